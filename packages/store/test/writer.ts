import { setTimeout as sleep } from 'node:timers/promises';
import { openStore } from '@qanat/store';

// A process of its own for the tests of crashes and of two writers: `writer.ts FILE NAME COUNT [PAUSE_MS]`.
// Prints each number after its commit was acknowledged.
const [path = '', name = '', count = '0', pause = '0'] = process.argv.slice(2);
const store = await openStore({
  path,
  migrations: [
    {
      room: 'test',
      version: 1,
      sql: 'CREATE TABLE written (name TEXT NOT NULL, n INTEGER NOT NULL, body BLOB NOT NULL) STRICT',
    },
  ],
});
for (let n = 0; n < Number(count); n += 1) {
  await store.write(async (tx) => {
    // Two rows in each transaction: half of one must never be seen.
    await tx.run('INSERT INTO written VALUES (?, ?, ?)', [name, n, new Uint8Array(20_000)]);
    await sleep(Number(pause));
    await tx.run('INSERT INTO written VALUES (?, ?, ?)', [name, n, new Uint8Array(20_000)]);
  });
  process.stdout.write(`${n}\n`);
}
await store.close();
