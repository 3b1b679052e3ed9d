import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import {
  ANONYMITY,
  NP_STOP,
  OBJECT_OPENERS,
  POINTING,
  ROLE_ADJECTIVES,
  THAT,
} from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord } from '../act.ts';
import { isKnownName, nationOf } from '../gazetteer/built-in.ts';
import { startsNumber } from '../numbers/number-start.ts';
import { isDescribing, looksVerbal } from './clause-subject.ts';
import { isAla, isComma, isMediaNoun, thatAt, verbAt } from './particles.ts';
import { classOf } from './word-class.ts';

/** Whether the direct object of the verb whose region begins at `from` opens at `k`. */
export function directObjectAt(tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean {
  const afterVerb = k === from && form.tense !== 'participle';
  return (
    opensObject(tokens, k, afterVerb, form.verb.cls === 'estimate') ||
    countsAt(tokens, k, from, form) ||
    opensDenied(tokens, k, from, form) ||
    behindComma(tokens, k, from) ||
    ownDeedAt(tokens, k, from, form) ||
    behindSubject(tokens, k, from, form) ||
    definiteDeedAt(tokens, k, from, form) ||
    personBehindBody(tokens, k, from, form) ||
    accusativeAt(tokens, k, from, form)
  );
}

/** `في عددها الصادر`: what stands behind a preposition is no object. */
const BOUND_TO = new Set(
  'في من عن مع حول بشان بخصوص قبل بعد اثناء خلال منذ رغم بسبب اثر عقب بين ضد جراء تجاه ازاء وسط قرب فوق تحت لدي'.split(
    ' ',
  ),
);

const PERIODS = new Set(['اسبوع', 'شهر', 'عام', 'يوم', 'سنه', 'صباح', 'مساء', 'ليله', 'صيف', 'شتاء']);

/** A word that opens an event; right after a finite verb some of these words are its subject. */
function opensObject(tokens: readonly Token[], k: number, afterVerb: boolean, estimating: boolean): boolean {
  const { norm } = tokens[k]!;
  if (estimating && ESTIMATED.test(norm)) return true;
  if (norm === 'ما' && ['وفق', 'حسب', 'بحسب', 'كما', 'وحسب', 'مثل'].includes(tokens[k - 1]?.norm ?? ''))
    return false;
  if (/^هذ[اه]/.test(norm) && PERIODS.has((tokens[k + 1]?.norm ?? '').replace(/^ال/, ''))) return false;
  if (
    k > 0 &&
    (isMediaNoun(tokens, k - 1) ||
      isMediaNoun(tokens, k - 1, tokens[k - 1]!.norm.replace(/^ل/, '')) ||
      BOUND_TO.has(tokens[k - 1]!.norm))
  )
    return false;
  const own = norm.replace(/(?:هما|ها|هم|ه)$/, '');
  if (!(OBJECT_OPENERS.has(norm) || OBJECT_OPENERS.has(own)) || (norm === 'عدم' && hides(tokens, k)))
    return false;
  if (isGenitive(tokens, k)) return false;
  return afterVerb ? !SUBJECT_FIRST.has(norm) : !thatAt(tokens, k);
}

/** What somebody puts at a number: قدرت المنظمة العدد الإجمالي بـ. */
const ESTIMATED = /^(?:ال)?(?:عدد|حصيله|خساير|حجم)$/;

/** `خبير أمن المعلومات سالم، بأن C`: bound to the noun in front, where a clause tells what is said. */
function isGenitive(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1];
  if (!before || !tokens[k]!.norm.startsWith('ال') || !isWord(before) || /^(?:ال|لل)/.test(before.norm))
    return false;
  if (isKnownName(before.norm) || classOf(before.norm).likely || verbAt(tokens, k - 1)) return false;
  for (let i = k + 1; i < Math.min(tokens.length, k + CLAUSE_FAR) && !verbAt(tokens, i); i++)
    if (/^بان(?:ه|ها|هم)?$/.test(tokens[i]!.norm)) return true;
  return false;
}

const CLAUSE_FAR = 20;

