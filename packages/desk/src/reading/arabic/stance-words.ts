import { MODAL, NEGATION } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isQuoteMark, isWord } from '../act.ts';
import type { StanceWords } from '../stance.ts';

const SUBORDINATE = new Set([
  'الذي',
  'التي',
  'الذين',
  'اذا',
  'لو',
  'عندما',
  'حين',
  'بعدما',
  'لان',
  'لانه',
  'لانها',
  'كي',
  'لكي',
  'حتي',
  'بعد',
  'قبل',
]);
const NEGATORS = new Set(['لا', 'لم', 'لن', 'ليس', 'ليست', 'ليسوا', 'ولم', 'ولا']);
/** After لا these words affirm: لا يزال, لا بد. */
const AFFIRMING = new Set([
  'يزال',
  'تزال',
  'يزالون',
  'زال',
  'زالت',
  'بد',
  'شك',
  'سيما',
  'يتجاوز',
  'تتجاوز',
  'يقل',
  'تقل',
  'يزيد',
  'تزيد',
]);
const CANNOT_TELL = new Set([
  'يستبعد',
  'تستبعد',
  'نستبعد',
  'يمكن',
  'يستطيع',
  'تستطيع',
  'نستطيع',
  'يمكنه',
  'يمكنها',
  'يمكننا',
  'يعرف',
  'نعرف',
  'يعلم',
  'نعلم',
  'تعرف',
  'تعلم',
]);
const TELL = new Set([
  'تاكيد',
  'نفي',
  'تاييد',
  'الجزم',
  'استبعاد',
  'التاكيد',
  'الحكم',
  'التعليق',
  'تحديد',
  'معرفه',
]);

const MAIN = 12;

export const arabicStance: StanceWords = {
  modalAt(tokens, from, to) {
    const end = Math.min(to, from + MAIN);
    for (let i = from; i < end; i++) {
      const token = tokens[i]!;
      if (i > from + 1 && SUBORDINATE.has(token.norm)) return -1;
      if (MODAL.has(token.norm) && !rulesOut(tokens, i) && !isMeasure(tokens, i) && !isPlain(tokens, i))
        return i;
      if (
        (token.norm === 'قد' || token.norm === 'فقد' || token.norm === 'وقد') &&
        /^[يتن]/.test((isQuoteMark(tokens[i + 1]) ? tokens[i + 2] : tokens[i + 1])?.norm ?? '')
      )
        return i;
      if (cannotTell(tokens, i, to) && !describesNoun(tokens, i)) return i;
    }
    return -1;
  },
  isNegated(tokens, from, to) {
    const end = Math.min(to, from + 6);
    for (let i = from; i < end; i++) {
      const token = tokens[i]!;
      if (SUBORDINATE.has(token.norm)) return false;
      if (!isWord(token) || !NEGATORS.has(token.norm)) continue;
      return deniesAfter(tokens, i, to);
    }
    return false;
  },
  withholds(tokens, from, to) {
    const words = tokens.slice(from, Math.min(to, from + MAIN)).map(({ norm }) => norm);
    const not = words.findIndex((norm) => NEGATION.has(norm));
    if (not < 0) return false;
    const after = words.slice(not + 1);
    return after.some((norm) => CONFIRM.test(norm)) && after.some((norm) => DENY.test(norm));
  },
  refutes(tokens, from, to) {
    const end = Math.min(to, from + CLAUSE);
    if (verbAtStart(tokens, from, end)) return true;
    const alleged = isAlleged(tokens, from, to);
    for (let i = from; i < end; i++) {
      if (i > from + 2 && BREAKING.has(tokens[i]!.norm)) return false;
      if (callsUntrue(tokens, i) || (alleged && callsAllegedUntrue(tokens, i))) return true;
      if (i < from + INNOCENT_REACH && INNOCENT.test(tokens[i]!.norm)) return true;
    }
    return false;
  },
};

function callsUntrue(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  const next = tokens[i + 1]?.norm ?? '';
  if (BEFORE_UNTRUE.has(tokens[i - 1]?.norm ?? '') && UNTRUE.test(norm)) return true;
  if (NO.has(norm) && (next === 'اساس' || next === 'صحه')) return true;
  if (DEVOID.has(norm) && tokens[i + 2]?.norm === 'الصحه') return true;
  return norm === 'غير' && /^(?:صحيح|دقيق)(?:ه|ا)?$/.test(next);
}

/** `هذه الاتهامات كاذبة`, `المزاعم لا تستند إلى دليل`: what is told of an allegation among the first words. */
const isAlleged = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, Math.min(to, from + ALLEGED_REACH)).some(({ norm }) => ALLEGED.test(norm));
const ALLEGED =
  /^ال(?:اتهام|اتهامات|مزاعم|ادعاء|ادعاءات|شايعه|شايعات|اشاعات|تهمه|تهم|انباء|اخبار|روايه|كلام|تقارير)$/;
const ALLEGED_REACH = 5;

const callsAllegedUntrue = (tokens: readonly Token[], i: number): boolean => {
  const { norm } = tokens[i]!;
  if (NO.has(norm)) return /^[يت]ستند(?:ون)?$/.test(tokens[i + 1]?.norm ?? '');
  return !norm.startsWith('ال') && UNTRUE.test(norm);
};

