import { COUNTED_ARABIC, COUNTED_ENGLISH, DURATIONS, MONTHS, NAMING } from '../../lexicon/number-words.ts';
import type { Token } from '../../text/tokens.ts';
import { cardinalAt } from './cardinal.ts';
import { CURRENCY, rangeAt } from './ranges.ts';

/** A number that is counted, with its bounds. `from`/`to`: token range of the whole phrase. */
export interface Quantity {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

type Bound = 'min' | 'max' | 'about' | undefined;

/** Word sequences before a number that bound it, longest first; matched backwards from the number. */
const BOUNDS: readonly (readonly [string, Bound])[] = (
  [
    ['no more than', 'max'],
    ['not more than', 'max'],
    ['not exceed', 'max'],
    ['not exceeding', 'max'],
    ['at most', 'max'],
    ['up to', 'max'],
    ['as many as', 'max'],
    ['fewer than', 'max'],
    ['less than', 'max'],
    ['under', 'max'],
    ['a maximum of', 'max'],
    ['no fewer than', 'min'],
    ['no less than', 'min'],
    ['not less than', 'min'],
    ['at least', 'min'],
    ['more than', 'min'],
    ['over', 'min'],
    ['exceeding', 'min'],
    ['exceeds', 'min'],
    ['exceeded', 'min'],
    ['upwards of', 'min'],
    ['a minimum of', 'min'],
    ['above', 'min'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['some', 'about'],
    ['an estimated', 'about'],
    ['estimated', 'about'],
    ['close to', 'about'],
    ['circa', 'about'],
    ['لا يتجاوز', 'max'],
    ['لا تتجاوز', 'max'],
    ['لا يزيد عن', 'max'],
    ['لا يزيد علي', 'max'],
    ['لا تزيد علي', 'max'],
    ['لا تزيد عن', 'max'],
    ['لم يتجاوز', 'max'],
    ['اقل من', 'max'],
    ['ما يصل الي', 'max'],
    ['بحد اقصي', 'max'],
    ['ما لا يقل عن', 'min'],
    ['لا يقل عن', 'min'],
    ['لا تقل عن', 'min'],
    ['اكثر من', 'min'],
    ['يزيد عن', 'min'],
    ['يزيد علي', 'min'],
    ['تزيد علي', 'min'],
    ['تزيد عن', 'min'],
    ['يتجاوز', 'min'],
    ['تتجاوز', 'min'],
    ['تجاوز', 'min'],
    ['تجاوزت', 'min'],
    ['يفوق', 'min'],
    ['فوق', 'min'],
    ['نحو', 'about'],
    ['حوالي', 'about'],
    ['قرابه', 'about'],
    ['زهاء', 'about'],
    ['ما يقارب', 'about'],
    ['ما يقرب من', 'about'],
    ['يقارب', 'about'],
    ['يناهز', 'about'],
    ['ما يناهز', 'about'],
  ] as const
).map(([text, bound]) => [text, bound] as const);

const LAST_WORDS = new Map<string, (readonly [readonly string[], Bound])[]>();
for (const [text, bound] of BOUNDS) {
  const sequence = text.split(' ');
  const last = sequence.at(-1)!;
  const list = LAST_WORDS.get(last) ?? [];
  list.push([sequence, bound]);
  list.sort((a, b) => b[0].length - a[0].length);
  LAST_WORDS.set(last, list);
}

const unclitic = (norm: string): string =>
  /^[بلو](?:اكثر|اقل|نحو|حوالي|قرابه|زهاء|ما)$/.test(norm) ? norm.slice(1) : norm;

function boundBefore(tokens: readonly Token[], i: number): { bound: Bound; from: number } {
  const last = tokens[i - 1];
  if (!last) return { bound: undefined, from: i };
  for (const [sequence, bound] of LAST_WORDS.get(unclitic(last.norm)) ?? []) {
    const from = i - sequence.length;
    if (from >= 0 && sequence.every((word, k) => unclitic(tokens[from + k]!.norm) === word))
      return { bound, from };
  }
  return { bound: undefined, from: i };
}

const AFTER: readonly (readonly [string, Bound])[] = [
  ['علي الاقل', 'min'],
  ['علي اقل تقدير', 'min'],
  ['or more', 'min'],
  ['at least', 'min'],
  ['at most', 'max'],
  ['علي الاكثر', 'max'],
  ['كحد اقصي', 'max'],
  ['كحد ادني', 'min'],
  ['تقريبا', 'about'],
];

function boundAfter(tokens: readonly Token[], i: number): { bound: Bound; to: number } {
  for (let skip = 0; skip <= 1; skip++) {
    for (const [text, bound] of AFTER) {
      const sequence = text.split(' ');
      if (sequence.every((word, k) => tokens[i + skip + k]?.norm === word))
        return { bound, to: i + skip + sequence.length };
    }
  }
  return { bound: undefined, to: i };
}

interface Unit {
  readonly text: string;
  readonly to: number;
  readonly counted: boolean;
}

const SKIPPED = new Set([
  'of',
  'the',
  'new',
  'unique',
  'different',
  'من',
  'other',
  'more',
  'additional',
  'active',
  'armed',
  'foreign',
  'us',
  'american',
  'في',
]);

/** The counted noun after a number: at most three words on, known nouns first. */
function unitAt(tokens: readonly Token[], i: number): Unit | undefined {
  if (tokens[i]?.text === '%' || tokens[i]?.text === '٪') return { text: '%', to: i + 1, counted: true };
  for (let k = i; k < Math.min(tokens.length, i + 4); k++) {
    const token = tokens[k]!;
    if (token.kind === 'mark') break;
    if (DURATIONS.has(token.norm)) return { text: token.text, to: k + 1, counted: false };
    if (COUNTED_ENGLISH.has(token.norm) || COUNTED_ARABIC.has(token.norm))
      return { text: token.text, to: k + 1, counted: true };
  }
  const next = tokens[i];
  if (next?.kind !== 'word' || SKIPPED.has(next.norm)) return undefined;
  return { text: next.text, to: i + 1, counted: false };
}

/** Whether the number at `i` is a date, a year, an age, a time or part of a name. */
function isNaming(tokens: readonly Token[], i: number, next: number, value: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[next];
  if (
    before &&
    (NAMING.has(before.norm) ||
      MONTHS.has(before.norm) ||
      before.text === '#' ||
      before.text === '/' ||
      before.text === ':')
  )
    return true;
  if (
    after &&
    (MONTHS.has(after.norm) || after.text === ':' || after.text === '/' || after.norm === 'year-old')
  )
    return true;
  if (before && before.end === tokens[i]!.start && before.kind === 'word') return true;
  const yearlike =
    Number.isInteger(value) && value >= 1900 && value <= 2100 && /^[\d٠-٩]{4}$/.test(tokens[i]!.text);
  if (yearlike && !(after && (COUNTED_ENGLISH.has(after.norm) || COUNTED_ARABIC.has(after.norm))))
    return true;
  return (
    before !== undefined &&
    /^\p{Lu}[\p{Ll}\p{Lu}]+$/u.test(before.text) &&
    tokens[i]!.kind === 'number' &&
    i > 1 &&
    !STARTERS.has(before.norm)
  );
}

const STARTERS = new Set([
  'about',
  'around',
  'over',
  'at',
  'least',
  'nearly',
  'some',
  'the',
  'than',
  'approximately',
  'roughly',
  'between',
  'up',
  'to',
]);
const FIGURE_WORDS = new Set([
  'tally',
  'toll',
  'figure',
  'number',
  'total',
  'count',
  'estimate',
  'عدد',
  'عددهم',
  'عددها',
  'الحصيله',
  'حصيله',
  'الرقم',
  'اجمالي',
  'الاجمالي',
  'نسبه',
]);

const figureNear = (tokens: readonly Token[], i: number): boolean => {
  for (let k = Math.max(0, i - 4); k < i; k++) if (FIGURE_WORDS.has(tokens[k]!.norm)) return true;
  return false;
};

/** Every counted quantity in a sentence, left to right, never overlapping. */
export function findQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind === 'mark') continue;
    const quantity = quantityAt(tokens, i);
    if (!quantity) continue;
    found.push(quantity);
    i = quantity.to - 1;
  }
  return found;
}

function quantityAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const range = rangeAt(tokens, i);
  const single = range ? undefined : cardinalAt(tokens, i);
  const next = range?.next ?? single?.next;
  if (next === undefined) return undefined;
  const value = single?.value ?? 0;
  if (isNaming(tokens, i, next, value)) return undefined;
  const currency = CURRENCY.get(tokens[i - 1]?.norm ?? '');
  const start = range?.from ?? (currency ? i - 1 : i);
  const before = boundBefore(tokens, start);
  const unit = currency ? { text: currency, to: next, counted: true } : unitAt(tokens, next);
  const end = unit?.to ?? next;
  const after = boundAfter(tokens, end);
  const bound = before.bound ?? after.bound;
  if (!isKept(tokens, i, { range: range !== undefined, value, digits: single?.digits ?? true, bound, unit }))
    return undefined;
  return {
    ...(range ? { value: null, min: range.low, max: range.high } : shapeOf(value, bound)),
    approximate: bound === 'about' || range !== undefined,
    unit: unit?.text ?? '',
    from: before.from,
    to: Math.max(after.to, end),
  };
}

function shapeOf(
  value: number,
  bound: Bound,
): { value: number | null; min: number | null; max: number | null } {
  if (bound === 'min') return { value: null, min: value, max: null };
  if (bound === 'max') return { value: null, min: null, max: value };
  return { value, min: null, max: null };
}

interface Candidate {
  readonly range: boolean;
  readonly value: number;
  readonly digits: boolean;
  readonly bound: Bound;
  readonly unit: Unit | undefined;
}

/** Whether a number is an estimate worth proposing: counted things, or a bounded, large number. */
function isKept(tokens: readonly Token[], i: number, candidate: Candidate): boolean {
  const { range, value, digits, bound, unit } = candidate;
  if (unit && DURATIONS.has(unit.text.toLowerCase())) return false;
  if (unit && isDuration(tokens, unit)) return false;
  if (unit?.counted) return digits || value >= 3 || bound !== undefined;
  if (figureNear(tokens, i)) return range || value >= 3;
  return (range || bound !== undefined) && (range || value >= 20) && digits;
}

const isDuration = (tokens: readonly Token[], unit: Unit): boolean => {
  const token = tokens[unit.to - 1];
  return token !== undefined && DURATIONS.has(token.norm);
};
