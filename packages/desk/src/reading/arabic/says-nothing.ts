import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { NEGATION, PERSON_NOUNS, QUANTIFIERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { Mention } from '../act.ts';
import type { Complement } from './governed.ts';
import { isPaper, maySpeak } from './may-speak.ts';
import { isNoun } from './name-words.ts';
import { classOf } from './word-class.ts';

export const isNegated = (tokens: readonly Token[], k: number): boolean => {
  const before = tokens[k - 1];
  return before !== undefined && NEGATION.has(before.norm) && before.norm !== 'ما' && before.norm !== 'غير';
};

/** Whether the verb at `k` with that complement reports nothing, whoever its subject is. */
export function saysNothing(
  tokens: readonly Token[],
  k: number,
  form: ArabicForm,
  complement: Complement,
): boolean {
  const { lemma, cls } = form.verb;
  if (isNegated(tokens, k) && (SILENT.has(lemma) || (cls === 'say' && complement.kind === 'np'))) return true;
  if (OF_SPEECH.has(lemma) && !namesSpeech(tokens, k, complement)) return true;
  if (lemma === 'رفض' && complement.kind === 'np' && !refuses(tokens, k, complement.from)) return true;
  return hangs(tokens, k, form, complement);
}

/** Verbs that tell of all that is begun or ended: only `أنهى كلمته بالقول`, `استهل حديثه: …` report. */
const OF_SPEECH = new Set(['انهي', 'اتم', 'استهل', 'اتبع']);

const namesSpeech = (tokens: readonly Token[], k: number, { regionEnd, from }: Complement): boolean =>
  regionEnd === k + 1 ||
  tokens
    .slice(k + 1, from)
    .some(({ norm }) =>
      /^(?:بالقول|قايلا|قايله)$|^(?:كلم|حديث|كلام|تصريح|تصريحات|خطاب|تغريد|تغريدات|تدوين|بيان|مداخل|منشور|رسال)(?:ته|تها|تهم|ه|ها|هم)$/.test(
        norm,
      ),
    );

/** Whether the subject of that verb is an event, which shows something and reports nothing. */
export const showsOnly = ({ verb }: ArabicForm, source: Mention | null): boolean =>
  SHOWING.has(verb.lemma) && source !== null && EVENTS.test(source.norms[0]!);

/** Verbs that also tell what things do: علقت صورة, سجل ارتفاعا, زادت أسعار. */
const ALSO_OF_THINGS = new Set('علق زاد تابع واصل مضي اكمل ختم سجل رد ذهب خلص كتب دون حدد'.split(' '));

/** `علقت صورة أحد الصيادين على جدارية "…"`: an indefinite noun with what it is of, which speaks for nobody. */
function hangs(
  tokens: readonly Token[],
  k: number,
  { verb, tense }: ArabicForm,
  { kind, regionEnd }: Complement,
): boolean {
  const head = tokens[k + 1]!;
  if (!ALSO_OF_THINGS.has(verb.lemma) || tense === 'participle' || kind === 'that' || regionEnd < k + 3)
    return false;
  return (
    head.kind === 'word' &&
    head.quote < 0 &&
    !head.norm.startsWith('ال') &&
    !maySpeak(head.norm) &&
    !isPaper(head.norm) &&
    isBoundTo(tokens, k + 2)
  );
}

/** `صورة الوزير`, `صورة أحد الصيادين`: two bare words in a row may as well be a name that no list has. */
const isBoundTo = (tokens: readonly Token[], i: number): boolean =>
  isNoun(tokens, i) &&
  (/^ال/.test(tokens[i]!.text) || QUANTIFIERS.has(tokens[i]!.norm) || isPersonOrBody(tokens[i]!.norm));

const isPersonOrBody = (norm: string): boolean =>
  classOf(norm).title || classOf(norm).type !== undefined || PERSON_NOUNS.has(norm);

const SHOWING = new Set(['اظهر', 'ابرز', 'سجل', 'اثبت']);

const EVENTS =
  /^(?:ال)?(?:اشاعه|شايعه|ازمه|تجربه|حرب|معركه|مواجهه|مباراه|احداث|سوق|اسعار|سعر|معدل|موشر|موشرات|مبيعات|ارباح)$/;

/** لم يوضح, لم يذكر: nothing is said. */
const SILENT = new Set([
  'اوضح',
  'ذكر',
  'كشف',
  'حدد',
  'صرح',
  'اعلن',
  'علق',
  'قال',
  'تحدث',
  'اشار',
  'رد',
  'اجاب',
  'تبني',
]);
/** `رفض الوزير هذه الاتهامات`, but a noun in `وحدة البلاد ورفض استمرار وجود القوات`. */
function refuses(tokens: readonly Token[], k: number, from: number): boolean {
  const { norm, quote } = tokens[k + 1]!;
  if (quote >= 0) return REFUSABLE.has(tokens[from]!.norm);
  return (
    REFUSABLE.has(tokens[from]!.norm) &&
    (REFUSABLE.has(norm) || norm.startsWith('ال') || maySpeak(norm) || from - k < 2)
  );
}

/** What a رفض denies rather than declines. */
const REFUSABLE = new Set([
  'هذه',
  'هذا',
  'تلك',
  'الاتهامات',
  'المزاعم',
  'الادعاءات',
  'الاتهام',
  'التهم',
  'الانباء',
  'التقارير',
  'اي',
  'ما',
  'صحه',
  'الشايعات',
  'الروايه',
  'ان',
  'كل',
  'جميع',
  'وجود',
  'مزاعم',
  'اتهامات',
  'ادعاءات',
  'شايعات',
  'تهم',
]);
