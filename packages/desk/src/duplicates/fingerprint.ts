import { findDates } from '../reading/dates/find-dates.ts';
import { MAX_READ_CHARACTERS } from '../reading/read-report.ts';
import type { Reading } from '../reading/types.ts';
import { splitLines } from '../text/lines.ts';
import { normaliseWord } from '../text/normalise.ts';
import { tokenize } from '../text/tokens.ts';
import { skeleton } from './skeleton.ts';

/**
 * What of a report is compared with others: the least hashes of its word sequences, which copies share, and the facts
 * that survive translation.
 */
export interface Fingerprint {
  readonly lang: 'ar' | 'en';
  /** One of the folded words of the main text; the same for texts that differ in spaces, marks and furniture only. */
  readonly words: number;
  readonly least: readonly number[];
  /** Numbers, days, indicators and Latin words, each with its weight. */
  readonly facts: Readonly<Record<string, number>>;
  /** Skeletons of names: in English the capitalised words, in Arabic every word, since nothing marks a name. */
  readonly names: readonly string[];
}

const HASHES = 63;
const ROWS = 3;
const SHINGLE = 4;
const MAX_WORDS = 20_000;
const MAX_FACTS = 200;
const MAX_NAMES = 1_500;
const KEYS_OF_A_KIND = 40;

/** FNV-1a over UTF-16 code units. */
function hash(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

const SEEDS = Array.from({ length: HASHES }, (_, n) => [hash(`a${n}`) | 1, hash(`b${n}`)] as const);

/** Takes the fingerprint of a report from its text and what was read in it. Bounded, whatever the length of the text. */
export function fingerprint(text: string, reading: Reading): Fingerprint {
  const furniture = new Set(reading.boilerplate);
  const main = splitLines(text.slice(0, MAX_READ_CHARACTERS))
    .filter(({ number }) => !furniture.has(number))
    .map((line) => line.text)
    .join('\n');
  const words = (main.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
  const folded = words.map(normaliseWord);
  return {
    lang: reading.lang,
    words: hash(folded.join(' ')),
    least: leastHashes(folded),
    facts: factsOf(main, reading),
    names: namesOf(words, reading.lang),
  };
}

/** The least value of each of many hash functions over all word sequences: two texts agree in as many as they share. */
function leastHashes(words: readonly string[]): number[] {
  const least = new Array<number>(HASHES).fill(0xffffffff);
  const single = words.map((word) => hash(word));
  for (let i = 0; i + SHINGLE <= single.length; i++) {
    let shingle = 0x811c9dc5;
    for (let j = i; j < i + SHINGLE; j++) shingle = Math.imul(shingle ^ single[j]!, 0x01000193) + j - i;
    for (let n = 0; n < HASHES; n++) {
      const [a, b] = SEEDS[n]!;
      const mixed = Math.imul(shingle ^ (shingle >>> 15), a) + b;
      const value = (mixed ^ (mixed >>> 13)) >>> 0;
      if (value < least[n]!) least[n] = value;
    }
  }
  return words.length < SHINGLE ? [] : least;
}

const NUMBER = /(?<![\p{L}\p{N}.])[\p{Nd}][\p{Nd}.,٫٬]*/gu;

function factsOf(text: string, reading: Reading): Record<string, number> {
  const facts = new Map<string, number>();
  for (const { type, value } of reading.iocs) facts.set(`i:${type}:${value}`, 2);
  for (const [match] of text.matchAll(NUMBER)) addNumber(facts, plainNumber(match));
  for (const { value, min, max } of reading.estimates)
    for (const number of [value, min, max]) if (number !== null) addNumber(facts, String(number));
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])[A-Z][A-Za-z\d-]{2,30}(?![\p{L}\p{N}])/gu))
    facts.set(`l:${word.toLowerCase()}`, 1);
  for (const iso of daysIn(text)) facts.set(`d:${iso}`, 1);
  return Object.fromEntries([...facts].slice(0, MAX_FACTS));
}

const MAX_DATED = 100_000;

/** Full dates of both calendars, by their Gregorian day. */
function daysIn(text: string): string[] {
  const lines = splitLines(text.slice(0, MAX_DATED));
  return lines.flatMap(({ start, end }) =>
    findDates(tokenize(text, start, end, [])).flatMap(({ iso }) => (iso?.length === 10 ? [iso] : [])),
  );
}

/** In ASCII digits, without what only groups them. */
function plainNumber(text: string): string {
  const ascii = text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  return ascii
    .replace(/[.,٫٬]$/, '')
    .replace(/[,٬](?=\d{3}(?!\d))/g, '')
    .replace('٫', '.');
}

