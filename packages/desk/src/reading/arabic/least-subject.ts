import { DEFINITE_PERSONS, OBJECT_OPENERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, opensQuotation, quotationEnd } from '../act.ts';
import { isKnownName, nationOf } from '../gazetteer/built-in.ts';
import { isDescribing, subjectEnd } from './clause-subject.ts';
import { isVerbalNoun } from './direct-object.ts';
import { isNameWord } from './name-words.ts';
import { classOf } from './word-class.ts';

/** Bare nouns bound to each other in front of the one with the article: رئاسة أركان الجيش. */
const LONGEST_CHAIN = 3;
const LONGEST_NAME = 4;

/**
 * Where the shortest subject ends that begins at `from`: a country alone, a quoted name, `وزارة الدفاع الروسية`, `وزير
 * الخارجية سالم العوبثاني`. What stands behind it may be the object. `to` when its end cannot be told.
 */
export function leastSubjectEnd(tokens: readonly Token[], from: number, to: number): number {
  const head = tokens[from];
  if (!isWord(head) || from >= to) return to;
  const { norm } = head!;
  if (norm.startsWith('ال')) return subjectEnd(tokens, from, to);
  if (isKnownName(norm) && !isBoundName(norm)) return describedEnd(tokens, from + 1, to);
  const { type, title, likely } = classOf(norm);
  if (type !== undefined && opensQuotation(tokens, from + 1))
    return describedEnd(tokens, Math.min(quotationEnd(tokens, from + 1) + 1, to), to);
  if (type !== undefined || title) return boundEnd(tokens, from, to, title);
  if (likely) return nameEnd(tokens, from, to);
  // مسلحون في الوادي
  return tokens[from + 1]?.norm === 'في' && from + 3 < to ? describedEnd(tokens, from + 3, to) : to;
}

/** بني, ابو: known as a name, and bound to what follows. */
const isBoundName = (norm: string): boolean => classOf(norm).kunya;

/** Behind adjectives: الروسية, السابق. */
function describedEnd(tokens: readonly Token[], from: number, to: number): number {
  let k = from;
  while (k < to && isWord(tokens[k]) && (isDescribing(tokens[k]!.norm) || isQuality(tokens[k]!.norm))) k++;
  return k;
}

/** السريع, الجديدة: by their measure, unless they name an office or a body. */
function isQuality(norm: string): boolean {
  if (!/^ال[^ا]{2}ي[^ا]ه?$/.test(norm)) return false;
  const { title, anyType, common, definiteCommon } = classOf(norm);
  return !(title || anyType !== undefined || common || definiteCommon || DEFINITE_PERSONS.has(norm));
}

/** `وزارة الدفاع الروسية`, `مدير هيئة الري`: up to the noun with the article and its adjectives; behind an office a name. */
function boundEnd(tokens: readonly Token[], from: number, to: number, title: boolean): number {
  let k = from + 1;
  const limit = Math.min(to, k + LONGEST_CHAIN);
  while (k < limit && isWord(tokens[k]) && !/^(?:ال|لل|ب)/.test(tokens[k]!.norm) && !ends(tokens[k]!)) k++;
  if (k >= limit) return to;
  if (!/^(?:ال|لل)/.test(tokens[k]!.norm) && !ends(tokens[k]!)) return to;
  const end = describedEnd(tokens, k + 1, to);
  // رئيس اللجنة بمجلس النواب
  if (title && end < to && /^ب/.test(tokens[end]!.norm) && classOf(tokens[end]!.norm).type !== undefined)
    return boundEnd(tokens, end, to, title);
  return title && end < to ? nameEnd(tokens, end, to) : end;
}

/** A country's name ends a chain like a noun with the article: رئيس تركيا. */
const ends = ({ norm }: Token): boolean => isKnownName(norm) && nationOf(norm) === undefined;

/** A person's name: given names, and one word with the article behind them where the clause goes on. */
function nameEnd(tokens: readonly Token[], from: number, to: number): number {
  let k = from;
  const limit = Math.min(to, from + LONGEST_NAME);
  while (k < limit && isPart(tokens, k) && !tokens[k]!.norm.startsWith('ال')) k++;
  if (k > from && k + 1 === to && tokens[k]!.norm.startsWith('ال') && isPart(tokens, k)) return to;
  const surname = k > from && k + 1 < to && tokens[k]!.norm.startsWith('ال') && isPart(tokens, k);
  return surname && isWord(tokens[k + 1]) && !/^ب.{3}/.test(tokens[k + 1]!.norm) ? k + 1 : k;
}

const isPart = (tokens: readonly Token[], i: number): boolean => {
  const { norm, quote } = tokens[i]!;
  return (
    quote < 0 &&
    isNameWord(tokens, i) &&
    !isVerbalNoun(norm.replace(/^ال/, '')) &&
    !OBJECT_OPENERS.has(norm.replace(/^ال/, '')) &&
    !DEFINITE_PERSONS.has(norm) &&
    !(isKnownName(norm) && !classOf(norm).likely)
  );
};
