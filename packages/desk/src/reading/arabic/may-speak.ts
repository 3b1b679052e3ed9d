import { MEDIA_NOUNS, PERSON_NOUNS, QUANTIFIERS } from '../../lexicon/ar-words.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import { classOf } from './word-class.ts';

/** Whether the subject with this head can say or see something: الباحثين and الوزارة can, الهجمات cannot. */
export function maySpeak(head: string): boolean {
  const { title, anyType, body, likely } = classOf(head.replace(/ات$/, 'ه'));
  const bare = head.replace(/^ال/, '');
  return (
    title ||
    likely ||
    body ||
    anyType !== undefined ||
    isKnownName(head) ||
    MEDIA_NOUNS.has(bare) ||
    OTHERS.has(bare) ||
    QUANTIFIERS.has(head) ||
    PERSON_NOUNS.has(bare.replace(/(?<=.{3})(?:ا|ان)$/, ''))
  );
}

const OTHERS = new Set(
  'وسايل سلطات قوات ميليشيا ميليشيات مليشيا مليشيات فصايل جهات جهه اوساط دواير عايلات قيادات هييات اتحادات وكالات مصالح تيارات احزاب نقابات جاليه نيابه عشاير قبايل'.split(
    ' ',
  ),
);

/** الاتهامات, مشاهد, انفجاران: a thing, told by its plural or by what it is a deed of. */
export const isThing = (head: string): boolean =>
  !maySpeak(head) && (/(?:ات|ته|اتها|اته)$/.test(head) || THINGS.has(head));

const THINGS = new Set(
  'مشاهد صور هجوم الهجوم قصف القصف حادث الحادث انفجار الانفجار ضربه الضربه قرار القرار خبر الخبر ما وضع الوضع خطوه الخطوه سقوط مقتل حريق الحريق اتفاق الاتفاق زياره الزياره عمليه العمليه'.split(
    ' ',
  ),
);