/** Decimal digits of a script follow each other from a zero. */
function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  return code >= 0x06f0 && code <= 0x06f9
    ? code - 0x06f0
    : code >= 0x0660 && code <= 0x0669
      ? code - 0x0660
      : 0;
}

/** Small numbers and years stand in every report. */
function addNumber(facts: Map<string, number>, number: string): void {
  const value = Number(number);
  if (!Number.isFinite(value) || (value < 32 && Number.isInteger(value))) return;
  if (value >= 1990 && value <= 2040 && Number.isInteger(value)) return;
  facts.set(`n:${value}`, number.length >= 4 ? 1.5 : 1);
}

function namesOf(words: readonly string[], lang: 'ar' | 'en'): string[] {
  const names = new Set<string>();
  for (const word of words) {
    if (lang === 'en' ? !/^\p{Lu}\p{Ll}/u.test(word) : !/[\u0620-\u064a]/.test(word)) continue;
    const bare = lang === 'ar' ? word.replace(/^[وفبلك]?ال/, '') : word;
    const bones = skeleton(bare);
    if (bones.length >= 3) names.add(bones);
    if (names.size >= MAX_NAMES) break;
  }
  return [...names];
}

/** Under which keys a fingerprint is found again: reports that share one are compared, others never. */
export function fingerprintKeys({ words, least, facts, names, lang }: Fingerprint): string[] {
  const keys = [`w${words}`];
  for (let band = 0; band < least.length / ROWS; band++)
    keys.push(`b${band}:${least.slice(band * ROWS, band * ROWS + ROWS).join('.')}`);
  keys.push(...Object.keys(facts).slice(0, KEYS_OF_A_KIND * 2));
  const telling = names.filter((bones) => bones.length >= 4);
  keys.push(
    ...telling.slice(0, lang === 'en' ? KEYS_OF_A_KIND : KEYS_OF_A_KIND * 10).map((bones) => `s:${bones}`),
  );
  return keys;
}

export type DuplicateKind = 'same-text' | 'near-text' | 'same-facts';

export interface Likeness {
  readonly kind: DuplicateKind;
  /** 0 to 1. */
  readonly score: number;
}

/** Share of word sequences, share of facts, and how much of the latter there must be. */
const NEAR_TEXT = 0.3;
const SAME_FACTS = 0.4;
const MIN_FACTS = 5;

/** How two reports are alike, undefined when they are not: one text, near it, or the same facts in two languages. */
export function likeness(a: Fingerprint, b: Fingerprint): Likeness | undefined {
  if (a.words === b.words && a.least.length > 0) return { kind: 'same-text', score: 1 };
  const shared = a.least.filter((value, n) => value === b.least[n]).length / HASHES;
  if (shared >= NEAR_TEXT) return { kind: 'near-text', score: round(shared) };
  if (a.lang === b.lang) return undefined;
  const [english, arabic] = a.lang === 'en' ? [a, b] : [b, a];
  const facts = sharedFacts(english, arabic);
  const names = sharedNames(english, arabic);
  const score = (facts.shared + names.shared) / Math.max(1, facts.all + names.all);
  const enough = facts.shared + names.shared >= MIN_FACTS && facts.shared >= 1;
  return enough && score >= SAME_FACTS ? { kind: 'same-facts', score: round(score) } : undefined;
}

const round = (score: number): number => Math.round(score * 100) / 100;

interface Share {
  readonly shared: number;
  readonly all: number;
}

/** Latin words are facts only where they stand in Arabic. */
function sharedFacts(english: Fingerprint, arabic: Fingerprint): Share {
  const weigh = (facts: readonly [string, number][]): number =>
    facts.reduce((sum, [, weight]) => sum + weight, 0);
  const ours = Object.entries(arabic.facts);
  const theirs = Object.entries(english.facts).filter(([key]) => !key.startsWith('l:'));
  const shared = ours.filter(([key]) => key in english.facts);
  return {
    shared: weigh(shared),
    all: Math.min(weigh(ours), weigh(theirs) + weigh(shared.filter(([key]) => key.startsWith('l:')))),
  };
}

function sharedNames(english: Fingerprint, arabic: Fingerprint): Share {
  const known = new Set(arabic.names);
  const weight = (bones: string): number => (bones.length === 3 ? 0.4 : 1);
  let shared = 0;
  let all = 0;
  for (const bones of english.names) {
    all += weight(bones);
    if (known.has(bones)) shared += weight(bones);
  }
  return { shared, all };
}
