import { CHANGES, FIGURE_WORDS, REACHED } from '../../lexicon/counted-words.ts';
import type { Token } from '../../text/tokens.ts';
import { type Bound, boundAfter, boundBefore } from './bounds.ts';
import { cardinalAt } from './cardinal.ts';
import { dualAt } from './duals.ts';
import { befell, harmBefore, isHarm } from './harm.ts';
import { isNaming } from './naming.ts';
import { startsNumber } from './number-start.ts';
import { rangeAt } from './ranges.ts';
import { signUnit } from './sign-unit.ts';
import { type Unit, unitAt } from './units.ts';
import { type VagueAmount, vagueAt } from './vague.ts';

/** A number that is counted, with its bounds. `from`/`to`: token range of the whole phrase. */
export interface Quantity {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Worth keeping only where somebody says it, not in the report's own description. */
  readonly weak: boolean;
}

const LOOK_BACK = 6;

/** Token ranges that are dates: their numbers count nothing. */
export type Masked = readonly { readonly from: number; readonly to: number }[];

/** Every counted quantity in a sentence, left to right, never overlapping. */
export function findQuantities(tokens: readonly Token[], dates: Masked = []): Quantity[] {
  const found: Quantity[] = [];
  let d = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (d < dates.length && dates[d]!.to <= i) d++;
    if (tokens[i]!.kind === 'mark' || !startsNumber(tokens[i]!) || (d < dates.length && dates[d]!.from <= i))
      continue;
    const quantity = quantityAt(tokens, i);
    if (!quantity) continue;
    found.push(quantity);
    i = quantity.to - 1;
  }
  return found;
}

const NO_BOUNDS = { min: null, max: null, approximate: false } as const;

interface Amount {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly from: number;
  readonly next: number;
  readonly digits: boolean;
}

function quantityAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const vague = vagueAt(tokens, i);
  if (vague) return vagueQuantity(tokens, i, vague);
  const pair = dualAt(tokens, i);
  if (pair) return { ...NO_BOUNDS, value: 2, unit: tokens[i]!.text, from: i, to: pair, weak: false };
  return countedAt(tokens, i);
}

function countedAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const amount = amountAt(tokens, i);
  if (!amount || isNaming(tokens, i, amount.next, amount.value ?? 0) || isYears(tokens, amount))
    return undefined;
  const enclosed = tokens[i - 1]?.text === '(' && tokens[amount.next]?.text === ')' ? 1 : 0;
  const plus = tokens[amount.next]?.text === '+' ? 1 : 0;
  const sign = signUnit(tokens, i, amount.next);
  const start = Math.min(amount.from, sign?.from ?? amount.from);
  const before = boundBefore(tokens, start - enclosed);
  const unit = sign?.unit ?? unitAt(tokens, amount.next + enclosed + plus);
  const end = unit?.to ?? amount.next + plus;
  const after = boundAfter(tokens, end);
  const bound = plus > 0 ? 'min' : (before.bound ?? after.bound);
  const worth = worthOf({ tokens, amount, bound, unit, from: before.from });
  if (!worth) return undefined;
  const isRange = amount.value === null;
  const { value, min, max } = isRange ? amount : shapeOf(amount.value!, bound);
  return {
    value,
    min,
    max,
    approximate: bound === 'about' || isRange,
    unit: unit?.kind === 'uncounted' ? '' : (unit?.text ?? announced(tokens, before.from)),
    from: before.bound ? before.from : start,
    to: Math.max(after.bound ? after.to : 0, end),
    weak: worth === 'weak',
  };
}

function amountAt(tokens: readonly Token[], i: number): Amount | undefined {
  const single = cardinalAt(tokens, i);
  const range = rangeAt(tokens, i, single);
  if (range)
    return { value: null, min: range.low, max: range.high, from: range.from, next: range.next, digits: true };
  return (
    single && { value: single.value, min: null, max: null, from: i, next: single.next, digits: single.digits }
  );
}

function vagueQuantity(tokens: readonly Token[], i: number, vague: VagueAmount): Quantity | undefined {
  const unit = unitAt(tokens, vague.next);
  if (unit?.kind !== 'people' && unit?.kind !== 'things') return undefined;
  return {
    value: vague.percent,
    min: vague.min,
    max: null,
    approximate: true,
    unit: vague.percent === null ? unit.text : '%',
    from: i,
    to: unit.to,
    weak: true,
  };
}

function shapeOf(value: number, bound: Bound): Pick<Quantity, 'value' | 'min' | 'max'> {
  if (bound === 'min') return { value: null, min: value, max: null };
  if (bound === 'max') return { value: null, min: null, max: value };
  return { value, min: null, max: null };
}

interface Candidate {
  readonly tokens: readonly Token[];
  readonly amount: Amount;
  readonly bound: Bound;
  readonly unit: Unit | undefined;
  readonly from: number;
}

/** What an announced figure counts: the number of *detainees* did not exceed 212, عدد *النازحين* تجاوز 400. */
function announced(tokens: readonly Token[], from: number): string {
  for (let k = from - 1; k >= Math.max(0, from - LOOK_BACK); k--) {
    if (!FIGURE_WORDS.has(tokens[k]!.norm)) continue;
    const noun =
      tokens[k + 1]?.norm === 'of' ? tokens[tokens[k + 2]?.norm === 'the' ? k + 3 : k + 2] : tokens[k + 1];
    const arabic = noun !== undefined && /^[\u0620-\u06ff]{3}/.test(noun.norm) && k + 1 < from;
    return noun?.kind === 'word' && (arabic || tokens[k + 1]!.norm === 'of') ? noun.text : '';
  }
  return '';
}

