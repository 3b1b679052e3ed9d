import { createHash } from 'node:crypto';
import { canonicalize } from '@qanat/json';
import type { Reader, Tx } from '@qanat/store';

export interface AuditEntry {
  /** Who acted: a person's name, `cli`, or `node` for background work. */
  readonly actor: string;
  /** What was done, `room.verb`. */
  readonly action: string;
  /** The id of what it was done to; never its content. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

export interface AuditRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
  readonly prev: string;
  readonly hash: string;
}

const GENESIS = '0'.repeat(64);

/** Appends to the audit chain: each row's hash covers the row before it. */
export async function appendAudit(tx: Tx, entries: readonly AuditEntry[], at: string): Promise<void> {
  const last = await tx.get<{ seq: number; hash: string }>(
    'SELECT seq, hash FROM app_audit ORDER BY seq DESC LIMIT 1',
  );
  let prev = last?.hash ?? GENESIS;
  let seq = last?.seq ?? 0;
  const rows = entries.map(({ actor, action, subject, detail = {} }) => {
    const row = { seq: ++seq, at, actor, action, subject, detail: canonicalize(detail), prev };
    prev = hashRow(row);
    return [row.seq, at, actor, action, subject, row.detail, row.prev, prev];
  });
  await tx.many(
    'INSERT INTO app_audit (seq, at, actor, action, subject, detail, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    rows,
  );
}

function hashRow(row: Omit<AuditRow, 'hash'>): string {
  const { seq, at, actor, action, subject, detail, prev } = row;
  return createHash('sha256')
    .update(canonicalize({ seq, at, actor, action, subject, detail, prev }))
    .digest('hex');
}

/**
 * Walks the whole chain.
 * @returns the number of rows, and the first sequence number at which it is broken, if any.
 */
export async function verifyAudit(r: Reader): Promise<{ rows: number; brokenAt?: number }> {
  let prev = GENESIS;
  let expected = 1;
  for (;;) {
    const page = await r.all<AuditRow>('SELECT * FROM app_audit WHERE seq >= ? ORDER BY seq LIMIT 1000', [
      expected,
    ]);
    for (const row of page) {
      if (row.seq !== expected || row.prev !== prev || hashRow(row) !== row.hash)
        return { rows: expected - 1, brokenAt: expected };
      prev = row.hash;
      expected++;
    }
    if (page.length < 1000) return { rows: expected - 1 };
  }
}

export function listAudit(r: Reader, options: { limit: number; before?: number }): Promise<AuditRow[]> {
  return r.all<AuditRow>('SELECT * FROM app_audit WHERE seq < ? ORDER BY seq DESC LIMIT ?', [
    options.before ?? Number.MAX_SAFE_INTEGER,
    options.limit,
  ]);
}
