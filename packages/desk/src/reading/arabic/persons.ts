import { ROLE_ADJECTIVES } from '../../lexicon/ar-words.ts';
import { GIVEN_NAMES, LIKELY_NAMES } from '../../lexicon/arabic-given-names.ts';
import { ARABIC_APPOSITIONS } from '../../lexicon/arabic-no-names.ts';
import type { Token } from '../../text/tokens.ts';
import { opensQuotation, quotationEnd } from '../act.ts';
import { namesNation } from '../gazetteer/built-in.ts';
import { withoutParticles } from '../gazetteer/name-index.ts';
import type { Named } from '../named.ts';
import { typeOf } from './bodies.ts';
import { isNameWord, isNoun } from './name-words.ts';
import { isAla } from './particles.ts';
import { classOf, wordClass } from './word-class.ts';

const LONGEST_NAME = 4;
/** From a title over what it is the title of to the name. */
const FARTHEST = 12;
/** Parts that tie the word after them to the name. */
const TIES = new Set([
  'بن',
  'ابن',
  'بنت',
  'ابو',
  'ابي',
  'ام',
  'عبد',
  'ال',
  'دي',
  'فون',
  'فان',
  'دير',
  'دو',
  'لا',
  'ماك',
  'بو',
  'ذو',
]);

const OFFICE_WORDS = new Set(
  'شوون قطاع دايره شعبه قسم فريق ملف عمليات قوات جناح فرع مكتب هييه ديوان كتله لجنه'.split(' '),
);

const isGiven = (norm: string): boolean => GIVEN_NAMES.has(norm) && !LIKELY_NAMES.has(norm);
const isLikely = (norm: string): boolean => GIVEN_NAMES.has(norm) || LIKELY_NAMES.has(norm);

/** A person at token `i`: after a title, by a given name, or by a kunya. */
export function personAt(tokens: readonly Token[], i: number): Named | undefined {
  const word = wordClass(tokens[i]!.form);
  if (word.title) return afterTitle(tokens, i);
  if (!(word.likely || word.kunya) || !isNoun(tokens, i)) return undefined;
  if (word.given || word.kunya) return nameAt(tokens, i);
  return tokens[i + 1] !== undefined && isLikely(tokens[i + 1]!.norm) ? nameAt(tokens, i) : undefined;
}

/** The name that begins at `i`, at least two words. */
function nameAt(tokens: readonly Token[], i: number): Named | undefined {
  const end = nameEnd(tokens, i);
  return end - i < 2 ? undefined : { kind: 'person', from: i, to: end };
}

/** A name goes on over ties, over words with the article, and over one word that is neither. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  let free = 1;
  let families = 1;
  while (end < from + LONGEST_NAME + 1 && isNamePart(tokens, end)) {
    const { norm } = tokens[end]!;
    const tied = TIES.has(tokens[end - 1]!.norm) || TIES.has(norm);
    if (norm.startsWith('ال') && norm.length > 2 && !tied) {
      if (families-- <= 0) break;
      free = 0;
    } else if (!tied && !isLikely(norm) && free-- <= 0) break;
    end++;
  }
  while (end > from + 1 && TIES.has(tokens[end - 1]!.norm) && tokens[end - 1]!.norm !== 'ام') end--;
  return end;
}

/** `لقناة`, `بمحافظة`, `العضو`, `وسائل`: what no name goes on with. */
function isCommon(norm: string): boolean {
  const word = classOf(norm);
  return !word.likely && (word.type !== undefined || word.common || ARABIC_APPOSITIONS.has(norm));
}

/** `يعقده الآن`, `وتشن`, `تجري`: a verb with a pronoun at its end, or a short one; ترمب is none. */
const isVerbLike = (norm: string, next: string): boolean =>
  /^و?[يت].{2,}(?:ها|هم|ه)$|^و[يت].{2,3}$|^[يت].{1,2}ي$/.test(norm) ||
  (/^[يت].{2,3}$/.test(norm) && /^(?:ال|لل|ان|ل.{4})/.test(next));

