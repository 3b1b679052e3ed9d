import type { Candidate } from './candidates.ts';
import { apart } from './denials.ts';
import type { Profile } from './profile.ts';

const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * How surely each pair of claims has another one beside it: one of the two claims, against something else that the
 * other's party says. Who denies something twice denies one thing, and who is denied once is denied again.
 */
export function supportOf(
  candidates: readonly Candidate[],
  scores: readonly number[],
  profiles: readonly Profile[],
): readonly number[] {
  const parties = partiesOf(profiles);
  // one number for a claim and a party that it stands against: there are no more parties than claims
  const side = (own: Profile, other: Profile): number => own.index * profiles.length + parties[other.index]!;
  const sides = ({ a, b }: Candidate): readonly [number, number] => [side(a, b), side(b, a)];
  const best = new Map<number, readonly [most: number, second: number]>();
  for (const [at, one] of candidates.entries())
    for (const key of sides(one)) {
      const [most, second] = best.get(key) ?? NONE;
      const score = scores[at]!; // one for each candidate
      best.set(key, score > most ? [score, most] : [most, Math.max(second, score)]);
    }
  return candidates.map((one, at) => {
    const others = sides(one).map((key) => {
      const [most, second] = best.get(key)!; // each was put in
      return scores[at] === most ? second : most;
    });
    return shareOf(Math.max(...others));
  });
}
const NONE = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY] as const;

/** Parties that spoke so long ago are not looked for. */
const RECENT = 40;

/** A number for the party of each claim. */
function partiesOf(profiles: readonly Profile[]): readonly number[] {
  const first: Profile[] = [];
  return profiles.map((own) => {
    for (let at = first.length - 1; at >= Math.max(0, first.length - RECENT); at--)
      if (!apart(first[at]!, own)) return at;
    return first.push(own) - 1;
  });
}
