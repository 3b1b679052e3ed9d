import { likeness } from './features.ts';

export interface Featured {
  readonly claim: string;
  readonly proposition: string;
  readonly features: readonly string[];
}

export interface Suggestion {
  readonly claim: string;
  readonly proposition: string;
  readonly score: number;
  /** What both share, the telling ones first. */
  readonly shared: readonly string[];
}

const LEAST = 0.45;
const MOST = 20;

/**
 * Claims of other propositions that may say the same as this one, the likeliest first, at most 20. A suggestion is for a
 * person to confirm: nothing is counted by it.
 */
export function suggestSame(
  one: Featured,
  others: readonly Featured[],
  settled: ReadonlySet<string>,
): Suggestion[] {
  return others
    .filter(
      ({ claim, proposition }) =>
        claim !== one.claim && proposition !== one.proposition && !settled.has(claim),
    )
    .map((other) => ({ other, score: likeness(one.features, other.features) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.other.claim < b.other.claim ? -1 : 1))
    .slice(0, MOST)
    .map(({ other, score }) => ({
      claim: other.claim,
      proposition: other.proposition,
      score: Math.round(score * 100) / 100,
      shared: one.features.filter((feature) => other.features.includes(feature)).slice(0, 12),
    }));
}
