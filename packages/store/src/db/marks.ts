import type { Param, Reader, Tx } from '../types.ts';
import { ensureObjectRows, objectRows } from './object-ids.ts';

/**
 * What this node alone has noted about an object, or about the part of it that `selector` names ('' is the whole):
 * `source`, `personal`, `lock`, `own-asset`, `embargo:<timestamp>`. Never sent, and valid for all its versions.
 */
export interface LocalMark {
  selector: string;
  mark: string;
}

export interface MarkedObject {
  id: string;
  marks: readonly LocalMark[];
}

/** Replaces all local marks of each of these ids, as a person does who edits them. */
export async function setMarks(tx: Tx, rows: readonly MarkedObject[]): Promise<void> {
  const objects = await ensureObjectRows(tx, new Set(rows.map(({ id }) => id)));
  await tx.run('DELETE FROM mark WHERE object IN (SELECT value FROM json_each(?))', [
    JSON.stringify([...objects.values()]),
  ]);
  await insertMarks(tx, rows, objects);
}

/** Adds to the local marks of each of these ids, as an importer does: what a person has set stays. */
export async function addMarks(tx: Tx, rows: readonly MarkedObject[]): Promise<void> {
  await insertMarks(tx, rows, await ensureObjectRows(tx, new Set(rows.map(({ id }) => id))));
}

async function insertMarks(
  tx: Tx,
  rows: readonly MarkedObject[],
  objects: ReadonlyMap<string, number>,
): Promise<void> {
  await tx.many(
    'INSERT INTO mark (object, selector, mark) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    rows.flatMap(({ id, marks }) =>
      marks.map(({ selector, mark }): Param[] => [objects.get(id) ?? null, selector, mark]),
    ),
  );
}

/** Local marks by id; ids without any are absent. */
export async function getMarks(r: Reader, ids: readonly string[]): Promise<Map<string, LocalMark[]>> {
  const byRow = new Map(Array.from(await objectRows(r, ids), ([id, row]) => [row, id]));
  const rows = await r.all<{ object: number } & LocalMark>(
    `SELECT m.object, m.selector, m.mark FROM json_each(?) j CROSS JOIN mark m ON m.object = j.value
     ORDER BY m.object, m.selector, m.mark`,
    [JSON.stringify([...byRow.keys()])],
  );
  const marks = new Map<string, LocalMark[]>();
  for (const { object, selector, mark } of rows) {
    const id = byRow.get(object) ?? '';
    marks.set(id, [...(marks.get(id) ?? []), { selector, mark }]);
  }
  return marks;
}
