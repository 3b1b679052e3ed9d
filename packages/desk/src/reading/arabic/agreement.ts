import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { DEFINITE_PERSONS, PERSON_NOUNS, QUANTIFIERS } from '../../lexicon/ar-words.ts';
import type { Agreement } from '../act.ts';
import { classOf } from './word-class.ts';

/** The subject that a finite verb agrees with: وأضافت a feminine one, وتابعوا several. */
export function agreementOf(norm: string, { verb, tense, joined }: ArabicForm): Agreement | undefined {
  if (tense === 'participle') return undefined;
  const bare = joined ? norm.slice(1) : norm;
  if (/(?:وا|ون)$/.test(bare)) return 'plural';
  if (tense === 'imperfect') return /^س?ت/.test(bare) ? 'feminine' : 'masculine';
  return bare !== verb.lemma && /ت(?:ه|ها|هم|هما)?$/.test(bare) ? 'feminine' : 'masculine';
}

/** Whom a participle of circumstance describes: مؤكدا a man, مؤكدة a woman or a body, مؤكدين several. */
export const participleAgreement = (norm: string, { tense }: ArabicForm): Agreement | undefined => {
  if (tense !== 'participle') return undefined;
  if (norm.endsWith('ين')) return 'plural';
  return norm.endsWith('ه') ? 'feminine' : norm.endsWith('ا') ? 'masculine' : undefined;
};

/** Masculine bodies; other bare nouns with the article tell nothing. */
const MASCULINE =
  /^(?:ال)?(?:جيش|مركز|مجلس|مكتب|حزب|تنظيم|بيان|تقرير|مصدر|مرصد|بنك|مصرف|اتحاد|جهاز|حرس|موقع|تلفزيون|ايتلاف|تحالف|صندوق|برلمان|معهد|تيار|نادي|بنتاغون|كرملين)$/;

/** The agreement that a speaker's name shows by its head; undefined where it shows none. */
export function agreementIn(norms: readonly string[]): Agreement | undefined {
  let k = 0;
  while (k < norms.length - 1 && QUANTIFIERS.has(norms[k]!)) k++;
  if (k > 0) return undefined;
  const head = norms[0]!;
  const person = PERSON_NOUNS.has(head) || DEFINITE_PERSONS.has(head) || classOf(head).title;
  if (MASCULINE.test(head) || ONE.test(head)) return 'masculine';
  if (person) return personAgreement(head);
  const known = head.startsWith('ال') || classOf(head).type !== undefined;
  return known && /(?:ه|ات)$/.test(head) ? 'feminine' : undefined;
}

function personAgreement(head: string): Agreement | undefined {
  if (/(?:ه|ات)$/.test(head)) return /^(?:ال)?(?:قاده)$/.test(head) ? 'plural' : 'feminine';
  if (/(?:ون|ين)$/.test(head)) return 'plural';
  return undefined;
}

/** Words for one man; the plurals of their kind have another form. */
const ONE =
  /^(?:ال)?(?:متحدث|ناطق|رييس|وزير|مدير|مسوول|مسيول|نايب|سفير|مبعوث|مندوب|ممثل|امين|محافظ|خبير|باحث|محلل|قايد|قيادي|ضابط|لواء|عميد|عقيد|مستشار|محامي|شيخ|دكتور|ملك|امير|زعيم|منسق|عضو|شاهد|دبلوماسي|مراسل|طبيب|مهندس|مفوض|قاضي|والد|شقيق|نجل|ابن|صديق|زوج|عم|خال|جد)$/;
