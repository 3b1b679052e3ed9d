import type { Reader, Tx } from '../types.ts';
import { toObjectKey } from './object-key.ts';

interface KeyRow {
  id: number;
  key: string;
}

/** Row numbers of ids. Those that the store has never seen, not even as a reference, are absent. */
export async function objectRows(r: Reader, ids: Iterable<string>): Promise<Map<string, number>> {
  return numbersOf(await stored(r, keysOf(ids)));
}

/** Row numbers of all of them, given out where there were none. */
export async function ensureObjectRows(tx: Tx, ids: Iterable<string>): Promise<Map<string, number>> {
  const found = await stored(tx, keysOf(ids));
  const missing = [...found].flatMap(([key, { row }]) => (row === undefined ? [key] : []));
  if (missing.length > 0) {
    const added = await tx.all<KeyRow>(
      'INSERT INTO object (key) SELECT unhex(j.value) FROM json_each(?) j RETURNING id, lower(hex(key)) AS key',
      [JSON.stringify(missing)],
    );
    for (const { id, key } of added) {
      const entry = found.get(key);
      if (entry !== undefined) entry.row = id;
    }
  }
  return numbersOf(found);
}

type Entries = Map<string, { id: string; row?: number }>;

function keysOf(ids: Iterable<string>): Entries {
  const entries: Entries = new Map();
  for (const id of ids) entries.set(toObjectKey(id), { id });
  return entries;
}

async function stored(r: Reader, entries: Entries): Promise<Entries> {
  const rows = await r.all<KeyRow>(
    'SELECT o.id, j.value AS key FROM json_each(?) j CROSS JOIN object o ON o.key = unhex(j.value)',
    [JSON.stringify([...entries.keys()])],
  );
  for (const { id, key } of rows) {
    const entry = entries.get(key);
    if (entry !== undefined) entry.row = id;
  }
  return entries;
}

function numbersOf(entries: Entries): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { id, row } of entries.values()) if (row !== undefined) numbers.set(id, row);
  return numbers;
}

/** Numbers of interned words: types and reference names. */
export async function ensureWords(tx: Tx, words: Set<string>): Promise<Map<string, number>> {
  const list = JSON.stringify([...words]);
  await tx.run(
    'INSERT INTO word (text) SELECT j.value FROM json_each(?) j WHERE true ON CONFLICT (text) DO NOTHING',
    [list],
  );
  const rows = await tx.all<{ id: number; text: string }>(
    'SELECT w.id, w.text FROM json_each(?) j CROSS JOIN word w ON w.text = j.value',
    [list],
  );
  return new Map(rows.map((row) => [row.text, row.id]));
}
