import { rivalBlame } from './blame.ts';
import { apart } from './denials.ts';
import { exclusionEvidence, has, otherYear } from './evidence.ts';
import { agreeInNumber, countsVictims, DEAD, differsInNumber, spanOf, WOUNDED } from './figures.ts';
import { differsInCause, isOpposite } from './opposites.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { weighExclusion } from './weighing.ts';
import { conceptOf, meets } from './words.ts';

/** Logarithm of the odds from which on two claims are taken to exclude each other. */
const ENOUGH = -1.4;
/** Who is blamed for the deed of one event is told of in one part of a report. */
const NEAR = 9;

/** By which rule two claims, neither of them a denial, cannot both be true. */
export type ExclusionRule = 'blame' | 'victims' | 'number' | 'opposite' | 'cause';

export function exclusionOf(a: Profile, b: Profile, rarity: Rarity): ExclusionRule | undefined {
  if (a.denying || b.denying || !apart(a, b) || agreeInNumber(a, b)) return undefined;
  const distance = Math.abs(a.index - b.index);
  if (rivalBlame(a, b)) return distance <= NEAR ? 'blame' : undefined;
  const number = differsInNumber(a, b, distance);
  if (number && countsVictims(a) && countsVictims(b)) {
    if (!maySpeakOfOne(a, b)) return undefined;
    if (ofOneEvent(a, b) && !otherYear(a, b)) return 'victims';
  }
  if (!number && !isOpposite(a, b) && !differsInCause(a, b)) return undefined;
  const evidence = exclusionEvidence(a, b, rarity);
  if (weighExclusion(evidence) < ENOUGH) return undefined;
  if (number) return 'number';
  if (has(evidence, 'opposite')) return 'opposite';
  return 'cause';
}

/** Two that name places, and none in common, speak of two events; and no two tolls of one event are so far apart. */
const maySpeakOfOne = (a: Profile, b: Profile): boolean =>
  (a.places.size === 0 || b.places.size === 0 || meets(a.places, b.places)) && spanOf(a, b) <= FARTHEST_TOLLS;
const FARTHEST_TOLLS = 50;

/** Both speak of one thing besides the victims of an attack; or one speaks of hardly anything else. */
function ofOneEvent(a: Profile, b: Profile): boolean {
  const besides = ({ deeds }: Profile): string[] => [...deeds].filter((word) => !OF_ANY_ATTACK.has(word));
  const [one, other] = [besides(a), besides(b)];
  return Math.min(one.length, other.length) <= FEW || one.some((word) => other.includes(word));
}
const FEW = 3;
const OF_ANY_ATTACK = new Set([DEAD, WOUNDED, conceptOf('attack')]);
