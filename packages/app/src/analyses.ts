import {
  ANALYSIS_LIMITS,
  type Analysis,
  type Comparison,
  compareHypotheses,
  type EvidenceFacts,
  gradesOf,
  isAnalysis,
  isMark,
  type Mark,
  type Placed,
  parseAnalysis,
  placedIn,
  placedOf,
  placesOf,
  sourceOf,
  toExtension,
} from '@qanat/desk';
import type { Issue, JsonObject } from '@qanat/json';
import {
  ANALYSIS_EXTENSION_ID,
  analysisExtensionDefinition,
  createGrouping,
  newVersion,
  projectIdentity,
  type StixObject,
  TLP2_IDS,
  type Tlp,
} from '@qanat/stix';
import { currentVersions, type Reader, search, type Version } from '@qanat/store';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { ownIdentity } from './identity.ts';
import { putOwn } from './import-objects.ts';
import { objectOf, titleOf } from './objects.ts';
import { refreshOrigins } from './origins/refresh.ts';
import { withdraw } from './withdraw.ts';

export interface AnalysisBrief {
  readonly id: string;
  readonly title: string;
  readonly own: boolean;
  readonly modified: string;
  readonly hypotheses: number;
  readonly evidence: number;
}

export interface EvidenceRow {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** It is no longer here, or withdrawn: its marks count as if it stood, until a person takes it out. */
  readonly missing: boolean;
  readonly sources: readonly { readonly key: string; readonly name: string }[];
  readonly grade: { readonly source: string | null; readonly info: number | null };
}

export interface AnalysisDetail extends AnalysisBrief {
  readonly analysis: Analysis;
  readonly rows: readonly EvidenceRow[];
  readonly comparison: Comparison;
}

export interface AnalysisInput {
  readonly title: string;
  readonly hypotheses: readonly string[];
  readonly evidence?: readonly string[];
  readonly tlp?: Tlp;
}

/** What a person changes: each part is applied in this order, and all of it is one version. */
export interface AnalysisChange {
  readonly title?: string;
  readonly addHypotheses?: readonly string[];
  readonly addEvidence?: readonly string[];
  readonly dropHypotheses?: readonly string[];
  readonly dropEvidence?: readonly string[];
  readonly marks?: readonly {
    readonly hypothesis: string;
    readonly evidence: string;
    readonly mark: Mark | null;
  }[];
}

const PAGE = 500;

/** Analyses of competing hypotheses, ours and received ones, the latest first. */
export async function listAnalyses(home: Home): Promise<AnalysisBrief[]> {
  const page = await home.self.store.read((r) => search(r, { type: 'grouping', limit: PAGE }));
  return page.items.flatMap((version) => {
    const object = objectOf(version);
    const parsed = !version.revoked && isAnalysis(object) ? parseAnalysis(object) : undefined;
    return parsed?.ok ? [toBrief(version, object, parsed.value)] : [];
  });
}

/** @throws {Refusal} with every reason against it. */
export async function createAnalysis(home: Home, input: AnalysisInput, actor: string): Promise<string> {
  const empty: Analysis = { hypotheses: [], evidence: [], marks: [] };
  const analysis = await changed(home, empty, {
    addHypotheses: input.hypotheses,
    addEvidence: input.evidence ?? [],
  });
  const identity = ownIdentity(home);
  const grouping = createGrouping({
    now: home.self.now().toISOString(),
    created_by_ref: identity.id,
    ...(input.tlp && { object_marking_refs: [TLP2_IDS[input.tlp]] }),
    name: titleFor(input.title),
    context: 'unspecified',
    ...contentOf(home, analysis),
  });
  await keep(home, [identity, grouping], 'analysis.create', grouping.id, actor);
  return grouping.id;
}

/** Changes an analysis of ours. @throws {AppError} `app/not-found`; {Refusal} with every reason against the change. */
export async function editAnalysis(
  home: Home,
  id: string,
  change: AnalysisChange,
  actor: string,
): Promise<void> {
  const { object, analysis } = await load(home, id, 'own');
  const next = await changed(home, analysis, change);
  const version = newVersion(
    object,
    {
      ...(change.title !== undefined && { name: titleFor(change.title) }),
      ...contentOf(home, next, object),
    },
    home.self.now().toISOString(),
  );
  await keep(home, [version], 'analysis.edit', id, actor);
}

