import { normaliseWord, stem } from '../text/normalise.ts';
import type { Claim, Estimate } from './types.ts';

const EMPTY = new Set(
  `the a an of in on at to for and by from with as it its his her their that this these those is are was were be been has have had not no any such but or he she they we who which will would could may might said more than about between there into over under after before
  في من علي عن الي ان هذا هذه له لها مع او و قال التي الذي لم لا لن قد كان كانت ما بين بعد قبل الا غير ذلك تلك هو هي انه انها كما حتي اي`
    .split(/\s+/)
    .filter(Boolean),
);
/** Words by which a denial points at what was said before. */
const REPORTS = new Set(
  `report reports claim claims allegation allegations accusation accusations suggestion suggestions charge charges story rumour rumours rumor rumors account arrangement that this it assertion assertions
  الخبر الانباء الاتهامات الاتهام المزاعم الادعاءات التقارير التقرير الروايه الشايعات المعلومات ذلك هذا الامر الاخبار التصريحات التهم`
    .split(/\s+/)
    .filter(Boolean),
);
const BARE = new Set(['that', 'this', 'it', 'ذلك', 'هذا']);
const FIGURE = new Set([
  'figure',
  'number',
  'tally',
  'toll',
  'count',
  'total',
  'عددهم',
  'عددها',
  'الرقم',
  'الحصيله',
  'عدد',
  'الخساير',
]);
const NEAR = 5;
const SHORT = 9;

interface Profile {
  readonly claim: Claim;
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly range: readonly [number, number] | undefined;
  readonly unit: string;
}

function profileOf(claim: Claim, estimates: readonly Estimate[]): Profile {
  const words = claim.content
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .filter(Boolean)
    .slice(0, 200)
    .map(normaliseWord);
  const estimate = estimates.find((e) => claim.start <= e.start && e.end <= claim.end);
  return {
    claim,
    words,
    stems: new Set(words.filter((w) => !EMPTY.has(w) && w.length > 2).map(stem)),
    range: estimate ? rangeOf(estimate) : undefined,
    unit: estimate ? stem(normaliseWord(estimate.unit)) : '',
  };
}

function rangeOf(estimate: Estimate): readonly [number, number] {
  const { value, min, max, approximate } = estimate;
  const slack = approximate && value !== null ? value * 0.1 : 0;
  if (value !== null) return [value - slack, value + slack];
  return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
}

function shared(a: Profile, b: Profile): number {
  let count = 0;
  for (const word of a.stems) if (b.stems.has(word)) count++;
  return count;
}

const affirms = (profile: Profile): boolean => profile.claim.stance !== 'denies';

/** The earlier claim that a short denial points at: the nearest for "that", else the first of the last few. */
function pointedAt(profiles: readonly Profile[], j: number): number {
  const denial = profiles[j]!;
  const pointing = denial.words.length <= SHORT && denial.words.some((w) => REPORTS.has(w) || w === 'such');
  if (!pointing) return -1;
  const earlier: number[] = [];
  for (let i = Math.max(0, j - NEAR); i < j; i++) {
    const other = profiles[i]!;
    if (affirms(other) && other.claim.stance !== 'hedges' && other.claim.source !== denial.claim.source)
      earlier.push(i);
  }
  const bare = denial.words.length <= 2 && denial.words.every((w) => BARE.has(w));
  return (bare ? nearestAny(profiles, j) : earlier[0]) ?? -1;
}

function nearestAny(profiles: readonly Profile[], j: number): number | undefined {
  for (let i = j - 1; i >= Math.max(0, j - NEAR); i--)
    if (affirms(profiles[i]!) && profiles[i]!.claim.source !== profiles[j]!.claim.source) return i;
  return undefined;
}

function overlapping(a: Profile, b: Profile): boolean {
  const common = shared(a, b);
  return common >= 3 && common / Math.min(a.stems.size, b.stems.size) >= 0.5;
}

function differsInNumber(a: Profile, b: Profile, distance: number): boolean {
  if (!a.range || !b.range || a.claim.source === b.claim.source) return false;
  if (a.range[0] <= b.range[1] && b.range[0] <= a.range[1]) return false;
  const sameUnit = a.unit !== '' && a.unit === b.unit && shared(a, b) >= 2;
  const points = distance <= 2 && b.words.some((w) => FIGURE.has(w));
  return sameUnit || points;
}

/**
 * Proposes pairs of claims (indexes, lower first) that cannot both be true: a denial and what it points at or repeats,
 * and two sources' different numbers for one thing. Precision before recall: nothing is proposed on topic alone.
 */
export function findContradictions(
  claims: readonly Claim[],
  estimates: readonly Estimate[],
): [number, number][] {
  const profiles = claims.map((claim) => profileOf(claim, estimates));
  const pairs: [number, number][] = [];
  const targets = new Map<number, number>();
  for (let j = 0; j < profiles.length; j++) {
    const later = profiles[j]!;
    const target = targetOf(profiles, targets, j);
    if (target >= 0) {
      targets.set(j, target);
      pairs.push([target, j]);
    }
    for (let i = Math.max(0, j - 40); i < j; i++) {
      if (i === target) continue;
      const earlier = profiles[i]!;
      const opposed = affirms(earlier) !== affirms(later) && earlier.claim.source !== later.claim.source;
      if ((opposed && overlapping(earlier, later)) || differsInNumber(earlier, later, j - i))
        pairs.push([i, j]);
    }
  }
  return pairs;
}

/** What claim `j` denies by pointing; a denier who goes on denies the same thing. */
function targetOf(profiles: readonly Profile[], targets: ReadonlyMap<number, number>, j: number): number {
  const profile = profiles[j]!;
  const before = profiles[j - 1];
  const inherited = targets.get(j - 1);
  if (
    before &&
    inherited !== undefined &&
    before.claim.source === profile.claim.source &&
    goesOnDenying(profile, before)
  )
    return inherited;
  return profile.claim.stance === 'denies' ? pointedAt(profiles, j) : -1;
}

const NEGATIVE = new Set([
  'no',
  'not',
  'never',
  'nothing',
  "didn't",
  "don't",
  'لا',
  'لم',
  'ليس',
  'ولم',
  'لن',
]);

const goesOnDenying = (profile: Profile, before: Profile): boolean =>
  profile.claim.stance === 'denies' ||
  profile.words.slice(0, 4).some((w) => NEGATIVE.has(w)) ||
  (profile.claim.rule.includes('participle') && profile.claim.start - before.claim.end < 60);
