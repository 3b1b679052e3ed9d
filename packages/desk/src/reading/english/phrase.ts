import { ENGLISH_VERB_FORMS, type EnglishForm } from '../../lexicon/en-verbs.ts';
import {
  MEDIA_NAME_PARTS,
  MEDIA_NOUNS,
  NOT_MEDIA_BEFORE,
  POST_MODIFIERS,
  WEEKDAYS,
} from '../../lexicon/en-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention, toMention } from '../act.ts';

export const isComma = (token: Token | undefined): boolean => token?.text === ',';

export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

const BREAKS = new Set([',', ';', ':', '—', '–', '(', ')', '.', '!', '?', '-', '…']);

export const isBreak = (token: Token | undefined): boolean => token === undefined || BREAKS.has(token.text);

/** The reporting verb at token `i` outside quotations. */
export function verbAt(tokens: readonly Token[], i: number): EnglishForm | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.quote >= 0) return undefined;
  if (isCapital(token) && i > 0) return undefined;
  return ENGLISH_VERB_FORMS.get(token.norm);
}

const HIDING = new Set(['anonymity', 'anonymously', 'unnamed', 'unidentified', 'undisclosed', 'pseudonym']);

/** Whether words say that a name is withheld. */
export const hidesName = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (t, i) =>
      HIDING.has(t.norm) ||
      ((t.norm === 'named' || t.norm === 'identified') &&
        tokens[i - 1]?.norm === 'be' &&
        tokens[i - 2]?.norm !== 'will') ||
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
  if (POST_MODIFIERS.has(token.norm) && taken > 0) return true;
  if (WEEKDAYS.has(token.norm) && isCapital(token) && token.norm !== 'may') return true;
  if ((token.norm === 'on' || token.norm === 'in' || token.norm === 'at') && taken > 0)
    return endsAtPlace(tokens, i);
  return false;
}

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

/** Reads a noun phrase forward from `from`, up to a mark, a clause or the end; dashes and brackets are no part of it. */
export function phraseForward(
  tokens: readonly Token[],
  from: number,
  limit: number,
): { mention: Mention | undefined; next: number } {
  let k = from;
  const words: Token[] = [];
  for (; k < limit; k++) {
    const token = tokens[k]!;
    if (isBreak(token) && !isInitialsDot(tokens, k)) break;
    if (token.quote >= 0 && words.length > 0) break;
    if (endsPhrase(tokens, k, words.length)) break;
    const form = words.length > 0 ? verbAt(tokens, k) : undefined;
    if (form && form.form !== 'base' && !isNounHere(tokens, k)) break;
    words.push(token);
  }
  return { mention: toMention(words.slice(0, 14)), next: k };
}

/** The last dot of `U.S.` before a further word. */
const isInitialsDot = (tokens: readonly Token[], k: number): boolean =>
  tokens[k]!.text === '.' &&
  /\.\p{Lu}$|^(?:Mr|Mrs|Ms|Dr|Gen|Col|Sen|Rep|Gov|Lt)$/u.test(tokens[k - 1]?.text ?? '') &&
  isWord(tokens[k + 1]);

/** `reports`, `claims`, `alleged` after an article, possessive or preposition are no verbs. */
export function isNounHere(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  if (DETERMINERS.has(before.norm) || /s?'s$|s'$/.test(before.norm)) return true;
  const form = verbAt(tokens, i)?.form;
  return form !== 'past' && form !== 'participle' && NOUN_NEIGHBOURS.has(before.norm);
}

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'our',
  'this',
  'these',
  'those',
  'such',
  'any',
  'no',
  'of',
]);
const NOUN_NEIGHBOURS = new Set([
  'that',
  'in',
  'by',
  'with',
  'from',
  'for',
  'new',
  'latest',
  'recent',
  'earlier',
  'and',
  'or',
  'media',
  'press',
  'news',
  'initial',
  'unconfirmed',
  'false',
  'official',
  'on',
  'about',
  'into',
  'as',
  'at',
  'to',
]);

/** Words of a noun phrase that stands before a verb in `[from, to)`, cut at relative clauses and times. */
export function phraseBefore(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  const words: Token[] = [];
  for (let k = from; k < to; k++) {
    const token = tokens[k]!;
    if (token.kind === 'mark' && token.quote < 0 && words.length > 0 && token.text !== '.') break;
    if (endsPhrase(tokens, k, words.length)) break;
    if (isWord(token)) words.push(token);
  }
  return toMention(words.slice(0, 14));
}

const isMediaWord = (token: Token): boolean =>
  MEDIA_NAME_PARTS.has(token.norm.replace(/'s$/, '')) && isCapital(token);

/** Whether the words name a medium: a media noun, or a capitalised name with a media word in it. */
export function isMediaPhrase(tokens: readonly Token[]): boolean {
  const last = tokens.findLastIndex((t) => isWord(t));
  if (last < 0) return false;
  for (let i = 0; i <= last; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    if (isMediaWord(token)) return !(before && NOT_MEDIA_BEFORE.has(before.norm));
    if (MEDIA_NOUNS.has(token.norm) && !(before && NOT_MEDIA_BEFORE.has(before.norm))) return true;
  }
  return false;
}

/** Whether a mention made of `tokens` may be read as an addressee, and where it ends. */
export function addresseeAt(
  tokens: readonly Token[],
  i: number,
): { mention: Mention | undefined; medium: boolean; next: number } {
  let k = i;
  while (k < tokens.length && k < i + 8) {
    const token = tokens[k]!;
    if (isBreak(token) || token.quote >= 0 || token.norm === 'that') break;
    if (k > i && NOT_NAME.has(token.norm)) break;
    if (k > i && startsClause(tokens, i, k)) break;
    k++;
  }
  const words = tokens.slice(i, k);
  return { mention: toMention(words), medium: isMediaPhrase(words), next: k };
}

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
