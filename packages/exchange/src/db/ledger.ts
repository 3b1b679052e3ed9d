import type { Param, Reader, Tx } from './store.ts';

/** One view that left. */
export interface LedgerRow {
  id: number;
  chan: string;
  /** Our object and the store's version it was made from. */
  object: string;
  version: number;
  /** The id under which the partner has it. */
  view: string;
  effect: 'whole' | 'derived';
  /** Salted digest of `bytes`. */
  digest: string;
  viewCreated: string | null;
  viewModified: string | null;
  log: number;
  seq: number;
  idx: number;
  at: string;
  officer: string;
  /** Class of the recall that withdrew it; null while it stands. */
  recalled: string | null;
  bytes: Uint8Array;
}

const COLUMNS = `id, chan, object, version, view, effect, digest, view_created AS viewCreated,
  view_modified AS viewModified, log, seq, idx, at, officer, recalled, bytes`;

export async function insertLedger(
  tx: Tx,
  rows: readonly Omit<LedgerRow, 'id' | 'recalled'>[],
): Promise<void> {
  await tx.many(
    `INSERT INTO ledger (chan, object, version, view, effect, digest, view_created, view_modified, log, seq, idx, at,
       officer, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    rows.map((row): Param[] => [
      row.chan,
      row.object,
      row.version,
      row.view,
      row.effect,
      row.digest,
      row.viewCreated,
      row.viewModified,
      row.log,
      row.seq,
      row.idx,
      row.at,
      row.officer,
      row.bytes,
    ]),
  );
}

/** What left of these objects, newest last; in one channel when `chan` is given. */
export async function ledgerOf(r: Reader, objects: readonly string[], chan?: string): Promise<LedgerRow[]> {
  return r.all<LedgerRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM ledger WHERE object IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR chan = ?2)
     ORDER BY id`,
    [JSON.stringify(objects), chan ?? null],
  );
}

/** What left of these stored versions. */
export async function ledgerOfVersions(r: Reader, versions: readonly number[]): Promise<LedgerRow[]> {
  return r.all<LedgerRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM ledger WHERE version IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(versions)],
  );
}

/** What left under these view ids in one channel. */
export async function ledgerOfViews(
  r: Reader,
  views: readonly string[],
  chan?: string,
): Promise<LedgerRow[]> {
  return r.all<LedgerRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM ledger WHERE view IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR chan = ?2)
     ORDER BY id`,
    [JSON.stringify(views), chan ?? null],
  );
}

export async function ledgerOfEnvelope(r: Reader, log: number, seq: number): Promise<LedgerRow[]> {
  return r.all<LedgerRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM ledger WHERE log = ? AND seq = ? ORDER BY idx`,
    [log, seq],
  );
}

export async function markRecalled(tx: Tx, ids: readonly number[], why: string): Promise<void> {
  await tx.run('UPDATE ledger SET recalled = ? WHERE id IN (SELECT value FROM json_each(?))', [
    why,
    JSON.stringify(ids),
  ]);
}

/** What was said in one envelope stands in another from now on. */
export async function moveLedger(
  tx: Tx,
  rows: readonly { from: { log: number; seq: number }; to: { log: number; seq: number } }[],
): Promise<void> {
  await tx.many(
    'UPDATE ledger SET log = ?, seq = ? WHERE log = ? AND seq = ?',
    rows.map(({ from, to }) => [to.log, to.seq, from.log, from.seq]),
  );
}
