import { apart, deniesContent, goesOn, isDenial, pointedAt } from './contradictions/denials.ts';
import {
  differsInCause,
  differsInNumber,
  isCountered,
  isNegated,
  isOpposite,
  takesResponsibility,
} from './contradictions/opposites.ts';
import { nameStems, type Profile, profileOf } from './contradictions/profile.ts';
import type { Claim, Entity, Estimate } from './types.ts';

/** Claims farther apart than this are not compared, so that a long report stays cheap. */
const FARTHEST = 40;
const NEAR = 4;
/** A denial denies few things: the first that were claimed. */
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
  const names = nameStems(entities);
  const profiles = claims.map((claim) => profileOf(claim, estimates, names, text));
  const pairs: [number, number][] = [];
  const denied = new Map<number, readonly number[]>();
  for (let j = 0; j < profiles.length; j++) {
    const targets = [...targetsOf(profiles, denied, j)];
    for (let i = Math.max(0, j - FARTHEST); i < j; i++)
      if (!targets.includes(i) && clash(profiles[i]!, profiles[j]!, j - i)) targets.push(i);
    denied.set(j, targets);
    for (const target of targets) pairs.push([target, j]);
  }
  return pairs;
}

/** What claim `j` denies of the claims before it: by pointing, by going on with a denial, or in words of its own. */
function targetsOf(
  profiles: readonly Profile[],
  denied: ReadonlyMap<number, readonly number[]>,
  j: number,
): readonly number[] {
  const profile = profiles[j]!;
  const pointed = pointedAt(profiles, j);
  if (pointed >= 0) return [pointed];
  const inherited = inheritedFrom(profiles, denied, j);
  if (!isDenial(profile)) return inherited;
  const found = [...inherited];
  for (let i = Math.max(0, j - FARTHEST); i < j && found.length < MOST_DENIED; i++)
    if (
      !found.includes(i) &&
      (denied.get(i) ?? []).length === 0 &&
      deniesContent(profiles[i]!, profile, j - i)
    )
      found.push(i);
  return found;
}

/** What the same speaker has just denied, when this goes on with it; what lies between may describe the denied. */
function inheritedFrom(
  profiles: readonly Profile[],
  denied: ReadonlyMap<number, readonly number[]>,
  j: number,
): readonly number[] {
  const profile = profiles[j]!;
  for (let i = j - 1; i >= 0 && profiles[i]!.claim.source === profile.claim.source; i--) {
    const targets = denied.get(i) ?? [];
    if (targets.length > 0) return goesOn(profile, profiles[i]!) ? targets : [];
  }
  return [];
}

/** Whether two claims of different speakers exclude each other without one pointing at the other. */
function clash(a: Profile, b: Profile, distance: number): boolean {
  if (!apart(a, b)) return false;
  if (isDenial(a) && !isDenial(b))
    return deniesContent(b, a, distance) || (distance <= NEAR && takesResponsibility(a, b));
  return (
    differsInNumber(a, b, distance) ||
    isCountered(a, b, distance) ||
    (!isDenial(a) && !isDenial(b) && (differsInCause(a, b) || isOpposite(a, b) || isNegated(a, b)))
  );
}
