import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StixObject } from '@qanat/stix';
import { type NewObject, openStore, putObjects, search } from '@qanat/store';
import { address, id, indicator, NOW, object, ownSupply, relationship } from './fixtures.ts';

// Durable ingest with parsing and all indexes, as a ratio to bare prepared INSERTs of the same bytes in the same run.
// node --conditions=@qanat/source packages/store/test/bench-ingest.ts [OBJECTS] [PER_COMMIT]

const total = Number(process.argv[2] ?? 20_000);
const perCommit = Number(process.argv[3] ?? 250);
const rows = Array.from({ length: total }, (_, n) => sample(n));
const bytes = rows.reduce((sum, row) => sum + row.bytes.length, 0);
const folder = await mkdtemp(join(tmpdir(), 'qanat-bench-'));
try {
  const bare = bareInserts(join(folder, 'bare.db'));
  const full = await ingest(join(folder, 'store.db'));
  const { size } = await stat(join(folder, 'store.db'));
  console.log(
    JSON.stringify({
      bench: 'store-ingest',
      objects: total,
      perCommit,
      bareInsertsPerSecond: Math.round(bare),
      objectsPerSecond: Math.round(full),
      ratio: Number((full / bare).toFixed(3)),
      fileOverRaw: Number((size / bytes).toFixed(2)),
    }),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** 55 of 100 relationships, 20 indicators, 15 others with English or Arabic text, 10 addresses; about 1 kB each. */
function sample(n: number): NewObject {
  const part = n % 100;
  const text = `Seen near the harbour in campaign ${n % 977}. ${'filler words of a real description '.repeat(18)}`;
  if (part < 55) {
    const [from, to] = [id('tool', String((n * 7) % total)), id('malware', String((n * 13) % total))];
    const { object: base } = relationship(`r${n}`, from, to);
    return encode({ ...base, description: text });
  }
  if (part < 75) return indicator(`i${n}`, `[ipv4-addr:value = '${dotted(n)}']`, { description: text });
  if (part < 90)
    return object('report', `تقرير رقم ${n}`, { description: part < 80 ? text : 'نصٌّ عربيّ طويل '.repeat(30) });
  return address(dotted(n));
}

function dotted(n: number): string {
  return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
}

function encode(value: StixObject): NewObject {
  return { object: value, bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

function bareInserts(path: string): number {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO t (bytes) VALUES (?)');
  const start = performance.now();
  for (let at = 0; at < rows.length; at += perCommit) {
    database.exec('BEGIN IMMEDIATE');
    for (const row of rows.slice(at, at + perCommit)) insert.run(row.bytes);
    database.exec('COMMIT');
  }
  const seconds = (performance.now() - start) / 1_000;
  database.close();
  return rows.length / seconds;
}

async function ingest(path: string): Promise<number> {
  const store = await openStore({ path, migrations: [] });
  const own = await store.write(ownSupply);
  const start = performance.now();
  for (let at = 0; at < rows.length; at += perCommit) {
    const batch = rows.slice(at, at + perCommit).map((row) => ({
      object: JSON.parse(Buffer.from(row.bytes).toString()) as StixObject,
      bytes: row.bytes,
    }));
    await store.write((tx) => putObjects(tx, own.id, batch, NOW));
  }
  const seconds = (performance.now() - start) / 1_000;
  const page = await store.read((r) => search(r, { text: 'تقرير', limit: 10 }));
  if (page.items.length !== 10) throw new Error('The bench lost its objects.');
  await store.close();
  return rows.length / seconds;
}
