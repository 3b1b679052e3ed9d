import { ANONYMITY, PERSON_NOUNS, SPEECH_PLACES } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isQuoteMark, isWord, type Mention, toMention } from '../act.ts';
import { addressee, readMedium, spokenWith } from './addressee.ts';
import { looksVerbal } from './clause-subject.ts';
import { closingBracket, selfNamed, skipInsertion } from './insertions.ts';
import {
  isAla,
  isComma,
  isMediaNoun,
  LEADING_ADVERB,
  mediaNameLength,
  verbAt,
  verbWithObject,
  withoutLam,
} from './particles.ts';
import { CALLING, endsPhrase, LEADING_TIME, MANNER } from './phrase-end.ts';
import { classOf } from './word-class.ts';

/** What stands between a reporting verb and its content. */
export interface Region {
  readonly subject: Mention | undefined;
  /** Media that the words were spoken to: لرويترز, في حديث للصحيفة. */
  readonly spokenTo: readonly Mention[];
  readonly hidden: boolean;
}

const PLACE_LIMIT = 9;
/** Of a longer phrase the office at its beginning and the name at its end are kept. */
const TITLE_WORDS = 4;
const NAME_WORDS = 4;

interface Aside {
  readonly next: number;
  /** Whether the name ends in front of it. */
  readonly stops: boolean;
  readonly mention?: Mention;
}

interface Part {
  readonly words: Token[];
  readonly stopped: boolean;
  /** A clause about the name begins in it: what a comma parts from that clause may belong to somebody else in it. */
  readonly relative: boolean;
}

const leadsSubject = (norm: string): boolean => LEADING_TIME.test(norm) || LEADING_ADVERB.test(norm);

const belongsToName = (token: Token): boolean => isWord(token) || isQuoteMark(token);

/** Reads one comma-free stretch: words up to the end of the phrase, media spoken to, what is skipped. */
function readPart(tokens: readonly Token[], from: number, to: number, spokenTo: Mention[]): Part {
  const words: Token[] = [];
  let stopped = false;
  let relative = false;
  let i = from;
  while (i < to) {
    const aside: Aside | undefined = readAside(tokens, i, to, { words, stopped });
    if (aside) {
      if (aside.mention) spokenTo.push(aside.mention);
      stopped ||= aside.stops && words.length > 0;
      i = aside.next;
      continue;
    }
    const named = stopped ? 0 : mediaNameLength(tokens, i);
    if (named > 1 && i + named <= to) {
      words.push(...tokens.slice(i, i + named));
      i += named;
      continue;
    }
    const token = tokens[i]!;
    const time = words.length === 0 && leadsSubject(token.norm);
    // `موقع «اليوم 24»`: inside its marks a name may have any word
    stopped ||= !time && token.quote < 0 && isWord(token) && endsPhrase(tokens, i, words.length);
    relative ||= stopped && words.length > 0 && RELATIVE.test(token.norm);
    if (!stopped && !time && belongsToName(token)) words.push(token);
    i++;
  }
  return { words, stopped, relative };
}

/** `أفاد مصدران أمنيان وكالة X`: behind somebody unnamed and his adjective a medium is who was told. */
function informedMedium(
  tokens: readonly Token[],
  i: number,
  to: number,
  words: readonly Token[],
): Aside | undefined {
  const [head] = words;
  if (words.length < 2 || !PERSON_NOUNS.has(head!.norm.replace(/(?:ان|ين)$/, ''))) return undefined;
  if (!words.slice(1).every(({ norm }) => /(?:ي|يه|ان|ين|ون|يا)$/.test(norm))) return undefined;
  return isMediaNoun(tokens, i) ? { ...readMedium(tokens, i, to), stops: true } : undefined;
}

const RELATIVE = /^(?:الذي|التي|الذين|اللذين|اللذان)$/;

