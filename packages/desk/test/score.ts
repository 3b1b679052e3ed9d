import type { Claim, Estimate, Reading } from '../src/index.ts';
import { normaliseWord, stem } from '../src/text/normalise.ts';
import type { Annotated, GoldClaim, GoldContradiction, GoldEstimate } from './annotated.ts';

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface Score {
  readonly claims: Tally;
  readonly estimates: Tally;
  readonly iocs: Tally;
  readonly furniture: Tally;
  readonly contradictions: Tally;
  /** Key entities found, of so many. */
  entities: number;
  keyEntities: number;
  matched: number;
  stance: number;
  relayed: number;
  via: number;
  judgedAnonymous: number;
  anonymous: number;
}

export const emptyScore = (): Score => ({
  claims: { right: 0, wrong: 0, missed: 0 },
  estimates: { right: 0, wrong: 0, missed: 0 },
  iocs: { right: 0, wrong: 0, missed: 0 },
  furniture: { right: 0, wrong: 0, missed: 0 },
  contradictions: { right: 0, wrong: 0, missed: 0 },
  entities: 0,
  keyEntities: 0,
  matched: 0,
  stance: 0,
  relayed: 0,
  via: 0,
  judgedAnonymous: 0,
  anonymous: 0,
});

/** Harmonic mean of precision and recall, in percent. */
export function f1({ right, wrong, missed }: Tally): number {
  const sum = 2 * right + wrong + missed;
  return sum === 0 ? 100 : (200 * right) / sum;
}

export const share = (part: number, whole: number): number => (whole === 0 ? 100 : (100 * part) / whole);

const EMPTY = new Set(['the', 'a', 'an', 'of', 'in', 'at', 'on', 'for', 'من', 'في', 'على', 'علي', 'عن']);

const stemsOf = (name: string): string[] =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map(normaliseWord)
    .filter((word) => !EMPTY.has(word))
    .map(stem);

/** Names agree when most of their words do, or when a full name stands inside a title and name. */
export function sameName(given: string, accepted: readonly string[]): boolean {
  const words = stemsOf(given);
  return accepted.some((name) => {
    const wanted = stemsOf(name);
    const shared = wanted.filter((word) => words.includes(word)).length;
    if (wanted.length >= 2 && words.length <= 9 && shared === wanted.length) return true;
    return words.length + wanted.length > 0 && (2 * shared) / (words.length + wanted.length) >= 0.6;
  });
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  (2 * Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))) /
  (a.end - a.start + (b.end - b.start));

/** Pairs predictions and gold one to one, best overlap first. */
function pair<P, G>(given: readonly P[], gold: readonly G[], fit: (p: P, g: G) => number): Map<P, G> {
  const all = given.flatMap((p) => gold.map((g) => ({ p, g, fit: fit(p, g) }))).filter((x) => x.fit > 0);
  const pairs = new Map<P, G>();
  const used = new Set<G>();
  for (const { p, g } of all.sort((a, b) => b.fit - a.fit)) {
    if (pairs.has(p) || used.has(g)) continue;
    pairs.set(p, g);
    used.add(g);
  }
  return pairs;
}

function tally<P, G extends { readonly optional: boolean }>(
  into: Tally,
  given: readonly P[],
  gold: readonly G[],
  pairs: Map<P, G>,
): void {
  const right = [...pairs.values()].filter((g) => !g.optional).length;
  into.right += right;
  into.wrong += given.length - pairs.size;
  into.missed += gold.filter((g) => !g.optional).length - right;
}

/** Implied relays may be left out; nothing else may be missing or added. */
function sameVia(given: readonly string[], gold: GoldClaim['via']): boolean {
  const [first, ...rest] = gold;
  if (!first) return given.length === 0;
  if (first.implied && sameVia(given, rest)) return true;
  return given.length > 0 && sameName(given[0]!, first.names) && sameVia(given.slice(1), rest);
}

function judge(score: Score, claim: Claim, gold: GoldClaim): void {
  score.matched++;
  if (gold.stances.includes(claim.stance)) score.stance++;
  if (gold.via.some((v) => !v.implied)) {
    score.relayed++;
    if (sameVia(claim.via, gold.via)) score.via++;
  }
  if (gold.anonymous === null) return;
  score.judgedAnonymous++;
  if (claim.anonymous === gold.anonymous) score.anonymous++;
}

const sameNumbers = (a: Estimate, b: GoldEstimate): boolean =>
  a.value === b.value && a.min === b.min && a.max === b.max;

/** Headlines repeat the body: what is found there is neither required nor punished. */
function belowHeadline<P extends { readonly start: number; readonly end: number }>(
  { text, titleLine }: Annotated,
  given: readonly P[],
): readonly P[] {
  if (titleLine === 0) return given;
  const lines = text.split('\n');
  const end = lines.slice(0, titleLine).join('\n').length;
  const start = end - lines[titleLine - 1]!.length;
  return given.filter((p) => p.start < start || p.start >= end);
}

/** Adds one report's reading to a score. A claim is right when its source agrees and its span overlaps by half. */
export function scoreReading(score: Score, gold: Annotated, reading: Reading): void {
  const givenClaims = belowHeadline(gold, reading.claims);
  const claims = pair(givenClaims, gold.claims, (p, g) => {
    const fit = overlap(p, g);
    return fit >= 0.5 && (g.sources.length === 0 || sameName(p.source, g.sources)) ? fit : 0;
  });
  tally(score.claims, givenClaims, gold.claims, claims);
  for (const [claim, wanted] of claims) judge(score, claim, wanted);
  const givenEstimates = belowHeadline(gold, reading.estimates);
  const estimates = pair(givenEstimates, gold.estimates, (p, g) => (sameNumbers(p, g) ? overlap(p, g) : 0));
  tally(score.estimates, givenEstimates, gold.estimates, estimates);
  const iocs = pair(reading.iocs, gold.iocs, (p, g) => (p.type === g.type && p.value === g.value ? 1 : 0));
  tally(score.iocs, reading.iocs, gold.iocs, iocs);
  for (const number of reading.boilerplate) {
    if (!gold.neutral.has(number)) score.furniture[gold.furniture.has(number) ? 'right' : 'wrong']++;
  }
  for (const number of gold.furniture) if (!reading.boilerplate.includes(number)) score.furniture.missed++;
  judgeContradictions(score.contradictions, gold, reading, claims);
  for (const { names } of gold.entities) {
    score.keyEntities++;
    if (reading.entities.some(({ name, aliases }) => [name, ...aliases].some((one) => sameName(one, names))))
      score.entities++;
  }
}

/** A pair is right when both claims of it are matched by the two claims of a gold pair, in either order. */
function judgeContradictions(
  into: Tally,
  gold: Annotated,
  { claims, contradictions }: Reading,
  matched: ReadonlyMap<Claim, GoldClaim>,
): void {
  const found = new Set<GoldContradiction>();
  for (const [i, j] of contradictions) {
    const [a, b] = [matched.get(claims[i]!), matched.get(claims[j]!)];
    const pair = gold.contradictions.find(
      (one) => (one.a === a && one.b === b) || (one.a === b && one.b === a),
    );
    if (!pair) into.wrong++;
    else if (!found.has(pair) && !pair.optional) into.right++;
    if (pair) found.add(pair);
  }
  into.missed += gold.contradictions.filter((pair) => !pair.optional && !found.has(pair)).length;
}