/** How much a number is worth as an estimate: counted things and losses always, few technical things only as said. */
function worthOf(candidate: Candidate): 'firm' | 'weak' | undefined {
  const { amount, bound, unit } = candidate;
  const size = amount.value ?? amount.max ?? 0;
  const bounded = bound !== undefined || amount.value === null;
  switch (unit?.kind) {
    case 'uncounted':
      return isDuration(candidate) ? 'weak' : undefined;
    case 'share':
      return isWholly(candidate, size) ? undefined : 'firm';
    case 'people':
    case 'things':
      return worthOfCounted(candidate, size, bounded);
    case 'speakers':
      return worthOfSpeakers(candidate, size, bounded);
    case 'technical':
      if (size >= 100 || (bounded && size >= 10)) return 'firm';
      return size >= 3 || (bounded && size >= 2) ? 'weak' : undefined;
    default:
      return worthOfBare(candidate, size, bounded);
  }
}

/** A span of time is a figure only where somebody gives its bounds: no more than 10 minutes, 15 to 20 days. */
const isDuration = ({ tokens, unit, bound, amount }: Candidate): boolean =>
  TIMES.has(tokens[unit!.to - 1]!.norm) && (bound === 'min' || bound === 'max' || amount.value === null);
const TIMES = new Set(
  'minutes hours days weeks months ساعه ساعات دقيقه دقايق يوم يوما ايام اسابيع شهر شهرا اشهر'.split(' '),
);

/** `100% sure` only says how sure; a share that is all of something is told of it: 100% of homes, rose to 100%. */
const isWholly = ({ tokens, unit, from }: Candidate, size: number): boolean =>
  size === 100 &&
  /^[a-z]{3}/.test(tokens[unit!.to]?.norm ?? '') &&
  !/^(?:to|at|by)$/.test(tokens[from - 1]?.norm ?? '');

/** A few officials are who spoke, unless something befell them. */
const worthOfSpeakers = ({ tokens, unit }: Candidate, size: number, bounded: boolean): 'firm' | undefined =>
  (size >= 2 && befell(tokens, unit!.to)) || size >= 10 || (bounded && size >= 5) ? 'firm' : undefined;

/** A few things, and a few people spoken of as known ("the five villagers"), are not worth a line of their own. */
function worthOfCounted(candidate: Candidate, size: number, bounded: boolean): 'firm' | 'weak' | undefined {
  const { unit, tokens, from, amount } = candidate;
  const known = KNOWN.has(tokens[from - 1]?.norm ?? '');
  if (harmNear(candidate)) return size >= 2 ? 'firm' : undefined;
  if (size >= 10 || (bounded && size >= 3) || (size > 1 && !Number.isInteger(size))) return 'firm';
  if (unit!.kind === 'things' && known) return undefined;
  if (PLACES.has(tokens[unit!.to - 1]!.norm)) return size >= 4 ? 'weak' : undefined;
  if (size >= 3) return unit!.kind === 'people' && !known ? 'firm' : 'weak';
  return size >= 2 && (bounded || amount.digits) ? 'weak' : undefined;
}

/** A few places are where something happened, not how much of it. */
const PLACES = new Set(
  'countries nations cities towns villages agencies دول دوله مدن قري بلدات بلدان'.split(' '),
);
const KNOWN = new Set('the these those all its their his her هولاء'.split(' '));

/** A bare number that the words around it make a loss, an announced figure or what a change led to. */
function isTold({ tokens, from, amount, unit }: Candidate, size: number, bounded: boolean): boolean {
  if (size >= 2 && isHarm(tokens[from - 1])) return true;
  if (size >= 2 && !unit && befell(tokens, amount.next)) return true;
  if (size >= 2 && !unit && bounded && harmBefore(tokens, from, LOOK_BACK)) return true;
  if (size >= 3 && !unit && REACHED.has(tokens[from - 1]?.norm ?? '')) return true;
  if (size >= 3 && wordNear(tokens, from, FIGURE_WORDS)) return true;
  return size >= 100 && !unit && wordNear(tokens, from, CHANGES);
}

/** A number without a known noun: losses, announced figures, and large or bounded numbers. */
function worthOfBare(candidate: Candidate, size: number, bounded: boolean): 'firm' | 'weak' | undefined {
  const { amount, unit } = candidate;
  if (isTold(candidate, size, bounded)) return 'firm';
  if (unit && size >= 10)
    return bounded || size >= 100 || /^[\u0620-\u06ff]/.test(unit.text) ? 'firm' : 'weak';
  if (unit && size >= (bounded ? 2 : 3)) return 'weak';
  if (bounded && size >= 20 && (amount.digits || size >= 1000)) return 'firm';
  return size >= 1000 ? 'weak' : undefined;
}

const harmNear = ({ tokens, from, unit }: Candidate): boolean =>
  harmBefore(tokens, from, LOOK_BACK) ||
  isHarm(tokens[unit!.to - 1]) ||
  isHarm(tokens[unit!.to]) ||
  isHarm(tokens[unit!.to + 1]) ||
  befell(tokens, unit!.to);

function wordNear(tokens: readonly Token[], i: number, words: ReadonlySet<string>): boolean {
  for (let k = Math.max(0, i - LOOK_BACK); k < i; k++) if (words.has(tokens[k]!.norm)) return true;
  return false;
}

/** `2005-2024`: from one year to another. */
const isYears = (tokens: readonly Token[], { min, max, next }: Amount): boolean =>
  isYearNumber(min) && isYearNumber(max) && unitAt(tokens, next)?.kind === undefined;

const isYearNumber = (value: number | null): boolean =>
  value !== null && Number.isInteger(value) && value >= 1900 && value <= 2100;
