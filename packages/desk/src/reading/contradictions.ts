import { apart, canDeny, isDismissal, pointsAt } from './contradictions/denials.ts';
import { denialEvidence, exclusionEvidence, mayExclude } from './contradictions/evidence.ts';
import { namesOf } from './contradictions/party.ts';
import { type Profile, profilesOf } from './contradictions/profile.ts';
import { type Rarity, rarityOf } from './contradictions/rarity.ts';
import { weighDenial, weighExclusion } from './contradictions/weighing.ts';
import type { Claim, Entity, Estimate } from './types.ts';

/** Claims farther apart than this are not compared, so that a long report stays cheap. */
const FARTHEST = 40;
const NEAR = 4;
/** Who denies something goes on to deny it. */
const GOING_ON = 1.5;
const ENOUGH_APART = -1.4;
/** Logarithm of the odds from which on a denial is taken to deny a claim, and from which on two claims exclude each other. */
const ENOUGH = -1.4;
/** A further claim is denied too when it speaks of the denied nearly as much. */
const NEARLY = 1;
/** A denial denies few things. */
const MOST_DENIED = 2;

/**
 * Proposes pairs of claims (indexes, lower first) that cannot both be true: a denial and what it points at or repeats,
 * two sources' different numbers or causes for one thing, states that exclude each other. Precision before recall:
 * nothing is proposed on topic alone.
 */
export function findContradictions(
  claims: readonly Claim[],
  estimates: readonly Estimate[],
  entities: readonly Entity[],
  text: string,
): [number, number][] {
  const profiles = profilesOf(claims, estimates, namesOf(entities), text);
  const rarity = rarityOf(profiles);
  const found = new Set<string>();
  const add = (i: number, j: number): void => {
    found.add(i < j ? `${i} ${j}` : `${j} ${i}`);
  };
  const denied = deniedBy(profiles, rarity);
  for (const [j, targets] of denied) for (const i of targets) add(i, j);
  for (let j = 0; j < profiles.length; j++)
    for (let i = Math.max(0, j - FARTHEST); i < j; i++) {
      const [a, b] = [profiles[i]!, profiles[j]!];
      if (a.denying || b.denying || !mayExclude(a, b)) continue;
      if (weighExclusion(exclusionEvidence(a, b, rarity)) >= ENOUGH_APART) add(i, j);
    }
  return [...found]
    .map((pair) => pair.split(' ').map(Number) as [number, number]) // two numbers went in
    .sort(([a, b], [c, d]) => b - d || a - c);
}

/** What each claim denies of the others: in words of its own, by pointing, or by going on with a denial. */
function deniedBy(profiles: readonly Profile[], rarity: Rarity): Map<number, readonly number[]> {
  const denied = new Map<number, readonly number[]>();
  for (const [j, profile] of profiles.entries()) {
    if (profile.denying === undefined) continue;
    const before = deniedBefore(profiles, denied, j);
    if (isDismissal(profile) && before.length > 0) continue;
    const targets = targetsOf(profiles, j, before, rarity);
    if (targets.length > 0) denied.set(j, targets);
  }
  return denied;
}

function targetsOf(
  profiles: readonly Profile[],
  j: number,
  before: readonly number[],
  rarity: Rarity,
): readonly number[] {
  const denial = profiles[j]!;
  const open = profiles
    .slice(Math.max(0, j - FARTHEST), j + FARTHEST + 1)
    .filter((claim) => canDeny(denial, claim));
  const named = open.filter((claim) => pointsAt(denial, claim));
  const scored = (named.length > 0 ? named : open)
    .map((claim) => {
      const goesOn = before[0] === claim.index ? GOING_ON : 0;
      return { i: claim.index, score: weighDenial(denialEvidence(claim, denial, rarity)) + goesOn };
    })
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best - NEARLY)
    .slice(0, MOST_DENIED)
    .map(({ i }) => i);
}

/** What the same speaker has just denied; what lies between may describe the denied. */
function deniedBefore(
  profiles: readonly Profile[],
  denied: ReadonlyMap<number, readonly number[]>,
  j: number,
): readonly number[] {
  for (let i = j - 1; i >= Math.max(0, j - NEAR) && !apart(profiles[i]!, profiles[j]!); i--) {
    const targets = denied.get(i);
    if (targets !== undefined) return targets;
  }
  return [];
}
