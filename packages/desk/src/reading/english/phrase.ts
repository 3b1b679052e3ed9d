import { ENGLISH_VERB_FORMS, type EnglishForm } from '../../lexicon/en-verbs.ts';
import {
  AUXILIARIES,
  MEDIA_NAME_PARTS,
  MEDIA_NOUNS,
  NOT_MEDIA_BEFORE,
  POST_MODIFIERS,
  PRONOUNS,
  WEEKDAYS,
} from '../../lexicon/en-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention, toMention } from '../act.ts';
import { isCapital } from './closed-classes.ts';
import type { Word } from './tagging.ts';

export const isComma = (token: Token | undefined): boolean => token?.text === ',';

export { isCapital };

const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '.', '!', '?', '-', '…']);

export const isBreak = (token: Token | undefined): boolean => token === undefined || BREAKS.has(token.text);

/** The reporting verb at `i` outside quotations; nouns that look like one are none. */
export function verbAt(words: readonly Word[], i: number): EnglishForm | undefined {
  const word = words[i];
  if (word === undefined || word.quote >= 0) return undefined;
  const verbal =
    word.tag === 'finite' || word.tag === 'infinitive' || word.tag === 'ing' || word.tag === 'participle';
  return verbal ? ENGLISH_VERB_FORMS.get(word.norm) : undefined;
}

const HIDING = new Set(['anonymity', 'anonymously', 'unnamed', 'unidentified', 'undisclosed', 'pseudonym']);

/** `who was not named` */
const isWithheld = (tokens: readonly Token[], i: number): boolean =>
  /^(?:was|were|is|are)$/.test(tokens[i - 2]?.norm ?? '') && tokens[i - 1]?.norm === 'not';

/** Whether words say that a name is withheld. */
export const hidesName = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, i) =>
      HIDING.has(t.norm) ||
      ((t.norm === 'named' || t.norm === 'identified') &&
        ((tokens[i - 1]?.norm === 'be' && tokens[i - 2]?.norm !== 'will') || isWithheld(tokens, i))) ||
      (t.norm === 'named' && tokens[i - 1]?.norm === 'being'),
  );

const NOT_NAME = new Set([
  'on',
  'in',
  'at',
  'during',
  'after',
  'before',
  'last',
  'this',
  'early',
  'late',
  'by',
  'via',
  'through',
  'earlier',
  'later',
  'from',
  'with',
  'to',
  'when',
  'as',
  'following',
  'about',
  'regarding',
  'over',
  'against',
  'into',
  'under',
  'without',
  'amid',
  'and',
]);

/** Whether the phrase in `[from, i)` ends before `i`: a relative clause, a time, a place of speech. */
function endsPhrase(tokens: readonly Token[], i: number, taken: number): boolean {
  const token = tokens[i]!;
  // the accused
  const heads = token.norm === 'accused' && taken === 1;
  if (POST_MODIFIERS.has(token.norm) && taken > 0 && tokens[i - 1]?.text !== '-' && !heads) return true;
  if (taken > 0 && ['last', 'this', 'next'].includes(token.norm) && PERIODS.has(tokens[i + 1]?.norm ?? ''))
    return true;
  if ((token.norm === 'earlier' || token.norm === 'later') && isCapital(tokens[i - 1])) return true;
  if (WEEKDAYS.has(token.norm) && isCapital(token) && token.norm !== 'may')
    return !isAttribute(tokens[i - 1]);
  if ((token.norm === 'on' || token.norm === 'in' || token.norm === 'at') && taken > 0)
    return endsAtPlace(tokens, i);
  return false;
}

const PERIODS = new Set(['week', 'month', 'year', 'night', 'summer', 'spring', 'autumn', 'winter']);

