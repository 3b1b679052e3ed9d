import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { DEFINITE_PERSONS, PERSON_NOUNS, QUANTIFIERS } from '../../lexicon/ar-words.ts';
import { GROUPS, OF_EITHER_GENDER, PEOPLE, WOMEN } from '../../lexicon/arabic-people.ts';
import { fact, formOf } from '../../text/forms.ts';
import type { Agreement } from '../act.ts';
import { isCountry } from '../gazetteer/built-in.ts';
import { arePeople } from './may-speak.ts';
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
  if (tense !== 'participle' || norm === 'بالقول') return undefined;
  const own = /^بقول(ه|ها|هم)$/.exec(norm)?.[1];
  if (own) return own === 'ه' ? 'masculine' : own === 'ها' ? 'feminine' : 'plural';
  if (norm.endsWith('ين')) return 'plural';
  return norm.endsWith('ه') ? 'feminine' : norm.endsWith('ا') ? 'masculine' : undefined;
};

/** Masculine bodies; other bare nouns with the article tell nothing. */
const MASCULINE =
  /^(?:ال)?(?:جيش|مركز|مجلس|مكتب|حزب|تنظيم|بيان|تقرير|مصدر|مرصد|بنك|مصرف|اتحاد|جهاز|حرس|موقع|تلفزيون|ايتلاف|تحالف|صندوق|برلمان|معهد|تيار|نادي|بنتاغون|كرملين)$/;

/** The agreement that a speaker's name shows by its head; undefined where it shows none. */
export function agreementIn(norms: readonly string[]): Agreement | undefined {
  const [head = ''] = norms;
  const shown = norms.length > 1 && QUANTIFIERS.has(head) ? 'open' : shownBy(formOf(head));
  if (shown !== 'open') return shown;
  return norms.length > 1 && classOf(head).likely && !OF_EITHER_GENDER.has(head) ? 'masculine' : undefined;
}

/**
 * The same for a name that is known as it is written: the fold makes أمينه, somebody's secretary, look like أمينة, so a
 * pronoun at its end tells nothing.
 */
export const agreementShown = (norms: readonly string[], text: string): Agreement | undefined =>
  /^\S+ه(?: |$)/.test(text) ? undefined : agreementIn(norms);

const shownBy = fact((head): Agreement | 'open' => {
  const bare = head.replace(/^ال/, '');
  if (MASCULINE.test(head) || ONE.test(head)) return 'masculine';
  if (PEOPLE.has(bare)) return 'open';
  if (WOMEN.has(head)) return 'feminine';
  const { title, type, given, anyType } = classOf(head);
  if (PERSON_NOUNS.has(head) || DEFINITE_PERSONS.has(head) || title) return personAgreement(head);
  if (given && !OF_EITHER_GENDER.has(head)) return 'masculine';
  if (isCountry(head)) return 'feminine';
  const known = head.startsWith('ال') || type !== undefined || GROUPS.has(head);
  if (known && /(?:ه|ات)$/.test(head)) return 'feminine';
  if (arePeople(bare)) return 'plural';
  return anyType !== undefined && !/(?:ه|ات)$/.test(head) && !PLURAL_BODIES.test(bare) ? 'masculine' : 'open';
});

function personAgreement(head: string): Agreement {
  if (/(?:ه|ات)$/.test(head)) return 'feminine';
  if (/(?:ون|ين|و)$/.test(head)) return 'plural';
  return 'masculine';
}

/** القوات, كتائب, سرايا: bodies in a plural that is feminine for the verb, or of either gender. */
const PLURAL_BODIES = /^(?:قوات|كتايب|سرايا|فصايل)$/;

/** Words for one man; the plurals of their kind have another form. */
const ONE =
  /^(?:ال)?(?:متحدث|ناطق|رييس|وزير|مدير|مسوول|مسيول|نايب|سفير|مبعوث|مندوب|ممثل|امين|محافظ|خبير|باحث|محلل|قايد|قيادي|ضابط|لواء|عميد|عقيد|مستشار|محامي|شيخ|دكتور|ملك|امير|زعيم|منسق|عضو|شاهد|دبلوماسي|مراسل|طبيب|مهندس|مفوض|قاضي|والد|شقيق|نجل|ابن|صديق|زوج|عم|خال|جد)$/;
