import type { Reader, Tx } from '../types.ts';
import { toObjectKey } from './object-key.ts';

/** Row numbers of ids. Those that the store has never seen, not even as a reference, are absent. */
export async function objectRows(r: Reader, ids: Iterable<string>): Promise<Map<string, number>> {
  const byKey = new Map<string, string>();
  for (const id of ids) byKey.set(toObjectKey(id), id);
  const rows = await r.all<{ id: number; key: string }>(
    `SELECT o.id, j.value AS key FROM json_each(?) j CROSS JOIN object o ON o.key = unhex(j.value)`,
    [JSON.stringify([...byKey.keys()])],
  );
  return new Map(rows.map((row) => [byKey.get(row.key) ?? '', row.id]));
}

/** Row numbers of all of them, given out where there were none. */
export async function ensureObjectRows(tx: Tx, ids: Set<string>): Promise<Map<string, number>> {
  await tx.run(
    `INSERT INTO object (key) SELECT unhex(j.value) FROM json_each(?) j WHERE true ON CONFLICT (key) DO NOTHING`,
    [JSON.stringify(Array.from(ids, toObjectKey))],
  );
  return objectRows(tx, ids);
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
