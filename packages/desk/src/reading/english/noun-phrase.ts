import { OPENERS, WEEKDAYS } from '../../lexicon/en-words.ts';
import { isComma } from './phrase.ts';
import type { Tag, Word } from './tagging.ts';

/** A noun phrase as token range; `to` leaves out what only describes it: a relative clause, "briefed on the matter". */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const PHRASE_TAGS: ReadonlySet<Tag> = new Set([
  'noun',
  'name',
  'adjective',
  'number',
  'determiner',
  'preposition',
  'adverb',
  'conjunction',
]);
const NOMINAL: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'adjective', 'pronoun']);
const OBJECT_PRONOUNS = new Set(['him', 'them', 'us', 'me', 'himself', 'herself', 'themselves', 'itself']);
const PARTITIVE = new Set(['one', 'others', 'none', 'everyone', 'someone', 'anyone']);
const TIME_UNITS = new Set(
  'week month year day morning evening afternoon night summer winter spring autumn fall weekend today yesterday monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);
/** A phrase is at most so many tokens long: what is longer is no name of a speaker. */
const LONGEST = 40;

export const isDash = (word: Word | undefined): boolean =>
  word !== undefined && (['—', '–', '-', '―'].includes(word.text) || word.text === '--');

/** The opening bracket of the group that closes at `k`. */
function bracketStart(words: readonly Word[], k: number, floor: number): number {
  for (let i = k - 1; i >= Math.max(floor, k - 15); i--) if (words[i]!.text === '(') return i;
  return -1;
}

const isInner = (words: readonly Word[], k: number): boolean => {
  const { text } = words[k]!;
  if (text === "'" || text === '’' || text === '/' || text === '&') return true;
  return text === '.' && k > 0 && words[k - 1]!.end === words[k]!.start && words[k - 1]!.text.length <= 4;
};

interface Walk {
  /** End of the phrase without trailing description. */
  to: number;
  /** Index behind the last "and" passed. */
  joint: number;
}

/** Whether walking left may pass `k`; otherwise where the phrase begins (or -1 to go on behind a relative clause). */
function step(words: readonly Word[], k: number, end: number, walk: Walk): 'pass' | 'stop' | 'here' | 'verb' {
  const word = words[k]!;
  const before = words[k - 1];
  if (word.quote >= 0) return word.quote === words[end - 1]!.quote || word.tag !== 'mark' ? 'pass' : 'stop';
  if (word.tag === 'mark') return isInner(words, k) ? 'pass' : 'stop';
  if (word.tag === 'auxiliary' || word.tag === 'finite' || word.tag === 'infinitive') return 'verb';
  if (word.tag === 'participle' && before && ['auxiliary', 'adverb', 'relative'].includes(before.tag)) return 'verb';
  if (word.tag === 'pronoun') {
    if (PARTITIVE.has(word.norm)) return before?.tag === 'determiner' ? 'pass' : 'here';
    return k === end - 1 && !OBJECT_PRONOUNS.has(word.norm) ? 'here' : 'stop';
  }
  if (word.tag === 'determiner') {
    const joined = before && ['preposition', 'conjunction', 'determiner', 'to'].includes(before.tag);
    return joined ? 'pass' : 'here';
  }
  if (word.tag === 'conjunction') {
    if (word.norm === 'but' || word.norm === 'yet' || word.norm === 'nor') return 'stop';
    walk.joint = k + 1;
    return 'pass';
  }
  if (word.tag === 'to') return 'pass';
  if (word.tag === 'participle' || word.tag === 'ing') {
    if (before === undefined || !NOMINAL.has(before.tag) || k === end - 1) return 'stop';
    walk.to = k;
    return 'pass';
  }
  return PHRASE_TAGS.has(word.tag) ? 'pass' : 'stop';
}

/** The noun phrase that ends right before `end`, not before `floor`. */
export function phraseEndingAt(words: readonly Word[], end: number, floor: number): Span | undefined {
  const walk: Walk = { to: end, joint: -1 };
  let k = end - 1;
  const limit = Math.max(floor, end - LONGEST);
  for (; k >= limit; k--) {
    if (words[k]!.text === ')' && words[k]!.quote < 0) {
      const open = bracketStart(words, k, limit);
      if (open < 0) break;
      if (walk.to === k + 1) walk.to = open;
      k = open;
      continue;
    }
    const found = step(words, k, end, walk);
    if (found === 'pass') continue;
    if (found === 'here') {
      k--;
      break;
    }
    if (found === 'verb') {
      const relative = relativeBefore(words, k, limit);
      if (relative >= 0) {
        walk.to = relative;
        walk.joint = -1;
        k = relative;
        continue;
      }
      if (walk.joint > 0) k = walk.joint - 1;
    }
    break;
  }
  return trim(words, Math.max(k + 1, limit), walk.to);
}

/** The relative pronoun that opens the clause whose verb stands at `verb`, with a noun right before it. */
function relativeBefore(words: readonly Word[], verb: number, floor: number): number {
  for (let k = verb - 1; k >= Math.max(floor, verb - 12); k--) {
    const word = words[k]!;
    if (word.tag === 'mark' || word.quote >= 0) return -1;
    if (word.tag === 'relative' || word.norm === 'that') {
      const before = words[k - 1];
      return k > floor && before && NOMINAL.has(before.tag) ? k : -1;
    }
  }
  return -1;
}

/** Cuts openers, adverbs and leading times and places: `But in June 2022 the firm` → `the firm`. */
function trim(words: readonly Word[], start: number, to: number): Span | undefined {
  let from = start;
  for (;;) {
    const word = words[from];
    if (!word || from >= to) return undefined;
    const next = leading(words, from, to);
    if (next === from) break;
    if (next < 0) return undefined;
    from = next;
  }
  return { from, to };
}

/** Where a phrase goes on behind a leading adverbial at `from`; `from` when there is none, -1 when nothing follows. */
function leading(words: readonly Word[], from: number, to: number): number {
  const word = words[from]!;
  if (word.tag === 'mark' || word.tag === 'conjunction' || word.norm === 'as') return from + 1;
  if (word.tag === 'adverb' && word.norm !== 'only') return from + 1;
  const next = words[from + 1];
  if (TIME_UNITS.has(word.norm) || (WEEKDAYS.has(word.norm) && word.tag === 'name'))
    return from + 1 < to && next?.tag !== 'preposition' ? afterTime(words, from, to) : from;
  if (['last', 'this', 'next', 'earlier', 'late', 'early', 'later', 'that'].includes(word.norm) && next) {
    if (TIME_UNITS.has(next.norm)) return from + 2 < to ? from + 2 : -1;
    if (word.norm === 'earlier' || word.norm === 'later') return from + 1;
  }
  if (word.tag === 'preposition' || word.tag === 'to') return afterAdverbial(words, from, to);
  if (OPENERS.has(word.norm) && word.tag !== 'determiner' && word.tag !== 'name') return from + 1;
  return from;
}

/** `Monday`, `March 3`, `June 2022`: the index behind a time. */
function afterTime(words: readonly Word[], from: number, to: number): number {
  let k = from + 1;
  while (k < to && (words[k]!.tag === 'number' || WEEKDAYS.has(words[k]!.norm))) k++;
  return k < to ? k : from;
}

/** Behind `In June 2022`, `At the time`: a preposition's phrase ends where another phrase begins unlinked. */
function afterAdverbial(words: readonly Word[], from: number, to: number): number {
  for (let k = from + 2; k < to; k++) {
    const word = words[k]!;
    const before = words[k - 1]!;
    if (isComma(word)) return k + 1;
    const begins = word.tag === 'determiner' || word.tag === 'pronoun';
    if (begins && ['noun', 'name', 'number'].includes(before.tag)) return k;
    const timed = TIME_UNITS.has(before.norm) || before.tag === 'number' || WEEKDAYS.has(before.norm);
    if (timed && ['name', 'noun', 'adjective'].includes(word.tag) && !WEEKDAYS.has(word.norm)) return k;
  }
  return -1;
}
