import {
  DEFINITE_PERSONS,
  MEDIA_NOUNS,
  NOT_MEDIA_AFTER,
  PERSON_NOUNS,
  POINTING,
  QUANTIFIERS,
  ROLE_ADJECTIVES,
} from '../../lexicon/ar-words.ts';
import { normaliseWord, stem } from '../../text/normalise.ts';
import type { Mention } from '../act.ts';
import { isKnownName, nationOf } from '../gazetteer/built-in.ts';
import type { Speaker, SpeakerWords } from '../speakers.ts';
import { agreementIn, agreementShown } from './agreement.ts';
import { withoutBoundLam } from './paper-author.ts';
import { classOf } from './word-class.ts';

const STOPS = new Set([
  'في',
  'من',
  'عن',
  'الي',
  'باسم',
  'ان',
  'هذا',
  'هذه',
  'بن',
  'و',
  'نفسه',
  'نفسها',
  'ذاته',
  'ذاتها',
  'بيان',
  'لدي',
  'وكيل',
]);
const INSTITUTIONS = new Set([
  'الصحيفه',
  'المجله',
  'القناه',
  'الوكاله',
  'الموقع',
  'الشبكه',
  'الاذاعه',
  'الشركه',
  'الوزاره',
  'المنظمه',
  'الهييه',
  'التقرير',
  'البيان',
  'المصدر',
  'المصادر',
  'الحركه',
  'التنظيم',
  'الجماعه',
  'الحكومه',
  'المركز',
  'المرصد',
  'الدراسه',
  'اللجنه',
  'الجيش',
  'الجريده',
  'المجموعه',
  'الرييس',
  'الوزير',
  'المتحدث',
  'الناطق',
  'المسوول',
  'المسيول',
  'المستشفي',
  'المسوولون',
  'المسوولين',
  'المسوولان',
  'المحلل',
  'المفوضيه',
  'الادعاء',
  'الشرطه',
  'القايد',
  'السفير',
]);
/** Heads that name an office when something definite follows: مدير المستشفى, وزير الدفاع. */
const OFFICES = new Set([
  'مدير',
  'مديره',
  'رييس',
  'رييسه',
  'وزير',
  'وزيره',
  'سفير',
  'مندوب',
  'مبعوث',
  'زعيم',
  'مستشار',
  'متحدث',
  'متحدثه',
  'ناطق',
  'ناطقه',
  'نايب',
  'امين',
  'قايد',
  'المتحدث',
  'المتحدثه',
  'الناطق',
  'الرييس',
  'الوزير',
  'محافظ',
  'حاكم',
  'وكيل',
  'مفوض',
  'منسق',
  'منسقه',
  'عمده',
  'مقرر',
  'مقرره',
  'ممثل',
  'ممثله',
  'مفتش',
  'سكرتير',
]);
const ALWAYS_HIDDEN = new Set([
  'مصدر',
  'مصادر',
  'مصدرين',
  'المصدر',
  'المصادر',
  'شهود',
  'شاهد',
  'سكان',
  'اهالي',
  'مراقبون',
  'مراقبين',
  'محللون',
  'محللين',
  'خبراء',
  'ناشطون',
  'ناشطين',
  'نشطاء',
  'شخص',
  'اشخاص',
  'مطلعين',
  'مطلعون',
  'مقربون',
  'مواطنون',
]);
const DESCRIBING = /^(?:ال)?.{2,}(?:ي|يه|يين|يون|يان|ين|ون|ات|ان|يا)$/u;

/** An adjective in the accusative: دبلوماسيا غربيا مقيما. */
const ACCUSATIVE = /^م.{3,}ا$/u;

const bare = (norm: string): string => (norm.startsWith('ال') ? norm.slice(2) : norm);

const isPersonWord = (norm: string): boolean =>
  PERSON_NOUNS.has(norm) || DEFINITE_PERSONS.has(norm) || PERSON_NOUNS.has(norm.replace(/ا$/, ''));

/** Whether a word after the head only describes: an adjective of role or origin. */
function describes(norm: string): boolean {
  const word = bare(norm);
  return (
    ROLE_ADJECTIVES.has(word) ||
    ROLE_ADJECTIVES.has(word.replace(/(?:ه|ا|ين|ون|ان|يه)$/, '')) ||
    POINTING.has(norm) ||
    DESCRIBING.test(norm) ||
    ACCUSATIVE.test(norm)
  );
}

/** الباحث المصري, الشركة البريطانية: what may follow a definite head that stood before; another word may be a name. */
function pointsBack(head: string, norm: string): boolean {
  if (POINTING.has(norm)) return true;
  if (!norm.startsWith('ال')) return false;
  // no name stands right behind المسؤول
  if (/^المسووله?$/.test(head) || (!isPersonWord(head) && !classOf(head).title)) return describes(norm);
  const role = bare(norm);
  return (
    nationOf(norm) !== undefined ||
    ROLE_ADJECTIVES.has(role) ||
    ROLE_ADJECTIVES.has(role.replace(/(?:ه|ا|ين|ون|ان|يه)$/, ''))
  );
}

