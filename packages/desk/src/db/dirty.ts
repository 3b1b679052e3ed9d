import type { Reader, Tx } from '@qanat/store';

/** Notes that what is known of these claims may have changed: they are to be read anew, and their propositions counted. */
export async function markDirty(tx: Tx, claims: readonly string[]): Promise<void> {
  await tx.run(
    `INSERT INTO desk_dirty (claim, read) SELECT value, 0 FROM json_each(?) WHERE true
     ON CONFLICT (claim) DO UPDATE SET read = 0`,
    [JSON.stringify(claims)],
  );
}

/** Claims to be read anew, or those that were and wait to be counted; at most `limit`. */
export async function dirtyClaims(r: Reader, state: 'unread' | 'read', limit: number): Promise<string[]> {
  const rows = await r.all<{ claim: string }>(
    'SELECT claim FROM desk_dirty WHERE read = ? ORDER BY claim LIMIT ?',
    [state === 'read' ? 1 : 0, limit],
  );
  return rows.map(({ claim }) => claim);
}

/** These claims have been read; their propositions wait to be counted. */
export async function setRead(tx: Tx, claims: readonly string[]): Promise<void> {
  await tx.run('UPDATE desk_dirty SET read = 1 WHERE claim IN (SELECT value FROM json_each(?))', [
    JSON.stringify(claims),
  ]);
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
