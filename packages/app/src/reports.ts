import {
  addCustody,
  type Custody,
  custodyOf,
  draftsOf,
  fingerprint,
  type Intake,
  insertDrafts,
  insertFingerprints,
  insertRawReports,
  intake,
  type NearDuplicate,
  type NewRawReport,
  nearDuplicates,
  type Part,
  type RawReport,
  type Reading,
  type ReportKind,
  type Route,
  rawReport,
  reportOfBytes,
  reportsWithin,
  type StoredDraft,
  unreadable,
} from '@qanat/desk';
import type { Issue } from '@qanat/json';
import { createRelationship, createReport, newId, type StixObject, TLP2_IDS, type Tlp } from '@qanat/stix';
import { addMarks, type Tx } from '@qanat/store';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { ownIdentity } from './identity.ts';
import { putOwnIn } from './import-objects.ts';
import { readingLists } from './lists.ts';
import { toArtifact } from './raw-artifact.ts';
import { readIntake } from './read-material.ts';

export interface ReportInput {
  readonly filename: string;
  readonly as?: ReportKind;
  /** Who published it. Kept as an external reference that counts as a source: it leaves only where the lane says so. */
  readonly source?: string;
  readonly tlp?: Tlp;
  /** How the bytes came. */
  readonly route?: Route;
  /** The report whose attachment this is, and the SHA-256 of what held it. */
  readonly within?: string | undefined;
  readonly container?: string | undefined;
  /** Reasons not to open it: it is kept as it came. */
  readonly closed?: readonly Issue[];
}

/** What became of raw bytes. A ZIP all of whose files can be taken out is no report itself: it has no id. */
export interface TakenReport {
  readonly id: string | undefined;
  readonly title: string;
  readonly known: boolean;
  readonly sha256: string;
  readonly issues: readonly Issue[];
  readonly copies: readonly NearDuplicate[];
  readonly parts: readonly Part[];
}

/** Refusals that are the caller's to mend; with any other the bytes are kept. */
const NOT_KEPT: ReadonlySet<string> = new Set(['desk/unknown-charset']);

/**
 * Takes a raw report in: keeps its bytes, reads it, and makes a `report` with the raw material as an `artifact`. Claims
 * are proposed, not made. Bytes that no text can be had of are kept all the same, with the reasons. The same bytes again
 * are the same report. All of it is written in one transaction.
 */
export async function importReport(
  home: Home,
  bytes: Uint8Array,
  input: ReportInput,
  actor: string,
): Promise<TakenReport> {
  const { filename, as, closed } = input;
  const options = { filename, ...(as && { as }) };
  const taken = closed ? { ok: false as const, issues: [...closed] } : await intake(bytes, options);
  if (!taken.ok && (bytes.length === 0 || taken.issues.some(({ code }) => NOT_KEPT.has(code))))
    throw new Refusal(taken.issues);
  const found = taken.ok ? taken.value : unreadable(bytes, options);
  const about = { sha256: found.sha256, issues: taken.issues, parts: found.parts };
  if (taken.ok && found.kind === 'zip' && taken.issues.length === 0)
    return { ...about, id: undefined, title: filename, known: false, copies: [] };
  const { store, now } = home.self;
  const at = now().toISOString();
  const arrival = {
    at,
    actor,
    route: input.route ?? 'file',
    name: filename,
    container: input.container ?? null,
    headers: found.headers,
  };
  const reading = taken.ok ? readIntake(found, await readingLists(home)) : EMPTY;
  return store.write(async (tx): Promise<TakenReport> => {
    const earlier = await reportOfBytes(tx, found.sha256);
    if (earlier !== undefined) {
      await addCustody(tx, [{ ...arrival, report: earlier }]);
      await appendAudit(tx, [{ actor, action: 'report.again', subject: earlier }], at);
      return { ...about, id: earlier, title: found.title || filename, known: true, copies: [] };
    }
    const raw = await keep(tx, home, {
      bytes,
      found,
      reading,
      input,
      actor,
      at,
      ok: taken.ok,
      issues: taken.issues,
    });
    await addCustody(tx, [{ ...arrival, report: raw.report }]);
    const copies = await nearDuplicates(tx, raw.report);
    return { ...about, id: raw.report, title: raw.title, known: false, copies };
  });
}

