import { NOT_MEDIA_AFTER, NP_STOP, ROLE_ADJECTIVES } from '../../lexicon/ar-words.ts';
import { ARABIC_COMMON, ARABIC_PLACE_TIES, ARABIC_PLACE_WORDS } from '../../lexicon/arabic-no-names.ts';
import { DESCRIBING, NAMING_ADJECTIVES } from '../../lexicon/arabic-organisation-words.ts';
import { ARABIC_TITLES, ARABIC_TYPES } from '../../lexicon/entity-words.ts';
import type { Token } from '../../text/tokens.ts';
import { opensQuotation, quotationEnd } from '../act.ts';
import { nationOf } from '../gazetteer/built-in.ts';
import type { Named } from '../named.ts';
import type { EntityKind } from '../types.ts';
import { isNoun } from './name-words.ts';
import { classOf, wordClass } from './word-class.ts';

const LONGEST = 5;
const LOOK_BACK = 6;

/** The kind of thing a word is the type of: وزارة, لشركة, الحركة. */
export const typeOf = (norm: string): EntityKind | undefined => classOf(norm).anyType;

/** The type noun a few words before token `i`: «برمجية خبيثة جديدة تحمل اسم …». */
export function typeBefore(tokens: readonly Token[], i: number): EntityKind | undefined {
  for (let k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
    if (tokens[k]!.kind === 'mark' && !/^["“”«»(]$/.test(tokens[k]!.text)) return undefined;
    const kind = typeOf(tokens[k]!.norm);
    if (kind) return kind;
  }
  return undefined;
}

/** `شركة “بلو هاربر”`, `وزارة الطاقة`, `جمهورية نوران`, `المركز الإقليمي للاستجابة`: a body by its type noun. */
export function bodyAt(tokens: readonly Token[], i: number): Named | undefined {
  const { type, body } = wordClass(tokens[i]!.form);
  if (type)
    return typed(
      tokens,
      i,
      type === 'media' && NOT_MEDIA_AFTER.has(tokens[i + 1]?.norm ?? '') ? 'org' : type,
    );
  // «وزيرة الدفاع الإسبانية» is an office
  const before = tokens[i - 1]?.norm ?? '';
  if (!body || ARABIC_TITLES.has(before) || typeOf(before)) return undefined;
  return definiteBody(tokens, i);
}

function typed(tokens: readonly Token[], i: number, kind: EntityKind): Named | undefined {
  if (opensQuotation(tokens, i + 1)) {
    const close = quotationEnd(tokens, i + 1);
    return close - i > LONGEST + 2 ? undefined : { kind, from: i + 1, to: close + 1 };
  }
  if (/^[A-Z]/.test(tokens[i + 1]?.text ?? '')) return { kind, from: i + 1, to: latinEnd(tokens, i + 1) };
  const first = tokens[i + 1];
  if (!first || !isNoun(tokens, i + 1) || DESCRIBING.has(first.norm)) return undefined;
  // without quotation marks «حملة …» and «برنامج …» go on as sentences do
  if (kind === 'campaign' || kind === 'malware') return undefined;
  // «دولة صديقة»: an adjective, no name
  if (kind === 'country' && first.norm.endsWith('ه') && !first.norm.startsWith('ال')) return undefined;
  // «بلدة وادي النور»
  if (kind === 'location' && ARABIC_TYPES.get(first.norm) === 'location' && isNoun(tokens, i + 2))
    return { kind, from: i + 1, to: i + 3 };
  if (kind === 'location' && describesPlace(tokens, i + 1)) return undefined;
  if (kind === 'country' || kind === 'location') return { kind, from: i + 1, to: placeEnd(tokens, i + 1) };
  if (nationOf(first.norm) !== undefined && !first.norm.startsWith('ال')) return undefined;
  return { kind, from: i, to: bodyEnd(tokens, i + 1) };
}

const REFERS = /^(?:عليه|فيه|به|منه|له|اليه|عنه)(?:ا|م)?$/;

/** `منطقة سكنية`, `قرية مجاورة`, `مدينة تسيطر عليها …`: a place described, not named. */
function describesPlace(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  if (norm.startsWith('ال')) return false;
  if (ARABIC_PLACE_WORDS.has(norm) || ARABIC_COMMON.has(norm) || ARABIC_TYPES.has(norm)) return true;
  return /^[يت].{2}/.test(norm) && REFERS.test(tokens[i + 1]?.norm ?? '');
}

/** A place is one word, with an adjective or a second part: ريف حماة الغربي, دير الزور. */
function placeEnd(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1];
  if (next && ARABIC_PLACE_TIES.has(tokens[i]!.norm) && isNoun(tokens, i + 1)) return i + 2;
  const second = next && isNoun(tokens, i + 1) && next.norm.startsWith('ال') && tokens[i]!.norm.length <= 4;
  return second ? i + 2 : i + 1;
}

/** A body's name goes on over words with the article, idafa chains and `للـ` complements. */
function bodyEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < from + LONGEST && isNoun(tokens, end)) {
    const { norm } = tokens[end]!;
    if (norm === 'ال' || ARABIC_TITLES.has(norm)) break;
    const before = tokens[end - 1]!.norm;
    const chained = !before.startsWith('ال') && before.length > 2;
    if (norm.startsWith('ال') || norm.startsWith('لل') || norm.startsWith('وال')) end++;
    else if (isComplement(tokens, end)) end += 2;
    else if (chained && tokens[end + 1]?.norm.startsWith('ال') && isNoun(tokens, end + 1)) end += 2;
    else break;
  }
  return end;
}

/** `لتنسيق الشؤون`, `لشؤون اللاجئين`: what a body is for, not whom something is told. */
const isComplement = (tokens: readonly Token[], i: number): boolean =>
  /^ل(?!ل).{3}/.test(tokens[i]!.norm) &&
  tokens[i - 1]!.norm.startsWith('ال') &&
  typeOf(tokens[i]!.norm) === undefined &&
  isNoun(tokens, i + 1) &&
  tokens[i + 1]!.norm.startsWith('ال');

function definiteBody(tokens: readonly Token[], i: number): Named | undefined {
  let end = i + 1;
  let named = false;
  while (end < i + 1 + LONGEST && tokens[end]?.kind === 'word' && !NP_STOP.has(tokens[end]!.norm)) {
    const { norm } = tokens[end]!;
    if (ROLE_ADJECTIVES.has(norm.replace(/^ال/, '')) && !NAMING_ADJECTIVES.has(norm)) break;
    const complement = /^ل(?!ل)/.test(norm) && tokens[end + 1]?.norm.startsWith('ال');
    if (NAMING_ADJECTIVES.has(norm) || (norm.startsWith('ال') && nationOf(norm) !== undefined)) named = true;
    else if (!(named && (norm.startsWith('ال') || norm.startsWith('لل') || complement))) break;
    end += complement ? 2 : 1;
  }
  return named ? { kind: 'org', from: i, to: end } : undefined;
}

/** The end of a run of Latin words inside Arabic text. */
export function latinEnd(tokens: readonly Token[], i: number): number {
  let end = i + 1;
  while (end < i + 5 && /^[A-Za-z\d]/.test(tokens[end]?.text ?? '')) end++;
  return end;
}
