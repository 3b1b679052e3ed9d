import { NO_VENDOR_NAMES } from '../../lexicon/no-vendor-names.ts';
import { eachRun, isAt, LETTER, LOWER, NUMBER } from '../../text/characters.ts';
import { fact, formAt } from '../../text/forms.ts';
import { matchesOf } from '../../text/matches.ts';
import { normaliseWord } from '../../text/normalise.ts';
import type { Sentence } from '../act.ts';
import { type House, housesIn } from './research-houses.ts';
import { HEAD_LINES, linesBySign, SIGNS, type Sign, TAIL } from './vendor-signs.ts';

const OWN = new Set(['we', 'our', 'us']);
const isOwn = fact((norm) => OWN.has(norm));
/** A name behind one of these does nothing itself: `malware seen in Asia observed …`. */
const GOVERNING = new Set(
  'in of from by to against across into near targeting on for at with via'.split(' '),
);
/** Named in nearly every report; they are the vendor only where the page says so itself. */
const EVERYWHERE = new Set([
  'microsoft',
  'windows',
  'google',
  'apple',
  'android',
  'linux',
  'github',
  'telegram',
]);
const MAX_TEXT = 200_000;
/** Each name looked for costs a walk through the page; a page made of addresses has thousands. */
const MOST_LOOKED_FOR = 20;

