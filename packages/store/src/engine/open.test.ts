import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Migration, openStore, type Reader, type Store, type Tx } from '../index.ts';

const TABLE: Migration = {
  room: 'test',
  version: 1,
  sql: 'CREATE TABLE t (n INTEGER PRIMARY KEY, body TEXT) STRICT',
};
const COUNT = 'SELECT count(*) AS n FROM t';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qanat-store-'));
  path = join(folder, 'store.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each(['file', 'memory'])('transactions in a store on %s', (kind) => {
  let store: Store;
  beforeEach(async () => {
    store = await openStore({ path: kind === 'file' ? path : ':memory:', migrations: [TABLE] });
  });
  afterEach(() => store.close());

  test('a throw leaves nothing behind', async () => {
    const attempt = store.write(async (tx) => {
      await tx.run('INSERT INTO t VALUES (1, NULL)');
      throw new Error('no');
    });
    await expect(attempt).rejects.toThrow('no');
    expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 0 });
  });

  test('writers take turns', async () => {
    const add = (): Promise<void> =>
      store.write(async (tx) => {
        const { n = 0 } = (await tx.get<{ n: number }>(COUNT)) ?? {};
        await sleep(1);
        await tx.run('INSERT INTO t VALUES (?, NULL)', [n]);
      });
    await Promise.all(Array.from({ length: 20 }, add));
    expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 20 });
  });

  test('a read sees one moment, and what was written before it began', async () => {
    await store.write((tx) => tx.run('INSERT INTO t VALUES (1, NULL)'));
    const counts = await store.read(async (r) => {
      const first = await r.get(COUNT);
      await sleep(2);
      return [first, await r.get(COUNT)];
    });
    expect(counts).toEqual([{ n: 1 }, { n: 1 }]);
  });

  test('a read inside a write sees the write; a write inside a transaction is refused', async () => {
    await store.write(async (tx) => {
      await tx.run('INSERT INTO t VALUES (1, NULL)');
      expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 1 });
      await expect(store.write(async () => 0)).rejects.toMatchObject({ code: 'store/nested-write' });
    });
    await store.read(async () => {
      await expect(store.write(async () => 0)).rejects.toMatchObject({ code: 'store/nested-write' });
    });
  });

  test('a transaction that has ended refuses to be used', async () => {
    let kept: Tx | undefined;
    let keptReader: Reader | undefined;
    await store.write(async (tx) => {
      kept = tx;
    });
    await store.read(async (r) => {
      keptReader = r;
    });
    await expect(kept?.run('DELETE FROM t')).rejects.toMatchObject({ code: 'store/transaction-over' });
    await expect(keptReader?.all(COUNT)).rejects.toMatchObject({ code: 'store/transaction-over' });
  });

  test('a reader cannot write', async () => {
    const attempt = store.read((r) => r.all('INSERT INTO t VALUES (1, NULL) RETURNING n'));
    await expect(attempt).rejects.toMatchObject({ code: 'store/read-only' });
    await store.write((tx) => tx.run('INSERT INTO t VALUES (1, NULL)'));
  });

  test('faults of statements have codes', async () => {
    await expect(store.read((r) => r.all('SELEC'))).rejects.toMatchObject({ code: 'store/sql' });
    const twice = store.write((tx) => tx.many('INSERT INTO t VALUES (?, NULL)', [[1], [1]]));
    await expect(twice).rejects.toMatchObject({ code: 'store/constraint' });
    expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 0 });
  });

  test('after closing, everything is refused; closing waits for what has begun', async () => {
    const write = store.write(async (tx) => {
      await sleep(5);
      await tx.run('INSERT INTO t VALUES (1, NULL)');
      return 'done';
    });
    const read = store.read(async (r) => {
      await sleep(5);
      return r.get(COUNT);
    });
    await store.close();
    expect(await write).toBe('done');
    expect(await read).toBeDefined();
    await store.close();
    await expect(store.read(async () => 0)).rejects.toMatchObject({ code: 'store/closed' });
    await expect(store.write(async () => 0)).rejects.toMatchObject({ code: 'store/closed' });
    await expect(store.checkIntegrity()).rejects.toMatchObject({ code: 'store/closed' });
    expect(() => store.dataVersion()).toThrow(expect.objectContaining({ code: 'store/closed' }));
  });

  test('a backup is a whole store of that moment', async () => {
    await store.write((tx) => tx.run("INSERT INTO t VALUES (1, 'x')"));
    const target = join(folder, 'backup.db');
    await writeFile(target, 'an older backup');
    await store.backup(target);
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    const copy = await openStore({ path: target, migrations: [TABLE] });
    expect(await copy.read((r) => r.all('SELECT * FROM t'))).toEqual([{ n: 1, body: 'x' }]);
    expect(await copy.checkIntegrity()).toEqual([]);
    await copy.close();
    await expect(store.backup(join(folder, 'no', 'such', 'folder.db'))).rejects.toThrow();
  });

  test('the data version grows with commits that change something, and only then', async () => {
    const before = store.dataVersion();
    await store.write(async (tx) => tx.get(COUNT));
    expect(store.dataVersion()).toBe(before);
    await store.write((tx) => tx.run('INSERT INTO t VALUES (1, NULL)'));
    const after = store.dataVersion();
    expect(after).toBeGreaterThan(before);
    await store.write((tx) => tx.get('INSERT INTO t VALUES (2, NULL) RETURNING n'));
    expect(store.dataVersion()).toBeGreaterThan(after);
  });
});