/** `the November 24 report`, `last Tuesday's raid`: the date belongs to the noun behind it. */
const isAttribute = (before: Token | undefined): boolean =>
  before !== undefined && /^(?:the|a|an|its|his|her|their|this|that|last)$|['’]s$/.test(before.norm);

const SPEECH_PLACES = new Set([
  'statement',
  'interview',
  'report',
  'tweet',
  'post',
  'email',
  'speech',
  'letter',
  'video',
  'televised',
  'remarks',
  'blog',
  'briefing',
  'conference',
  'press',
  'advisory',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'condition',
  'twitter',
  'facebook',
  'telegram',
  'x',
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'response',
  'comments',
  'court',
  'testimony',
  'writing',
  'private',
  'public',
  'message',
  'brief',
  'background',
  'television',
  'late',
  'early',
  'broadcast',
  'recent',
  'separate',
  'written',
  'joint',
]);

function endsAtPlace(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < Math.min(tokens.length, i + 4); k++) {
    const token = tokens[k]!;
    if (SPEECH_PLACES.has(token.norm)) return true;
    if (token.kind === 'number') return true;
    if (
      token.norm !== 'a' &&
      token.norm !== 'an' &&
      token.norm !== 'the' &&
      token.norm !== 'his' &&
      token.norm !== 'her'
    )
      return false;
  }
  return false;
}

const LINKED: ReadonlySet<string> = new Set([
  'preposition',
  'conjunction',
  'determiner',
  'to',
  'adverb',
  'adjective',
  'mark',
]);

/** Whether the phrase of `taken` tokens that runs up to `k` ends there. */
function closesAt(words: readonly Word[], k: number, taken: number): boolean {
  const word = words[k]!;
  if (isBreak(word) && !isInitialsDot(words, k)) return true;
  if (taken === 0) return false;
  const before = words[k - 1]!;
  // unnamed “officials from the port”
  const led = before.tag === 'determiner' || /^(?:unnamed|unidentified|anonymous)$/.test(before.norm);
  if (word.quote >= 0 && word.quote !== before.quote && !led) return true;
  if (endsPhrase(words, k, taken)) return true;
  // two other guards
  if (word.norm === 'other' && before.tag === 'number') return false;
  if (word.tag === 'determiner' || word.tag === 'pronoun') return !LINKED.has(before.tag);
  if (word.tag === 'to') return words[k + 1]?.tag === 'infinitive';
  if (word.tag === 'conjunction') return endsAtConjunction(words, k);
  return ['finite', 'auxiliary', 'relative', 'subordinator', 'infinitive', 'ing', 'participle'].includes(
    word.tag,
  );
}

/** `Smith and Jones` goes on; `Smith and said` or `Smith but` does not. */
function endsAtConjunction(words: readonly Word[], k: number): boolean {
  const next = words[k + 1];
  if (words[k]!.norm !== 'and' && words[k]!.norm !== 'or') return true;
  return next === undefined || !['noun', 'name', 'adjective', 'determiner', 'number'].includes(next.tag);
}

/** Reads a noun phrase forward from `from`, up to a mark, a clause or the end; brackets are no part of it. */
export function phraseForward(
  words: readonly Word[],
  from: number,
  limit: number,
): { mention: Mention | undefined; next: number } {
  let k = from;
  while (k < limit && !closesAt(words, k, k - from)) k++;
  return { mention: nameOf(words, from, k), next: k };
}

/** The mention of the phrase `[from, to)`: brackets, and where and when it was said, left out. */
export function nameOf(words: readonly Word[], from: number, to: number): Mention | undefined {
  const kept: Word[] = [];
  let depth = 0;
  for (let k = from; k < to; k++) {
    const word = words[k]!;
    if (word.text === '(') depth++;
    if (depth === 0) {
      if (endsPhrase(words, k, kept.length) || endsName(word, kept)) break;
      if (isWord(word)) kept.push(word);
    }
    if (word.text === ')' && depth > 0) depth--;
  }
  while (kept.length > 1 && ['preposition', 'conjunction', 'to', 'determiner'].includes(kept.at(-1)!.tag))
    kept.pop();
  return toMention(kept.slice(0, 14));
}

