import { ARABIC_VERB_FORMS } from '../../lexicon/ar-verbs.ts';
import { DEFINITE_PERSONS, MEDIA_NOUNS, OBJECT_OPENERS, PERSON_NOUNS } from '../../lexicon/ar-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord } from '../act.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { classOf } from './word-class.ts';

const NEGATORS = new Set(['لم', 'لن', 'لا', 'ولم', 'ولن', 'ولا', 'فلم', 'ما']);
/** Nouns and names that begin or end like a verb. */
const NOUNS = new Set(
  `تقرير تقارير تحقيق تحقيقات تصريح تصريحات تنظيم تنظيمات تحالف تيار تجمع تلفزيون تجار تاجر تركيا تونس توتر تاريخ تهديد تهديدات ترامب
  تل تعليق تغريده تسجيل تسجيلات تسريبات توقعات تقديرات تقدير تحليل تدوينه يوم يومي اليمن يمن ياسر يوسف يحيي يزيد يونس ياسين يهود يوميه وقت بيت صوت كويت بيروت بنت
  اخت وحدت رفعت حكمت جودت مدحت شوكت عزت عصمت نشات طلعت ثروت تحت ذات ست`
    .split(/\s+/)
    .filter(Boolean),
);
/** Verbs of acting that no form gives away. */
const VERBS = new Set(
  `دعا دعت دعوا شن شنت حث حثت حض حضت طالب طالبت طالبوا ناشد ناشدت ندد نددت ادان ادانت انتقد انتقدت رحب رحبت هاجم هاجمت زار زارت وصل وصلت عقد عقدت ناقش ناقشت
  شارك شاركت قدم قدمت قاد قادت نفذ نفذت شهد شهدت جدد جددت قرر قررت وجه وجهت طلبت ابدي ابدت القي القت اجري اجرت سعت ردت بدات بدا غادر غادرت اوقف اوقفت اعتقل اعتقلت
  هدد هددت واجه واجهت حمل حملت رد جاء جاءت`
    .split(/\s+/)
    .filter(Boolean),
);
const DERIVED = /^(?:است[^ا]{3}[يا]?|انت?[^ا]{3}|ا[^ا]ت[^ا]{2}|ت[^ا][^ا][^ا]ت)$/;

/** أكبر, أحدث and names of that form: no verbs like أصدر. */
const ELATIVES = new Set(
  'اكبر اكثر اقوي افضل اخطر اغلب احدث اول اعلي اقدم ابرز اقرب اسعد اشرف امجد اكرم ايمن انور اسوا ارفع اوسع اعنف اقسي اقصي ادني اهلي احزاب احمد امير امين انصار ابناء اعضاء ازمه'.split(
    ' ',
  ),
);

/** Without the conjunction; ف stands before an imperfect far more seldom than names begin with في: فيتولد. */
const bare = (norm: string): string => norm.replace(/^(?:و|ف(?![يت]))(?=.{3})/, '');

const isNominal = (norm: string): boolean =>
  NOUNS.has(norm) ||
  norm.startsWith('ال') ||
  PERSON_NOUNS.has(norm) ||
  MEDIA_NOUNS.has(norm) ||
  classOf(norm).title ||
  classOf(norm).anyType !== undefined ||
  classOf(norm).likely ||
  isKnownName(norm);

/** What a folded word shows: a verb, whatever is spelled like one; a noun; the form of a verb, or of what may be one. */
type Shown = 'verb' | 'no verb' | 'noun' | 'verbal' | 'derived' | 'open';

const shownBy = fact((whole): Shown => {
  const norm = bare(whole);
  if (ARABIC_VERB_FORMS.has(whole)) return whole === 'متحدثا' ? 'no verb' : 'verb';
  if (VERBS.has(norm)) return 'verb';
  if (norm.length < 3 || isNominal(norm) || isNominal(whole)) return 'noun';
  // in the accusative, as behind أن: تقريرا, تحقيقا
  if (norm.length > 4 && norm.endsWith('ا') && isNominal(norm.slice(0, -1))) return 'noun';
  if (/^س?[يت].{2,}/.test(norm) && !/(?:ه|ات|ين|ون|يه)$/.test(norm)) return 'verbal';
  if (/^س?[يت].{2,}ون$/.test(norm)) return 'verbal';
  if (/[^او]ت$/.test(norm) && norm.length >= 4) return 'verbal';
  return DERIVED.test(norm) ? 'derived' : 'open';
});

/** Whether a word at the beginning of a clause is its verb, told by its form: Arabic clauses of news open with one. */
export function looksVerbal({ form, norm: whole, text }: Token): boolean {
  const shown = shownBy(form);
  if (shown === 'verb' || shown === 'no verb') return shown === 'verb';
  if (/^[وف]?الت.{1,3}ى$/.test(text)) return true;
  if (shown !== 'open') return shown !== 'noun';
  const norm = bare(whole);
  if (/^[وف]?أ[^\u064b-\u0652]{3}$/.test(text) && !ELATIVES.has(norm)) return true;
  return text.endsWith('ى') && norm.length >= 4 && !norm.startsWith('م');
}

