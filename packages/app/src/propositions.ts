import {
  draftsOf,
  type Fall,
  fallsOf,
  listCounts,
  lookalikes,
  type Placed,
  placedIn,
  placesOf,
  putSourceVerdicts,
  putVerdicts,
  rawReport,
  type SameVerdict,
  type SourceVerdict,
  type StoredCount,
  type Suggestion,
  statementsOf,
  suggestSame,
  verdictsOn,
} from '@qanat/desk';
import type { Reader } from '@qanat/store';
import { writeVerdict } from './claim-links.ts';
import { appendAudit } from './db/audit.ts';
import { AppError, Refusal } from './errors.ts';
import type { Home } from './home.ts';
import { refreshOrigins } from './origins/refresh.ts';
import { type OriginsOf, originsOf } from './origins.ts';

const PAGE = 50;
const SUGGESTED_FOR = 20;

/** Propositions, those with the most claims first; `next` is the `skip` of the page that follows. */
export async function listPropositions(
  home: Home,
  query: { contested?: boolean; least?: number; limit?: number; skip?: number } = {},
): Promise<{ items: StoredCount[]; next?: number }> {
  await refreshOrigins(home);
  const { limit = PAGE, skip = 0, ...filter } = query;
  const items = await home.self.store.read((r) => listCounts(r, { ...filter, limit: limit + 1, skip }));
  return items.length > limit ? { items: items.slice(0, limit), next: skip + limit } : { items };
}

export interface PropositionDetail {
  readonly origins: OriginsOf;
  readonly suggestions: readonly (Suggestion & { readonly for: string; readonly content: string })[];
}

/**
 * A proposition, named by its own id or by one of its claims: everything said on it, how it counts, and claims of other
 * propositions that may say the same. These are for a person to judge; nothing is counted by them.
 * @throws {AppError} `app/not-found`.
 */
export async function showProposition(home: Home, id: string): Promise<PropositionDetail> {
  const origins = await originsOf(home, id.replace(/^claim--/, 'proposition--'));
  const claims = [...new Set(origins.statements.map(({ claim }) => claim))].slice(0, SUGGESTED_FOR);
  const suggestions = await home.self.store.read(async (r) => {
    const settled = await verdictsOn(r, claims);
    const found = new Map<string, Suggestion & { for: string }>();
    for (const claim of claims) {
      const near = await lookalikes(r, claim);
      const one = near.find((other) => other.claim === claim);
      const judged = settled.flatMap(({ a, b }) => (a === claim ? [b] : b === claim ? [a] : []));
      for (const other of one ? suggestSame(one, near, new Set(judged)) : [])
        if ((found.get(other.claim)?.score ?? 0) < other.score)
          found.set(other.claim, { ...other, for: claim });
    }
    for (const one of await readContradictions(r, origins.statements)) {
      const judged = settled.some(({ a, b }) => [a, b].includes(one.for) && [a, b].includes(one.claim));
      if (!judged) found.set(one.claim, one);
    }
    const contents = new Map(
      (await statementsOf(r, [...found.keys()])).map(({ claim, content }) => [claim, content]),
    );
    return Array.from(found.values(), (one) => ({ ...one, content: contents.get(one.claim) ?? '' }));
  });
  return {
    origins,
    suggestions: suggestions.sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1)),
  };
}

const REPORTS_READ = 10;

/** What the reading of a report takes for a contradiction of one of these claims; a proposal like any other. */
async function readContradictions(
  r: Reader,
  statements: readonly Placed[],
): Promise<(Suggestion & { for: string })[]> {
  const reports = [...new Set(statements.filter(({ way }) => way === 'own').map(({ report }) => report))];
  const here = new Set(statements.map(({ claim }) => claim));
  const drafts = await draftsOf(r, reports.slice(0, REPORTS_READ));
  const found: (Suggestion & { for: string })[] = [];
  for (const report of reports.slice(0, REPORTS_READ)) {
    const read = drafts.filter((draft) => draft.report === report && draft.rule !== null);
    for (const [a, b] of (await rawReport(r, report))?.reading.contradictions ?? []) {
      const pair = [read[a], read[b]];
      const [one, other] = here.has(pair[0]?.id ?? '') ? pair : [pair[1], pair[0]];
      if (!one || !other || !here.has(one.id) || here.has(other.id) || other.state === 'rejected') continue;
      const [place] = await placesOf(r, [other.id]);
      const proposition = place?.proposition ?? '';
      found.push({ claim: other.id, proposition, score: 1, shared: ['read:contradiction'], for: one.id });
    }
  }
  return found;
}

/**
 * A person says whether two claims say the same, the opposite of one another, different things, or things that cannot
 * both be true. The later claim of ours gets a version that says so.
 * @throws {AppError} `app/not-found`; a Refusal `app/one-claim` for a claim and itself.
 */
export async function judgeClaims(
  home: Home,
  a: string,
  b: string,
  verdict: SameVerdict,
  actor: string,
): Promise<void> {
  await judge(home, a, b, `claims.${verdict}`, actor, (tx, row) => putVerdicts(tx, [{ ...row, verdict }]));
  await writeVerdict(home, a, b, verdict, actor);
  await refreshOrigins(home);
}

/**
 * A person has found out that the sources of two claims are one, or different people: that raises or lowers the lower
 * bound. Throws as {@link judgeClaims} does.
 */
export async function judgeSources(
  home: Home,
  a: string,
  b: string,
  verdict: SourceVerdict['verdict'],
  actor: string,
): Promise<void> {
  await judge(home, a, b, `sources.${verdict}`, actor, (tx, row) =>
    putSourceVerdicts(tx, [{ ...row, verdict }]),
  );
}

type Row = Parameters<typeof putVerdicts>[1][number];

async function judge(
  home: Home,
  a: string,
  b: string,
  action: string,
  actor: string,
  put: (tx: Parameters<typeof putVerdicts>[0], row: Omit<Row, 'verdict'>) => Promise<void>,
): Promise<void> {
  if (a === b) throw new Refusal([{ code: 'app/one-claim', path: '', severity: 'error' }]);
  await refreshOrigins(home);
  const at = home.self.now().toISOString();
  await home.self.store.write(async (tx) => {
    const known = new Set((await placesOf(tx, [a, b])).map(({ claim }) => claim));
    for (const id of [a, b]) if (!known.has(id)) throw new AppError('app/not-found', { id });
    await put(tx, { a, b, at, by: actor });
    await appendAudit(tx, [{ actor, action, subject: a, detail: { other: b } }], at);
  });
  await refreshOrigins(home);
}

/** What retractions and corrections have lowered, the latest first. */
export async function fallenCounts(home: Home, limit: number = PAGE): Promise<Fall[]> {
  await refreshOrigins(home);
  return home.self.store.read((r) => fallsOf(r, limit));
}

/** The statements of these propositions, for views over them. */
export function statementsIn(home: Home, propositions: readonly string[]): Promise<Placed[]> {
  return home.self.store.read((r) => placedIn(r, propositions));
}
