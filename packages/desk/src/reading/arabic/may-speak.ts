import { MEDIA_NOUNS, PERSON_NOUNS, QUANTIFIERS } from '../../lexicon/ar-words.ts';
import { GROUPS, KIN, PEOPLE } from '../../lexicon/arabic-people.ts';
import { fact, formOf } from '../../text/forms.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { classOf } from './word-class.ts';

/** Whether the subject with this head can say or see something: الباحثين, الوزارة and والدها can, الهجمات cannot. */
export const maySpeak = (head: string): boolean => speaks(formOf(head));

const speaks = fact((head) => isParty(head) || isParty(withoutOwner(head)));

/** والدها, وزارته: who or what somebody has, without whose it is. */
export const withoutOwner = (norm: string): string =>
  /..ت(?:ه|ها|هم|هما)$/.test(norm)
    ? norm.replace(/ت(?:ه|ها|هم|هما)$/, 'ه')
    : norm.replace(/(?<=...)(?:هما|ها|هم|ه)$/, '');

function isParty(head: string): boolean {
  const { title, anyType, body, likely } = classOf(head.replace(/ات$/, 'ه'));
  const bare = head.replace(/^ال/, '');
  return (
    title ||
    likely ||
    body ||
    anyType !== undefined ||
    isKnownName(head) ||
    MEDIA_NOUNS.has(bare) ||
    QUANTIFIERS.has(head) ||
    KIN.has(bare) ||
    PEOPLE.has(bare) ||
    GROUPS.has(bare) ||
    arePeople(bare) ||
    PERSON_NOUNS.has(bare.replace(/(?<=.{3})(?:ا|ان)$/, ''))
  );
}

/** محتجون, فلسطينيون: plurals in the nominative are people's, but for a few words that only end so. */
export const arePeople = (bare: string): boolean =>
  /^(?:م.{3,}|.{3,}ي)ون$/.test(bare) && !NO_PEOPLE.test(bare);

const NO_PEOPLE = /^(?:مليون|مضمون|مخزون|تلفزيون|تليفزيون|بليون|تريليون)$/;

/** دراسة, التقرير: what somebody has found out or written, which tells it as he would. */
export const isPaper = (head: string): boolean => PAPERS.has(head.replace(/^ال/, ''));

const PAPERS = new Set(
  'دراسه دراسات تقرير تقارير بحث ابحاث تحقيق تحقيقات استطلاع مراجعه وثيقه وثايق احصاء مسح'.split(' '),
);

/** الاتهامات, مشاهد, انفجاران: a thing, told by its plural or by what it is a deed of. */
export const isThing = (head: string): boolean =>
  !maySpeak(head) && (/(?:ات|ته|اتها|اته)$/.test(head) || THINGS.has(head));

const THINGS = new Set(
  'مشاهد صور هجوم الهجوم قصف القصف حادث الحادث انفجار الانفجار ضربه الضربه قرار القرار خبر الخبر ما وضع الوضع خطوه الخطوه سقوط مقتل حريق الحريق اتفاق الاتفاق زياره الزياره عمليه العمليه'.split(
    ' ',
  ),
);
