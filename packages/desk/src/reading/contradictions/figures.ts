import { ANYBODY, FIGHTERS, PART_OF, PEOPLE } from '../../lexicon/contradiction-words.ts';
import { normaliseWord } from '../../text/normalise.ts';
import type { Claim, Estimate } from '../types.ts';
import type { Figure, Profile } from './profile.ts';
import { classesIn, DISPUTING, GROWING, matterIn, type Vocabulary, type Word } from './vocabulary.ts';
import { bareStem, conceptOf } from './words.ts';

const NEAR_FIGURE = 3;
/** Figures of one thing stand in one report, but not at its two ends. */
const FAR_FIGURE = 25;
export const DEAD: string = conceptOf('killed');
export const WOUNDED: string = conceptOf('wounded');
/** Units of any report: sharing one tells nothing about what is counted. */
const GENERIC = new Set(['people', '%', 'percent', 'dollar', 'دولار', 'euro', 'يورو']);
const stemmed = (list: ReadonlySet<string>): ReadonlySet<string> => new Set([...list].map(bareStem));
const COUNTED_PEOPLE = stemmed(PEOPLE);
const COUNTED_ANYBODY = stemmed(ANYBODY);
const ARMED = stemmed(FIGHTERS);

const REACHED = /\b(?:as many as|up to|reach\w*|total\w*)\b|يصل|تصل|وصل|بلغ/i;

/** Dozens are any number of the order. */
const ORDERS = /\b(?:dozens|scores|tens|hundreds|thousands|millions)\b|عشرات|مئات|مئآت|مآت|آلاف|الاف|ملايين/i;

export function figureOf(
  e: Estimate,
  claim: Claim,
  claimed: ReadonlySet<string>,
  vocabulary: Vocabulary,
): Figure {
  const words = vocabulary.read(e.unit);
  const counted = matterIn(words);
  const [before, after] = aroundOf(claim, e, vocabulary);
  const fate = fateAt(before, after) ?? onlyFate(claimed);
  const both = hasBothFates(before.slice(-FATES)) || hasBothFates(after.slice(0, FATE_WORDS));
  return {
    range: rangeOf(e),
    unit: both ? CASUALTIES : unitOf(e.unit, words, counted, fate),
    counted,
    part: before.slice(-PART_REACH).some(({ text }) => PART_OF.has(text)),
    armed: words.slice(0, ARMED_REACH).some(({ stem }) => ARMED.has(stem)),
  };
}
/** The dead and the wounded in one number. */
const CASUALTIES = 'dead and wounded';
const FATES = 4;
const PART_REACH = 3;
const ARMED_REACH = 3;

/** قتيل وجريح, killed or injured: both fates, with nothing but a particle between them. */
function hasBothFates(words: readonly Word[]): boolean {
  const fates = words.filter(({ text }) => text !== 'and' && text !== 'or').map(({ matter }) => matter);
  return fates.some(
    (fate, at) =>
      (fate === DEAD && fates[at + 1] === WOUNDED) || (fate === WOUNDED && fates[at + 1] === DEAD),
  );
}

/** The words before and behind a number in its claim. */
const aroundOf = ({ content, start }: Claim, e: Estimate, vocabulary: Vocabulary): [Word[], Word[]] => [
  vocabulary.read(content.slice(Math.max(0, e.start - start - FATE_REACH), e.start - start)),
  vocabulary.read(content.slice(e.end - start, e.end - start + FATE_REACH)),
];