/** Whose report it is: its name, and the words that its staff and work are called by. */
export interface Vendor {
  readonly name: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Who "we" is in a vendor's report: the name that the page gives itself (by-line, copyright, "About …", addresses), or
 * that does the researching without being cited for it. Undefined when the report never speaks of itself. `technical`:
 * the report is about malware, so that little evidence is better than none.
 */
export function findVendor(
  text: string,
  sentences: readonly Sentence[],
  technical: boolean,
): Vendor | undefined {
  if (!sentences.some(({ tokens }) => tokens.some((t) => isOwn(t.form) && t.quote < 0 && t.text !== 'US')))
    return undefined;
  const page = text.slice(0, MAX_TEXT);
  const votes = votesOf(page);
  const least = technical ? 0.6 : 1;
  const houses = houseVotes(page, votes);
  const likeliest = [...votes]
    .filter(([, weight]) => weight >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_LOOKED_FOR);
  const best = likeliest.find(([key]) => isWritten(page, key));
  const house = houses[0];
  if (house && house.weight >= least && house.weight >= (best?.[1] ?? 0)) return houseVendor(house);
  const name = best && fullName(page, best[0]);
  return name === undefined ? undefined : toVendor(spelledOut(page, name) ?? name, [name]);
}

const toVendor = (name: string, names: readonly string[]): Vendor => ({
  name,
  words: new Set([name, ...names].flatMap((one) => one.split(' ').map(normaliseWord))),
});

interface HouseVotes {
  readonly house: House;
  /** How often each of its names is written. */
  readonly names: Map<string, number>;
  weight: number;
}

/** The research houses that the page names and what speaks for each, the likeliest first. */
function houseVotes(page: string, votes: ReadonlyMap<string, number>): HouseVotes[] {
  const found = new Map<House, HouseVotes>();
  const around = housesAround(page);
  for (const { name, house } of housesIn(page)) {
    const one = found.get(house) ?? { house, names: new Map(), weight: 0 };
    one.names.set(name, (one.names.get(name) ?? 0) + 1);
    found.set(house, one);
  }
  for (const one of found.values()) {
    const keys = new Set([...one.names.keys()].flatMap((name) => name.split(' ').map(normaliseWord)));
    for (const key of keys) one.weight += votes.get(key) ?? 0;
    const everywhere = [...keys].some((key) => EVERYWHERE.has(key));
    if (!everywhere) one.weight += AROUND * Math.min(around.get(one.house) ?? 0, MOST_AROUND);
    if (one.weight > 0 && !everywhere) one.weight += KNOWN;
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/** In how many lines above and below the text each house is named: menus, by-lines, offers. A by-line tells the most. */
function housesAround(page: string): Map<House, number> {
  const lines = page.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex(isProse);
  const last = lines.findLastIndex(isProse);
  const times = new Map<House, number>();
  if (first < 0) return times;
  for (const line of [
    ...lines.slice(0, first).slice(-HEAD_LINES),
    ...lines.slice(last + 1, last + 1 + FOOT_LINES),
  ])
    for (const house of new Set([...housesIn(line.slice(0, LONGEST_LINE))].map((one) => one.house)))
      times.set(house, (times.get(house) ?? 0) + (BYLINE.test(line) ? MOST_AROUND : 1));
  return times;
}

const isProse = (line: string): boolean => line.length > LONGEST_LABEL && SENTENCE.test(line);

const FOOT_LINES = 12;
const LONGEST_LABEL = 100;
const SENTENCE = /[.!?]["”’)]?\s*$/u;
const BYLINE = /^\W*(?:written |posted |published )?by\b/i;
const AROUND = 1.2;
const MOST_AROUND = 2;

/** What speaks for a house that is known to publish such reports. */
const KNOWN = 0.4;

/** The name that the page mostly uses, in its fullest form: `Cisco Talos` where it mostly says `Talos`. */
function houseVendor({ house, names }: HouseVotes): Vendor {
  const written = house.names.filter((name) => names.has(name));
  const most = written.toSorted((a, b) => names.get(b)! - names.get(a)!)[0] ?? house.names[0]!;
  const holds = INITIALS.test(most)
    ? (name: string): boolean => name.includes(' ')
    : (name: string): boolean => ` ${name} `.includes(` ${most} `);
  return toVendor(written.find(holds) ?? most, house.names);
}

const INITIALS = /^\p{Lu}{2,6}$/u;

/** `Quay Harbour Research (QHR)`: what the initials stand for, where the page says so. */
function spelledOut(page: string, name: string): string | undefined {
  if (!INITIALS.test(name)) return undefined;
  const at = page.indexOf(`(${name})`);
  if (at < 0) return undefined;
  const words = page
    .slice(Math.max(0, at - LONGEST_TAIL * 2), at)
    .trim()
    .split(/\s+/)
    .slice(-name.length);
  const initials = words.map((word) => word.slice(0, 1)).join('');
  return initials === name ? words.join(' ') : undefined;
}

/** What speaks for each name, by its plain form. */
function votesOf(page: string): Map<string, number> {
  const votes = new Map<string, number>();
  const lines = page
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, LONGEST_LINE));
  let words: ReadonlySet<string> | undefined;
  const small = (): ReadonlySet<string> => {
    words ??= smallWords(page);
    return words;
  };
  const found = linesBySign(lines);
  for (const [i, one] of SIGNS.entries())
    for (const [key, times] of timesOf(one, found[i]!, small))
      votes.set(key, (votes.get(key) ?? 0) + one.weight * Math.min(times, one.most));
  return votes;
}

const LONGEST_LINE = 4000;

/** The words that a page writes with a small letter, parts of addresses left out. */
function smallWords(page: string): ReadonlySet<string> {
  const words = new Set<string>();
  eachRun(page, LETTER + NUMBER, (start, end) => {
    if (isAt(page, start, LOWER) && !isGlued(page, start, end)) words.add(formAt(page, start, end).text);
    return true;
  });
  return words;
}

const isGlued = (page: string, start: number, end: number): boolean =>
  GLUE_BEFORE.has(page[start - 1] ?? '') ||
  GLUE_BEHIND.has(page[end] ?? '') ||
  ((page[end] === '.' || page[end] === '-') && end + 1 < page.length && isAt(page, end + 1, LETTER));

const GLUE_BEFORE = new Set('./@_-');
const GLUE_BEHIND = new Set('@_/');

/** How often a sign shows each name. */
function timesOf(one: Sign, lines: readonly string[], small: () => ReadonlySet<string>): Map<string, number> {
  const times = new Map<string, number>();
  for (const line of lines) {
    for (const match of matchesOf(line, one.pattern)) {
      const key = normaliseWord(match[1]!);
      if (NO_VENDOR_NAMES.has(key) || (!one.own && EVERYWHERE.has(key))) continue;
      if (one.doer && (isPlainWord(match, key, small) || isGoverned(line.slice(0, match.index)))) continue;
      times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  return times;
}

/** `8:33 EST: Host observed traffic`: one word that the page writes small as well. */
const isPlainWord = ({ 0: found }: RegExpExecArray, key: string, small: () => ReadonlySet<string>): boolean =>
  !/^\p{Lu}/u.test(found.split(/\s+/)[1] ?? '') && small().has(key);

/** Whether what stands before a name takes it in: a preposition, or the first part of a longer name. */
function isGoverned(before: string): boolean {
  // found by two houses together
  if (/\p{Lu}[\p{L}\p{N}.-]* and $/u.test(before.slice(-LONGEST_WORD))) return true;
  const word = /(?:^|\s)(\S+)\s$/u.exec(before.slice(-LONGEST_WORD))?.[1];
  if (word === undefined) return false;
  const norm = normaliseWord(word);
  return GOVERNING.has(norm) || (/^\p{Lu}[\p{L}\p{N}-]*$/u.test(word) && !NO_VENDOR_NAMES.has(norm));
}

const LONGEST_WORD = 40;

const LONGEST_NAME = 3;

const isWritten = (page: string, key: string): boolean => occurrences(page, key, 1).length > 0;

/** Where the text has the name of one word with a capital, up to `most` times: the words that follow it with a capital. */
function occurrences(page: string, key: string, most: number): string[][] {
  const found: string[][] = [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}./@-])${RegExp.escape(key)}(?![\\p{L}\\p{N}]|[.-]\\p{Ll})`,
    'giu',
  );
  for (const { 0: plain, index } of page.matchAll(pattern)) {
    if (!/\p{Lu}/u.test(plain)) continue;
    const behind = page.slice(index + plain.length, index + plain.length + LONGEST_TAIL);
    const words = /^(?: (?:\p{Lu}[\p{L}\p{N}-]*|\d{1,3})(?![\p{L}\p{N}]|\.\p{L}))*/u.exec(behind)![0];
    found.push([plain, ...words.split(' ').filter(Boolean)]);
    if (found.length === most) break;
  }
  return found;
}

const LONGEST_TAIL = 60;

const ENDS_NAME = new RegExp(`^(?:${TAIL}|\\d+)$`);

/** The name as the page mostly writes it: a further word belongs to it where it mostly follows or says what the name is. */
function fullName(page: string, key: string): string | undefined {
  const seen = occurrences(page, key, MOST_SEEN);
  const first = seen[0]?.[0];
  if (first === undefined) return undefined;
  const name = [seen.find(([plain]) => plain !== plain!.toUpperCase())?.[0] ?? first];
  for (let at = 1; at <= LONGEST_NAME; at++) {
    const going = seen.filter(
      (words) => words[at] !== undefined && words.slice(1, at).join(' ') === name.slice(1).join(' '),
    );
    const next = going[0]?.[at];
    if (next === undefined) break;
    const same = going.filter((words) => words[at] === next).length;
    if (!(at === 1 && ENDS_NAME.test(next)) && same * 2 <= seen.length) break;
    name.push(next);
  }
  // the first word of what follows in `Quay Threat Research`
  if (name.length > 1 && /^(?:Threat|Blog)$/.test(name.at(-1)!)) name.pop();
  return name.join(' ');
}

const MOST_SEEN = 40;