/** حذر فيه من, أفاد به المكتب: no part of a name. */
const WITH_PRONOUN = new Set([
  'فيه',
  'فيها',
  'به',
  'بها',
  'عنه',
  'عنها',
  'له',
  'لها',
  'اليه',
  'اليها',
  'منه',
  'عليه',
  'عليها',
  'خلاله',
  'خلالها',
]);

/** `شركة (النهر) للبرمجيات`, `قالت (النهر)`: a name stands in brackets behind the bare noun of its kind or the verb. */
const namesInBrackets = (tokens: readonly Token[], open: number, started: boolean): boolean =>
  isMediaNoun(tokens, open - 1) ||
  classOf(tokens[open - 1]!.norm).type !== undefined ||
  (!started && verbAt(tokens, open - 1) !== undefined);

/** What belongs to no name at token `i`: an insertion, a self-naming verb, a medium or audience spoken to. */
function readAside(
  tokens: readonly Token[],
  i: number,
  end: number,
  { words, stopped }: Pick<Part, 'words' | 'stopped'>,
): Aside | undefined {
  const started = stopped || words.length > 0;
  if (tokens[i]!.text === '(' && i > 0 && namesInBrackets(tokens, i, started))
    return { next: i + 1, stops: false };
  const inserted = skipInsertion(tokens, i, end);
  if (inserted > i) return { next: inserted, stops: false };
  const withMedium = started ? spokenWith(tokens, i, end) : undefined;
  if (withMedium) return { ...withMedium, stops: true };
  const named = selfNamed(tokens, i);
  if (named > i) return { next: named, stops: false };
  if (!started && (WITH_PRONOUN.has(tokens[i]!.norm) || MANNER.test(tokens[i]!.norm)))
    return { next: i + 1, stops: false };
  if (!started && tokens[i]!.norm === 'من' && WITH_PRONOUN.has(tokens[i + 1]?.norm ?? ''))
    return { next: i + 2, stops: false };
  const told = addressee(tokens, i, end);
  if (told) return { ...told, stops: true };
  return stopped ? undefined : informedMedium(tokens, i, end, words);
}

/** Whether a stretch after a comma goes on naming the speaker: a short run of names or a title. */
function continuesName(part: Part, tokens: readonly Token[], from: number): boolean {
  const words = part.words.filter(isWord);
  if (words.length === 0 || words.length > 7 || words.some((t) => ANONYMITY.has(t.norm))) return false;
  const first = tokens[from]!;
  // الأحد، 23 أيلول، and اليوم الأحد 23 أيلول: the date behind the day
  if (words[0]!.kind === 'number' || SUPERLATIVE.test(first.norm) || /^لوسايل$/.test(first.norm))
    return false;
  if (looksVerbal(first) || verbWithObject(tokens, from)) return false;
  return (
    !(first.norm.startsWith('و') && first.norm.length > 3) && first.norm !== 'وهو' && first.norm !== 'وهي'
  );
}

/** `الاتحاد، أكبر نقابة في البلاد،`: what describes the name, and is no part of it. */
const SUPERLATIVE = /^(?:اكبر|اكثر|اقدم|اهم|ابرز|احد|احدي|اول|اقوي|اعلي|ثاني|ثالث)$/;

/** Reads `[from, to)` as the subject of a reporting verb with all that may stand beside it. */
export function readRegion(tokens: readonly Token[], from: number, to: number): Region {
  const spokenTo: Mention[] = [];
  const hidden = tokens.slice(from, to).some((t) => ANONYMITY.has(t.norm));
  const words: Token[] = [];
  let start = from;
  let open = true;
  for (let i = from; i <= to; i++) {
    if (i < to && tokens[i]!.text === '(' && tokens[i]!.quote < 0) i = closingBracket(tokens, i, to);
    if (i < to && !(isComma(tokens[i]) && tokens[i]!.quote < 0)) continue;
    const part = readPart(tokens, start, i, spokenTo);
    if (open && (words.length === 0 || continuesName(part, tokens, start))) words.push(...part.words);
    else if (open && isUnnamedHead(words)) words.push(...institutionAfter(tokens, start, i));
    if (part.relative || (words.length > 0 && part.words.length === 0 && !part.stopped)) open = false;
    start = i + 1;
  }
  return { subject: shorten(words, hidden), spokenTo, hidden };
}

