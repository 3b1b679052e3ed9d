import { ARABIC_VERB_FORMS } from '../../lexicon/ar-verbs.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention } from '../act.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { findComplement } from './complement.ts';
import { type Cursor, push } from './cursor.ts';
import type { Complement } from './governed.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, isMediaNoun, verbAt } from './particles.ts';
import { classOf } from './word-class.ts';

/** Behind these a noun of saying tells when something happened, or in spite of what. */
const BEHIND = new Set([
  'بعد',
  'عقب',
  'اثر',
  'منذ',
  'رغم',
  'من',
  'غداه',
  'مع',
  'وبعد',
  'وعقب',
  'ورغم',
  'ومع',
  'الي',
  'علي',
  'وسط',
]);

/** Nouns of saying by the verb whose complement they take. */
const NOUNS: ReadonlyMap<string, string> = new Map([
  ['اعلان', 'اعلن'],
  ['الاعلان', 'اعلن'],
  ['تاكيد', 'اكد'],
  ['تاكيدات', 'اكد'],
  ['التاكيد', 'اكد'],
  ['نفي', 'نفي'],
  ['اتهام', 'اتهم'],
  ['تصريح', 'قال'],
  ['تصريحات', 'قال'],
  ['قول', 'قال'],
  ['تحذير', 'حذر'],
  ['تحذيرات', 'حذر'],
  ['زعم', 'زعم'],
  ['مزاعم', 'زعم'],
  ['ادعاء', 'ادعي'],
  ['ادعاءات', 'ادعي'],
  ['كشف', 'كشف'],
  ['اعتراف', 'اعترف'],
  ['اقرار', 'اقر'],
]);
const REACH = 9;

/** `بعد إعلان الوزارة أن C`, `عقب الإعلان من جانب الوزارة أن C`: the noun's genitive says it. */
export function readReportedNoun(cursor: Cursor, k: number): number {
  const { tokens } = cursor;
  const lemma = NOUNS.get(tokens[k]!.norm);
  if (lemma === undefined || !BEHIND.has(tokens[k - 1]?.norm ?? '')) return k;
  const form = ARABIC_VERB_FORMS.get(lemma)!; // every verb named here stands in the table
  const from = behindSide(tokens, k + 1);
  if (from === k + 1 && tokens[k]!.norm.startsWith('ال')) return k;
  const complement = findComplement(tokens, from, form);
  if (!complement || complement.kind === 'colon' || complement.regionEnd - k > REACH) return k;
  const source = saidBy(tokens, from, complement);
  if (!source) return k;
  return push(cursor, complement, {
    source,
    via: [],
    cls: form.verb.cls,
    negated: false,
    rule: 'ar/reported-noun',
  });
}

/** من جانب S, من قبل S: index of S. */
const behindSide = (tokens: readonly Token[], k: number): number =>
  tokens[k]?.norm === 'من' && /^(?:جانب|قبل|طرف)$/.test(tokens[k + 1]?.norm ?? '') ? k + 2 : k;

/** Who says it: a body, an office, a name known to everyone; `بعد إعلان النتائج` has nobody. */
function saidBy(tokens: readonly Token[], from: number, { regionEnd }: Complement): Mention | undefined {
  for (let i = from; i < regionEnd; i++) {
    if (isComma(tokens[i]) || verbAt(tokens, i)) return undefined;
  }
  const head = tokens[from];
  if (!isWord(head) || regionEnd <= from) return undefined;
  const { title, anyType, body, likely } = classOf(head!.norm);
  const speaks =
    title || anyType !== undefined || body || likely || isKnownName(head!.norm) || isMediaNoun(tokens, from);
  return speaks || PEOPLE.test(head!.norm) ? readRegion(tokens, from, regionEnd).subject : undefined;
}

const PEOPLE =
  /^(?:ال)?(?:مصادر|مصدر|مسوولين|مسيولين|مسوول|مسيول|شهود|ناشطين|خبراء|باحثين|محققين|وسايل|سكان)$/;