const EMPTY: Reading = {
  lang: 'en',
  title: '',
  claims: [],
  estimates: [],
  contradictions: [],
  iocs: [],
  entities: [],
  boilerplate: [],
};

interface Kept {
  readonly bytes: Uint8Array;
  readonly found: Intake;
  readonly reading: Reading;
  readonly input: ReportInput;
  readonly actor: string;
  readonly at: string;
  readonly ok: boolean;
  readonly issues: readonly Issue[];
}

async function keep(tx: Tx, home: Home, kept: Kept): Promise<RawReport> {
  const { bytes, found, reading, input, actor, at, ok, issues } = kept;
  const { source = '', within = null, filename } = input;
  const title = found.title || reading.title || filename;
  const objects = toObjects(home, kept, title);
  const report = objects.find(({ type }) => type === 'report')?.id ?? '';
  const raw: NewRawReport = {
    ...found,
    report,
    title,
    bytes,
    filename,
    source,
    reading,
    at,
    state: ok ? 'read' : 'unreadable',
    issues,
    within,
  };
  await putOwnIn(tx, objects, at);
  await insertRawReports(tx, [raw]);
  await insertDrafts(tx, proposals(raw, at));
  if (ok) await insertFingerprints(tx, [{ report, print: fingerprint(found.text, reading) }]);
  if (source)
    await addMarks(tx, [{ id: report, marks: [{ selector: 'external_references', mark: 'source' }] }]);
  await appendAudit(tx, [{ actor, action: 'report.import', subject: report }], at);
  return raw;
}

/** The report, its raw material, who made them, and, for an attachment, that it came out of its mail. */
function toObjects(home: Home, { bytes, found, input, at }: Kept, title: string): StixObject[] {
  const marks = input.tlp ? [TLP2_IDS[input.tlp]] : [];
  const identity = ownIdentity(home);
  const artifact = toArtifact(bytes, found, marks);
  const frame = {
    now: at,
    created_by_ref: identity.id,
    ...(marks.length > 0 && { object_marking_refs: marks }),
  };
  const report = createReport({
    ...frame,
    lang: found.lang,
    name: title,
    report_types: ['threat-report'],
    published: at,
    object_refs: [artifact?.id ?? identity.id],
    ...(input.source && {
      external_references: [{ source_name: input.source, description: input.filename }],
    }),
  });
  const derived =
    input.within === undefined
      ? []
      : [
          createRelationship({
            ...frame,
            relationship_type: 'derived-from',
            source_ref: report.id,
            target_ref: input.within,
          }),
        ];
  return [identity, ...(artifact ? [artifact] : []), report, ...derived];
}

function proposals({ report, reading }: RawReport, at: string): StoredDraft[] {
  return reading.claims.map(({ rule, confidence, ...draft }, index) => {
    const estimate = reading.estimates.find((one) => one.start < draft.end && draft.start < one.end);
    const stated = draft.stance === 'estimates' && estimate ? { ...draft, estimate } : draft;
    return {
      id: newId('claim'),
      report,
      n: index + 1,
      state: 'proposed',
      draft: stated,
      rule,
      confidence,
      at,
      by: null,
    };
  });
}

/** How a report's bytes came, what came inside of it, and which reports look like copies of it. */
export async function aboutReport(
  home: Home,
  report: string,
): Promise<{ custody: Custody[]; parts: string[]; copies: NearDuplicate[] }> {
  return home.self.store.read(async (r) => ({
    custody: await custodyOf(r, report),
    parts: await reportsWithin(r, report),
    copies: await nearDuplicates(r, report),
  }));
}

/**
 * A raw report with its reading and every draft of a claim.
 * @throws {AppError} `app/no-reports`.
 */
export async function showReport(
  home: Home,
  report: string,
): Promise<{ raw: RawReport; drafts: StoredDraft[] }> {
  return home.self.store.read(async (r) => {
    const raw = await rawReport(r, report);
    if (!raw) throw new AppError('app/no-reports', { id: report });
    return { raw, drafts: await draftsOf(r, [report]) };
  });
}