/** What befell those who are counted: the word for it that stands nearest to the number. */
function fateAt(before: readonly Word[], after: readonly Word[]): string | undefined {
  const fate = (word: Word | undefined): string | undefined =>
    word?.matter === DEAD || word?.matter === WOUNDED ? word.matter : undefined;
  for (let k = 0; k < FATE_WORDS; k++) {
    const found = fate(before.at(-1 - k)) ?? fate(after[k]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const onlyFate = (claimed: ReadonlySet<string>): string | undefined =>
  claimed.has(DEAD) ? DEAD : claimed.has(WOUNDED) ? WOUNDED : undefined;
const FATE_REACH = 120;
const FATE_WORDS = 12;

/** People are people, however they are called, unless the claim tells of the dead alone. */
function unitOf(
  unit: string,
  words: readonly Word[],
  all: ReadonlySet<string>,
  fate: string | undefined,
): string {
  if (all.has(DEAD)) return DEAD;
  if (all.has(WOUNDED)) return WOUNDED;
  const [first = ''] = all;
  const head = words[0]?.stem ?? '';
  if ((COUNTED_PEOPLE.has(head) || isBareNumber(unit)) && fate !== undefined) return fate;
  if (COUNTED_ANYBODY.has(head)) return 'people';
  return first === '' ? normaliseWord(unit) : first;
}

/** A number without a unit: "killed 40". */
const isBareNumber = (unit: string): boolean => unit.trim() === '';

function rangeOf({ value, min, max, approximate, span }: Estimate): readonly [number, number] {
  if (value !== null) {
    const slack = approximate ? value * 0.1 : 0;
    return [value - slack, value + slack];
  }
  // "as many as 200" tells of about so many, "no more than 36" of any number below
  if (min === null && max !== null && REACHED.test(span)) return [max * 0.8, max];
  // "at least 19" leaves room for some more, not for twice as many
  if (min !== null && max === null) return [min, min * (ORDERS.test(span) ? 5 : 1.5)];
  return [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY];
}

const excludes = (a: Figure, b: Figure): boolean => a.range[0] > b.range[1] || b.range[0] > a.range[1];

/** One unit; or people here, and there those who are counted: 640 people detained, 212 detainees. */
function hasOneUnit(one: Figure, other: Figure, a: Profile, b: Profile): boolean {
  if (one.unit === '' || other.unit === '') return false;
  if (one.unit === other.unit) return true;
  return (
    (one.unit === 'people' && a.stems.has(other.unit)) || (other.unit === 'people' && b.stems.has(one.unit))
  );
}

/** One unit, and neither counts a part, or soldiers, where the other counts all. */
const countsAlike = (one: Figure, other: Figure, a: Profile, b: Profile): boolean =>
  one.part === other.part &&
  !(one.armed && !namesArmed(b)) &&
  !(other.armed && !namesArmed(a)) &&
  hasOneUnit(one, other, a, b);

/** Who counts soldiers alone counts other dead than who tells of none. */
const namesArmed = ({ words }: Profile): boolean => words.some(({ stem }) => ARMED.has(stem));

/** Two sources' numbers for one thing that exclude each other, or a figure that is disputed beside it. */
export function differsInNumber(a: Profile, b: Profile, distance: number): boolean {
  if (distance > FAR_FIGURE || (a.figures.length === 0 && b.figures.length === 0)) return false;
  if (a.figures.length > 0 && disputesFigure(b, distance)) return true;
  // who expects more than the figure before says nothing of the one that is yet to come
  const sure = a.claim.stance !== 'hedges';
  if (b.figures.length > 0 && distance === 1 && sure && disputesFigure(a, distance)) return true;
  return numbersExclude(a, b, distance);
}

/** A number for one thing in both that may be the same. */
export const agreeInNumber = (a: Profile, b: Profile): boolean =>
  a.figures.some((one) => b.figures.some((other) => hasOneUnit(one, other, a, b) && !excludes(one, other)));

function numbersExclude(a: Profile, b: Profile, distance: number): boolean {
  const pairs = a.figures.flatMap((one) => b.figures.map((other) => [one, other] as const));
  const dead = pairs.filter(
    ([one, other]) => one.unit === DEAD && other.unit === DEAD && countsAlike(one, other, a, b),
  );
  const alike = dead.length > 0 ? dead : pairs.filter(([one, other]) => countsAlike(one, other, a, b));
  // One number in common, and the two may speak of parts of one thing.
  if (alike.some(([one, other]) => !excludes(one, other))) return false;
  const [pair] = alike;
  if (pair) {
    const common = [...a.topic].filter((word) => b.topic.has(word) && !pair[0].counted.has(word)).length;
    const said = a.figure && b.figure ? 2 : a.figure || b.figure || !GENERIC.has(pair[0].unit) ? 1 : 0;
    if (distance <= (pair[0].unit === DEAD ? NEAR_FIGURE : 1) || common + said >= 2) return true;
  }
  const near = distance <= 2 && b.figures.length === 1 && (b.figure || b.words.length <= 6);
  return near && pairs.some(([one, other]) => excludes(one, other) && (one.unit === '' || other.unit === ''));
}

/** "That figure is inflated", "the accuracy of these numbers": of a figure, and doubtful. */
function disputesFigure({ figure, words, claim, denying }: Profile, distance: number): boolean {
  if (distance > NEAR_FIGURE || !figure || words.length > 12) return false;
  const classes = classesIn(words);
  return (
    (classes & DISPUTING) !== 0 ||
    (claim.stance === 'hedges' && words.length <= 5 && (classes & GROWING) === 0) ||
    (denying === 'doubts' && words.length <= 8)
  );
}

/** Counts of the dead or the wounded are of the one event that a report tells of. */
export const countsVictims = ({ figures }: Profile): boolean => figures.some(({ unit }) => isVictims(unit));
const isVictims = (unit: string): boolean => unit === DEAD || unit === WOUNDED || unit === CASUALTIES;

/** How many times the larger one of two tolls is the smaller one. */
export function spanOf(a: Profile, b: Profile): number {
  const [one, other] = [tollOf(a), tollOf(b)];
  return Math.max(one, other) / Math.min(one, other);
}

const tollOf = ({ figures }: Profile): number =>
  Math.max(
    1,
    ...figures
      .filter(({ unit }) => isVictims(unit))
      .map(({ range: [least, most] }) => (least > 0 ? least : most)),
  );