/** Takes an analysis of ours out of use. @throws {AppError} `app/not-found`; {Refusal} while partners hold it. */
export async function withdrawAnalysis(home: Home, id: string, actor: string): Promise<void> {
  const { object } = await load(home, id, 'own');
  await withdraw(home, object, 'analysis.withdraw', actor);
}

/**
 * An analysis with its comparison. `byGrade` weighs evidence by its grades.
 * @throws {AppError} `app/not-found`.
 */
export async function showAnalysis(
  home: Home,
  id: string,
  options: { byGrade?: boolean } = {},
): Promise<AnalysisDetail> {
  await refreshOrigins(home);
  const { version, object, analysis } = await load(home, id, 'any');
  const rows = await home.self.store.read((r) => evidenceRows(r, analysis.evidence));
  const facts = rows.map(({ id: evidence, sources, grade }): EvidenceFacts => ({ evidence, sources, grade }));
  const comparison = compareHypotheses(analysis, facts, options);
  const titles = new Map(rows.map((row) => [row.id, row.title]));
  return {
    ...toBrief(version, object, analysis),
    analysis,
    rows,
    comparison: {
      ...comparison,
      sensitivity: comparison.sensitivity.map((one) =>
        one.removed.kind === 'evidence'
          ? { ...one, removed: { ...one.removed, name: titles.get(one.removed.id) ?? one.removed.id } }
          : one,
      ),
    },
  };
}

function toBrief({ id, supply }: Version, object: StixObject, analysis: Analysis): AnalysisBrief {
  return {
    id,
    title: titleOf(object),
    own: supply.kind === 'own',
    modified: String(object['modified'] ?? ''),
    hypotheses: analysis.hypotheses.length,
    evidence: analysis.evidence.length,
  };
}

async function load(
  home: Home,
  id: string,
  whose: 'own' | 'any',
): Promise<{ version: Version; object: StixObject; analysis: Analysis }> {
  const versions = (await home.self.store.read((r) => currentVersions(r, [id]))).get(id) ?? [];
  const own = versions.find(({ supply }) => supply.kind === 'own');
  const version = own ?? (whose === 'any' ? versions[0] : undefined);
  if (!version || version.revoked) throw new AppError('app/not-found', { id });
  const object = objectOf(version);
  const parsed = parseAnalysis(object);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  return { version, object, analysis: parsed.value };
}

/** A grouping needs something to refer to: until there is evidence, its maker. */
function contentOf(
  home: Home,
  analysis: Analysis,
  object?: StixObject,
): { object_refs: string[]; extensions: JsonObject } {
  const others = object?.['extensions'] as JsonObject | undefined;
  return {
    object_refs: analysis.evidence.length > 0 ? [...analysis.evidence] : [ownIdentity(home).id],
    extensions: { ...others, [ANALYSIS_EXTENSION_ID]: toExtension(analysis) },
  };
}

function titleFor(text: string): string {
  const title = text.trim().slice(0, ANALYSIS_LIMITS.text);
  if (title === '') throw new Refusal([issueOf('app/analysis-title', '$.title')]);
  return title;
}

const issueOf = (code: string, path: string, params?: Issue['params']): Issue => ({
  code,
  path,
  severity: 'error',
  ...(params && { params }),
});