test('many reads at once beside a writer', async () => {
  const store = await openStore({ path, migrations: [TABLE] });
  const reads = Array.from({ length: 30 }, () =>
    store.read(async (r) => {
      await sleep(1);
      return (await r.get<{ n: number }>(COUNT))?.n;
    }),
  );
  await store.write((tx) => tx.run('INSERT INTO t VALUES (1, NULL)'));
  expect(await Promise.all(reads)).toHaveLength(30);
  await store.close();
});

test('a full disk is told, nothing is half-written, and the store goes on', async () => {
  const store = await openStore({ path, migrations: [TABLE], maxPages: 80 });
  await store.write((tx) => tx.run('INSERT INTO t VALUES (0, NULL)'));
  const fill = store.write(async (tx) => {
    for (let n = 1; n < 1_000; n += 1) {
      // A caller that goes on after the fault must not commit the rest alone.
      await tx.run('INSERT INTO t VALUES (?, ?)', [n, 'x'.repeat(8_000)]).catch(() => undefined);
    }
  });
  await expect(fill).rejects.toMatchObject({ code: 'store/transaction-over' });
  const plain = store.write((tx) =>
    tx.many(
      'INSERT INTO t VALUES (?, ?)',
      Array.from({ length: 500 }, (_, n) => [n + 1, 'x'.repeat(8_000)]),
    ),
  );
  await expect(plain).rejects.toMatchObject({ code: 'store/full' });
  expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 1 });
  await store.write((tx) => tx.run('INSERT INTO t VALUES (1, NULL)'));
  expect(await store.checkIntegrity()).toEqual([]);
  await store.close();
});

test('a writer that waits too long is told that the store is busy, and the event loop stays free', async () => {
  const store = await openStore({ path, migrations: [TABLE], busyMs: 60 });
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE; INSERT INTO t VALUES (5, NULL)');
  let ticks = 0;
  const clock = setInterval(() => {
    ticks += 1;
  }, 5);
  const insert = (): Promise<unknown> => store.write((tx) => tx.run('INSERT INTO t VALUES (1, NULL)'));
  await expect(insert()).rejects.toMatchObject({ code: 'store/busy' });
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(2);
  expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 0 });
  const waiting = insert();
  await sleep(10);
  other.exec('COMMIT');
  await waiting;
  expect(await store.read((r) => r.get(COUNT))).toEqual({ n: 2 });
  other.close();
  await store.close();
});

test('the file can be read by its owner only', async () => {
  const store = await openStore({ path, migrations: [] });
  for (const name of await readdir(folder)) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  await store.close();
});

test('migrations run once, in order, and all or none', async () => {
  const second: Migration = { room: 'test', version: 2, sql: "INSERT INTO t VALUES (7, 'second')" };
  await (await openStore({ path, migrations: [TABLE] })).close();
  const broken: Migration = { room: 'test', version: 3, sql: 'CREATE TABLE u (x); SELEC' };
  await expect(openStore({ path, migrations: [TABLE, second, broken] })).rejects.toMatchObject({
    code: 'store/sql',
  });
  const store = await openStore({ path, migrations: [TABLE, second] });
  expect(await store.read((r) => r.all('SELECT * FROM t'))).toEqual([{ n: 7, body: 'second' }]);
  await store.close();
  await expect(openStore({ path, migrations: [second] })).rejects.toThrow('Migrations of test');
});

test('a store written by a newer program is refused and stays as it was', async () => {
  await (
    await openStore({ path, migrations: [TABLE, { room: 'test', version: 2, sql: 'SELECT 1' }] })
  ).close();
  const before = await readFile(path);
  await expect(openStore({ path, migrations: [TABLE] })).rejects.toMatchObject({
    code: 'store/newer-schema',
    params: { room: 'test', stored: 2, known: 1 },
  });
  expect((await readFile(path)).equals(before)).toBe(true);
});

test('other files are refused', async () => {
  await writeFile(path, 'not a database, '.repeat(1_000));
  await expect(openStore({ path, migrations: [] })).rejects.toMatchObject({ code: 'store/not-a-store' });
  await rm(path);
  const foreign = new DatabaseSync(path);
  foreign.exec('CREATE TABLE theirs (x)');
  foreign.close();
  await expect(openStore({ path, migrations: [] })).rejects.toMatchObject({ code: 'store/not-a-store' });
  await expect(openStore({ path: folder, migrations: [] })).rejects.toMatchObject({
    code: 'store/cannot-open',
  });
});

test('a damaged file is told as such', async () => {
  const store = await openStore({ path, migrations: [TABLE] });
  await store.write((tx) =>
    tx.many(
      'INSERT INTO t VALUES (?, ?)',
      Array.from({ length: 2_000 }, (_, n) => [n, 'x'.repeat(500)]),
    ),
  );
  await store.close();
  const { size } = await stat(path);
  await truncate(path, Math.floor(size / 2 / 8192) * 8192);
  const read = openStore({ path, migrations: [TABLE] }).then(async (damaged) => {
    try {
      return await damaged.read((r) => r.all('SELECT sum(length(body)) FROM t'));
    } finally {
      await damaged.close();
    }
  });
  await expect(read).rejects.toMatchObject({ code: 'store/corrupt' });
});
