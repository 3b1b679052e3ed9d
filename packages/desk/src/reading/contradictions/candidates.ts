import { denialEvidence } from './denial-evidence.ts';
import { apart, canDeny, isDenial } from './denials.ts';
import type { Evidence } from './evidence.ts';
import { agreeInNumber } from './figures.ts';
import type { Denying, Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { rivalEvidence } from './rival-evidence.ts';

/** Two claims that may contradict each other, and what speaks for it. */
export interface Candidate {
  /** The earlier and the later one. */
  readonly a: Profile;
  readonly b: Profile;
  /** Which of them denies the other; undefined for two that tell rival things. */
  readonly denial: Profile | undefined;
  readonly evidence: Evidence;
}

const RANK: Readonly<Record<NonNullable<Denying>, number>> = {
  denies: 3,
  falsifies: 3,
  doubts: 2,
  negates: 1,
};
const rankOf = ({ denying }: Profile): number => (denying === undefined ? 0 : RANK[denying]);

/** Of two claims the one that says no: who doubts a denial, the more outspoken, or the later one. */
function denialOf(a: Profile, b: Profile): Profile | undefined {
  if (rankOf(a) + rankOf(b) === 0) return undefined;
  if (a.denying === 'doubts' && isDenial(b)) return b.denying === 'doubts' ? b : a;
  if (b.denying === 'doubts' && isDenial(a)) return b;
  return rankOf(a) > rankOf(b) ? a : b;
}

/** All pairs of claims of two parties, no farther apart than so many claims. */
export function candidatesAmong(
  profiles: readonly Profile[],
  rarity: Rarity,
  farthest: number,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [at, own] of profiles.entries()) {
    const near = profiles
      .slice(Math.max(0, at - farthest), at + farthest + 1)
      .filter((other) => other !== own && apart(own, other));
    const denied = near.filter((other) => denialOf(...inOrder(own, other)) === own && canDeny(own, other));
    const evidence = denialEvidence(own, denied, rarity);
    for (const [k, other] of denied.entries()) found.push(candidate(own, other, own, evidence[k]!)); // one for each
    for (const other of near)
      if (other.index < at && denialOf(other, own) === undefined && !agreeInNumber(other, own))
        found.push(candidate(other, own, undefined, rivalEvidence(other, own, rarity)));
  }
  return found;
}

const inOrder = (one: Profile, other: Profile): [Profile, Profile] =>
  one.index < other.index ? [one, other] : [other, one];

function candidate(one: Profile, other: Profile, denial: Profile | undefined, evidence: Evidence): Candidate {
  const [a, b] = inOrder(one, other);
  return { a, b, denial, evidence };
}