async function changed(home: Home, before: Analysis, change: AnalysisChange): Promise<Analysis> {
  const issues: Issue[] = [];
  const added = (change.addHypotheses ?? []).map((text) => text.trim());
  if (added.some((text) => text === '' || text.length > ANALYSIS_LIMITS.text))
    issues.push(issueOf('app/analysis-hypothesis', '$.addHypotheses', { most: ANALYSIS_LIMITS.text }));
  let next = Math.max(0, ...before.hypotheses.map(({ id }) => Number(id.slice(1))));
  const hypotheses = [...before.hypotheses, ...added.map((text) => ({ id: `h${++next}`, text }))].filter(
    ({ id }) => !change.dropHypotheses?.includes(id),
  );
  const evidence = [...new Set([...before.evidence, ...(change.addEvidence ?? [])])].filter(
    (id) => !change.dropEvidence?.includes(id),
  );
  if (hypotheses.length > ANALYSIS_LIMITS.hypotheses || evidence.length > ANALYSIS_LIMITS.evidence)
    issues.push(
      issueOf('app/analysis-size', '', {
        hypotheses: ANALYSIS_LIMITS.hypotheses,
        evidence: ANALYSIS_LIMITS.evidence,
      }),
    );
  if (hypotheses.length < 2) issues.push(issueOf('app/analysis-two', '$.hypotheses'));
  const fresh = (change.addEvidence ?? []).filter((id) => !before.evidence.includes(id));
  const here = await home.self.store.read((r) => currentVersions(r, fresh));
  for (const id of fresh) if (!here.has(id)) issues.push(issueOf('app/not-found', '$.addEvidence', { id }));
  const marks = new Map(before.marks.map((one) => [`${one.hypothesis} ${one.evidence}`, one]));
  const [columns, rows] = [new Set(hypotheses.map(({ id }) => id)), new Set(evidence)];
  for (const { hypothesis, evidence: ref, mark } of change.marks ?? []) {
    const known = columns.has(hypothesis) && rows.has(ref) && (mark === null || isMark(mark));
    if (!known) issues.push(issueOf('app/analysis-mark', '$.marks', { hypothesis, evidence: ref }));
    else if (mark === null) marks.delete(`${hypothesis} ${ref}`);
    else marks.set(`${hypothesis} ${ref}`, { hypothesis, evidence: ref, mark });
  }
  if (issues.length > 0) throw new Refusal(issues);
  const kept = [...marks.values()].filter((one) => columns.has(one.hypothesis) && rows.has(one.evidence));
  return { hypotheses, evidence, marks: kept };
}

async function keep(
  home: Home,
  objects: readonly StixObject[],
  action: string,
  subject: string,
  actor: string,
): Promise<void> {
  await putOwn(home, [projectIdentity(), analysisExtensionDefinition(), ...objects], actor);
  const at = home.self.now().toISOString();
  await home.self.store.write((tx) => appendAudit(tx, [{ actor, action, subject }], at));
}

/** Each piece of evidence with the parties it comes from: of a claim those who say it, of a report those it quotes. */
async function evidenceRows(r: Reader, ids: readonly string[]): Promise<EvidenceRow[]> {
  const versions = await currentVersions(r, ids);
  const grades = await gradesOf(r, ids);
  const claims = await placedOf(
    r,
    ids.filter((id) => id.startsWith('claim--')),
  );
  const places = await placesOf(
    r,
    claims.map(({ claim }) => claim),
  );
  const around = await placedIn(r, [...new Set(places.map(({ proposition }) => proposition))]);
  return ids.map((id) => {
    const version = versions.get(id)?.[0];
    const object = version && objectOf(version);
    const said = claims.filter(({ claim }) => claim === id);
    const value = (axis: string) => grades.find((row) => row.subject === id && row.axis === axis)?.value;
    const info = value('info') ?? said[0]?.grade.info;
    return {
      id,
      type: id.split('--')[0] ?? '',
      title: object ? titleOf(object) : id,
      missing: version === undefined || version.revoked,
      sources: sourcesOf(said, around, object, version),
      grade: {
        source: value('source') ?? said[0]?.grade.source ?? null,
        info: info === undefined || info === null ? null : Number(info),
      },
    };
  });
}

/** A claim's own source, and whoever else says the same on the same side: it falls only when all of them do. */
function sourcesOf(
  said: readonly Placed[],
  around: readonly Placed[],
  object: StixObject | undefined,
  version: Version | undefined,
): EvidenceRow['sources'] {
  const found = new Map<string, { key: string; name: string }>();
  for (const one of said)
    for (const other of around)
      if (other.proposition === one.proposition && other.side === one.side) {
        const { key, name } = sourceOf(other);
        found.set(key, { key, name });
      }
  if (found.size === 0 && object && version && version.supply.kind !== 'own') {
    const key = version.supply.name;
    found.set(key, { key, name: key });
  }
  return [...found.values()];
}
