import type { Param, Reader, Tx } from './store.ts';

/** One correction, ours or theirs, by the log and place of its envelope. */
export interface RecallRow {
  log: number;
  seq: number;
  item: number;
  chan: string;
  /** What it corrects, in its author's own log. */
  gen: number;
  target: number;
  idx: number;
  object: string;
  class: string;
  why: string;
  act: string;
  due: string | null;
  /** `sent` ours; `waiting` theirs, before what it corrects has come; `done`, `refused` after. */
  state: 'sent' | 'waiting' | 'done' | 'partial' | 'refused';
  /** What the partner answered to ours, or we to theirs: `yes`, `no`, `untold`. */
  passedOn: string | null;
  at: string;
}

const COLUMNS = `log, seq, item, chan, gen, target, idx, object, class, why, act, due, state, passed_on AS passedOn, at`;

export async function insertRecalls(tx: Tx, rows: readonly RecallRow[]): Promise<void> {
  await tx.many(
    `INSERT INTO recall_item (log, seq, item, chan, gen, target, idx, object, class, why, act, due, state, passed_on, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    rows.map((row): Param[] => [
      row.log,
      row.seq,
      row.item,
      row.chan,
      row.gen,
      row.target,
      row.idx,
      row.object,
      row.class,
      row.why,
      row.act,
      row.due,
      row.state,
      row.passedOn,
      row.at,
    ]),
  );
}

export async function setRecalls(
  tx: Tx,
  rows: readonly Pick<RecallRow, 'log' | 'seq' | 'item' | 'state' | 'passedOn'>[],
): Promise<void> {
  await tx.many(
    'UPDATE recall_item SET state = ?, passed_on = ? WHERE log = ? AND seq = ? AND item = ?',
    rows.map((row) => [row.state, row.passedOn, row.log, row.seq, row.item]),
  );
}

/** Recalls in a partner's logs that name this place of that partner's log. */
export async function recallsAgainst(
  r: Reader,
  of: { chan: string; author: string; gen: number; seq: number },
): Promise<RecallRow[]> {
  return r.all<RecallRow & Record<string, never>>(
    `SELECT ${COLUMNS.split(', ')
      .map((name) => `i.${name}`)
      .join(', ')} FROM recall_item i JOIN channel_log l ON l.id = i.log
     WHERE i.chan = ? AND i.gen = ? AND i.target = ? AND l.author = ? ORDER BY i.at, i.log, i.seq, i.item`,
    [of.chan, of.gen, of.seq, of.author],
  );
}

export async function recallsOfEnvelope(r: Reader, log: number, seq: number): Promise<RecallRow[]> {
  return r.all<RecallRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM recall_item WHERE log = ? AND seq = ? ORDER BY item`,
    [log, seq],
  );
}

export async function recallRows(r: Reader, chan: string): Promise<RecallRow[]> {
  return r.all<RecallRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM recall_item WHERE chan = ? ORDER BY at, log, seq, item`,
    [chan],
  );
}

export async function deleteRecallsFrom(tx: Tx, log: number, seq: number): Promise<void> {
  await tx.run('DELETE FROM recall_item WHERE log = ? AND seq >= ?', [log, seq]);
}
