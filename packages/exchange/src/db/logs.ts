import type { Frontier } from '@qanat/envelope';
import type { Reader, Tx } from './store.ts';

export interface LogRow {
  id: number;
  chan: string;
  author: string;
  gen: number;
  /**
   * `forked`: of ours, given up because the partner has proved another head, here (`acked` and `ackedRoot`) or in an
   * earlier generation (`ackedRoot` null).
   */
  state: 'open' | 'closed' | 'forked';
  size: number;
  head: string | null;
  frontier: Frontier;
  lastAt: string | null;
  /** Highest event of the author's key history that this log has carried. */
  historySeq: number | null;
  /** Newest agreement that this log carries with both signatures. */
  agreement: string | null;
  /** Why its author had suspended the channel at the end of this log; null when it had not. */
  suspended: string | null;
  /** JSON of the head that this generation goes on from. */
  continues: string | null;
  /** Of our own log: how far it was handed to a transport. */
  sent: number;
  /** Size that the other side has cosigned. */
  acked: number;
  ackedRoot: string | null;
  /** Something came that asks for a receipt. */
  ackDue: boolean;
}

interface StoredLog extends Omit<LogRow, 'frontier' | 'ackDue'> {
  frontier: Uint8Array;
  ackDue: number;
}

const COLUMNS = `id, chan, author, gen, state, size, head, frontier, last_at AS lastAt, history_seq AS historySeq,
  agreement, suspended, continues, sent, acked, acked_root AS ackedRoot, ack_due AS ackDue`;

/** The log of that name, created empty when there is none. */
export async function ensureLog(
  tx: Tx,
  of: { chan: string; author: string; gen: number; continues?: string },
): Promise<LogRow> {
  await tx.run(
    `INSERT INTO channel_log (chan, author, gen, state, size, frontier, continues, sent, acked, ack_due)
     VALUES (?, ?, ?, 'open', 0, ?, ?, 0, 0, 0) ON CONFLICT (chan, author, gen) DO NOTHING`,
    [of.chan, of.author, of.gen, encodeFrontier({ size: 0, peaks: [] }), of.continues ?? null],
  );
  return (await logRow(tx, of)) as LogRow;
}

export async function saveLog(tx: Tx, log: LogRow): Promise<void> {
  await tx.run(
    `UPDATE channel_log SET state = ?, size = ?, head = ?, frontier = ?, last_at = ?, history_seq = ?, agreement = ?, suspended = ?,
       sent = ?, acked = ?, acked_root = ?, ack_due = ? WHERE id = ?`,
    [
      log.state,
      log.size,
      log.head,
      encodeFrontier(log.frontier),
      log.lastAt,
      log.historySeq,
      log.agreement,
      log.suspended,
      log.sent,
      log.acked,
      log.ackedRoot,
      log.ackDue ? 1 : 0,
      log.id,
    ],
  );
}

export async function logRow(
  r: Reader,
  of: { chan: string; author: string; gen: number },
): Promise<LogRow | undefined> {
  const row = await r.get<StoredLog & Record<string, never>>(
    `SELECT ${COLUMNS} FROM channel_log WHERE chan = ? AND author = ? AND gen = ?`,
    [of.chan, of.author, of.gen],
  );
  return row === undefined ? undefined : toLog(row);
}

export async function logById(r: Reader, id: number): Promise<LogRow | undefined> {
  const row = await r.get<StoredLog & Record<string, never>>(
    `SELECT ${COLUMNS} FROM channel_log WHERE id = ?`,
    [id],
  );
  return row === undefined ? undefined : toLog(row);
}

/** All logs of a channel, or of all channels, in order of generation. */
export async function logRows(r: Reader, chan?: string): Promise<LogRow[]> {
  const rows = await r.all<StoredLog & Record<string, never>>(
    `SELECT ${COLUMNS} FROM channel_log WHERE ?1 IS NULL OR chan = ?1 ORDER BY chan, author, gen`,
    [chan ?? null],
  );
  return rows.map(toLog);
}

/** The newest generation of an author's log in a channel. */
export async function newestLog(r: Reader, chan: string, author: string): Promise<LogRow | undefined> {
  const row = await r.get<StoredLog & Record<string, never>>(
    `SELECT ${COLUMNS} FROM channel_log WHERE chan = ? AND author = ? ORDER BY gen DESC LIMIT 1`,
    [chan, author],
  );
  return row === undefined ? undefined : toLog(row);
}

function toLog(row: StoredLog): LogRow {
  return { ...row, frontier: decodeFrontier(row.frontier), ackDue: row.ackDue === 1 };
}

function encodeFrontier(frontier: Frontier): Uint8Array {
  return Buffer.from(JSON.stringify(frontier), 'utf8');
}

function decodeFrontier(bytes: Uint8Array): Frontier {
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Frontier;
}
