import type { Reader } from './store.ts';

/** One view in the order in which it left, without its bytes. */
export interface LaneRow {
  /** Place in the order of release over all channels; strictly increasing. */
  id: number;
  view: string;
  viewCreated: string | null;
  viewModified: string | null;
  at: string;
}

/** What left in a channel and still stands, oldest first; what was asked is no part of a collection. */
export async function laneRows(r: Reader, chan: string): Promise<LaneRow[]> {
  return r.all<LaneRow & Record<string, never>>(
    `SELECT id, view, view_created AS viewCreated, view_modified AS viewModified, at FROM ledger
     WHERE chan = ? AND recalled IS NULL AND view NOT LIKE 'question--%' ORDER BY id`,
    [chan],
  );
}

/** The exact bytes of these views of a channel, in their order. */
export async function laneBytes(r: Reader, chan: string, ids: readonly number[]): Promise<Uint8Array[]> {
  const rows = await r.all<{ bytes: Uint8Array }>(
    `SELECT l.bytes FROM json_each(?2) j CROSS JOIN ledger l ON l.id = j.value
     WHERE l.chan = ?1 AND l.recalled IS NULL ORDER BY j.key`,
    [chan, JSON.stringify(ids)],
  );
  return rows.map(({ bytes }) => bytes);
}
