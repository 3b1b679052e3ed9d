import { candidatesAmong } from './contradictions/candidates.ts';
import { profilesOf, type Told } from './contradictions/profiles.ts';
import { rarityOf } from './contradictions/rarity.ts';
import { supportOf } from './contradictions/together.ts';
import { ENOUGH, weigh, weighTogether } from './contradictions/weights.ts';
import type { Claim } from './types.ts';

/** Claims farther apart than this are not compared, so that a long report stays cheap. */
const FARTHEST = 40;

/**
 * Proposes pairs of claims (indexes, lower first) that cannot both be true: a denial and what it denies, two sources'
 * rival numbers, causes, culprits or states. What speaks for each pair is told by name and weighed; a pair is proposed
 * as soon as it is right often enough to be worth a look.
 */
export function findContradictions(claims: readonly Claim[], told: Told): [number, number][] {
  const profiles = profilesOf(claims, told);
  const candidates = candidatesAmong(profiles, rarityOf(profiles), FARTHEST);
  const scores = candidates.map(weigh);
  const support = supportOf(candidates, scores, profiles);
  return candidates
    .filter((_, at) => weighTogether(scores[at]!, support[at]!) >= ENOUGH) // one of each for every candidate
    .map(({ a, b }): [number, number] => [a.index, b.index])
    .sort(([a, b], [c, d]) => b - d || a - c);
}
