import {
  type ClaimDraft,
  gradesOf,
  insertDrafts,
  parseDraft,
  SOURCE_SELECTORS,
  type StoredDraft,
  toClaim,
  toIndicator,
  updateDrafts,
} from '@qanat/desk';
import { newId, newVersion, objectMarkings, type StixObject } from '@qanat/stix';
import { addMarks, currentVersions } from '@qanat/store';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { ownIdentity } from './identity.ts';
import { putOwn } from './import-objects.ts';
import { objectOf } from './objects.ts';
import { independentBehind } from './origins.ts';
import { showReport } from './reports.ts';

/** What a person writes into a claim; its words are those at `[start, end)` of the text. */
export type ClaimInput = Omit<ClaimDraft, 'content'>;

/** What of a report is meant: claims by number, and whether the indicators found in it too. */
export interface Chosen {
  readonly claims: readonly number[] | 'all';
  readonly indicators: boolean;
}

/** Accepts proposals: they become `claim` objects and indicators, and the report gets a version that refers to them. */
export async function acceptClaims(
  home: Home,
  report: string,
  chosen: Chosen,
  actor: string,
): Promise<{ claims: string[]; indicators: string[] }> {
  const { raw, drafts } = await showReport(home, report);
  const accepted = pick(drafts, chosen.claims, ['proposed']);
  const current = await currentReport(home, report);
  const at = home.self.now().toISOString();
  const frame = { now: at, createdBy: ownIdentity(home).id, marks: objectMarkings(current) };
  const grades = await gradesByReport(home, report);
  const founded = grades?.info === 1 ? await confirmedAmong(home, accepted) : undefined;
  const claims = accepted.map(({ id, draft }) =>
    toClaim(draft, {
      ...frame,
      id,
      report,
      lang: raw.lang,
      textSha256: raw.textSha256,
      ...(grades && { grade: founded?.has(id) === false ? withoutInfo(grades) : grades }),
    }),
  );
  const found = chosen.indicators ? await newIndicators(home, current, raw.reading.iocs) : [];
  const indicators = found.map((ioc) => toIndicator(ioc, newId('indicator'), frame));
  const made: StixObject[] = [...claims, ...indicators.flat()];
  if (made.length === 0) return { claims: [], indicators: [] };
  const refs = [...new Set([...(current['object_refs'] as string[]), ...made.map(({ id }) => id)])];
  await putOwn(home, [...made, newVersion(current, { object_refs: refs }, at)], actor);
  await home.self.store.write(async (tx) => {
    await updateDrafts(
      tx,
      accepted.map(({ id, draft }) => ({ id, draft, state: 'accepted', at, by: actor })),
    );
    await addMarks(
      tx,
      claims.map(({ id }) => ({
        id,
        marks: SOURCE_SELECTORS.map((selector) => ({ selector, mark: 'source' })),
      })),
    );
    await appendAudit(
      tx,
      accepted.map(({ id }) => ({ actor, action: 'claim.accept', subject: id })),
      at,
    );
  });
  return { claims: claims.map(({ id }) => id), indicators: indicators.map(([indicator]) => indicator.id) };
}

/** A report's "1 confirmed" passes to a claim only where two independent origins stand behind the claim itself. */
async function confirmedAmong(home: Home, drafts: readonly StoredDraft[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { id } of drafts) if ((await independentBehind(home, id))[0] >= 2) found.add(id);
  return found;
}

const withoutInfo = ({ source }: { source?: string }): { source?: string } => (source ? { source } : {});

async function gradesByReport(
  home: Home,
  report: string,
): Promise<{ source?: string; info?: number } | undefined> {
  const grades = await home.self.store.read((r) => gradesOf(r, [report]));
  const value = (axis: string) => grades.find((grade) => grade.axis === axis)?.value;
  const [source, info] = [value('source'), value('info')];
  return source || info ? { ...(source && { source }), ...(info && { info: Number(info) }) } : undefined;
}

