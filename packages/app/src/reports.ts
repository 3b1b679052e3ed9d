import {
  draftsOf,
  insertDrafts,
  insertRawReports,
  intake,
  type RawReport,
  type Reading,
  rawReport,
  readReport,
  reportOfBytes,
  type StoredDraft,
} from '@qanat/desk';
import { createReport, createSco, newId, type StixObject, TLP2_IDS, type Tlp } from '@qanat/stix';
import { addMarks } from '@qanat/store';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { ownIdentity } from './identity.ts';
import { putOwn } from './import-objects.ts';

export interface ReportInput {
  readonly filename: string;
  readonly as?: 'text' | 'html';
  /** Who published it. Kept as an external reference that counts as a source: it leaves only where the lane says so. */
  readonly source?: string;
  readonly tlp?: Tlp;
}

/** What the desk proposes for bytes, without keeping anything. Throws a Refusal for what cannot be read. */
export function readFileAsReport(bytes: Uint8Array, filename: string): Reading {
  const taken = intake(bytes, { filename });
  if (!taken.ok) throw new Refusal(taken.issues);
  return readReport(taken.value.text);
}

/**
 * Takes a raw report in: keeps its bytes, reads it, and makes a `report` with the raw material as an `artifact`. Claims
 * are proposed, not made. The same bytes again are the same report.
 */
export async function importReport(
  home: Home,
  bytes: Uint8Array,
  input: ReportInput,
  actor: string,
): Promise<{ id: string; title: string; known: boolean }> {
  const taken = intake(bytes, { filename: input.filename, ...(input.as && { as: input.as }) });
  if (!taken.ok) throw new Refusal(taken.issues);
  const { store, now } = home.self;
  const earlier = await store.read((r) => reportOfBytes(r, taken.value.sha256));
  if (earlier !== undefined) return { id: earlier, title: taken.value.title, known: true };
  const reading = readReport(taken.value.text);
  const at = now().toISOString();
  const marks = input.tlp ? [TLP2_IDS[input.tlp]] : [];
  const identity = ownIdentity(home);
  const artifact = artifactOf(bytes, taken.value, marks);
  const title = taken.value.title || reading.title || input.filename;
  const report = createReport({
    now: at,
    created_by_ref: identity.id,
    ...(marks.length > 0 && { object_marking_refs: marks }),
    lang: taken.value.lang,
    name: title,
    report_types: ['threat-report'],
    published: at,
    object_refs: [artifact.id],
    ...(input.source && {
      external_references: [{ source_name: input.source, description: input.filename }],
    }),
  });
  await putOwn(home, [identity, artifact, report], actor);
  const raw: RawReport = {
    ...taken.value,
    report: report.id,
    title,
    bytes,
    filename: input.filename,
    source: input.source ?? '',
    reading,
    at,
  };
  await store.write(async (tx) => {
    await insertRawReports(tx, [raw]);
    await insertDrafts(tx, proposals(raw, at));
    if (input.source)
      await addMarks(tx, [{ id: report.id, marks: [{ selector: 'external_references', mark: 'source' }] }]);
    await appendAudit(tx, [{ actor, action: 'report.import', subject: report.id }], at);
  });
  return { id: report.id, title, known: false };
}

function artifactOf(
  bytes: Uint8Array,
  { kind, sha256 }: { kind: string; sha256: string },
  marks: string[],
): StixObject {
  return createSco('artifact', {
    mime_type: kind === 'html' ? 'text/html' : 'text/plain',
    payload_bin: Buffer.from(bytes).toString('base64'),
    hashes: { 'SHA-256': sha256 },
    ...(marks.length > 0 && { object_marking_refs: marks }),
  });
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
