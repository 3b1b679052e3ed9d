import { ENGLISH_VERB_FORMS } from '../../lexicon/en-verbs.ts';
import { BODY_NOUNS, MEDIA_NOUNS, OPENERS, PERSON_NOUNS, WEEKDAYS } from '../../lexicon/en-words.ts';
import type { Tag } from './closed-classes.ts';
import { isComma } from './phrase.ts';
import { relativeBefore } from './relative-clause.ts';
import type { Word } from './tagging.ts';

/** A noun phrase as token range; `to` leaves out what only describes it: a relative clause, "briefed on the matter". */
export interface Span {
  readonly from: number;
  readonly to: number;
}

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

/** The last part of `Docknews.com`. */
const isDomain = (word: Word | undefined, at: number): boolean =>
  word?.start === at && /^(?:com|org|net|info|co|tv|news)$/.test(word.text);

const isInner = (words: readonly Word[], k: number): boolean => {
  const { text } = words[k]!;
  // U.S.-based
  if (text === '-' && words[k - 1]?.end === words[k]!.start) return words[k + 1]?.start === words[k]!.end;
  if (text === "'" || text === '’' || text === '/' || text === '&') return true;
  // the embassy in Washington, D.C. has denied
  if (text === ',') return words[k + 1]?.norm === 'd.c';
  if (text !== '.' || words[k - 1]?.end !== words[k]!.start) return false;
  return words[k - 1]!.text.length <= 4 || isDomain(words[k + 1], words[k]!.end);
};

interface Walk {
  readonly words: readonly Word[];
  readonly end: number;
  readonly floor: number;
  /** End of the phrase without trailing description. */
  to: number;
  /** Index behind the last "and" passed. */
  joint: number;
}

type Step = 'pass' | 'stop' | 'here' | 'verb';

/** Whether walking left may pass `k`, or the phrase begins `here` or behind it. */
function step(walk: Walk, k: number): Step {
  const word = walk.words[k]!;
  if (word.quote >= 0)
    return word.quote === walk.words[walk.end - 1]!.quote || word.tag !== 'mark' ? 'pass' : 'stop';
  switch (word.tag) {
    case 'mark':
      return isInner(walk.words, k) ? 'pass' : 'stop';
    case 'auxiliary':
    case 'finite':
    case 'infinitive':
      return 'verb';
    case 'pronoun':
      return stepPronoun(walk, k);
    case 'determiner':
      return isInside(walk.words, k) ? 'pass' : 'here';
    case 'conjunction':
      if (word.norm !== 'and' && word.norm !== 'or') return 'stop';
      walk.joint = k + 1;
      return 'pass';
    case 'participle':
    case 'ing':
      return stepDescription(walk, k);
    case 'subordinator':
    case 'relative':
      return 'stop';
    default:
      return 'pass';
  }
}

function stepPronoun({ words, end }: Walk, k: number): Step {
  const { norm } = words[k]!;
  const before = words[k - 1];
  // a lawyer for one of the men
  if (PARTITIVE.has(norm))
    return before?.tag === 'determiner' || before?.tag === 'preposition' ? 'pass' : 'here';
  // one of them
  if (norm === 'them' && before?.norm === 'of' && PARTITIVE.has(words[k - 2]?.norm ?? '')) return 'pass';
  return k === end - 1 && !OBJECT_PRONOUNS.has(norm) ? 'here' : 'stop';
}

/** A determiner opens a phrase, unless a preposition or another word ties that phrase to one before it. */
function isInside(words: readonly Word[], k: number): boolean {
  const before = words[k - 1];
  if (words[k]!.norm === 'those' && words[k + 1]?.tag === 'participle' && before?.tag !== 'preposition')
    return false;
  return before !== undefined && ['preposition', 'conjunction', 'determiner', 'to'].includes(before.tag);
}

/** `people briefed on the matter`: what only describes is passed and left out. */
function stepDescription(walk: Walk, k: number): Step {
  const before = k > 0 ? walk.words[k - 1] : undefined;
  const { tag } = walk.words[k]!;
  if (!before) return 'stop';
  if (tag === 'participle' && ['auxiliary', 'adverb', 'relative'].includes(before.tag)) return 'verb';
  if (!(NOMINAL.has(before.tag) || before.norm === 'those') || (k === walk.end - 1 && tag === 'ing'))
    return 'stop';
  walk.to = k;
  return 'pass';
}

const BEHIND = -10;
const AT = -20;

/** `the union representing the workers`: a participle with its object describes the noun before it. */
const describes = ({ words, floor }: Walk, k: number): boolean =>
  k > floor &&
  words[k]!.tag === 'ing' &&
  words[k]!.quote < 0 &&
  !ENGLISH_VERB_FORMS.has(words[k]!.norm) &&
  NOMINAL.has(words[k - 1]!.tag);

/** Prepositions that open clauses too: `After Russia said C`. */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'like']);

