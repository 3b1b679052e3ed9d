import { deniedBy } from './contradictions/denied.ts';
import { exclusionOf } from './contradictions/exclusions.ts';
import { profilesOf, type Told } from './contradictions/profiles.ts';
import { rarityOf } from './contradictions/rarity.ts';
import type { Claim } from './types.ts';

/** Claims farther apart than this are not compared, so that a long report stays cheap. */
const FARTHEST = 40;

/**
 * Proposes pairs of claims (indexes, lower first) that cannot both be true: a denial and what it points at or repeats,
 * two sources' different numbers or causes for one thing, states that exclude each other. Precision before recall:
 * nothing is proposed on topic alone.
 */
export function findContradictions(claims: readonly Claim[], told: Told): [number, number][] {
  const profiles = profilesOf(claims, told);
  const rarity = rarityOf(profiles);
  const found = new Set<string>();
  const add = (i: number, j: number): void => {
    found.add(i < j ? `${i} ${j}` : `${j} ${i}`);
  };
  for (const [j, targets] of deniedBy(profiles, rarity, FARTHEST))
    for (const { index } of targets) add(index, j);
  for (let j = 0; j < profiles.length; j++)
    for (let i = Math.max(0, j - FARTHEST); i < j; i++)
      if (exclusionOf(profiles[i]!, profiles[j]!, rarity)) add(i, j);
  return [...found]
    .map((pair) => pair.split(' ').map(Number) as [number, number]) // two numbers went in
    .sort(([a, b], [c, d]) => b - d || a - c);
}