/** The values of a reading for which the report has no indicator yet, each once. */
async function newIndicators<T extends { value: string }>(
  home: Home,
  report: StixObject,
  iocs: readonly T[],
): Promise<T[]> {
  const ids = (report['object_refs'] as string[]).filter((id) => id.startsWith('indicator--'));
  const versions = await home.self.store.read((r) => currentVersions(r, ids));
  const known = new Set(
    [...versions.values()].flatMap((list) => list.slice(0, 1).map((version) => objectOf(version)['name'])),
  );
  return [...new Map(iocs.map((ioc) => [ioc.value, ioc])).values()].filter((ioc) => !known.has(ioc.value));
}

async function currentReport(home: Home, report: string): Promise<StixObject> {
  const versions = await home.self.store.read((r) => currentVersions(r, [report]));
  const own = versions.get(report)?.find(({ supply }) => supply.kind === 'own');
  if (!own) throw new AppError('app/no-reports', { id: report });
  return objectOf(own);
}

/** Sets proposals aside; they stay on record. */
export async function rejectClaims(
  home: Home,
  report: string,
  numbers: readonly number[],
  actor: string,
): Promise<void> {
  const { drafts } = await showReport(home, report);
  const rejected = pick(drafts, numbers, ['proposed']);
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await updateDrafts(
      tx,
      rejected.map(({ id, draft }) => ({ id, draft, state: 'rejected', at, by: actor })),
    );
    await appendAudit(
      tx,
      rejected.map(({ id }) => ({ actor, action: 'claim.reject', subject: id })),
      at,
    );
  });
}

/** Puts a rejected claim back among the proposals. */
export async function reopenClaim(home: Home, report: string, n: number, actor: string): Promise<void> {
  const { drafts } = await showReport(home, report);
  const [one] = pick(drafts, [n], ['rejected']);
  const at = home.self.now().toISOString();
  if (one)
    await home.self.store.write((tx) => updateDrafts(tx, [{ ...one, state: 'proposed', at, by: actor }]));
}

/** Changes a proposal before it is settled. Throws a Refusal with every reason against the new words. */
export async function editClaim(
  home: Home,
  report: string,
  n: number,
  change: Partial<ClaimInput>,
  actor: string,
): Promise<void> {
  const { raw, drafts } = await showReport(home, report);
  const [one] = pick(drafts, [n], ['proposed']);
  if (!one) return;
  const { content: _, ...before } = one.draft;
  const parsed = parseDraft({ ...before, ...change }, raw.text);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    await updateDrafts(tx, [{ ...one, draft: parsed.value, at, by: actor }]);
    await appendAudit(tx, [{ actor, action: 'claim.edit', subject: one.id }], at);
  });
}

/** Adds a claim that a person read in the text; it is a proposal until accepted. Answers its number. */
export async function addClaim(
  home: Home,
  report: string,
  input: ClaimInput,
  actor: string,
): Promise<StoredDraft> {
  const { raw, drafts } = await showReport(home, report);
  const parsed = parseDraft(input, raw.text);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  const at = home.self.now().toISOString();
  const n = Math.max(0, ...drafts.map((draft) => draft.n)) + 1;
  const row: StoredDraft = {
    id: newId('claim'),
    report,
    n,
    state: 'proposed',
    draft: parsed.value,
    rule: null,
    confidence: null,
    at,
    by: actor,
  };
  await home.self.store.write(async (tx) => {
    await insertDrafts(tx, [row]);
    await appendAudit(tx, [{ actor, action: 'claim.add', subject: row.id }], at);
  });
  return row;
}

/** The drafts that are meant; a number that does not exist or is settled otherwise is a fault of the caller. */
function pick(
  drafts: readonly StoredDraft[],
  wanted: readonly number[] | 'all',
  states: readonly StoredDraft['state'][],
): StoredDraft[] {
  const open = drafts.filter(({ state }) => states.includes(state));
  if (wanted === 'all') return open;
  return wanted.map((n) => {
    const one = open.find((draft) => draft.n === n);
    if (!one) throw new AppError('app/no-proposal', { id: n });
    return one;
  });
}
