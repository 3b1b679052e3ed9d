import { DISPUTES, OPPOSITES, RESPONSIBILITY } from '../../lexicon/contradiction-words.ts';
import { isDenial } from './denials.ts';
import { type Figure, meets, type Profile, shared } from './profile.ts';

const NEAR_FIGURE = 2;
/** Units of any report: sharing one tells nothing about what is counted. */
const GENERIC = new Set(['people', '%', 'percent', 'dollar', 'دولار', 'euro', 'يورو']);

/** Two sources' numbers for one thing that exclude each other, or a figure that is disputed right after it. */
export function differsInNumber(a: Profile, b: Profile, distance: number): boolean {
  if (a.figures.length === 0) return false;
  if (b.figures.length === 0) return disputesFigure(b, distance);
  const pairs = a.figures.flatMap((one) => b.figures.map((other) => [one, other] as const));
  const alike = pairs.filter(([one, other]) => countsAlike(one, other, a, b));
  // One number in common, and the two may speak of parts of one thing.
  if (alike.some(([one, other]) => !excludes(one, other))) return false;
  const [pair] = alike;
  if (pair) {
    const common = [...a.stems].filter((word) => b.stems.has(word) && !pair[0].counted.has(word)).length;
    const said = a.figure && b.figure ? 2 : a.figure || b.figure || !GENERIC.has(pair[0].unit) ? 1 : 0;
    if (distance <= 1 || common + said >= 2) return true;
  }
  const near = distance <= NEAR_FIGURE && b.figure && b.figures.length === 1;
  return near && pairs.some(([one, other]) => excludes(one, other) && (one.unit === '' || other.unit === ''));
}

/** One unit; or people here, and there those who are counted: 640 people detained, 212 detainees. */
function countsAlike(one: Figure, other: Figure, a: Profile, b: Profile): boolean {
  if (one.unit === '' || other.unit === '') return false;
  if (one.unit === other.unit) return true;
  return (
    (one.unit === 'people' && a.stems.has(other.unit)) || (other.unit === 'people' && b.stems.has(one.unit))
  );
}

const excludes = (a: Figure, b: Figure): boolean => a.range[0] > b.range[1] || b.range[0] > a.range[1];

/** "That figure is inflated", "the accuracy of these numbers": short, of a figure, and doubtful. */
function disputesFigure({ figure, words, claim }: Profile, distance: number): boolean {
  if (distance > NEAR_FIGURE || !figure || words.length > 10) return false;
  return words.some((word) => DISPUTES.has(word)) || (claim.stance === 'hedges' && words.length <= 5);
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

/** Set against the claim right before it, on the same matter. */
export const isCountered = (a: Profile, b: Profile, distance: number): boolean =>
  distance === 1 && b.contrasted && !isDenial(a) && !isDenial(b) && shared(a.stems, b.stems) >= 1;

/** Somebody claims responsibility for what another denies to have happened. */
export const takesResponsibility = (denial: Profile, claim: Profile): boolean =>
  isDenial(denial) && denial.incident && meets(claim.stems, RESPONSIBILITY) && !isDenial(claim);
