import {
  DEFINITE_PERSONS,
  NP_STOP,
  PERIOD_ADJECTIVES,
  PERIODS,
  PERSON_NOUNS,
  SPEECH_PLACES,
  THAT,
} from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { agreementIn } from './agreement.ts';
import { maySpeak } from './may-speak.ts';
import { isAla, isSpeaking, verbAt } from './particles.ts';
import { classOf, wordClass } from './word-class.ts';

const ATTRIBUTING = new Set(['بحسب', 'وفقا', 'وفق', 'حسب', 'حسبما', 'نقلا', 'طبقا']);

/** تابع المتحدث قوله: C. */
const OWN_SPEECH = /^ب?قول(?:ه|ها|هم)$/;

/** How something is said: بثقة, بوضوح, من دون تردد. */
export const MANNER: RegExp =
  /^ب(?:ثقه|شده|شكل|صوره|وضوح|حزم|قوه|اسف|حذر|اقتضاب|القول|صراحه|تفاول|حده|سخريه|تحفظ|اختصار|ايجاز|صوت|استمرار|تكرار|كثره|دوره|التالي|المقابل|الفعل|الطبع|التاكيد)$/;

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
const ownSpeech = ({ norm, text }: Token): boolean =>
  !text.endsWith('ة') &&
  /^(?:بيان|حديث|كلام|كلمت|تصريح|تصريحات|خطاب|رسالت|مداخلت|تغريدت|تغريدات|تدوينت|منشور)(?:ه|ها|هم)$/.test(
    norm,
  );

/** `سالم العوبثاني أحد المسؤولين عن السد`: an apposition behind the name. */
const describesOne = (tokens: readonly Token[], i: number, taken: number): boolean =>
  taken > 1 && /^احد[اي]?$/.test(tokens[i]!.norm);

/** `أبلغت مصادر مراسلنا`: who was told for the page itself. */
const OUR_OWN = /^(?:مراسل|موفد|مندوب)(?:نا|تنا)$/;

const asideAt = (tokens: readonly Token[], i: number, taken: number): boolean =>
  tokens[i]!.norm === 'من'
    ? NOT_OF.test(tokens[i + 1]?.norm ?? '')
    : ownSpeech(tokens[i]!) ||
      (taken > 0 &&
        (CALLING.test(tokens[i]!.norm) ||
          OUR_OWN.test(tokens[i]!.norm) ||
          describesOne(tokens, i, taken) ||
          tellsHow(tokens, i)));

