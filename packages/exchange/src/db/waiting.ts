import type { Reader, Tx } from './store.ts';

/** What arrived before its predecessors, or before its time. */
export interface WaitingRow {
  chan: string;
  author: string;
  gen: number;
  seq: number;
  hash: string;
  code: string;
  /** Its effect was taken already, out of order. */
  applied: boolean;
  header: Uint8Array;
  sig: string;
  body: Uint8Array | null;
  arrivedAt: string;
}

const COLUMNS = 'chan, author, gen, seq, hash, code, applied, header, sig, body, arrived_at AS arrivedAt';

export async function putWaiting(tx: Tx, rows: readonly WaitingRow[]): Promise<void> {
  await tx.many(
    `INSERT INTO waiting (chan, author, gen, seq, hash, code, applied, header, sig, body, arrived_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (chan, author, gen, seq, hash) DO UPDATE SET code = excluded.code,
       body = coalesce(body, excluded.body), applied = max(applied, excluded.applied)`,
    rows.map((row) => [
      row.chan,
      row.author,
      row.gen,
      row.seq,
      row.hash,
      row.code,
      row.applied ? 1 : 0,
      row.header,
      row.sig,
      row.body,
      row.arrivedAt,
    ]),
  );
}

export async function waitingAt(
  r: Reader,
  of: { chan: string; author: string; gen: number; seq: number },
): Promise<WaitingRow[]> {
  return toRows(
    await r.all(`SELECT ${COLUMNS} FROM waiting WHERE chan = ? AND author = ? AND gen = ? AND seq = ?`, [
      of.chan,
      of.author,
      of.gen,
      of.seq,
    ]),
  );
}

/** What could be taken up now: its place is the next of its log, or the first of one that has not begun. */
export async function waitingNext(r: Reader, chan: string): Promise<WaitingRow[]> {
  const columns = COLUMNS.split(', ').map((name) => `w.${name}`);
  return toRows(
    await r.all(
      `SELECT ${columns.join(', ')} FROM waiting w
       LEFT JOIN channel_log l ON l.chan = w.chan AND l.author = w.author AND l.gen = w.gen
       WHERE w.chan = ? AND w.seq = coalesce(l.size, 0) ORDER BY w.author, w.gen`,
      [chan],
    ),
  );
}

export async function countWaiting(r: Reader, chan: string): Promise<number> {
  return (await r.get<{ n: number }>('SELECT count(*) AS n FROM waiting WHERE chan = ?', [chan]))?.n ?? 0;
}

export async function deleteWaiting(
  tx: Tx,
  of: { chan: string; author: string; gen: number; seq: number; hash: string },
): Promise<void> {
  await tx.run('DELETE FROM waiting WHERE chan = ? AND author = ? AND gen = ? AND seq = ? AND hash = ?', [
    of.chan,
    of.author,
    of.gen,
    of.seq,
    of.hash,
  ]);
}

function toRows(rows: unknown[]): WaitingRow[] {
  return (rows as (Omit<WaitingRow, 'applied'> & { applied: number })[]).map((row) => ({
    ...row,
    applied: row.applied === 1,
  }));
}

/** An envelope that contradicts what its log already has. Kept beside it as evidence. */
export interface ForkRow {
  chan: string;
  author: string;
  gen: number;
  seq: number;
  hash: string;
  header: Uint8Array;
  sig: string;
  body: Uint8Array | null;
  foundAt: string;
}

export async function putFork(tx: Tx, row: ForkRow): Promise<void> {
  await tx.run(
    `INSERT INTO fork (chan, author, gen, seq, hash, header, sig, body, found_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    [row.chan, row.author, row.gen, row.seq, row.hash, row.header, row.sig, row.body, row.foundAt],
  );
}

export async function forkRows(r: Reader, chan: string): Promise<ForkRow[]> {
  return r.all<ForkRow & Record<string, never>>(
    `SELECT chan, author, gen, seq, hash, header, sig, body, found_at AS foundAt FROM fork WHERE chan = ?
     ORDER BY author, gen, seq, hash`,
    [chan],
  );
}
