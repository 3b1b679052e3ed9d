import type { StixObject } from '@qanat/stix';
import type { Param, Tx } from '../types.ts';
import { type Extract, extract } from './extract.ts';

/** A version that is becoming current, with what its object gives to the indexes. */
export interface Indexed {
  seq: number;
  objectRow: number;
  content: Extract;
}

/** Makes versions findable by reference, value and word. `rows` and `words` hold every id and name they mention. */
export async function addToIndexes(
  tx: Tx,
  versions: readonly Indexed[],
  rows: ReadonlyMap<string, number>,
  words: ReadonlyMap<string, number>,
): Promise<void> {
  const edges: Param[][] = [];
  const values: Param[][] = [];
  const bodies: Param[][] = [];
  for (const { seq, objectRow, content } of versions) {
    for (const { name, target } of content.edges) {
      edges.push([objectRow, words.get(name) ?? null, rows.get(target) ?? null, seq]);
    }
    for (const { kind, value } of content.values) values.push([value, kind, seq]);
    if (content.text !== '') bodies.push([seq, content.text]);
  }
  await tx.many(
    'INSERT INTO edge (source, name, target, seq) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    edges,
  );
  await tx.many('INSERT INTO value (value, kind, seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', values);
  await tx.many('INSERT INTO body (rowid, text) VALUES (?, ?)', bodies);
}

/** Takes versions that are no longer current out of all indexes. Values are found again by reading the stored bytes. */
export async function removeFromIndexes(tx: Tx, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  const old = await tx.all<{ seq: number; object: number; bytes: Uint8Array }>(
    'SELECT v.seq, v.object, v.bytes FROM json_each(?) j CROSS JOIN version v ON v.seq = j.value',
    [JSON.stringify(seqs)],
  );
  const values = old.flatMap(({ seq, bytes }) => {
    const object = JSON.parse(Buffer.from(bytes).toString()) as StixObject;
    return extract(object).values.map(({ kind, value }): Param[] => [value, kind, seq]);
  });
  await tx.many(
    'DELETE FROM edge WHERE source = ? AND seq = ?',
    old.map(({ object, seq }) => [object, seq]),
  );
  await tx.many('DELETE FROM value WHERE value = ? AND kind = ? AND seq = ?', values);
  await tx.many(
    'DELETE FROM body WHERE rowid = ?',
    old.map(({ seq }) => [seq]),
  );
}
