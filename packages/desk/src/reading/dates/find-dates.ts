import { HIJRI_MONTHS, MONTHS } from '../../lexicon/months.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { westernDigits } from '../numbers/digits.ts';
import { type DayNumber, dayOf, formatDay, hijriDay, padded } from './calendar.ts';
import type { DateMention } from './date-mention.ts';
import { RELATIVE_STARTS, relativeDate } from './relative.ts';

interface MonthName {
  readonly month: number;
  readonly hijri: boolean;
  readonly next: number;
}

const CALENDARS = [
  [MONTHS, false],
  [HIJRI_MONTHS, true],
] as const;
/** English words and Arabic names that are months only beside a number. */
const ALSO_WORDS = new Set(['march', 'may', 'mar', 'jan', 'sun', 'sat', 'اب', 'صفر', 'اوت', 'ماي']);

/** First words of the months of two words, with what is written together with them. */
const OPEN_TWO = new Set(
  [...MONTHS.keys(), ...HIJRI_MONTHS.keys()]
    .filter((name) => name.includes(' '))
    .map((name) => name.split(' ')[0]!),
);
const opensTwo = fact((norm) => OPEN_TWO.has(norm) || OPEN_TWO.has(withoutParticle(norm)));
const withoutParticle = (norm: string): string => norm.replace(/^[وبل](?=.{4})/, '');

function plainMonth(tokens: readonly Token[], i: number): MonthName | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  const norm = withoutParticle(token.norm);
  const second = tokens[i + 1]?.norm;
  for (const [names, hijri] of CALENDARS) {
    const two = opensTwo(token.form) && second !== undefined ? names.get(`${norm} ${second}`) : undefined;
    if (two) return { month: two, hijri, next: i + 2 };
    const one = names.get(norm) ?? names.get(token.norm);
    if (one) return { month: one, hijri, next: i + 1 };
  }
  return undefined;
}

/** A month with its second name: `تشرين الأول/أكتوبر`, `آذار (مارس)`. */
function monthAt(tokens: readonly Token[], i: number): MonthName | undefined {
  const first = plainMonth(tokens, i);
  if (!first) return undefined;
  const mark = tokens[first.next]?.text;
  if (mark !== '/' && mark !== '(' && mark !== '-' && mark !== '–') return first;
  const second = plainMonth(tokens, first.next + 1);
  if (!second || second.hijri !== first.hijri || second.month !== first.month) return first;
  const closed = mark === '(' && tokens[second.next]?.text === ')';
  return { ...first, next: second.next + (closed ? 1 : 0) };
}

function numberAt(tokens: readonly Token[], i: number, low: number, high: number): number | undefined {
  const token = tokens[i];
  if (token?.kind !== 'number') return undefined;
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/i.exec(westernDigits(token.text));
  const value = digits ? Number(digits[1]) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
}

const yearAt = (tokens: readonly Token[], i: number, hijri: boolean): number | undefined =>
  tokens[i] && /^\D*\p{Nd}{4}$/u.test(tokens[i].text)
    ? numberAt(tokens, i, hijri ? 1200 : 1800, hijri ? 1600 : 2199)
    : undefined;

function isoOf(
  month: MonthName,
  day: number | undefined,
  year: number | undefined,
  reference: DayNumber | undefined,
): string | undefined {
  const assumed = year ?? (month.hijri ? undefined : nearestYear(month.month, day, reference));
  if (assumed === undefined) return undefined;
  if (month.hijri) {
    const at = hijriDay(assumed, month.month, day ?? 1);
    return at === undefined ? undefined : day === undefined ? formatDay(at).slice(0, 7) : formatDay(at);
  }
  if (day === undefined) return `${assumed}-${padded(month.month, 2)}`;
  return dayOf(assumed, month.month, day) === undefined
    ? undefined
    : `${assumed}-${padded(month.month, 2)}-${padded(day, 2)}`;
}

/** A date without a year is the last such date before the report (a month ahead is still this year's plan). */
function nearestYear(
  month: number,
  day: number | undefined,
  reference: DayNumber | undefined,
): number | undefined {
  if (reference === undefined) return undefined;
  const year = Number(formatDay(reference).slice(0, 4));
  const at = dayOf(year, month, Math.min(day ?? 1, 28));
  return at !== undefined && at > reference + 45 ? year - 1 : year;
}

