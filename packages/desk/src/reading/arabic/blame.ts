import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { OBJECT_OPENERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, opensQuotation } from '../act.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { agreementIn, agreementOf } from './agreement.ts';
import { looksVerbal, subjectEnd } from './clause-subject.ts';
import { isVerbalNoun } from './direct-object.ts';
import type { Complement } from './governed.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { isThing } from './may-speak.ts';
import { isNoun } from './name-words.ts';
import { isComma, isPreposition, verbAt } from './particles.ts';
import { isPlainNoun } from './whose-verb.ts';
import { classOf } from './word-class.ts';

const CHARGING = new Set(['اتهم', 'وصف', 'نعت']);

/** Whether the verb's object is only told from its subject by what somebody is accused of or called. */
export const isCharging = (form: ArabicForm): boolean => CHARGING.has(form.verb.lemma) || onlyBlames(form);

const RESPONSIBLE = 'حمل';

/** What is laid on or levelled at somebody, by the verb: `ألقت الوزارة باللوم على X`, `وجهت الحركة الاتهام إلى X`. */
const LAID: ReadonlyMap<string, { readonly what: RegExp; readonly at: RegExp }> = new Map([
  ['القي', { what: /^ب?(?:اللوم|اللايمه|المسووليه|التهمه)$/, at: /^علي$/ }],
  ['وجه', { what: /^(?:ال)?اتهام(?:ا|ات|اته|اتها)?$|^اصابع$|^اصبع$/, at: /^(?:الي|ل.{3,})$/ }],
]);
const LAID_REACH = 5;

/** Verbs that report by blaming and no other way. */
export const onlyBlames = ({ verb }: ArabicForm): boolean =>
  verb.lemma === RESPONSIBLE || LAID.has(verb.lemma);

/** The object of such a verb whose region begins at `from`: `بيانا وصف فيه O بـ…`, `اتهم S O بـ…`, `حمّل S O المسؤولية`. */
export function chargedAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  { verb, joined }: ArabicForm,
): Complement | undefined {
  const first = behindDay(tokens, behindPronoun(tokens, from));
  if (first > from && isComma(tokens[from])) return objectAt(first);
  const laid = LAID.get(verb.lemma);
  if (laid) return laidAt(tokens, from, limit, laid);
  if ((joined || verb.lemma === 'اتهم') && hasObject(tokens[from - 1]!.norm, verb.lemma))
    return charge(tokens, from, limit);
  return verb.lemma === RESPONSIBLE ? responsible(tokens, first, limit) : accusation(tokens, first, limit);
}

/** `وصف فيه`: the pronoun points to the paper. */
const behindPronoun = (tokens: readonly Token[], k: number): number =>
  /^فيها?$/.test(tokens[k]?.norm ?? '') ? k + 1 : k;

/** `اتهمت، أمس الخميس، عمالا بـ`: behind what stands between commas the accused follow. */
function behindDay(tokens: readonly Token[], k: number): number {
  if (!isComma(tokens[k])) return k;
  let end = k + 1;
  while (end < k + DAY_WORDS && isWord(tokens[end])) end++;
  return isComma(tokens[end]) && tokens[end + 1] ? end + 1 : k;
}

const DAY_WORDS = 5;

const objectAt = (from: number): Complement => ({ kind: 'np', regionEnd: from, from });

/** `حمّلت الحكومة الحركة مسؤولية الهجوم`: the content begins with whoever is held responsible. */
function responsible(tokens: readonly Token[], from: number, limit: number): Complement | undefined {
  for (let k = from + 1; k < limit; k++) {
    const { norm, quote } = tokens[k]!;
    if (quote >= 0 || !/^(?:ال)?مس[وي]+ليت?[هي]?(?:ها)?$/.test(norm)) continue;
    const last = /^(?:كامل|كل)$/.test(tokens[k - 1]!.norm) ? k - 2 : k - 1;
    if (last < from) return undefined;
    const end = subjectEnd(tokens, from, last + 1);
    return objectAt(end <= last ? end : accusedAt(tokens, from, last));
  }
  return undefined;
}

/** The content begins with what is laid, where somebody follows who bears it. */
function laidAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  { what, at }: { readonly what: RegExp; readonly at: RegExp },
): Complement | undefined {
  for (let k = from; k < limit && !isComma(tokens[k]) && tokens[k]!.text !== ':'; k++)
    if (what.test(tokens[k]!.norm) && tokens.slice(k + 1, k + LAID_REACH).some(({ norm }) => at.test(norm)))
      return objectAt(k);
  return undefined;
}

const DESCRIBING = /(?:ي|يه|يين|ين)$/;

/** Where the accused begins who ends at `last`: adjectives belong to him, and a noun bound to the next: جماعة النهر. */
function accusedAt(tokens: readonly Token[], from: number, last: number): number {
  let start = last;
  while (start > from && tokens[start]!.norm.startsWith('لل')) start--;
  while (start > from) {
    const [here, before] = [tokens[start]!, tokens[start - 1]!];
    if (
      !isWord(before) ||
      !here.norm.startsWith('ال') ||
      !(DESCRIBING.test(here.norm) || here.norm === 'العام')
    )
      break;
    // a plural in ين describes a plural only: الجيش المتمردين are two parties
    if (/[^ي]ين$/.test(here.norm) && !/(?:ين|ات)$/.test(before.norm)) break;
    start--;
  }
  // `الجيش اتهم حزب العمال`: a body alone behind the verb is no subject beside its own name
  const first = start === from + 1 && classOf(tokens[from]!.norm).type !== undefined ? from : from + 1;
  const proper = isKnownName(tokens[start]!.norm);
  while (
    start - 1 >= first &&
    isBound(tokens[start - 1]!) &&
    (!proper || classOf(tokens[start - 1]!.norm).type)
  )
    start--;
  return start;
}

