import type { Reader, Tx } from '@qanat/store';
import type { ClaimDraft } from '../claims/draft.ts';
import { markDirty } from './dirty.ts';

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
  await markDirty(
    tx,
    rows.map(({ id }) => id),
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
  await markDirty(
    tx,
    rows.map(({ id }) => id),
  );
}

/** These drafts by their ids, with what the report they stand in says of itself. */
export async function draftsById(
  r: Reader,
  ids: readonly string[],
): Promise<(StoredDraft & { readonly about: ReportFacts })[]> {
  const rows = await r.all<
    DraftRow & { title: string; filename: string; source: string; lang: string; came: string }
  >(
    `SELECT c.*, w.title, w.filename, w.source, w.lang, w.at AS came
     FROM json_each(?) j CROSS JOIN desk_claim c ON c.id = j.value JOIN desk_raw w ON w.report = c.report`,
    [JSON.stringify(ids)],
  );
  return rows.map(({ title, filename, source, lang, came, ...row }) => ({
    ...row,
    draft: JSON.parse(row.draft) as ClaimDraft,
    about: { title, filename, source, lang, at: came },
  }));
}

/** What is known of a raw report without its text. */
export interface ReportFacts {
  readonly title: string;
  readonly filename: string;
  /** Who published it; '' when nobody said so. */
  readonly source: string;
  readonly lang: string;
  readonly at: string;
}

/** All drafts of these reports, in their numbers' order. */
export async function draftsOf(r: Reader, reports: readonly string[]): Promise<StoredDraft[]> {
  const rows = await r.all<DraftRow>(
    'SELECT * FROM desk_claim WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, n',
    [JSON.stringify(reports)],
  );
  return rows.map((row) => ({ ...row, draft: JSON.parse(row.draft) as ClaimDraft }));
}