/** `after state media said`: a person, body or medium right behind "after" begins a clause; an event does not. */
function isDoer({ words, end }: Walk, from: number): boolean {
  const head = words[end - 1]!;
  const phrase = words.slice(from, end);
  const named = head.tag === 'name' && !WEEKDAYS.has(head.norm);
  return (
    from < end &&
    (named || PERSON_NOUNS.has(head.norm) || BODY_NOUNS.has(head.norm) || MEDIA_NOUNS.has(head.norm)) &&
    phrase.every(({ tag }) => ['determiner', 'adjective', 'noun', 'name', 'number'].includes(tag))
  );
}

/** Where walking goes on from `k`, `BEHIND` when the phrase begins right behind it, `AT` when it begins at it. */
function walkOn(walk: Walk, k: number): number {
  const { words, floor } = walk;
  if (CLAUSAL.has(words[k]!.norm) && words[k]!.quote < 0 && isDoer(walk, k + 1)) return BEHIND;
  if (words[k]!.text === ')' && words[k]!.quote < 0) {
    const open = bracketStart(words, k, floor);
    if (open >= 0 && walk.to === k + 1) walk.to = open;
    return open >= 0 ? open - 1 : BEHIND;
  }
  const found = step(walk, k);
  if (found === 'pass') return k - 1;
  if (found === 'here' && describes(walk, k - 1)) {
    walk.to = k - 1;
    return k - 2;
  }
  // a verb, or a phrase that is its object: `people who lost their homes`
  const relative = found === 'stop' ? -1 : relativeBefore(words, found === 'verb' ? k + 1 : k, floor);
  if (relative < 0) return found === 'here' ? AT : BEHIND;
  walk.to = relative;
  walk.joint = -1;
  return relative - 1;
}

/** The noun phrase that ends right before `end`, not before `floor`. */
export function phraseEndingAt(words: readonly Word[], end: number, floor: number): Span | undefined {
  const limit = Math.max(floor, end - LONGEST);
  const walk: Walk = { words, end, floor: limit, to: end, joint: -1 };
  let k = end - 1;
  while (k >= limit) {
    const next = walkOn(walk, k);
    // `sent a letter and port staff said`: a new clause begins behind the object
    if (next === AT)
      return trim(words, walk.joint > k && k > limit && isVerbal(words, k - 1) ? walk.joint : k, walk.to);
    if (next === BEHIND) break;
    k = next;
  }
  const verbal = k >= limit && isVerbal(words, k);
  return trim(words, Math.max(limit, verbal && walk.joint > 0 ? walk.joint : k + 1), walk.to);
}

/** A verb whose object the phrase behind it is: `has released a report`. */
const isVerbal = (words: readonly Word[], k: number): boolean =>
  ['auxiliary', 'finite', 'infinitive'].includes(words[k]!.tag) ||
  (words[k]!.tag === 'participle' && words[k - 1]?.tag === 'auxiliary');

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

const RELATIVE_TIMES = new Set(['last', 'this', 'next', 'late', 'early', 'later', 'that']);
const SINGLE = new Set(['as', 'earlier']);

/** `This is the second time Docklab has seen it`: the index behind what only counts. */
function afterOccasion(words: readonly Word[], from: number, to: number): number {
  if (words[from]!.tag !== 'determiner') return from;
  for (let k = from + 1; k < Math.min(to - 1, from + 3); k++)
    if (/^(?:time|moment|day|year|month|week)$/.test(words[k]!.norm) && words[k + 1]!.tag === 'name')
      return k + 1;
  return from;
}

/** Where a phrase goes on behind a leading adverbial at `from`; `from` when there is none, -1 when nothing follows. */
function leading(words: readonly Word[], from: number, to: number): number {
  const { tag, norm } = words[from]!;
  if (norm === 'only') return from;
  if (tag === 'mark' || tag === 'conjunction' || tag === 'adverb' || SINGLE.has(norm)) return from + 1;
  const time = leadingTime(words, from, to);
  if (time !== from) return time;
  const occasion = afterOccasion(words, from, to);
  if (occasion !== from) return occasion;
  if (tag === 'preposition' || tag === 'to') {
    const behind = afterAdverbial(words, from, to);
    return behind < 0 && CLAUSAL.has(norm) ? from + 1 : behind;
  }
  return OPENERS.has(norm) && tag !== 'determiner' && tag !== 'name' ? from + 1 : from;
}

/** `Last week`, `Monday`: the same for times without a preposition. */
function leadingTime(words: readonly Word[], from: number, to: number): number {
  const { tag, norm } = words[from]!;
  const next = words[from + 1];
  if (RELATIVE_TIMES.has(norm) && next && TIME_UNITS.has(next.norm)) return from + 2 < to ? from + 2 : -1;
  const timed = TIME_UNITS.has(norm) || (WEEKDAYS.has(norm) && tag === 'name');
  return timed && from + 1 < to && next?.tag !== 'preposition' ? afterTime(words, from, to) : from;
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