/** Index of the head after quantifiers and numbers: ثلاثة [مسؤولين], أحد هؤلاء [المسؤولين]. */
function headIndex(norms: readonly string[]): number {
  let k = 0;
  while (k < norms.length - 1 && (QUANTIFIERS.has(norms[k]!) || /^[\d٠-٩]/.test(norms[k]!))) k++;
  return k;
}

function isAnonymous(mention: Mention): boolean {
  const { norms } = mention;
  if (mention.hidden || ONE_OF_THEM.test(norms[0]!)) return true;
  const k = headIndex(norms);
  const head = inTheNominative(norms[k]!);
  if (!isPersonWord(head)) return false;
  const rest = norms.slice(k + 1);
  if (ALWAYS_HIDDEN.has(head) || PARTITIVES.has(norms[0]!)) return true;
  if (rest.includes('باسم')) return false;
  if (head.startsWith('ال')) return norms.length <= 2 && !OFFICES.has(head) && !OFFICES.has(head.slice(2));
  const preposition = rest.findIndex((n) => n === 'في' || n === 'من' || n === 'ب' || n === 'لدي');
  const plain = preposition < 0 ? rest : rest.slice(0, preposition);
  if (OFFICES.has(head) && plain.some((n) => n.startsWith('ال'))) return false;
  if (OFFICES.has(head)) return plain.every(describes) && (preposition < 0 || !endsInName(rest));
  if (plain.some((n, i) => !describes(n) && !(i === 0 && n.startsWith('ال')))) return false;
  return (
    !isGroupOf(norms, k, preposition) &&
    !(preposition >= 0 && /^(?:باحث|خبير|محلل|طبيب|محام)/.test(head) && endsInName(rest))
  );
}

/** An indefinite head in the accusative, or two of them: `غير أن مصدرا نفى`, `مصدران أمنيان`. */
const inTheNominative = (head: string): string =>
  PERSON_NOUNS.has(head) ? head : head.replace(/^(?!ال)(.{3,}?)(?:ا|ان|ين|ون)$/u, '$1');

/** أحدهم, إحداها: one of those just named. */
const ONE_OF_THEM = /^احد[اي]?(?:هم|ها|هما|هن)$/;

const PARTITIVES = new Set(['احد', 'احدي', 'واحد', 'واحده', 'بعض', 'عدد', 'عده']);

/** Two last words that describe nothing: a person's name at the end of a long title. */
const endsInName = (rest: readonly string[]): boolean =>
  rest.length >= 4 && rest.slice(-2).every((n) => !n.startsWith('ال') && !describes(n));

/** باحثين في شركة “X”: a group that its institution identifies. */
const isGroupOf = (norms: readonly string[], k: number, preposition: number): boolean =>
  preposition >= 0 && /^باحث|^خبير|^محقق/.test(norms[k]!) && norms.length - k > 4;

/** `سالم رئيس قسم بشركة ضفاف`: behind a person's name all that names his body. */
const behindOwner = (norms: readonly string[], at: number): boolean =>
  classOf(norms[0]!).likely && norms.slice(1, at).some(isOwner);

/** وزارة الداخلية, مديرية الأمن: right behind the head, what the body is for is its own name. */
const isField = (before: string, norm: string, at: number): boolean =>
  at === 0 && norm.startsWith('ال') && classOf(before).type === 'org';

/** A body that a longer name only mentions: إذاعة الجيش, مديرة في الصندوق. */
function isOwner(norm: string): boolean {
  const { anyType, body } = classOf(norm);
  return anyType !== undefined || body || classOf(`ال${norm}`).body;
}

/** `تقرير لمنظمة X`, `بيان للوزارة`: the body without the particle. */
const withoutFor = (norm: string): string => norm.replace(/^لل/, 'ال').replace(/^ل(?=.{4})/, '');

/** A paper with the people who made it: تحقيق أجراه خبراء. */
const PAPER_HEADS = /^(?:ال)?(?:تقرير|تحقيق|دراسه|بيان|وثيقه|وثايق|تقارير|مذكره|بيانات|رساله)$/;

/** مسؤولون, مصدران: more than one, who are not المسؤول. */
const SEVERAL = /.{3}(?:ان|ين|ون)$/;

/** محدثنا, المتحدث ذاته: whoever spoke, whatever his office. */
const WHO_SPOKE = new Set(['محدثنا', 'محدثتنا', 'المتكلم', 'المعني', 'الرجل', 'الكاتب', 'المولف']);

/** One person with a name: by an office, a given name, or a noun for one that a name follows. */
const isPerson = (norms: readonly string[]): boolean => {
  const { title, likely } = classOf(norms[0]!);
  return norms.length > 1 && (title || likely) && !isAnonymous({ text: '', norms, at: 0, hidden: false });
};