/** Right after the verb these are its subject: أظهر تحقيق أن. */
const SUBJECT_FIRST = new Set(['تحقيق', 'اتفاق', 'مشروع', 'نتايج', 'عدد', 'كل', 'جميع', 'تعاون', 'حاله']);

/** عدم الكشف عن هويته, عدم ذكر اسمه: a clause about the source and no content. */
function hides(tokens: readonly Token[], k: number): boolean {
  return tokens.slice(k, k + 5).some((t) => ANONYMITY.has(t.norm));
}

/** `أحصت السلطات 3581 ضحية`, `تبنى التنظيم عشر هجمات`: what is counted. */
const countsAt = (tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean =>
  form.tense !== 'participle' &&
  (form.verb.cls === 'observe'
    ? k > from && tokens[k]!.kind === 'number' && !/^(?:ال)?(?:عام|سنه)$/.test(tokens[k - 1]!.norm)
    : CLAIMING.has(form.verb.lemma) && startsNumber(tokens[k]!));

const CLAIMING = new Set(['تبني', 'نعي']);

/** What is denied, and a deed of one's own: نفت الوزارة، التصريح المنسوب إليها; نفى السفير إصداره أي بيان. */
const DENIED_THINGS = new Set(
  'التصريح التصريحات تصريحا تصريحات تصريحاته تصريحاتها انباء اتهامات مزاعم ادعاءات شايعات اشاعات الاشاعات معلومات تقارير'.split(
    ' ',
  ),
);

/** `نفى المدير علمه بوجود …`, `صلته بالحادث`, `مسؤوليتها عنه`: what is one's own, with what it is of. */
const OWNED = /^(?!ال)\p{L}{2,}(?:ه|ها|هم)$/u;

const governs = (next: Token | undefined): boolean =>
  next !== undefined && /^(?:عن|اي|ايه|ب.{3,})$/.test(next.norm);

function opensDenied(tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean {
  if (form.verb.cls !== 'deny' || k === from || BOUND_TO.has(tokens[k - 1]!.norm)) return false;
  const { norm, text } = tokens[k]!;
  return DENIED_THINGS.has(norm) || OWN_DEED.test(norm) || (OWNED.test(text) && governs(tokens[k + 1]));
}

/** `أكدت الحركة، اليوم الثلاثاء، خرق الهدنة`, `نفى مصدر لوكالة X، اتهام الوزارة`: behind the day between commas, or where a deed stands behind a comma, the object follows. */
function behindComma(tokens: readonly Token[], k: number, from: number): boolean {
  if (
    !isComma(tokens[k - 1]) ||
    !isWord(tokens[k]) ||
    NP_STOP.has(tokens[k]!.norm) ||
    THAT.has(tokens[k]!.norm)
  )
    return false;
  if (k - 2 > from && isDeed(tokens[k]!.norm.replace(/^ال/, ''))) return true;
  let day = k - 2;
  while (day > from && DAY.test(tokens[day]!.norm)) day--;
  return (
    day < k - 2 &&
    day > from &&
    isComma(tokens[day]) &&
    !/^[وف]|^(?:في|من|عن|الي|علي|ان)$/.test(tokens[k]!.norm)
  );
}

const DAY = /^(?:اليوم|امس|مساء|صباح|ظهر|فجر|يوم|(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|الماضي)$/;

/** تلويث, إرسال, انتهاك, استخدام, محاولة, تواطؤ: by their measure, folded. */
const VERBAL_NOUN = /^(?:ت\p{L}{2}ي\p{L}|ا\p{L}{2,4}ا\p{L}|م\p{L}ا\p{L}{2}ه|ت\p{L}ا\p{L}{2})$/u;
/** The same with who does it: إصداره, تنفيذها, استهدافهم. */
const OWN_DEED =
  /^(?!ال)(?:ا\p{L}{2,4}ا\p{L}|ت\p{L}{2}ي\p{L}|ت\p{L}{3}|م\p{L}ا\p{L}{2}ت|ت\p{L}ا\p{L}{2})(?:ه|ها|هم|هما)$/u;

/** Whether a folded word is a verbal noun by its form. */
export const isVerbalNoun = (norm: string): boolean => VERBAL_NOUN.test(norm) && !isKnownName(norm);

const isDeed = (norm: string): boolean => isVerbalNoun(norm) || OWN_DEED.test(norm);

const ADVERBIAL = new Set(
  'في من عن الي مع بين ضد حول نحو لدي منذ عبر خلال قرب امام تحت فوق وراء خلف داخل خارج ضمن سوي غير مثل حتي دون اثر فور اركان شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط اعلاه ثم او اي وفق حسب بحسب وفقا نقلا قوات'.split(
    ' ',
  ),
);

/** `وأكدت تسلمها الوثيقة`: the deed is of whoever goes on, so it is no subject. */
const ownDeedAt = (tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean =>
  form.tense !== 'participle' &&
  k === from &&
  OWN_DEED.test(tokens[k]!.norm) &&
  tokens[k + 1] !== undefined &&
  !isComma(tokens[k + 1]) &&
  !THAT.has(tokens[k + 1]!.norm);

/** So near behind an indefinite noun أن shows that it still belongs to the subject. */
const CLAUSE_REACH = 5;

/**
 * `أعلنت جماعة النهر استهدافها ثلاث سفن`: a definite noun ends its phrase, so an indefinite one behind it is the
 * object. Behind a person's office it may be his name, unless its form is that of a deed.
 */
function behindSubject(tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean {
  if (k === from || form.tense === 'participle' || !isIndefinite(tokens, k)) return false;
  if (!endsSubject(tokens, k - 1) && !(OWN_DEED.test(tokens[k]!.norm) && mayEndName(tokens[k - 1]!)))
    return false;
  const deed = isDeed(tokens[k]!.norm);
  if (!deed && !isBody(tokens[from]!.norm)) return false;
  for (let i = from; i < k; i++) if (!isWord(tokens[i]) && tokens[i]!.quote < 0) return false;
  if (deed) return !THAT.has(tokens[k + 1]?.norm ?? '');
  if (/^ت\p{L}{3}$/u.test(tokens[k]!.norm)) return tokens[k + 1]?.norm.startsWith('ال') === true;
  return (
    isWord(tokens[k + 1]) &&
    form.verb.cls !== 'own' &&
    !goesOnNaming(tokens, k, UNNAMED.test(tokens[from]!.norm))
  );
}

/** `أعلن الوزير سالم الاستنفار العام`: a deed with the article behind a name or a definite noun that it cannot describe. */
function definiteDeedAt(
  tokens: readonly Token[],
  k: number,
  from: number,
  { tense, verb }: ArabicForm,
): boolean {
  const { norm, quote } = tokens[k]!;
  if (tense === 'participle' || verb.cls === 'own' || k < from + 2 || quote >= 0) return false;
  if (!norm.startsWith('ال') || NP_STOP.has(norm) || !isVerbalNoun(norm.slice(2))) return false;
  const before = tokens[k - 1]!;
  if (!isWord(before) || before.quote >= 0 || classOf(before.norm).title || classOf(before.norm).type)
    return false;
  for (let i = from; i < k; i++) if (verbAt(tokens, i)) return false;
  return /^(?:ال|لل)/.test(before.norm) || (classOf(tokens[k - 2]!.norm).likely && k - 2 >= from);
}

/** `نعى الجيش اللبناني الرقيب سالم`: an office with the article behind a whole body. */
const personBehindBody = (tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean =>
  k > from &&
  form.tense !== 'participle' &&
  tokens[k]!.norm.startsWith('ال') &&
  tokens[k]!.quote < 0 &&
  tokens[from]!.norm.startsWith('ال') &&
  classOf(tokens[k]!.norm).title &&
  // the media office
  !tokens[k]!.norm.endsWith('ي') &&
  isBody(tokens[from]!.norm) &&
  tokens.slice(from + 1, k).every(({ norm }) => isDescribing(norm));

/** Whether so near behind the noun at `k` a clause, or a word that opens the object, shows that it is still a name. */
function goesOnNaming(tokens: readonly Token[], k: number, unnamed: boolean): boolean {
  for (let i = k + 1; i < Math.min(tokens.length, k + CLAUSE_REACH); i++) {
    if (isComma(tokens[i])) return false;
    const { norm, text } = tokens[i]!;
    if (thatAt(tokens, i) || text === ':') return true;
    if (!unnamed && (OBJECT_OPENERS.has(norm) || isVerbalNoun(norm))) return true;
  }
  return false;
}

/** `أعلنت قطر إغلاقا مؤقتا`, `أصدرت المحكمة حكماً`: an indefinite noun in the accusative, with its adjective or its mark. */
function accusativeAt(tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean {
  const { norm, text, quote } = tokens[k]!;
  if (
    k === from ||
    form.tense === 'participle' ||
    form.verb.cls === 'own' ||
    quote >= 0 ||
    !/.{2}ا$/.test(norm)
  )
    return false;
  if (
    !isWord(tokens[k - 1]) ||
    isKnownName(norm) ||
    MANNERS.test(norm) ||
    verbAt(tokens, k) ||
    NP_STOP.has(norm)
  )
    return false;
  const next = tokens[k + 1];
  if (!next || isComma(next) || COMPARING.test(tokens[k - 1]!.norm)) return false;
  const marked = /(?:\u064b\u0627?|\u0627\u064b)$/.test(text);
  return marked || (isVerbalNoun(norm.slice(0, -1)) && /.{3}(?:ا|يه)$/.test(next.norm));
}

/** `وأكثرها نفوذاً`: in what respect. */
const COMPARING = /^[وف]?ا(?!ل)\p{L}{3}(?:ه|ها|هم)?$/u;

/** رداً, نقلاً, مؤخراً, رسمياً: how, when or why. */
const MANNERS =
  /^(?:رد|نقل|استناد|تعليق|موخر|مجدد|سابق|لاحق|حالي|رسمي|علن|صراح|قطع|قاطع|ايض|جد|مع|فور|غد|صباح|مساء|ليل|نهار|يومي|حرفي|شفهي|هاتفي|تلفزيوني|عاجل|مقتضب|وفق|طبق|تبع|خلاف|نظر|بدل|فضل|عوض|سو|احيان|غالب|كثير|قليل|اول|ثاني|اخير|كذب|نفي|دوم|تحديد|خصوص|عموم|.*ي)ا$/;

const endsSubject = (tokens: readonly Token[], i: number): boolean =>
  isWord(tokens[i]) && (/^(?:ال|لل)/.test(tokens[i]!.norm) || isKnownName(tokens[i]!.norm));

/** A word that may be the last of a name that no list has: what is somebody's own is no part of it. */
const mayEndName = ({ norm, kind, quote }: Token): boolean =>
  kind === 'word' &&
  quote < 0 &&
  !BOUND_TO.has(norm) &&
  !classOf(norm).title &&
  classOf(norm).type === undefined;

const isBody = (norm: string): boolean => {
  const { anyType, body, title } = classOf(norm);
  return !title && (anyType !== undefined || body || isKnownName(norm) || UNNAMED.test(norm));
};

/** Nobody's name follows these. */
const UNNAMED = /^(?:ال)?(?:مصدر|مصادر|مصدران|شهود|سكان|ناشطون|نشطاء|اهالي)$/;

function isIndefinite(tokens: readonly Token[], k: number): boolean {
  const token = tokens[k]!;
  const { norm } = token;
  if (token.kind !== 'word' || token.quote >= 0 || norm.length < 3 || /[^ه]ا$/.test(norm)) return false;
  if (/^(?:ال|لل|بال|كال|وال|فال)/.test(norm) || (/^[بلكوف]/.test(norm) && !OWN_DEED.test(norm)))
    return false;
  if (NP_STOP.has(norm) || THAT.has(norm) || ADVERBIAL.has(norm) || POINTING.has(norm) || isAla(token))
    return false;
  const { title, likely } = classOf(norm);
  if (title || likely || ROLE_ADJECTIVES.has(norm) || nationOf(norm) !== undefined || isKnownName(norm))
    return false;
  return !verbAt(tokens, k) && (isDeed(norm) || /^ت\p{L}{3}$/u.test(norm) || !looksVerbal(token));
}
