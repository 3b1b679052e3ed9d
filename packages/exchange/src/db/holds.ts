import type { Reader, Tx } from './store.ts';

/** What waits for a person, with its reason. `idx` null: the whole envelope; `log` null: nothing that stands in a log. */
export interface HoldRow {
  id: number;
  chan: string;
  log: number | null;
  seq: number | null;
  idx: number | null;
  object: string | null;
  code: string;
  /** JSON of the code's parameters. */
  params: string;
  at: string;
  decision: 'keep' | 'refuse' | null;
  officer: string | null;
  decidedAt: string | null;
}

const COLUMNS =
  'id, chan, log, seq, idx, object, code, params, at, decision, officer, decided_at AS decidedAt';

export async function insertHolds(
  tx: Tx,
  rows: readonly Omit<HoldRow, 'id' | 'decision' | 'officer' | 'decidedAt'>[],
): Promise<void> {
  await tx.many(
    'INSERT INTO hold (chan, log, seq, idx, object, code, params, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    rows.map((row) => [row.chan, row.log, row.seq, row.idx, row.object, row.code, row.params, row.at]),
  );
}

export async function decideHolds(
  tx: Tx,
  rows: readonly { id: number; decision: 'keep' | 'refuse'; officer: string; at: string }[],
): Promise<void> {
  await tx.many(
    'UPDATE hold SET decision = ?, officer = ?, decided_at = ? WHERE id = ? AND decision IS NULL',
    rows.map(({ id, decision, officer, at }) => [decision, officer, at, id]),
  );
}

export async function holdById(r: Reader, id: number): Promise<HoldRow | undefined> {
  return r.get<HoldRow & Record<string, never>>(`SELECT ${COLUMNS} FROM hold WHERE id = ?`, [id]);
}

/** What is undecided, oldest first. */
export async function openHolds(r: Reader, chan?: string): Promise<HoldRow[]> {
  return r.all<HoldRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM hold WHERE decision IS NULL AND (?1 IS NULL OR chan = ?1) ORDER BY id`,
    [chan ?? null],
  );
}

export async function countHolds(r: Reader, chan: string): Promise<number> {
  const row = await r.get<{ n: number }>(
    'SELECT count(*) AS n FROM hold WHERE chan = ? AND decision IS NULL',
    [chan],
  );
  return row?.n ?? 0;
}

/** Entries that speak of places a log no longer has. */
export async function deleteHoldsFrom(tx: Tx, log: number, seq: number): Promise<void> {
  await tx.run('DELETE FROM hold WHERE log = ? AND seq >= ?', [log, seq]);
}