/** `إنه بريء من التهم`, but not `إن هجوم بري`. */
const INNOCENT = /^(?:بريء|برييه|ابرياء)$/;
const INNOCENT_REACH = 4;

/** تأكيد هذه المعلومات أو نفيها, نؤكد ولا ننفي. */
const CONFIRM = /^[وفل]?(?:ال)?(?:تاكيد|[نيتا]وكد)(?:ها|ه|هم|وا|ون)?$/;
const DENY = /^[وفلب]?(?:ال)?(?:نفي|[نيتا]نفي)(?:ها|ه|هم|ا)?$/;

/** So much of a content is looked through for a word that calls something untrue. */
const CLAUSE = 40;
const UNTRUE = /^(?:ال)?(?:مفبرك|ملفق|مختلق|كاذب|مزعوم|مغلوط|باطل|افتراء|اكاذيب|كذب|مضلل|زايف)(?:ه|ات|ا)?$/;
const BEFORE_UNTRUE = new Set(
  'هو هي هم محض مجرد بانها بانه انها انه خبر تصريح تصريحات انباء كلها جميعها معلومات'.split(' '),
);
const NO = new Set(['لا', 'ولا', 'فلا']);
const DEVOID = new Set(['عار', 'عاريه', 'وعار', 'وعاريه']);
const BREAKING = new Set(['لان', 'لانه', 'لانها', 'اذا', 'لو', 'عندما']);

/** «تنفي الجمهورية قطعيا …»: the speech itself denies. */
function verbAtStart(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 3); i++) {
    if (!isWord(tokens[i])) continue;
    return /^(?:[نتيا]نفي|[نتي]نفون)$/.test(tokens[i]!.norm);
  }
  return false;
}

/** `انفجارات لم تعرف طبيعتها`: a clause that describes the indefinite noun in front. */
const describesNoun = (tokens: readonly Token[], i: number): boolean =>
  /ات$/.test(tokens[i - 1]?.norm ?? '') && !/^[وف]?ال/.test(tokens[i - 1]!.norm);

/** أقل من المتوقع: what was expected only measures. */
const isMeasure = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm === 'المتوقع' && tokens[i - 1]?.norm === 'من';

/** بشكل واضح, الرئيس السابق: only what is not clear, or comes too early, leaves open. */
const isPlain = (tokens: readonly Token[], i: number): boolean => {
  const { norm } = tokens[i]!;
  if (norm === 'السابق') return tokens[i + 1]?.norm !== 'لاوانه';
  return (
    /^(?:ال)?واضحا?$/.test(norm) &&
    !/^[وف]?(?:غير|ليس|لم|يكن)$/.test(tokens[i - 1]?.norm ?? '') &&
    !/^[وف]?(?:غير|ليس|لم)$/.test(tokens[i - 2]?.norm ?? '')
  );
};

/** لا يمكن أن: what cannot be is said without reserve. */
const rulesOut = (tokens: readonly Token[], i: number): boolean =>
  /^(?:يمكن|ممكن)/.test(tokens[i]!.norm) && /^[وف]?(?:لا|لن|لم|غير)$/.test(tokens[i - 1]?.norm ?? '');

/** Words that make a negated clause the denial of a link, a presence or a proof, and no plain negative statement. */
const DENIED = new Set([
  'اي',
  'ايه',
  'علاقه',
  'صله',
  'دليل',
  'ادله',
  'وجود',
  'يوجد',
  'توجد',
  'موجودا',
  'موجود',
  'موجوده',
  'نملك',
  'يملك',
  'تملك',
  'صحه',
  'صحيح',
  'صحيحا',
  'اساس',
  'ضلوع',
  'متورط',
  'متورطه',
  'شان',
  'مسوول',
  'مسيول',
  'مسووله',
  'يتاثر',
  'تتاثر',
  'تتعرض',
  'يتعرض',
  'يكن',
  'تكن',
  'نقدم',
  'تقدم',
  'خلف',
  'خلفه',
  'خلفها',
  'وراء',
  'وراءه',
  'وراءها',
]);

function deniesAfter(tokens: readonly Token[], i: number, to: number): boolean {
  const next = tokens[i + 1]?.norm ?? '';
  if (AFFIRMING.has(next) || MODAL.has(next) || cannotTell(tokens, i, to)) return false;
  for (let k = i + 1; k < Math.min(to, i + 7); k++) if (DENIED.has(tokens[k]!.norm)) return true;
  return false;
}

/** لا تستطيع تأكيد …, لا يمكن الجزم: no denial but a hedge. */
function cannotTell(tokens: readonly Token[], i: number, to: number): boolean {
  if (!NEGATION.has(tokens[i]!.norm)) return false;
  if (!CANNOT_TELL.has(tokens[i + 1]?.norm ?? '')) return false;
  for (let k = i + 2; k < Math.min(to, i + 6); k++) if (TELL.has(tokens[k]!.norm)) return true;
  return ['يستبعد', 'تستبعد', 'نستبعد', 'يعرف', 'نعرف', 'يعلم', 'نعلم', 'تعرف', 'تعلم'].includes(
    tokens[i + 1]!.norm,
  );
}