/** `14 آذار/مارس 2024`, `March 14, 2024`, `the 14th of March`, `آذار 2024`, `20 May`. */
function namedDate(
  tokens: readonly Token[],
  i: number,
  reference: DayNumber | undefined,
): DateMention | undefined {
  const lead = numberAt(tokens, i, 1, 31);
  const at = lead === undefined ? i : afterDay(tokens, i + 1);
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  const latin = /^[a-z]/.test(tokens[at]!.norm);
  if (latin && !/^\p{Lu}/u.test(tokens[at]!.text)) return undefined;
  // an Arabic number after the name counts something: «في رمضان 20 قتيلا»
  const trail = lead === undefined && latin ? numberAt(tokens, month.next, 1, 31) : undefined;
  const after = trail === undefined ? month.next : month.next + 1;
  const yearFrom = BEFORE_NAMED_YEAR.has(tokens[after]?.norm ?? '') ? after + 1 : after;
  const year = yearAt(tokens, yearFrom, month.hijri);
  const day = lead ?? trail;
  if (day === undefined && year === undefined && ALSO_WORDS.has(tokens[at]!.norm)) return undefined;
  const to = year === undefined ? after : afterEra(tokens, yearFrom + 1);
  return { iso: isoOf(month, day, year, reference), approximate: month.hijri, from: i, to };
}

const BEFORE_NAMED_YEAR = new Set([',', '،', 'من', 'عام', 'سنه']);

/** The month's place after a day: "14th of March", «14 من شهر آذار». */
function afterDay(tokens: readonly Token[], i: number): number {
  const joined = tokens[i]?.norm === 'of' || tokens[i]?.norm === 'من' ? i + 1 : i;
  return tokens[joined]?.norm === 'شهر' ? joined + 1 : joined;
}

const afterEra = (tokens: readonly Token[], i: number): number =>
  ['ه', 'هجري', 'هجريه', 'م', 'ميلادي'].includes(tokens[i]?.norm ?? '') ? i + 1 : i;

const NUMERIC = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/;

/** `2024-05-12`, `12/5/2024`, `12.05.2024`; day and month are told apart only where one of them cannot be a month. */
function numericDate(tokens: readonly Token[], i: number): DateMention | undefined {
  if (tokens[i]!.kind !== 'number') return undefined;
  const match = NUMERIC.exec(westernDigits(tokens[i]!.text));
  if (!match) return undefined;
  const [a, b, c] = [Number(match[1]), Number(match[2]), Number(match[3])] as const;
  const found = { approximate: false, from: i, to: i + 1 };
  if (match[1]!.length === 4) return { ...found, iso: dateOf(a, b, c) };
  if (match[3]!.length !== 4) return undefined;
  if (c >= 1300 && c < 1600) return { ...found, approximate: true, iso: hijriIso(c, b, a) };
  const certain = a > 12 || b > 12 || a === b;
  const day = b > 12 ? dateOf(c, a, b) : dateOf(c, b, a);
  return { ...found, iso: certain ? day : day && String(c) };
}

const dateOf = (year: number, month: number, day: number): string | undefined => {
  const at = dayOf(year, month, day);
  return at === undefined || year < 1800 || year > 2199 ? undefined : formatDay(at);
};

const hijriIso = (year: number, month: number, day: number): string | undefined => {
  const at = hijriDay(year, month, day);
  return at === undefined ? undefined : formatDay(at);
};

const BEFORE_YEAR = new Set(
  'in since until till by of during from for mid early late year عام سنه العام السنه لعام للعام بعام منذ حتي مطلع نهايه في'.split(
    ' ',
  ),
);

/** `in 2015`, `عام 2015`. */
function bareYear(tokens: readonly Token[], i: number): DateMention | undefined {
  const year = yearAt(tokens, i, false);
  if (year === undefined || year < 1900 || !BEFORE_YEAR.has(tokens[i - 1]?.norm ?? '')) return undefined;
  return { iso: String(year), approximate: false, from: i, to: i + 1 };
}

const PARTICLES = ['', 'و', 'ب', 'ل'];
/** First words of months and of relative dates, with what is written together with them. */
const STARTS: ReadonlySet<string> = new Set(
  [...MONTHS.keys(), ...HIJRI_MONTHS.keys(), ...RELATIVE_STARTS].flatMap((name) =>
    PARTICLES.map((particle) => particle + name.split(' ')[0]!),
  ),
);

const opensDate = fact((norm) => STARTS.has(norm));

/** The dates of a sentence, left to right, never overlapping. `reference`: the day the report appeared, when known. */
export function findDates(tokens: readonly Token[], reference?: DayNumber): DateMention[] {
  const found: DateMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'mark' || !(token.kind === 'number' || opensDate(token.form))) continue;
    const date =
      namedDate(tokens, i, reference) ??
      (token.kind === 'number'
        ? (numericDate(tokens, i) ?? bareYear(tokens, i))
        : relativeDate(tokens, i, reference));
    if (!date) continue;
    found.push(date);
    i = date.to - 1;
  }
  return found;
}