const isNamePart = (tokens: readonly Token[], i: number): boolean =>
  (isNameWord(tokens, i) && !isCommon(tokens[i]!.norm)) ||
  (tokens[i]?.kind === 'word' && TIES.has(tokens[i]!.norm));

/** `المتحدث باسم وزارة الداخلية، سالم الرعد`, `الرئيس الفرنسي ماكرون`, `الخبيرة في الأمن الرقمي ليلى حداد`. */
function afterTitle(tokens: readonly Token[], i: number): Named | undefined {
  const given = givenAfter(tokens, i);
  if (given) return given;
  for (let k = i + 1; k < Math.min(tokens.length, i + FARTHEST); k++) {
    const token = tokens[k]!;
    if (opensQuotation(tokens, k)) {
      k = quotationEnd(tokens, k);
      continue;
    }
    if (token.kind === 'mark') {
      if (token.text !== '،' && token.text !== ',') return undefined;
      return enclosed(tokens, k + 1);
    }
    if (describes(tokens, k)) continue;
    return isNameWord(tokens, k) ? titled(tokens, i, k) : undefined;
  }
  return undefined;
}

/** The first given name after a title, before the sentence turns to something else. */
function givenAfter(tokens: readonly Token[], i: number): Named | undefined {
  for (let k = i + 1; k < Math.min(tokens.length, i + FARTHEST); k++) {
    const token = tokens[k]!;
    if (token.kind === 'mark' && !/^[،,"“”«»(]$/.test(token.text)) return undefined;
    if (k > i + 1 && wordClass(token.form).title) return undefined;
    if (
      token.kind === 'word' &&
      (isGiven(token.norm) || (LIKELY_NAMES.has(token.norm) && !isAla(token) && isNameWord(tokens, k + 1)))
    )
      return nameAt(tokens, k);
    if (token.kind === 'word' && !describes(tokens, k) && !isNameWord(tokens, k)) return undefined;
  }
  return undefined;
}

/** A name between commas after an office. */
function enclosed(tokens: readonly Token[], from: number): Named | undefined {
  if (!isNameWord(tokens, from) || tokens[from]!.norm.startsWith('ال')) return undefined;
  const end = nameEnd(tokens, from);
  const after = tokens[end];
  return end - from >= 2 && (after === undefined || after.kind === 'mark')
    ? { kind: 'person', from, to: end }
    : undefined;
}

/** A name right after a title and what it is the title of; one word is enough after a title with the article. */
function titled(tokens: readonly Token[], title: number, from: number): Named | undefined {
  const { norm } = tokens[from]!;
  if (norm.startsWith('ال') || isCommon(norm)) return undefined;
  // «وزارة الاتصالات وتكنولوجيا المعلومات»: what the office is for goes on
  if (!classOf(norm).likely && /^[ول].{4}/.test(norm) && tokens[from + 1]?.norm.startsWith('ال'))
    return undefined;
  if (!classOf(norm).likely && isVerbLike(norm, tokens[from + 1]?.norm ?? '')) return undefined;
  const end = nameEnd(tokens, from);
  if (end - from >= 2) return { kind: 'person', from, to: end };
  const definite = withoutParticles(tokens[title]!.norm).some((form) => form.startsWith('ال'));
  const close = from - title <= 2 && tokens[from]!.norm.length >= 4;
  return definite && close ? { kind: 'person', from, to: end } : undefined;
}

const OPENS_CLAUSE = /^ب?ان(?:ه|ها|هم|هما|نا|ني)?$/;

/** Between a title and the name: what it is the title of. */
function describes(tokens: readonly Token[], k: number): boolean {
  const { norm } = tokens[k]!;
  if (OPENS_CLAUSE.test(norm)) return false;
  if (norm === 'في' || norm === 'باسم' || norm === 'من' || /^(?:ال|لل|وال|بال)/.test(norm)) return true;
  if (
    OFFICE_WORDS.has(norm) ||
    ROLE_ADJECTIVES.has(norm) ||
    namesNation(tokens[k]!.form) ||
    wordClass(tokens[k]!.form).title
  )
    return true;
  return typeOf(norm) !== undefined || typeOf(tokens[k - 1]!.norm) !== undefined;
}
