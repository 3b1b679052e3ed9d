import type { Reader, Tx } from '@qanat/store';

/** Notes that what is known of these claims may have changed: they are to be read anew, and their propositions counted. */
export async function markDirty(tx: Tx, claims: readonly string[]): Promise<void> {
  await tx.run(
    `INSERT INTO desk_dirty (claim) SELECT value FROM json_each(?) WHERE true
     ON CONFLICT (claim) DO UPDATE SET read = 0, n = n + 1`,
    [JSON.stringify(claims)],
  );
}

/** A claim that waits. `n` grows with every change, so that one during the reading is not lost. */
export interface DirtyClaim {
  readonly claim: string;
  readonly n: number;
}

/** Claims to be read anew, or those that were and wait to be counted; at most `limit`. */
export async function dirtyClaims(r: Reader, state: 'unread' | 'read', limit: number): Promise<DirtyClaim[]> {
  return r.all<DirtyClaim>('SELECT claim, n FROM desk_dirty WHERE read = ? ORDER BY claim LIMIT ?', [
    state === 'read' ? 1 : 0,
    limit,
  ]);
}

/** These claims have been read as they were then; their propositions wait to be counted. */
export async function setRead(tx: Tx, rows: readonly DirtyClaim[]): Promise<void> {
  await tx.many(
    'UPDATE desk_dirty SET read = 1 WHERE claim = ? AND n = ?',
    rows.map(({ claim, n }) => [claim, n]),
  );
}

/** What waits among these claims, and in which state: equal answers mean that nothing has changed in between. */
export async function waitingAmong(r: Reader, claims: readonly string[]): Promise<string> {
  const row = await r.get<{ state: string }>(
    `SELECT json_group_array(json_array(claim, read, n)) AS state FROM (
       SELECT d.* FROM json_each(?) j CROSS JOIN desk_dirty d ON d.claim = j.value ORDER BY d.claim)`,
    [JSON.stringify(claims)],
  );
  return row?.state ?? '[]';
}

/** The propositions of these claims have been counted. What is to be read anew stays. */
export async function clearRead(tx: Tx, claims: readonly string[]): Promise<void> {
  await tx.run('DELETE FROM desk_dirty WHERE read = 1 AND claim IN (SELECT value FROM json_each(?))', [
    JSON.stringify(claims),
  ]);
}

/** What keeps a place of its own in the store's order of arrival. */
export type MarkName = 'origins' | 'questions';

/** How far into the store's order of arrival has been looked. */
export async function markOf(r: Reader, name: MarkName): Promise<number> {
  const row = await r.get<{ seq: number }>('SELECT seq FROM desk_mark WHERE name = ?', [name]);
  return row?.seq ?? 0;
}

export async function setMark(tx: Tx, name: MarkName, seq: number): Promise<void> {
  await tx.run(
    'INSERT INTO desk_mark (name, seq) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET seq = excluded.seq',
    [name, seq],
  );
}