/** مصدر مسؤول, مسؤول أمني كبير: without more it is nobody's name. */
const isUnnamedHead = (words: readonly Token[]): boolean =>
  words.length > 0 && words.length <= 3 && PERSON_NOUNS.has(words[0]!.norm);

/** `مصدر مسؤول، في وزارة الخارجية،`: where somebody unnamed belongs, between commas. */
function institutionAfter(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const [first, second] = [tokens[from], tokens[from + 1]];
  const belongs = first?.norm === 'في' || first?.norm === 'من';
  if (!belongs || to - from > 6 || !second || SPEECH_PLACES.has(second.norm) || !classOf(second.norm).anyType)
    return [];
  return tokens.slice(from, to).filter(isWord);
}

/** A preposition that the phrase ends with has lost what it governs. */
const HANGING = new Set(['في', 'من', 'عن', 'مع', 'علي', 'الي', 'بين']);

/** What only points to something said or done. */
const NOBODY = new Set(
  'ذلك هذا هذه تلك دون بدون كل بعض النفي الامر الاعلان الحديث التصريح الهجوم الحادث القرار الخبر الاعتداء القصف'.split(
    ' ',
  ),
);

/** ذات البيان, نفس المصدر, تلك الإذاعة: who was named before. */
const SAME = new Set(['ذات', 'نفس', 'تلك', 'ذلك', 'هذا', 'هذه']);

/** `رد على سؤال`, `تبين لأجهزة الأمن`: what a preposition governs is no subject. */
function isGoverned(token: Token): boolean {
  if (isAla(token) || BY.test(token.norm) || GOVERNORS.has(token.norm) || GOVERNED_PRONOUN.test(token.norm))
    return true;
  const lam = withoutLam(token.norm);
  if (!lam || classOf(token.norm).anyType !== undefined || classOf(token.norm).title) return false;
  const { title, anyType } = classOf(lam.definite ? `ال${lam.rest}` : lam.rest);
  return title || anyType !== undefined;
}

/** عليكم, لهم, منها. */
const GOVERNED_PRONOUN = /^(?:علي|الي|في|من|عن|ب|ل)(?:نا|كم|كن|ك|ه|ها|هم|هما|هن)$/;
const BY = /^ب(?:ذلك|هذا|هذه|تاريخ|قلم|واسطه|عنوان|تصرف|رعايه|حضور|مشاركه)$/;
const GOVERNORS = new Set('في الي عن مع بين ضد منذ حول علي عبر نحو'.split(' '));

/** Keeps a phrase to the length a name with its titles has. */
function shorten(words: readonly Token[], hidden: boolean): Mention | undefined {
  const kept = words.filter(isWord);
  while (HANGING.has(kept.at(-1)?.norm ?? '')) kept.pop();
  if (kept.length === 1 && NOBODY.has(kept[0]!.norm)) return undefined;
  if (/^صادره?$/.test(kept[0]?.norm ?? '') && kept[1]?.norm === 'عن') return shorten(kept.slice(2), hidden);
  if (CALLING.test(kept[0]?.norm ?? '') || /^(?:هويت|اسم|اسماي)(?:ه|ها|هم)$/.test(kept[0]?.norm ?? ''))
    return undefined;
  if (kept[0] && isGoverned(kept[0])) return undefined;
  if (SAME.has(kept[0]?.norm ?? '') && kept[1]?.norm.startsWith('ال')) return shorten(kept.slice(1), hidden);
  if (kept.length <= PLACE_LIMIT + 3) return toMention(kept, hidden);
  return toMention([...kept.slice(0, TITLE_WORDS), ...kept.slice(-NAME_WORDS)], hidden);
}
