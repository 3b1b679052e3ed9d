import type { SignedEvent } from '@qanat/envelope';
import { parseJson } from '@qanat/json';
import type { Reader, Tx } from './store.ts';

export interface PartnerRow {
  node: string;
  /** JSON: BCP 47 tag → name. */
  name: string;
  seenAt: string;
  /** When two contradicting histories of equal rank were found; null while none were. */
  duplicityAt: string | null;
}

export interface EventRow {
  node: string;
  seq: number;
  hash: string;
  chosen: boolean;
  event: SignedEvent;
  bytes: Uint8Array;
}

export async function putPartners(
  tx: Tx,
  rows: readonly { node: string; name: string; at: string }[],
): Promise<void> {
  await tx.many(
    `INSERT INTO partner (node, name, seen_at) VALUES (?, ?, ?)
     ON CONFLICT (node) DO UPDATE SET name = excluded.name`,
    rows.map(({ node, name, at }) => [node, name, at]),
  );
}

export async function markDuplicity(tx: Tx, node: string, at: string): Promise<void> {
  await tx.run('UPDATE partner SET duplicity_at = coalesce(duplicity_at, ?) WHERE node = ?', [at, node]);
}

export async function partnersOf(r: Reader, nodes: readonly string[]): Promise<Map<string, PartnerRow>> {
  const rows = await r.all<PartnerRow & Record<string, never>>(
    `SELECT p.node, p.name, p.seen_at AS seenAt, p.duplicity_at AS duplicityAt
     FROM json_each(?) j JOIN partner p ON p.node = j.value`,
    [JSON.stringify(nodes)],
  );
  return new Map(rows.map((row) => [row.node, row]));
}

/** Keeps events; of one node and place the `chosen` one is the accepted history's, the others are evidence. */
export async function putEvents(tx: Tx, rows: readonly EventRow[], at: string): Promise<void> {
  await tx.many(
    `INSERT INTO partner_event (node, seq, hash, chosen, bytes, seen_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (node, seq, hash) DO UPDATE SET chosen = excluded.chosen`,
    rows.map(({ node, seq, hash, chosen, bytes }) => [node, seq, hash, chosen ? 1 : 0, bytes, at]),
  );
}

/** Takes every event from `seq` on out of the accepted history; they stay as evidence. */
export async function dropEventsFrom(tx: Tx, node: string, seq: number): Promise<void> {
  await tx.run('UPDATE partner_event SET chosen = 0 WHERE node = ? AND seq >= ?', [node, seq]);
}

/** Length and end of the accepted histories: by these a verified history is known again without reading it. */
export async function historyHeads(
  r: Reader,
  nodes: readonly string[],
): Promise<{ node: string; length: number; hash: string }[]> {
  return r.all<{ node: string; length: number; hash: string }>(
    `SELECT e.node, max(e.seq) + 1 AS length, e.hash FROM json_each(?) j
     JOIN partner_event e ON e.node = j.value AND e.chosen = 1 GROUP BY e.node`,
    [JSON.stringify(nodes)],
  );
}

/** Accepted histories by node, in order; nodes without one are absent. */
export async function historiesOf(r: Reader, nodes: readonly string[]): Promise<Map<string, SignedEvent[]>> {
  const rows = await r.all<{ node: string; bytes: Uint8Array }>(
    `SELECT e.node, e.bytes FROM json_each(?) j JOIN partner_event e ON e.node = j.value AND e.chosen = 1
     ORDER BY e.node, e.seq`,
    [JSON.stringify(nodes)],
  );
  const histories = new Map<string, SignedEvent[]>();
  for (const { node, bytes } of rows) {
    const parsed = parseJson(bytes);
    // Stored by this room after verification.
    const event = (parsed.ok ? parsed.value : null) as unknown as SignedEvent;
    histories.set(node, [...(histories.get(node) ?? []), event]);
  }
  return histories;
}

/** How many key events of third nodes the partner of a channel has been sent, by node. */
export async function toldHistories(r: Reader, chan: string): Promise<Map<string, number>> {
  const rows = await r.all<{ node: string; events: number }>(
    'SELECT node, events FROM told_history WHERE chan = ?',
    [chan],
  );
  return new Map(rows.map(({ node, events }) => [node, events]));
}

export async function setToldHistories(
  tx: Tx,
  chan: string,
  rows: readonly { node: string; events: number }[],
): Promise<void> {
  await tx.many(
    `INSERT INTO told_history (chan, node, events) VALUES (?, ?, ?)
     ON CONFLICT (chan, node) DO UPDATE SET events = excluded.events`,
    rows.map(({ node, events }) => [chan, node, events]),
  );
}
