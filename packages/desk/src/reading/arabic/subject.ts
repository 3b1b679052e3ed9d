import { NP_STOP, OPENERS, PERSON_NOUNS, THAT } from '../../lexicon/ar-words.ts';
import { respelt, type Token } from '../../text/tokens.ts';
import { isWord, type Mention } from '../act.ts';
import { readMedium } from './addressee.ts';
import { afterOpeningVerb, isActing, looksVerbal, subjectEnd } from './clause-subject.ts';
import { leastSubjectEnd } from './least-subject.ts';
import { readRegion } from './noun-phrase.ts';
import { isComma, isMediaNoun } from './particles.ts';
import { classOf } from './word-class.ts';

const TRAILING = new Set([
  'قد',
  'لم',
  'لا',
  'لن',
  'ولم',
  'ولا',
  'ولن',
  'فلم',
  'سوف',
  'ان',
  'كان',
  'كانت',
  'ايضا',
  'كما',
  'وقد',
  'و',
]);
const RELATIVE = new Set([
  'الذي',
  'التي',
  'الذين',
  'ما',
  'مما',
  'وما',
  'من',
  'اللذين',
  'والتي',
  'والذي',
  'بما',
  'لما',
]);
const TIMES = new Set(['الوقت', 'اليوم', 'الساعه', 'الليله', 'العام', 'الشهر', 'الاسبوع']);
/** دون أن يذكر: nothing is said. */
const WITHOUT = new Set(['دون', 'بدون', 'غير']);
const LONGEST = 12;

/** Whether the verb at `i` stands in a relative clause and so speaks for nobody in this sentence. */
export function isRelative(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before) return false;
  if (before.norm === 'ان' && WITHOUT.has(tokens[i - 2]?.norm ?? '')) return true;
  if (before.norm === 'او' && withoutBefore(tokens, i)) return true;
  // `في الوقت الذي تحدثت فيه الوزارة عن C`: the verb has a subject of its own
  const time = /^(?:نفس|ذات)ه?ا?$/.test(tokens[i - 2]?.norm ?? '') ? tokens[i - 3] : tokens[i - 2];
  if (/^فيها?$/.test(tokens[i + 1]?.norm ?? '') && TIMES.has(time?.norm ?? '')) return false;
  if (before.norm === 'ما' && OFTEN.test(tokens[i - 2]?.norm ?? '')) return false;
  const norm = before.norm === 'قد' || before.norm === 'لم' ? tokens[i - 2]?.norm : before.norm;
  return norm !== undefined && RELATIVE.has(norm);
}

/** `عادة ما تنفي`: how often. */
const OFTEN = /^(?:عاده|غالبا|دايما|كثيرا|سرعان|نادرا)$/;

/** `دون أن يذكر اسمه أو يؤكد`: the same goes for the verb behind أو. */
function withoutBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 2; k > Math.max(0, i - 9); k--)
    if (tokens[k]!.norm === 'ان' && WITHOUT.has(tokens[k - 1]!.norm)) return true;
  return false;
}

/** وإلى opens, والي is a governor: the fold loses the difference, the raw text keeps it. */
const isOpener = ({ norm, text }: Token): boolean =>
  OPENERS.has(norm) && !(norm === 'والي' && text.endsWith('ي') && !text.includes('إ'));

/** Index of the first token of `[from, to)` that is not an opener (لكن, فيما, من جانبه, غير أن …). */
export function skipOpeners(tokens: readonly Token[], from: number, to: number): number {
  let k = from;
  while (k < to) {
    const next = tokens[k + 1]?.norm;
    const noted = NOTED.has(tokens[k]!.norm) && (next === 'ان' || next === 'بالذكر' || next === 'الاشاره');
    const contrary = /^(?:غير|بيد|الا)$/.test(tokens[k]!.norm) && next === 'ان';
    if (onOtherSide(tokens, k)) k += 3;
    else if (noted || contrary || (/^و?يشار$/.test(tokens[k]!.norm) && next === 'الي')) k += 2;
    else if (isOpener(tokens[k]!) || isComma(tokens[k]) || tokens[k]!.text === '-') k++;
    else break;
  }
  return Math.min(k, to);
}

