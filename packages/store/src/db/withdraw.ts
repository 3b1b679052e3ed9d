import type { Tx } from '../types.ts';
import { removeFromIndexes } from './index-rows.ts';

/**
 * Takes versions out of use, as a recall does: they stay stored with `why`, but are no longer current, nor found by
 * search, value or reference. An older version of the same supply does not come back in their place. Returns how many
 * were in use until now.
 */
export async function removeFromUse(tx: Tx, seqs: readonly number[], why: string): Promise<number> {
  const list = JSON.stringify(seqs);
  const current = await tx.all<{ seq: number }>(
    'SELECT v.seq FROM json_each(?) j CROSS JOIN version v ON v.seq = j.value AND v.current = 1',
    [list],
  );
  await removeFromIndexes(
    tx,
    current.map(({ seq }) => seq),
  );
  const { changes } = await tx.run(
    `UPDATE version SET current = 0, withdrawn = ?2
     WHERE seq IN (SELECT value FROM json_each(?1)) AND withdrawn IS NULL`,
    [list, why],
  );
  return changes;
}