const PLACING = new Set(['في', 'خلال', 'امام', 'لدي']);

/** Nothing that is a body, an office or a kind of person. */
const isSurname = (norm: string): boolean => {
  const { title, anyType, body } = classOf(norm);
  return !title && anyType === undefined && !body && !isPersonWord(norm);
};

/** المتحدثة: whoever spoke last by a name that no list has, if of that gender. */
function isSamePerson(first: string, { norms, medium }: Speaker): boolean {
  const own = agreementIn(norms);
  if (norms.length > 1 || norms[0]!.startsWith('ال') || !isSurname(norms[0]!) || isKnownName(norms[0]!))
    return false;
  return /^المتحدثه?$/.test(first) && !medium && (own === undefined || own === agreementIn([first]));
}

/** `الجيش الإسرائيلي` is not the army that spoke before it where that one is another nation's. */
const nationsIn = (norms: readonly string[]): readonly string[] =>
  norms.slice(1).flatMap((norm) => nationOf(norm) ?? []);

export const arabicSpeakers: SpeakerWords = {
  isPointing: (norms) => {
    const [first = ''] = norms;
    return (
      norms.length <= 3 &&
      (INSTITUTIONS.has(first) || DEFINITE_PERSONS.has(first) || WHO_SPOKE.has(first)) &&
      norms.slice(1).every((norm) => pointsBack(first, norm))
    );
  },
  pointingHead: (norms) => norms[0],
  pointsTo: ({ norms }, speaker) => {
    const theirs = nationsIn(speaker.norms);
    return theirs.length === 0 || nationsIn(norms).every((nation) => theirs.includes(nation));
  },
  refersTo: ([first = '', ...rest], speaker) => {
    if (first === 'البيان') return !speaker.medium && !speaker.anonymous;
    if (first === 'المصدر' || first === 'المصادر') return speaker.anonymous;
    const alone = rest.every((norm) => POINTING.has(norm));
    if (/^المسووله?$/.test(first)) {
      const own = agreementIn(speaker.norms);
      return isPerson(speaker.norms) && (own === undefined || own === agreementIn([first]));
    }
    const [head = ''] = speaker.norms;
    // السفير is none of the ministers
    if (OFFICES.has(bare(first)) && OFFICES.has(bare(head)) && bare(first) !== bare(head)) return false;
    return alone && (WHO_SPOKE.has(first) || DEFINITE_PERSONS.has(first)) && isPerson(speaker.norms);
  },
  isOfAnotherKind: ([first = ''], { norms: [head = ''] }) =>
    DEFINITE_PERSONS.has(first) && (PAPER_HEADS.test(head) || (SEVERAL.test(head) && !SEVERAL.test(first))),
  meansLast: ([first = '', ...rest], last) => {
    if (first !== 'المصدر') return rest.every((norm) => POINTING.has(norm)) && isSamePerson(first, last);
    // a paper is only the same source: المصدر ذاته
    return (
      (rest.length > 0 || !last.medium) &&
      rest.every((norm) => POINTING.has(norm) || nationOf(norm) !== undefined)
    );
  },
  agrees: (agreement, speaker) => {
    const own = agreementShown(speaker.norms, speaker.name);
    return own === undefined ? undefined : own === agreement;
  },
  owners: (norms) =>
    norms
      .slice(1)
      .filter(
        (n, i) =>
          norms[i] === 'باسم' || (isOwner(n) && !isField(norms[i]!, n, i)) || behindOwner(norms, i + 1),
      )
      .map(withoutFor),
  bodyOf: (speaker, head) => {
    const words = speaker.name.split(' ');
    const at = words.findIndex((word) => stem(withoutFor(normaliseWord(word))) === stem(head));
    if (at < 1) return undefined;
    let end = at + 1;
    while (end < words.length && /^(?:ال|لل)/.test(words[end]!)) end++;
    const text = words
      .slice(at, end)
      .join(' ')
      .replace(/^لل/, 'ال')
      .replace(/^ل(?=[^ ]{4})/, '');
    const norms = text.split(' ').map(normaliseWord);
    return { text, norms, at: 0, hidden: false };
  },
  isWhole: (norms) => norms.length === 1 && isKnownName(norms[0]!),
  placedAt: ([first = '', second]) => (PLACING.has(second ?? '') && isSurname(first) ? 1 : 0),
  isPronoun: (norms) => norms.length === 1 && ['هو', 'هي', 'هم', 'انه', 'انها'].includes(norms[0]!),
  isAnonymous,
  isMedium: (norms) => MEDIA_NOUNS.has(bare(norms[0]!)) && !NOT_MEDIA_AFTER.has(norms[1] ?? ''),
  stops: STOPS,
  displayRelay: (mention) => mention.text,
  display: (mention) => {
    const named = mention.text.replace(/^بيان (?:صادر عن )?(?=\S+ \S)/, '');
    return named.startsWith('لل') ? named.replace(/^\S+/, withoutBoundLam) : named;
  },
};