/** Whether a word is a verb of acting wherever it stands. */
export const isActing = (token: Token): boolean => VERBS.has(token.norm);

/** Index after the verb that opens the clause `[from, to)` with its negation, or `from` when a noun opens it. */
export function afterOpeningVerb(tokens: readonly Token[], from: number, to: number): number {
  let k = from;
  if (NEGATORS.has(tokens[k]?.norm ?? '')) k++;
  if (tokens[k]?.norm === 'قد' || tokens[k]?.norm === 'وقد') k++;
  if (k >= to || !isWord(tokens[k])) return from;
  return k > from || looksVerbal(tokens[k]!) ? k + 1 : from;
}

/** النافية and السابق describe; السبب and الجيش do not. */
const DESCRIBES =
  /^ال.*(?:ي|يه|يين|يون|يات)$|^ال(?:[^ا]ا[^ا]{2}ه?|م[^ا].*|عام|عامه|جديد|جديده|كبير|كبيره|رفيع|اول|اعلي|اخير|اخيره|متحده|مركزيه)$/;

/** Whether a word only describes the definite noun in front. */
export const isDescribing = (norm: string): boolean => DESCRIBES.test(norm) && !PEOPLE.test(norm);

/** People and papers, although spelled like an adjective. */
const PEOPLE =
  /^ال(?:شكاوي|دعاوي|فتاوي|اهالي|موالي|مسوول(?:ين|ون)|مواطن(?:ين|ون)|مدني(?:ين|ون)|صحفي(?:ين|ون)|محام(?:ين|ون)|لاجي(?:ين|ون)|مقاتل(?:ين|ون))$/;

/** `أصدر المركز تنبيها أمنيا`: where an indefinite object in the accusative begins, `to` when there is none. */
function objectStart(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from; k < to; k++) {
    const token = tokens[k]!;
    const tanwin = /(?:\u064b\u0627?|\u0627\u064b)$/.test(token.text);
    if (
      tanwin ||
      (/.{3}ا$/.test(token.norm) && /.{3}(?:ا|يه)$/.test(tokens[k + 1]?.norm ?? '') && k + 1 < to)
    )
      return k;
  }
  return to;
}

/** Somebody else behind an office: دعت الوزيرة السكان, التقى الرئيس نظيره. */
const othersAt = (norm: string): boolean =>
  classOf(norm).type !== undefined || DEFINITE_PERSONS.has(norm) || norm === 'نظيره' || norm === 'نظيرها';

/** `أصدرت وزارة الري بيانا`: papers in the accusative, without the mark that pages leave out. */
const PAPER = /^(?:بيان|تقرير|قرار|تعميم|تحذير|تنبيه|توضيح|منشور|تصريح|حكم|بلاغ)ا$/;

/** `الوزيرة رنا الحلبي اعتذارها`, `المدرب سالم يزبك الخروج`: behind an office the name ends before somebody else, what is his own, or a deed. */
function nameEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let k = from; k < to && isWord(tokens[k]); k++) {
    const { norm, quote } = tokens[k]!;
    if (quote >= 0) return to;
    if ((k === from && othersAt(norm)) || (k > from && (OWN.test(norm) || isDefiniteDeed(norm)))) return k;
  }
  return to;
}

const OWN = /.{3}(?:ها|هم)$|.{2}ته$/;

const isDefiniteDeed = (norm: string): boolean => norm.startsWith('ال') && OBJECT_OPENERS.has(norm.slice(2));

/**
 * End of the subject that begins at `from` right behind its verb: a definite noun takes only what describes it, so that
 * `أرجعت الشركة السبب` has الشركة as its subject.
 */
export function subjectEnd(tokens: readonly Token[], from: number, to: number): number {
  const first = tokens[from];
  for (let k = from + 1; k < to; k++) if (tokens[k]!.quote < 0 && PAPER.test(tokens[k]!.norm)) return k;
  if (first?.quote !== -1 || !first.norm.startsWith('ال')) return to;
  const object = objectStart(tokens, from + 1, to);
  if (object < to) return subjectEnd(tokens, from, object);
  let k = from + 1;
  while (k < to && isWord(tokens[k]) && isDescribing(tokens[k]!.norm)) k++;
  if (k >= to || tokens[k]!.quote >= 0) return to;
  const { norm } = tokens[k]!;
  const { title, anyType } = classOf(first.norm);
  if (title) return nameEnd(tokens, k, to);
  const named = norm.startsWith('ل') || (anyType === undefined && classOf(norm).likely);
  return named ? to : k;
}
