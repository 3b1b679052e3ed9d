import {
  DEFINITE_PERSONS,
  NP_STOP,
  PERIOD_ADJECTIVES,
  PERIODS,
  SPEECH_PLACES,
  THAT,
} from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isAla, isSpeaking, verbAt } from './particles.ts';
import { classOf } from './word-class.ts';

const ATTRIBUTING = new Set(['بحسب', 'وفقا', 'وفق', 'حسب', 'حسبما', 'نقلا', 'طبقا']);

/** تابع المتحدث قوله: C. */
const OWN_SPEECH = /^ب?قول(?:ه|ها|هم)$/;

/** How something is said: بثقة, بوضوح, من دون تردد. */
export const MANNER: RegExp =
  /^ب(?:ثقه|شده|شكل|صوره|وضوح|حزم|قوه|اسف|حذر|اقتضاب|القول|صراحه|تفاول|حده|سخريه|تحفظ|اختصار|ايجاز|صوت|استمرار|تكرار|كثره|دوره)$/;

/** Who is sent to somebody: سفير الدولة لدى المنظمة. */
const ACCREDITED = new Set([
  'سفير',
  'السفير',
  'سفيره',
  'مندوب',
  'المندوب',
  'ممثل',
  'الممثل',
  'ممثله',
  'مبعوث',
  'المبعوث',
]);

/** سفير الدولة لدى المنظمة, تقرير صادر عن اللجنة: the preposition belongs to the name. */
function goesOnNaming(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  if (norm === 'عن') return /^(?:ال)?(?:صادره?|نايبه?|نواب|ممثله?|مرشحه?)$/.test(tokens[i - 1]?.norm ?? '');
  return norm === 'لدي' && tokens.slice(Math.max(0, i - 5), i).some((t) => ACCREDITED.has(t.norm));
}

/** `قالت أمس وكالة X`, `أعلن اليوم السبت رئيس Y`: the time may stand in front of the subject. */
export const LEADING_TIME: RegExp =
  /^(?:امس|اليوم|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|مساء|صباح|فجر)$/;

/** العام الماضي, عام 2024, هذا الأسبوع; but not العام in a title. */
function namesTime(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  const next = tokens[i + 1];
  if (next === undefined) return false;
  if (PERIOD_PARTS.has(norm))
    return SPEECH_PLACES.has(next.norm) || PERIODS.has(next.norm.replace(/^ال/, ''));
  if (norm === 'اول') return next.norm === 'من' || next.norm === 'امس';
  if (PERIODS.has(norm)) return PERIOD_ADJECTIVES.has(next.norm) || next.kind === 'number';
  return /^هذ[اه]$/.test(norm) && (PERIODS.has(next.norm) || LEADING_TIME.test(next.norm));
}

/** بيان, ردها, صفحتهم: with or without whose it is. */
function isSpeechPlace(norm: string): boolean {
  if (SPEECH_PLACES.has(norm)) return true;
  const bare = norm.replace(/(?:هما|ها|هم|ه)$/, '');
  return bare !== norm && (SPEECH_PLACES.has(bare) || SPEECH_PLACES.has(bare.replace(/ت$/, 'ه')));
}

/** `من جهتها`, `من دون الكشف عن اسمه`: no part of a name. */
const NOT_OF = /^(?:قبل|(?:جه|جانب|ناحي)ت?(?:ه|ها|هم|هما)|دون|غير|موقع|داخل|امام|مكان)$/;

/** `مصادر وصفتها الصحيفة بالمطلعة`: how somebody calls the speaker. */
export const CALLING: RegExp = /^(?:وصف|سم)ت?(?:ه|ها|هم|هما)$/;

/** `ختمت الشركة بيانها بأن`: what somebody's words are. */
const ownSpeech = (norm: string): boolean =>
  /^(?:بيان|حديث|كلمت|تصريح|تصريحات|خطاب|رسالت|مداخلت)(?:ه|ها|هم)$/.test(norm);

/** `سالم العوبثاني أحد المسؤولين عن السد`: an apposition behind the name. */
const describesOne = (tokens: readonly Token[], i: number, taken: number): boolean =>
  taken > 1 && /^احد[اي]?$/.test(tokens[i]!.norm);

const asideAt = (tokens: readonly Token[], i: number, taken: number): boolean =>
  tokens[i]!.norm === 'من'
    ? NOT_OF.test(tokens[i + 1]?.norm ?? '')
    : taken > 0 &&
      (CALLING.test(tokens[i]!.norm) || ownSpeech(tokens[i]!.norm) || describesOne(tokens, i, taken));

/** مطلع مايو, أواخر الشهر: before a month, no name begins. */
const PERIOD_PARTS = new Set(['مطلع', 'اوايل', 'اواخر', 'منتصف', 'مستهل', 'نهايه', 'بدايه']);

/** Whether the noun phrase ends before token `i`. */
export function endsPhrase(tokens: readonly Token[], i: number, taken: number): boolean {
  const token = tokens[i]!;
  if (goesOnNaming(tokens, i) || (token.quote >= 0 && taken > 0)) return false;
  if (token.norm === 'ما') return true;
  if (NP_STOP.has(token.norm) || THAT.has(token.norm) || OWN_SPEECH.test(token.norm)) return true;
  if (token.norm === 'في' || token.norm === 'وفي') {
    const next = tokens[i + 1];
    return taken === 0 || next === undefined || isSpeechPlace(next.norm) || next.kind === 'number';
  }
  if (namesTime(tokens, i)) return true;
  if (asideAt(tokens, i, taken)) return true;
  if (ATTRIBUTING.has(token.norm) || (taken > 0 && MANNER.test(token.norm))) return true;
  if (token.norm === 'ب') return true;
  if (taken === 0)
    return isSpeaking(tokens, i) || isAla(token) || /^(?:بالقول|القول|من|الي)$/.test(token.norm);
  if (isAla(token) || token.norm === 'الي' || token.norm === 'عن' || token.norm === 'بان') return true;
  return verbEnds(tokens, i) || isToldTo(tokens, i);
}

/** `طمأن الوزير سالم المواطنين`: people in the oblique behind a complete name; but `نقيب الصيادين`. */
function isToldTo(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  const before = tokens[i - 1]!;
  const complete = before.norm.startsWith('ال') || classOf(before.norm).likely;
  return complete && /^ال.{3,}ين$/.test(norm) && DEFINITE_PERSONS.has(norm) && !classOf(before.norm).title;
}

/** `لقاء قال فيه`, `الوزير وأضاف`: a verb that cannot belong to the name. */
function verbEnds(tokens: readonly Token[], i: number): boolean {
  const form = verbAt(tokens, i);
  if (form?.tense === 'imperfect' && form.verb.lemma === 'قال') return true;
  if (form?.tense === 'perfect' && /^(?:فيها?|خلالها?)$/.test(tokens[i + 1]?.norm ?? '')) return true;
  return form !== undefined && (form.joined || form.tense === 'participle') && tokens[i]!.norm !== 'متحدث';
}
