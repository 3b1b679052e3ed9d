import { apart } from './denials.ts';
import type { Evidence } from './evidence.ts';
import type { Profile } from './profile.ts';

/**
 * What speaks for a claim being denied by one denial, as it adds to the logarithm of the odds: a logistic regression
 * over annotated reports, each judged by weights fitted on the others, rounded.
 */
const ONE: Readonly<Record<string, number>> = {
  bias: -1.3,
  headline: 1.3,
  matter: 0.5,
  twoWords: 1.0,
  denied: 1.2,
  told: 1.0,
  unrelated: -0.8,
  distance: -0.7,
  earlier: 0.5,
  head: 0.7,
  harm: 1.4,
  blames: 0.7,
  responsibility: 0.7,
  accused: 0.7,
  pointsAt: 0.9,
  bareNearest: 0.7,
  hedged: -0.8,
  observing: -0.7,
};

/** The same for all denials of one party together: they deny one thing, and each of them what the others deny. */
const ALL = { bias: -0.6, most: 1, second: 1, further: 1.2, best: 0.6, sameSpeaker: 1.3 };

/** From here on a claim is denied by whatever the party says in denial. */
const SURE = 0.2;
/** Below it no rule is believed. */
const UNLIKELY = -0.9;
/** A denial that has so little to do with the claim is of something else. */
const OTHER_MATTER = -2;
const [LEAST, MOST] = [-5, 4];

export type Verdict = 'denied' | 'open' | 'not denied';
const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

const WEIGHTS = Object.entries(ONE);

export function weighOne(evidence: Evidence): number {
  let sum = ONE['bias']!; // it is in the table
  for (const [name, weight] of WEIGHTS) sum += weight * (evidence[name] ?? 0);
  return sum;
}

/** The scores that one denial gives to the claims which it may deny. */
export interface Scores {
  readonly denial: Profile;
  readonly of: ReadonlyMap<number, number>;
}

/** Judges what the denials of a report deny, those of each party together. */
export function judge(
  scores: readonly Scores[],
  profiles: readonly Profile[],
  farthest: number,
): (denial: number, claim: number) => Verdict {
  const verdicts = new Map<number, ReadonlyMap<number, Verdict>>();
  for (const party of byParty(scores, farthest)) {
    const pooled = poolOf(party, profiles);
    for (const { denial, of } of party) {
      const own = new Map<number, Verdict>();
      for (const [claim, score] of of) {
        const { logOdds, most } = pooled.get(claim)!; // it pools the scores of all of them
        const meant = score === most || score >= OTHER_MATTER;
        own.set(claim, logOdds >= SURE && meant ? 'denied' : logOdds < UNLIKELY ? 'not denied' : 'open');
      }
      verdicts.set(denial.index, own);
    }
  }
  return (denial, claim) => verdicts.get(denial)?.get(claim) ?? 'open';
}

/** Denials by who utters them; those that stand too far apart are not told to be of one party. */
function byParty(scores: readonly Scores[], farthest: number): readonly (readonly Scores[])[] {
  const parties: Scores[][] = [];
  let recent: Scores[][] = [];
  for (const one of scores) {
    recent = recent.filter((party) => one.denial.index - party.at(-1)!.denial.index <= farthest); // none is empty
    const own = recent.find((party) => !apart(party[0]!.denial, one.denial));
    if (own) own.push(one);
    else {
      const party = [one];
      parties.push(party);
      recent.push(party);
    }
  }
  return parties;
}

interface Pooled {
  readonly logOdds: number;
  readonly most: number;
}

function poolOf(party: readonly Scores[], profiles: readonly Profile[]): ReadonlyMap<number, Pooled> {
  const byClaim = new Map<number, number[]>();
  for (const { of } of party)
    for (const [claim, score] of of) {
      const list = byClaim.get(claim);
      if (list) list.push(score);
      else byClaim.set(claim, [score]);
    }
  const claims = [...byClaim].map(([claim, list]) => {
    const [most = LEAST, ...rest] = list.sort((a, b) => b - a);
    const shares = rest.map(shareOf);
    const second = shares[0] ?? 0;
    const further = shares.reduce((sum, share) => sum + share, 0);
    return { claim, most, second, further };
  });
  const best = claims.reduce((a, b) => (b.most + b.second > a.most + a.second ? b : a));
  return new Map(
    claims.map(({ claim, most, second, further }) => {
      const isBest = claim === best.claim;
      const sameSpeaker = !isBest && !apart(profiles[claim]!, profiles[best.claim]!); // indexes of profiles
      const logOdds =
        ALL.bias +
        ALL.most * Math.max(LEAST, Math.min(MOST, most)) +
        ALL.second * second +
        ALL.further * further +
        (isBest ? ALL.best : 0) +
        (sameSpeaker ? ALL.sameSpeaker * shareOf(best.most) : 0);
      return [claim, { logOdds, most }] as const;
    }),
  );
}
