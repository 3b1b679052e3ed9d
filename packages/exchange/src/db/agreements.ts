import type { Reader, Tx } from './store.ts';

/** `signed`: both signatures are here; `active`: both logs carry them. */
export type AgreementState = 'proposed' | 'refused' | 'signed' | 'active';

export interface AgreementRow {
  hash: string;
  chan: string;
  id: string;
  version: number;
  replaces: string | null;
  proposer: string;
  state: AgreementState;
  reason: string | null;
  proposedAt: string;
  activeAt: string | null;
  bytes: Uint8Array;
}

export interface SignatureRow {
  agreement: string;
  node: string;
  officer: string;
  at: string;
  bytes: Uint8Array;
}

const COLUMNS = `hash, chan, id, version, replaces, proposer, state, reason, proposed_at AS proposedAt,
  active_at AS activeAt, bytes`;

export async function insertAgreement(tx: Tx, row: AgreementRow): Promise<void> {
  await tx.run(
    `INSERT INTO agreement (hash, chan, id, version, replaces, proposer, state, reason, proposed_at, active_at, bytes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING`,
    [
      row.hash,
      row.chan,
      row.id,
      row.version,
      row.replaces,
      row.proposer,
      row.state,
      row.reason,
      row.proposedAt,
      row.activeAt,
      row.bytes,
    ],
  );
}

export async function setAgreementState(
  tx: Tx,
  hash: string,
  change: { state: AgreementState; reason?: string; activeAt?: string },
): Promise<void> {
  await tx.run(
    'UPDATE agreement SET state = ?, reason = coalesce(?, reason), active_at = coalesce(active_at, ?) WHERE hash = ?',
    [change.state, change.reason ?? null, change.activeAt ?? null, hash],
  );
}

export async function putSignatures(tx: Tx, rows: readonly SignatureRow[]): Promise<void> {
  await tx.many(
    `INSERT INTO agreement_signature (agreement, node, officer, at, bytes) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (agreement, node) DO NOTHING`,
    rows.map((row) => [row.agreement, row.node, row.officer, row.at, row.bytes]),
  );
}

export async function agreementByHash(r: Reader, hash: string): Promise<AgreementRow | undefined> {
  return r.get<AgreementRow & Record<string, never>>(`SELECT ${COLUMNS} FROM agreement WHERE hash = ?`, [
    hash,
  ]);
}

/** All versions of a channel in the order they came; two of one moment keep it. */
export async function agreementRows(r: Reader, chan: string): Promise<AgreementRow[]> {
  return r.all<AgreementRow & Record<string, never>>(
    `SELECT ${COLUMNS} FROM agreement WHERE chan = ? ORDER BY version, rowid`,
    [chan],
  );
}

export async function signatureRows(r: Reader, agreement: string): Promise<SignatureRow[]> {
  return r.all<SignatureRow & Record<string, never>>(
    'SELECT agreement, node, officer, at, bytes FROM agreement_signature WHERE agreement = ? ORDER BY at, node',
    [agreement],
  );
}
