import type { Reader, Tx } from '@qanat/store';
import type { ClaimDraft } from '../claims/draft.ts';

export type DraftState = 'proposed' | 'accepted' | 'rejected';

/** A claim on its way: proposed by a rule or written by a person, then accepted or rejected by one. */
export interface StoredDraft {
  /** The id that the STIX claim has or will have. */
  readonly id: string;
  readonly report: string;
  /** Its number in the report, from 1, as people see it. */
  readonly n: number;
  readonly state: DraftState;
  readonly draft: ClaimDraft;
  /** The rule that proposed it; null when a person wrote it. */
  readonly rule: string | null;
  readonly confidence: number | null;
  readonly at: string;
  /** Who settled it last. */
  readonly by: string | null;
}

type DraftRow = Omit<StoredDraft, 'draft'> & { readonly draft: never };

export async function insertDrafts(tx: Tx, rows: readonly StoredDraft[]): Promise<void> {
  await tx.many(
    'INSERT INTO desk_claim (id, report, n, state, draft, rule, confidence, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    rows.map((row) => [
      row.id,
      row.report,
      row.n,
      row.state,
      JSON.stringify(row.draft),
      row.rule,
      row.confidence,
      row.at,
      row.by,
    ]),
  );
}

export async function updateDrafts(
  tx: Tx,
  rows: readonly Pick<StoredDraft, 'id' | 'state' | 'draft' | 'at' | 'by'>[],
): Promise<void> {
  await tx.many(
    'UPDATE desk_claim SET state = ?, draft = ?, at = ?, by = ? WHERE id = ?',
    rows.map((row) => [row.state, JSON.stringify(row.draft), row.at, row.by, row.id]),
  );
}

/** All drafts of these reports, in their numbers' order. */
export async function draftsOf(r: Reader, reports: readonly string[]): Promise<StoredDraft[]> {
  const rows = await r.all<DraftRow>(
    'SELECT * FROM desk_claim WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, n',
    [JSON.stringify(reports)],
  );
  return rows.map((row) => ({ ...row, draft: JSON.parse(row.draft) as ClaimDraft }));
}
