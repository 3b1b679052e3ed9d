import {
  claimsAbout,
  claimsIn,
  claimsWithEstimates,
  claimsWithFeatures,
  contradictingClaims,
  countsOf,
  type EstimateSeries,
  featuresOf,
  listCounts,
  type Matrix,
  type Placed,
  placedIn,
  placedOf,
  placesOf,
  type StoredCount,
  toMatrix,
  toSeries,
} from '@qanat/desk';
import type { Reader } from '@qanat/store';
import type { Home } from './home.ts';
import { refreshOrigins } from './origins/refresh.ts';

/** What a view is drawn over. Nothing given: what is contested. */
export interface ViewQuery {
  readonly report?: string;
  /** An object that claims are about. */
  readonly about?: string;
  /** Words that a claim holds, in any inflection, numbers and countries too. */
  readonly text?: string;
  /** Propositions, each by its id or by one of its claims. */
  readonly propositions?: readonly string[];
}

const MAX_CLAIMS = 5_000;
const MAX_PROPOSITIONS = 200;

export interface MatrixView extends Matrix {
  /** What each proposition says and counts, by its id. */
  readonly counts: ReadonlyMap<string, StoredCount>;
}

/** Sources × propositions, with every word that was said; contradictions side by side. */
export async function matrixOf(home: Home, query: ViewQuery): Promise<MatrixView> {
  await refreshOrigins(home);
  return home.self.store.read(async (r) => {
    const claims = (await claimsFor(r, query)) ?? (await contestedClaims(r));
    const places = await placesOf(r, claims);
    const ids = [...new Set(places.map(({ proposition }) => proposition))].slice(0, MAX_PROPOSITIONS);
    const matrix = toMatrix(await placedIn(r, ids));
    return { ...matrix, counts: await countsOf(r, matrix.propositions) };
  });
}

/** Every number given, over time, one series for each subject; never averaged. */
export async function estimatesOf(home: Home, query: ViewQuery): Promise<EstimateSeries[]> {
  await refreshOrigins(home);
  return home.self.store.read(async (r) => {
    const claims = (await claimsFor(r, query)) ?? (await claimsWithEstimates(r, MAX_CLAIMS));
    return toSeries(await statementsWithNumbers(r, claims));
  });
}

/** The estimates asked for, and those that stand against them in the same propositions. */
async function statementsWithNumbers(r: Reader, claims: readonly string[]): Promise<Placed[]> {
  const placed = await placedOf(r, claims);
  const ids = [
    ...new Set(placed.filter(({ estimate }) => estimate !== null).map(({ proposition }) => proposition)),
  ];
  return placedIn(r, ids);
}

/** The claims that a query names; undefined when it names nothing. */
async function claimsFor(r: Reader, query: ViewQuery): Promise<string[] | undefined> {
  const { report, about, text, propositions } = query;
  if (propositions && propositions.length > 0)
    return propositions.map((id) => id.replace(/^proposition--/, 'claim--'));
  if (report !== undefined) return claimsIn(r, [report]);
  if (about !== undefined) return claimsAbout(r, [about], MAX_CLAIMS);
  if (text === undefined || text.trim() === '') return undefined;
  const features = featuresOf({ content: text, about: [], estimate: null });
  return features.length === 0 ? [] : claimsWithFeatures(r, features, MAX_CLAIMS);
}

/** What some affirm and others deny, and what claims say they contradict; where there is nothing of it, the most told. */
async function contestedClaims(r: Reader): Promise<string[]> {
  const contested = await listCounts(r, { contested: true, limit: MAX_PROPOSITIONS });
  const claims = [
    ...contested.map(({ proposition }) => proposition.replace(/^proposition--/, 'claim--')),
    ...(await contradictingClaims(r, MAX_CLAIMS)),
  ];
  if (claims.length > 0) return claims;
  const most = await listCounts(r, { limit: MAX_PROPOSITIONS });
  return most.map(({ proposition }) => proposition.replace(/^proposition--/, 'claim--'));
}
