import { DISPUTES, OPPOSITES, RESPONSIBILITY } from '../../lexicon/contradiction-words.ts';
import { isDenial } from './denials.ts';
import { meets, type Profile, shared } from './profile.ts';

const NEAR_FIGURE = 2;

/** Two sources' numbers for one thing that exclude each other, or a figure that is disputed right after it. */
export function differsInNumber(a: Profile, b: Profile, distance: number): boolean {
  if (!a.range) return false;
  if (!b.range)
    return (
      distance <= NEAR_FIGURE &&
      b.figure &&
      b.words.length <= 10 &&
      b.words.some((word) => DISPUTES.has(word))
    );
  if (a.range[0] <= b.range[1] && b.range[0] <= a.range[1]) return false;
  const sameUnit = a.unit !== '' && a.unit === b.unit;
  if (sameUnit && shared(a.stems, b.stems) >= 2) return true;
  return distance <= NEAR_FIGURE && b.figure && (sameUnit || b.unit === '' || a.unit === '');
}

/** One thing, two causes. */
export function differsInCause(a: Profile, b: Profile): boolean {
  if (!a.cause || !b.cause) return false;
  return meets(a.cause.effect, b.cause.effect) && !meets(a.cause.by, b.cause.by) && b.cause.by.size > 0;
}

/** States that exclude each other, said of one name or in much the same words. */
export function isOpposite(a: Profile, b: Profile): boolean {
  const common = shared(a.stems, b.stems);
  if (common === 0) return false;
  const near = meets(a.names, b.names) || common >= 2;
  if (!near) return false;
  return OPPOSITES.some(
    ([one, other]) =>
      (meets(a.stems, one) && meets(b.stems, other) && !meets(b.stems, one) && !meets(a.stems, other)) ||
      (meets(a.stems, other) && meets(b.stems, one) && !meets(b.stems, other) && !meets(a.stems, one)),
  );
}

/** Much the same words, once with a negation and once without. */
export function isNegated(a: Profile, b: Profile): boolean {
  if (a.negated === b.negated || isDenial(a) || isDenial(b)) return false;
  const common = shared(a.stems, b.stems);
  return common >= 3 && common / Math.min(a.stems.size, b.stems.size) >= 0.5;
}

/** Somebody claims responsibility for what another denies to have happened. */
export const takesResponsibility = (denial: Profile, claim: Profile): boolean =>
  isDenial(denial) && denial.incident && meets(claim.stems, RESPONSIBILITY) && !isDenial(claim);