/** `ومن ناحية أخرى`, `على صعيد آخر`, `في سياق متصل`: leads over to something else. */
const onOtherSide = (tokens: readonly Token[], k: number): boolean =>
  /^[وف]?(?:من|علي|في)$/.test(tokens[k]!.norm) &&
  /^(?:ال)?(?:جانب|جهه|ناحيه|طرف|صعيد|سياق|اطار|شان|شق)$/.test(tokens[k + 1]?.norm ?? '') &&
  /^(?:ال)?(?:اخر|اخري|ثان|ثاني|ثانيه|متصل|منفصل|مواز|مقابل|ذاته|نفسه|ذاتها|نفسها)$/.test(
    tokens[k + 2]?.norm ?? '',
  );

/** يذكر أن, من الجدير بالذكر أن, تجدر الإشارة إلى أن: nobody says it, a clause follows. */
const NOTED = new Set(['يذكر', 'ويذكر', 'الجدير', 'والجدير', 'جدير', 'وجدير', 'تجدر', 'وتجدر']);

/** أما S … فقال: the subject stands in front although the verb is joined. */
export const answersAmma = (
  { tokens, pos }: { readonly tokens: readonly Token[]; readonly pos: number },
  k: number,
): boolean =>
  tokens[k]!.norm.startsWith('ف') && (tokens[pos]?.norm === 'اما' || tokens[pos]?.norm === 'واما');

/** Behind a comma these set another clause, with a subject of its own, against the one in front. */
const CONTRASTING = new Set(['لكن', 'ولكن', 'فيما', 'بينما']);

/** The subject that stands before its verb: `… دبلوماسياً غربياً قال إن`. Undefined when nothing nominal is there. */
export function subjectBefore(tokens: readonly Token[], from: number, verb: number): Mention | undefined {
  let to = verb;
  while (to > from && TRAILING.has(tokens[to - 1]!.norm)) to--;
  const described = personBefore(tokens, from, to);
  if (described) return described;
  let best: Mention | undefined;
  for (const [start, end] of stretches(tokens, answerStart(tokens, from, to), to)) {
    const subject = subjectOfStretch(tokens, start, end);
    if (subject && (!best || CONTRASTING.has(tokens[start]!.norm))) best = subject;
    else if (subject && !fits(best)) best = subject;
  }
  return best;
}

const GOVERNING_PERSON = /^(?:ضد|مع|من|الي|عن|لدي|بين)$/;

/** `دعوى ضد صحفي محلي زعم أن`: an indefinite person behind a preposition, right before the verb that tells of him. */
export function personBefore(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  for (let k = to - 1; k > Math.max(from, to - 4); k--) {
    const { norm, quote } = tokens[k]!;
    if (quote >= 0 || norm.startsWith('ال')) return undefined;
    if (PERSON_NOUNS.has(norm) && GOVERNING_PERSON.test(tokens[k - 1]!.norm))
      return readRegion(tokens, k, to).subject;
  }
  return undefined;
}

/** `في حين تضاربت الروايات، فإن مصادر ذكرت`: the clause that answers the one in front begins behind فإن. */
function answerStart(tokens: readonly Token[], from: number, to: number): number {
  for (let k = to - 1; k > from; k--)
    if (tokens[k]!.quote < 0 && (opensClauseOfItsOwn(tokens, k) || (k + 1 < to && BUT.test(tokens[k]!.norm))))
      return k + 1;
  return from;
}

/** `لم يعلق مسؤولون لكن متحدثا قال`: somebody else stands behind it. */
const BUT = /^و?لكن$/;

const opensClauseOfItsOwn = (tokens: readonly Token[], k: number): boolean =>
  /^(?:فان|بعدما|و?لكن|بينما|فيما)$/.test(tokens[k]!.norm) ||
  (/^(?:غير|بيد|الا)$/.test(tokens[k - 1]!.norm) && tokens[k]!.norm === 'ان') ||
  (tokens[k]!.norm === 'ان' && tokens[k - 1]!.norm === 'بعد') ||
  (AFTER.test(tokens[k]!.norm) && REPORTS.test(tokens[k + 1]!.norm));