const PLACING = new Set(['at', 'on', 'in', 'during', 'from', 'after', 'with', 'before', 'outside', 'inside']);

/** A person's full name is closed by where the person was or works: `Jane Hall at a briefing`. */
const endsName = (word: Word, kept: readonly Word[]): boolean =>
  PLACING.has(word.norm) &&
  kept.length >= 2 &&
  kept.slice(-2).every((w) => w.tag === 'name' && !ORGANISATION.has(w.norm));
const ORGANISATION = new Set([
  'university',
  'institute',
  'ministry',
  'bank',
  'council',
  'agency',
  'service',
  'committee',
  'office',
  'department',
]);

/** The last dot of `U.S.` before a further word. */
const isInitialsDot = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]!.text === '.' &&
  /(?:^|\.)\p{Lu}$|^(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Gov|Lt|Corp|Inc|Co)$/u.test(tokens[k - 1]?.text ?? '') &&
  isWord(tokens[k + 1]);

const isMediaWord = (token: Token): boolean => isMediaPart(token.form) && isCapital(token);
const isMediaPart = fact((norm) => MEDIA_NAME_PARTS.has(norm.replace(/'s$/, '')));
const isMediaNoun = fact((norm) => MEDIA_NOUNS.has(norm));

/** Whether the words name a medium: a media noun, or a capitalised name with a media word in it. */
export function isMediaPhrase(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex((t) => isWord(t));
  if (last < 0) return false;
  for (let i = 0; i <= last; i++) {
    const token = tokens[i]!;
    const before = i > 0 ? tokens[i - 1] : undefined;
    // Citizen Lab
    if (isMediaWord(token) && !/^labs?$/.test(tokens[i + 1]?.norm ?? ''))
      return !(before && NOT_MEDIA_BEFORE.has(before.norm));
    if (token.norm === 'agencies' && before?.norm === 'news') return true;
    if (isMediaNoun(token.form) && !(before && NOT_MEDIA_BEFORE.has(before.norm)) && !isOffice(tokens, i))
      return true;
  }
  return false;
}

/** `press secretary Oran Dell`: an office, no medium. */
const isOffice = (tokens: readonly Token[], i: number): boolean =>
  /^(?:press|media)$/.test(tokens[i]!.norm) &&
  /^(?:secretar(?:y|ies)|officers?|office|attach[eé]|advis[eo]rs?|spokes\p{L}+|aides?|director|chief|service|centre|center|relations|team|freedom)$/u.test(
    tokens[i + 1]?.norm ?? '',
  );

/** Bodies that are told things as well; other names in capitals alone are media. */
const TOLD_BODIES = new Set(
  'un us uk eu uae usa nato opec osce asean who iaea fbi cia nsa dhs doj fda cdc cisa imf icc icj idf fsb gru irgc sec ftc faa fcc nhs unhcr unicef'.split(
    ' ',
  ),
);

/** `told TIME`, `told PortLife`: a single word in capitals, or with one inside, is nobody's given name. */
const isCoined = (words: readonly Token[]): boolean =>
  words.length === 1 &&
  /^(?:\p{Lu}{3,6}|\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+)$/u.test(words[0]!.text) &&
  !/^Mac\p{Lu}/u.test(words[0]!.text) &&
  !TOLD_BODIES.has(words[0]!.norm);

/** `told Sunday Dock` */
const isSundayPaper = (words: readonly Token[]): boolean =>
  words.length === 2 && words[0]!.text === 'Sunday' && isCapital(words[1]);

/** `told the media`, `told a press conference`: everybody who was there. */
const isPress = (words: readonly Token[]): boolean =>
  (words.length === 2 && words[0]!.norm === 'the' && /^(?:media|press)$/.test(words[1]!.norm)) ||
  /^(?:conference|briefing|release|releases|kit|event)$/.test(words.at(-1)?.norm ?? '');

/** Whether a mention made of `tokens` may be read as an addressee, and where it ends. */
export function addresseeAt(
  tokens: readonly Token[],
  i: number,
): { mention: Mention | undefined; medium: boolean; next: number } {
  let k = i;
  while (k < tokens.length && k < i + 8) {
    const token = tokens[k]!;
    if ((isBreak(token) && !isInitialsDot(tokens, k)) || token.quote >= 0 || token.norm === 'that') break;
    if (k > i && (NOT_NAME.has(token.norm) || isDay(tokens, k) || isSubject(tokens, i, k))) break;
    if (k > i && startsClause(tokens, i, k)) break;
    k++;
  }
  const words = tokens.slice(i, k);
  const medium =
    !isPress(words) &&
    (isMediaPhrase(words) || isCoined(words) || isSundayPaper(words) || isCorresponded(tokens, i, k));
  return { mention: toMention(words), medium, next: k };
}

const EXCHANGED = new Set(
  'email e-mail message interview call phone chat statement conversation telephone comment'.split(' '),
);

/** `told Dockside in an email`: a name alone that somebody wrote to or was interviewed by. */
function isCorresponded(tokens: readonly Token[], from: number, to: number): boolean {
  const named = to > from && to - from <= 2 && tokens.slice(from, to).every((token) => isCapital(token));
  if (!named || !/^(?:in|by|via|over|during)$/.test(tokens[to]?.norm ?? '')) return false;
  if (tokens[from]!.norm === 'the' || PRONOUNS.has(tokens[from]!.norm) || TOLD_BODIES.has(tokens[from]!.norm))
    return false;
  return tokens.slice(to + 1, to + 5).some(({ norm, kind }) => kind === 'word' && EXCHANGED.has(norm));
}

/** `told Reuters Selan had left`: a name behind the medium's, with its verb. */
const isSubject = (tokens: readonly Token[], from: number, k: number): boolean =>
  isMediaWord(tokens[k - 1]!) &&
  (k === from + 1 || tokens[from]!.norm === 'the') &&
  isCapital(tokens[k]) &&
  AUXILIARIES.has(tokens[k + 1]?.norm ?? '');

/** `told the paper Monday`, not `told the Sunday Times`. */
const isDay = (tokens: readonly Token[], k: number): boolean =>
  (WEEKDAYS.has(tokens[k]!.norm) || MONTHS.test(tokens[k]!.norm)) &&
  isCapital(tokens[k]) &&
  !isCapital(tokens[k + 1]);

const MONTHS = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

const CLAUSE_STARTS = new Set([
  'the',
  'a',
  'an',
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'there',
  'his',
  'her',
  'their',
  'its',
  'this',
  'these',
  'those',
  'any',
  'no',
  'some',
  'all',
  'more',
  'most',
  'many',
  'such',
  'you',
  'our',
  'my',
  'just',
  'only',
  'nearly',
  'almost',
  'both',
  'another',
  'each',
  'every',
  'two',
  'three',
  'four',
  'five',
]);

/** After the addressee's name or noun, a determiner or pronoun opens the content (the "that" is left out). */
function startsClause(tokens: readonly Token[], from: number, k: number): boolean {
  const token = tokens[k]!;
  if (!CLAUSE_STARTS.has(token.norm)) return false;
  return k > from + 1 || isCapital(tokens[from]) || ADDRESSED.has(tokens[from]!.norm);
}

const ADDRESSED = new Set([
  'reporters',
  'journalists',
  'lawmakers',
  'them',
  'him',
  'her',
  'us',
  'me',
  'parliament',
  'congress',
  'investors',
  'staff',
  'residents',
  'members',
  'supporters',
  'senators',
  'police',
  'delegates',
  'viewers',
  'listeners',
  'officials',
  'investigators',
]);