const isBound = (token: Token): boolean =>
  isWord(token) &&
  !/^(?:ال|لل)|(?:ته|ها|هم)$/.test(token.norm) &&
  !isPreposition(token) &&
  !DESCRIBING.test(token.norm);

/** اتهم S O بـ…: the content begins with the accused, the last noun before the charge and its adjectives. */
function accusation(tokens: readonly Token[], from: number, limit: number): Complement | undefined {
  for (let k = from + 1; k < limit; k++) {
    // اتهم المحتجون الإدارة "بالفساد"
    const at = opensQuotation(tokens, k) ? k + 1 : k;
    if ((tokens[at]!.quote >= 0 && at === k) || !isCharge(tokens[at]!.norm)) continue;
    const called = isPlainNoun([tokens[from]!.norm, tokens[from + 1]?.norm ?? '']);
    if (called || isObject(tokens, from) || followsSubject(tokens, from)) return objectAt(from);
    const least = leastSubjectEnd(tokens, from, k);
    const end = isComma(tokens[least]) ? least + 1 : least;
    return objectAt(end < k && opensParty(tokens, end) ? end : accusedAt(tokens, from, k - 1));
  }
  return undefined;
}

/** اتهمها, وصفته: written together with whom it is about. */
const hasObject = (norm: string, lemma: string): boolean =>
  norm.includes(lemma) && /^ت?(?:ه|ها|هم|هما)$/.test(norm.slice(norm.indexOf(lemma) + lemma.length));

/** `اتهمها ناشطون بالتقصير`: whoever stands between accuses. */
function charge(tokens: readonly Token[], from: number, limit: number): Complement | undefined {
  for (let k = from; k < limit; k++)
    if (tokens[k]!.quote < 0 && isCharge(tokens[k]!.norm)) return objectAt(k);
  return undefined;
}

/** `كما وصفت البيان بالبالي`: what does not agree with the verb in front of it is its object. */
function isObject(tokens: readonly Token[], from: number): boolean {
  const form = verbAt(tokens, from - 1);
  const wanted = form && agreementOf(tokens[from - 1]!.norm, form);
  const own = agreementIn([tokens[from]!.norm]);
  return (
    wanted !== undefined &&
    own !== undefined &&
    own !== wanted &&
    !(wanted === 'masculine' && own === 'plural')
  );
}

/** Whether a party may begin at `i`: no preposition, pronoun or verb. */
const opensParty = (tokens: readonly Token[], i: number): boolean =>
  isWord(tokens[i]) && !isPreposition(tokens[i]) && isNoun(tokens, i) && !looksVerbal(tokens[i]!);

/** `وكان نائب المدير قد اتهم الشركة والحراس بـ`: behind its subject and قد the verb has its object at once. */
const followsSubject = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 2]?.norm === 'قد' && from > 2 && !/^و?كانت?$/.test(tokens[from - 3]!.norm);

const CHARGES = new Set([
  'محاوله',
  'ارتكاب',
  'قتل',
  'تمويل',
  'تهريب',
  'انتهاك',
  'خرق',
  'عرقله',
  'تسليح',
  'ايواء',
  'تجنيد',
  'تعذيب',
  'حرمان',
  'تضليل',
  'اخفاء',
  'تدريب',
  'اثاره',
  'تقويض',
  'زعزعه',
  'انها',
  'انه',
  'ان',
  'انهم',
  'ممارسه',
  'شن',
  'نشر',
  'تسريب',
  'التجسس',
]);

/** `بالوقوف`, `بارتكاب`, `بدعم`: the particle and a verbal noun, unlike a name in ب. */
export function isCharge(norm: string): boolean {
  if (norm === 'ب') return true;
  if (!norm.startsWith('ب')) return false;
  const noun = norm.slice(1);
  return (
    (noun.startsWith('ال') && noun.length > 4) ||
    CHARGES.has(noun) ||
    OBJECT_OPENERS.has(noun) ||
    isVerbalNoun(noun) ||
    OWN_DEED.test(noun)
  );
}

/** `بدفعه`, `بقتلها`: a short deed with whom it was done to. */
const OWN_DEED = /^\p{L}{3}(?:ها|هم|ه)$/u;

const BLAMING = new Set(['نسب', 'عزا', 'ارجع']);

/** `نسب الجيش الضربة إلى حركة X`, `عزت الوزارة التأخير إلى الأمطار`: what is put down to whom or what. */
export function blame(
  tokens: readonly Token[],
  from: number,
  limit: number,
  { verb, tense }: ArabicForm,
): Complement | undefined {
  if (!BLAMING.has(verb.lemma) || tense === 'participle') return undefined;
  const first = behindPronoun(tokens, from);
  let to = first + 1;
  while (to < limit && tokens[to]!.norm !== 'الي' && !isComma(tokens[to])) to++;
  if (tokens[to]?.norm !== 'الي' || to - first > BLAME_REACH) return undefined;
  if (isThing(tokens[first]!.norm)) return objectAt(first);
  const end = subjectEnd(tokens, first, to);
  const start = end < to ? end : accusedAt(tokens, first, to - 1);
  return start > first ? objectAt(start) : undefined;
}

const BLAME_REACH = 12;