/** `يأتي ذلك بعد تقارير أشارت إلى أن`: the reports say it. */
const AFTER = /^(?:بعد|عقب|وسط|اثر)$/;
const REPORTS = /^(?:تقارير|انباء|معلومات|تصريحات|بيان|بيانات|تقرير|دراسه|دراسات|تحقيقات|رسايل|وثايق|صور)$/;

/** The subject of one comma-free stretch, whether its verb or a noun opens it. */
function subjectOfStretch(tokens: readonly Token[], start: number, end: number): Mention | undefined {
  const first = skipOpeners(tokens, start, end);
  if (first >= end) return undefined;
  if (first > start && /^و?في$/.test(tokens[first - 1]!.norm)) return publisherIn(tokens, first, end);
  const verbal = afterOpeningVerb(tokens, first, end);
  if (verbal > first) return subjectOfVerb(tokens, verbal, end);
  const opening = withoutLamAt(tokens, first)[first]!;
  if (startsAside(opening)) return issuerIn(tokens, first, end);
  if (NP_STOP.has(opening.norm.replace(/^و(?=.{3})/, ''))) return undefined;
  const stop = innerVerb(tokens, first, end);
  if (stop < end && /^ه(?:ذا|ذه|ولاء)$/.test(opening.norm)) return undefined;
  const words = tokens.slice(first, stop).filter(isWord);
  if (words.length > LONGEST && !PERSON_NOUNS.has(words[0]!.norm)) return undefined;
  return readRegion(withoutLamAt(tokens, first), first, stop).subject;
}

/** `البيان طالب المبعوث بالحديث`: where the verb of a clause that a noun opens stands, `to` when none is seen. */
function innerVerb(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++)
    if (
      tokens[k]!.quote < 0 &&
      (isActing(tokens[k]!) ||
        actsAsShe(tokens, from, k) ||
        COPULA.test(tokens[k]!.norm) ||
        ISSUING.test(tokens[k]!.norm))
    )
      return k;
  return to;
}

/** `وفي تقرير نشره المركز، قال إن`: whoever published what the phrase names. */
function publisherIn(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  for (let k = from + 1; k < to - 1; k++)
    if (tokens[k]!.quote < 0 && /^(?:نشر|اصدر|بث|اعد|كتب|وزع)ت?(?:ه|ها)$/.test(tokens[k]!.norm))
      return readRegion(tokens, k + 1, firstIn(tokens, k + 1, to)).subject;
  for (let k = from + 1; k < to - 1; k++)
    if (tokens[k]!.norm === 'مع' && isPersonAt(tokens[k + 1]!)) return readRegion(tokens, k + 1, to).subject;
  return undefined;
}

/** `وفي حوار مع الشيخ سالم، أكد أن`: who was spoken with speaks. */
const isPersonAt = ({ norm }: Token): boolean => classOf(norm).title || classOf(norm).likely;

const firstIn = (tokens: readonly Token[], from: number, to: number): number => {
  let k = from;
  while (k < to && tokens[k]!.norm !== 'في') k++;
  return k;
};

/** `القناة كانت أكثر حذرا`, `المدينة باتت محاصرة`. */
const COPULA = /^[وف]?(?:كان|كانت|كانوا|اصبحت?|باتت?|ظلت?|صارت?|ليست?)$/;

/** `وعلى خلفية الحادث أصدرت الوزارة بيانا`: behind a phrase of circumstance, whoever issues something. */
function issuerIn(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  for (let k = from + 1; k < to - 1; k++)
    if (tokens[k]!.quote < 0 && ISSUING.test(tokens[k]!.norm)) return subjectOfVerb(tokens, k + 1, to);
  return undefined;
}

/** `الوزارة نشرت بيانا قالت فيه`. */
const ISSUING = /^(?:نشر|اصدر|بث|وزع|وجه|عقد)ت?$/;