/** `الوالد باكيا:`: in what state he speaks, right before what he says. */
function tellsHow(tokens: readonly Token[], i: number): boolean {
  const { norm, form } = tokens[i]!;
  if (!/^(?:م\p{L}{3,}|\p{L}ا\p{L}{2,})ا$/u.test(norm) || !/^[:،,"“«]/.test(tokens[i + 1]?.text ?? ''))
    return false;
  return tokens[i - 1]!.norm.startsWith('ال') && !wordClass(form).likely && !isKnownName(norm);
}

/** مطلع مايو, أواخر الشهر: before a month, no name begins. */
const PERIOD_PARTS = new Set(['مطلع', 'اوايل', 'اواخر', 'منتصف', 'مستهل', 'نهايه', 'بدايه']);

/** `لفتت اللجنة الانتباه إلى`, `كشفت الشرطة النقاب عن`: belongs to the verb. */
const IDIOM = new Set(['الانتباه', 'انتباه', 'النظر', 'الانظار', 'النقاب', 'اللثام', 'الستار']);

/** `نشر سالم تدوينة`, `وجه الفنان العراقي تهمة`: what a speaker makes; behind an office or a body it is a part of the name. */
function isWhatIsMade(tokens: readonly Token[], i: number, taken: number): boolean {
  if (taken === 0 || !MADE.has(tokens[i]!.norm)) return false;
  const { norm } = tokens[i - 1]!;
  return (
    norm.startsWith('ال') ||
    !(classOf(norm).title || classOf(norm).type !== undefined || PERSON_NOUNS.has(norm))
  );
}

const MADE = new Set(
  'تهمه اتهامات رساله رسايل تدوينه تغريده تغريدات منشورا منشور بيانا مقطع صوره صورا فيديو كلمه نداء انتقادات تعليقا تصريحا تسجيلا مقالا'.split(
    ' ',
  ),
);

/** Whether `في` at `i` opens where or when something is said, and not what the name belongs to. */
function leadsAway(tokens: readonly Token[], i: number, taken: number): boolean {
  const next = tokens[i + 1];
  if (taken === 0 || next === undefined || isSpeechPlace(next.norm) || next.kind === 'number') return true;
  return isOccasion(tokens, i);
}

/** `الفريق في إحصائية أولية`: who is named with the article belongs to nothing without it. */
function isOccasion(tokens: readonly Token[], i: number): boolean {
  const [before, noun, next] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
  if (!before?.norm.startsWith('ال') || noun?.kind !== 'word' || noun.quote >= 0) return false;
  if (
    /^(?:ال|لل)/.test(noun.norm) ||
    !/(?:ه|ات)$/.test(noun.norm) ||
    !/[^ا].+(?:ه|ات)$/.test(next?.norm ?? '')
  )
    return false;
  return !next!.norm.startsWith('ال') && classOf(noun.norm).anyType === undefined && !isKnownName(noun.norm);
}

/** Whether the noun phrase ends before token `i`. */
export function endsPhrase(tokens: readonly Token[], i: number, taken: number): boolean {
  const token = tokens[i]!;
  if (goesOnNaming(tokens, i) || (token.quote >= 0 && taken > 0)) return false;
  if (token.norm === 'ما' || (taken > 0 && IDIOM.has(token.norm))) return true;
  if (NP_STOP.has(token.norm) || THAT.has(token.norm) || OWN_SPEECH.test(token.norm)) return true;
  if (token.norm === 'في' || token.norm === 'وفي') return leadsAway(tokens, i, taken);
  if (namesTime(tokens, i) || asideAt(tokens, i, taken) || isWhatIsMade(tokens, i, taken)) return true;
  if (ATTRIBUTING.has(token.norm) || token.norm === 'ب' || isAla(token)) return true;
  if (taken === 0) return isSpeaking(tokens, i) || /^(?:بالقول|القول|من|الي)$/.test(token.norm);
  return (
    MANNER.test(token.norm) ||
    /^(?:الي|عن|بان)$/.test(token.norm) ||
    verbEnds(tokens, i) ||
    isToldTo(tokens, i)
  );
}

/** `طمأن الوزير سالم المواطنين`, `أبلغت الهيئة الصيادين`: people in the oblique behind a complete name of one; but `نقيب الصيادين`. */
function isToldTo(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  if (!/^ال.{3,}ين$/.test(norm) || isKnownName(norm) || classOf(norm).likely) return false;
  const before = tokens[i - 1]!.norm;
  if (DEFINITE_PERSONS.has(norm))
    return (before.startsWith('ال') || classOf(before).likely) && !classOf(before).title;
  return (
    before.startsWith('ال') &&
    agreementIn([before]) !== undefined &&
    agreementIn([before]) !== 'plural' &&
    maySpeak(norm.replace(/ين$/, 'ون'))
  );
}

/** `لقاء قال فيه`, `الوزير وأضاف`: a verb that cannot belong to the name. */
function verbEnds(tokens: readonly Token[], i: number): boolean {
  const form = verbAt(tokens, i);
  if (form?.tense === 'imperfect' && form.verb.lemma === 'قال') return true;
  if (form?.tense === 'perfect' && /^(?:فيها?|خلالها?)$/.test(tokens[i + 1]?.norm ?? '')) return true;
  return form !== undefined && (form.joined || form.tense === 'participle') && tokens[i]!.norm !== 'متحدث';
}