/** `الحركة أعدمت ثلاثة`: behind a feminine head a word with the form of a feminine verb. */
const actsAsShe = (tokens: readonly Token[], head: number, k: number): boolean =>
  /ه$/.test(tokens[head]!.norm) &&
  /^(?:ا|است|ان)?\p{L}{3}ت$/u.test(tokens[k]!.norm) &&
  looksVerbal(tokens[k]!);

/** `لم تفصح الشركة عن …، لكنها قالت`: the subject of the clause that goes before. */
function subjectOfVerb(tokens: readonly Token[], from: number, to: number): Mention | undefined {
  if (from >= to || tokens[from]!.kind === 'number') return undefined;
  if (isMediaNoun(tokens, from)) return readMedium(tokens, from, to).mention;
  if (/^[بل](?!ن ).{3}/.test(tokens[from]!.norm)) return undefined;
  const end = subjectEnd(tokens, from, to);
  const least = end < to ? end : leastSubjectEnd(tokens, from, to);
  // what has the article behind a complete subject is its object: رفضت اللجنة العليا الشكاوى
  const { subject } = readRegion(tokens, from, tokens[least]?.norm.startsWith('ال') ? least : end);
  return subject && { ...subject, hidden: false };
}

/**
 * Whom a relative clause speaks of: the last word before الذي, التي that can head a speaker and agrees with it, with
 * what follows it.
 */
export function antecedent(tokens: readonly Token[], pronoun: number): Mention | undefined {
  const feminine = tokens[pronoun]!.norm.endsWith('التي');
  let end = pronoun;
  while (end > 0 && isComma(tokens[end - 1])) end--;
  for (let k = end - 1; k >= Math.max(0, end - LONGEST); k--) {
    const token = tokens[k]!;
    if (isComma(token) || THAT.has(token.norm)) return undefined;
    if (token.quote >= 0 || !isWord(token)) continue;
    const { title, anyType } = classOf(token.norm);
    const heads =
      title ||
      anyType !== undefined ||
      isMediaNoun(tokens, k) ||
      PERSON_NOUNS.has(token.norm.replace(/^ال/, ''));
    if (!heads || /ه$/.test(token.norm) !== feminine) continue;
    return isMediaNoun(tokens, k) ? readMedium(tokens, k, end).mention : readRegion(tokens, k, end).subject;
  }
  return undefined;
}

/** `سبق للوزارة أن نفت`: the subject stands behind ل. */
function withoutLamAt(tokens: readonly Token[], i: number): readonly Token[] {
  const token = tokens[i]!;
  if (!/^سبق|^وسبق/.test(tokens[i - 1]?.norm ?? '') || !token.text.startsWith('لل')) return tokens;
  const changed = respelt(token, `ال${token.text.slice(2)}`, `ال${token.norm.slice(2)}`);
  return [...tokens.slice(0, i), changed, ...tokens.slice(i + 1)];
}

const fits = (mention: Mention | undefined): boolean =>
  mention !== undefined && mention.norms.length <= LONGEST && !mention.norms.some((n) => THAT.has(n));

/** `للتذكير،`, `في المقابل،`: a phrase of circumstance in front of the clause. */
const startsAside = ({ norm, text }: Token): boolean =>
  ASIDE.has(norm) || /^(?:لل|بال).{3}|^و?ب(?!عض)\p{L}{3,}(?:ه|ها|هم)$/u.test(text) || LEADING_DAY.test(norm);

const ASIDE = new Set(
  'وهو وهي وهم الي في علي وعلي دون بدون عن وعن حول وحول بشان وبشان وبخصوص ومع وعند'.split(' '),
);

const LEADING_DAY = /^و?(?:مساء|صباح|فجر|ظهر|امس|اليوم|(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))$/;

/** Comma-free stretches of `[from, to)`, outside quotations. */
function stretches(tokens: readonly Token[], from: number, to: number): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (let k = from; k < to; k++) {
    if (!isComma(tokens[k]) || tokens[k]!.quote >= 0) continue;
    if (k > start) found.push([start, k]);
    start = k + 1;
  }
  if (to > start) found.push([start, to]);
  return found;
}
