import {
  ANONYMITY,
  DEFINITE_PERSONS,
  NP_STOP,
  PERIOD_ADJECTIVES,
  PERIODS,
  PERSON_NOUNS,
  SPEECH_PLACES,
  THAT,
} from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isQuoteMark, isWord, type Mention, opensQuotation, quotationEnd, toMention } from '../act.ts';
import { looksVerbal } from './clause-subject.ts';
import { closingBracket, selfNamed, skipInsertion } from './insertions.ts';
import { interviewerAt, isMade, latinMedium, outletsEnd } from './media-told.ts';
import {
  isAla,
  isComma,
  isMediaNoun,
  isSpeaking,
  LEADING_ADVERB,
  mediaNameLength,
  verbAt,
  verbWithObject,
  withoutLam,
} from './particles.ts';
import { classOf } from './word-class.ts';

/** What stands between a reporting verb and its content. */
export interface Region {
  readonly subject: Mention | undefined;
  /** Media that the words were spoken to: لرويترز, في حديث للصحيفة. */
  readonly spokenTo: readonly Mention[];
  readonly hidden: boolean;
}

const PLACE_LIMIT = 9;
/** Of a longer phrase the office at its beginning and the name at its end are kept. */
const TITLE_WORDS = 4;
const NAME_WORDS = 4;

const ATTRIBUTING = new Set(['بحسب', 'وفقا', 'وفق', 'حسب', 'حسبما', 'نقلا', 'طبقا']);

/** تابع المتحدث قوله: C. */
const OWN_SPEECH = /^ب?قول(?:ه|ها|هم)$/;

/** How something is said: بثقة, بوضوح, من دون تردد. */
const MANNER =
  /^ب(?:ثقه|شده|شكل|صوره|وضوح|حزم|قوه|اسف|حذر|اقتضاب|القول|صراحه|تفاول|حده|سخريه|تحفظ|اختصار|ايجاز|صوت|استمرار|تكرار|كثره|دوره)$/;

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
const CALLING = /^(?:وصف|سم)ت?(?:ه|ها|هم|هما)$/;

/** `ختمت الشركة بيانها بأن`: what somebody's words are. */
const ownSpeech = (norm: string): boolean =>
  /^(?:بيان|حديث|كلمت|تصريح|تصريحات|خطاب|رسالت|مداخلت)(?:ه|ها|هم)$/.test(norm);

/** `سالم العوبثاني أحد المسؤولين عن السد`: an apposition behind the name. */
const describesOne = (tokens: readonly Token[], i: number, taken: number): boolean =>
  taken > 1 && /^احد[اي]?$/.test(tokens[i]!.norm);

const asideAt = (tokens: readonly Token[], i: number, taken: number): boolean =>
  tokens[i]!.norm === 'من'
    ? NOT_OF.test(tokens[i + 1]?.norm ?? '')
    : taken > 0 &&
      (CALLING.test(tokens[i]!.norm) || ownSpeech(tokens[i]!.norm) || describesOne(tokens, i, taken));

/** مطلع مايو, أواخر الشهر: before a month, no name begins. */
const PERIOD_PARTS = new Set(['مطلع', 'اوايل', 'اواخر', 'منتصف', 'مستهل', 'نهايه', 'بدايه']);

/** Whether the noun phrase ends before token `i`. */
function endsPhrase(tokens: readonly Token[], i: number, taken: number): boolean {
  const token = tokens[i]!;
  if (goesOnNaming(tokens, i) || (token.quote >= 0 && taken > 0)) return false;
  if (token.norm === 'ما') return true;
  if (NP_STOP.has(token.norm) || THAT.has(token.norm) || OWN_SPEECH.test(token.norm)) return true;
  if (token.norm === 'في' || token.norm === 'وفي') {
    const next = tokens[i + 1];
    return taken === 0 || next === undefined || isSpeechPlace(next.norm) || next.kind === 'number';
  }
  if (namesTime(tokens, i)) return true;
  if (asideAt(tokens, i, taken)) return true;
  if (ATTRIBUTING.has(token.norm) || (taken > 0 && MANNER.test(token.norm))) return true;
  if (token.norm === 'ب') return true;
  if (taken === 0)
    return isSpeaking(tokens, i) || isAla(token) || /^(?:بالقول|القول|من|الي)$/.test(token.norm);
  if (isAla(token) || token.norm === 'الي' || token.norm === 'عن' || token.norm === 'بان') return true;
  return verbEnds(tokens, i) || isToldTo(tokens, i);
}

/** `طمأن الوزير سالم المواطنين`: people in the oblique behind a complete name; but `نقيب الصيادين`. */
function isToldTo(tokens: readonly Token[], i: number): boolean {
  const { norm } = tokens[i]!;
  const before = tokens[i - 1]!;
  const complete = before.norm.startsWith('ال') || classOf(before.norm).likely;
  return complete && /^ال.{3,}ين$/.test(norm) && DEFINITE_PERSONS.has(norm) && !classOf(before.norm).title;
}

/** `لقاء قال فيه`, `الوزير وأضاف`: a verb that cannot belong to the name. */
function verbEnds(tokens: readonly Token[], i: number): boolean {
  const form = verbAt(tokens, i);
  if (form?.tense === 'imperfect' && form.verb.lemma === 'قال') return true;
  if (form?.tense === 'perfect' && /^(?:فيها?|خلالها?)$/.test(tokens[i + 1]?.norm ?? '')) return true;
  return form !== undefined && (form.joined || form.tense === 'participle') && tokens[i]!.norm !== 'متحدث';
}

/** A medium spoken to at token `i` (`ل` taken off), and the index after it. */
function addressee(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention?: Mention; next: number } | undefined {
  const token = tokens[i]!;
  if (token.norm === 'ل') return lamApart(tokens, i, end);
  if (/^لل?ـ*[A-Z]/.test(token.text)) return latinMedium(tokens, i);
  const lam = withoutLam(token.norm);
  if (!lam) return undefined;
  const named = mediaNameLength(tokens, i, lam.rest) || mediaNameLength(tokens, i, `ال${lam.rest}`);
  if (named > 0) {
    const mention = toMention(tokens.slice(i, i + named));
    return mention ? { mention: withFirstWord(mention, stripLam(token)), next: i + named } : undefined;
  }
  if (isMediaNoun(tokens, i, lam.rest) && !isMade(tokens, i, lam.rest)) {
    const medium = readMedium(tokens, i, end);
    return { mention: withFirstWord(medium.mention, stripLam(token)), next: medium.next };
  }
  const outlets = outletsEnd(tokens, i, end);
  if (outlets > i)
    return { mention: withFirstWord(toMention(tokens.slice(i, outlets))!, stripLam(token)), next: outlets };
  if (/^(?:مراسله?|موفده?|مندوبه?)$/.test(lam.rest) && i + 1 < end) return correspondent(tokens, i + 1, end);
  return people(i, lam);
}

/** `للصحفيين`, `لمسؤولين محليين`: who is told, where nobody is named. */
function people(
  i: number,
  lam: { readonly rest: string; readonly definite: boolean },
): { next: number } | undefined {
  const told = lam.definite
    ? ADDRESSED.has(lam.rest)
    : /(?:ين|ون)$/.test(lam.rest) && PERSON_NOUNS.has(lam.rest);
  return told ? { next: i + 1 } : undefined;
}

/** `لمراسل الضفة`: the medium whose correspondent is told. */
function correspondent(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention?: Mention; next: number } {
  if (isMediaNoun(tokens, i)) return readMedium(tokens, i, end);
  const length = mediaNameLength(tokens, i) || (tokens[i]!.kind === 'word' ? 1 : 0);
  const mention = toMention(tokens.slice(i, i + length));
  return mention ? { mention, next: i + length } : { next: i };
}

/** `ل(شينخوا)`, `لـ«النهر»`, `لـ السومرية نيوز`: the particle written apart. */
function lamApart(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention?: Mention; next: number } | undefined {
  const bracketed = bracketedName(tokens, i + 1, end);
  if (bracketed) return bracketed;
  if (tokens[i + 1]?.kind === 'word' && tokens[i + 1]!.quote < 0) return bareLam(tokens, i, end);
  if (!opensQuotation(tokens, i + 1)) return undefined;
  const close = Math.min(quotationEnd(tokens, i + 1), end - 1);
  const mention = toMention(tokens.slice(i + 1, close + 1));
  return mention ? { mention, next: close + 1 } : undefined;
}

/** `لـ السومرية نيوز`: written apart, the particle stands before a name in full; three words at the most. */
function bareLam(tokens: readonly Token[], i: number, end: number): { mention?: Mention; next: number } {
  let k = i + 1;
  while (k < Math.min(end, i + 4) && tokens[k]!.kind === 'word' && !endsPhrase(tokens, k, 1)) k++;
  const mention = toMention(tokens.slice(i + 1, k));
  return mention ? { mention, next: k } : { next: i + 1 };
}

const ADDRESSED = new Set([
  'صحفيين',
  'صحافيين',
  'اعلاميين',
  'نواب',
  'برلمان',
  'صحافه',
  'مشرعين',
  'حاضرين',
  'جمهور',
  'قاضي',
  'محكمه',
  'محققين',
  'متظاهرين',
  'مراسلين',
]);

const stripLam = (token: Token): string =>
  token.text.startsWith('لل') ? `ال${token.text.slice(2)}` : token.text.slice(1);

function withFirstWord(mention: Mention, word: string): Mention {
  if (!mention.text.startsWith('ل')) return mention;
  const rest = mention.text.split(' ').slice(1);
  const norms = [word.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه'), ...mention.norms.slice(1)];
  return { ...mention, text: [word, ...rest].join(' '), norms };
}

/** The medium whose type noun stands at `i`: its quoted name when there is one, else noun and name. */
export function readMedium(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention: Mention; next: number } {
  const second = tokens[i + 1]?.norm ?? '';
  const typed = tokens[i + 1] !== undefined && isMediaNoun(tokens, i + 1);
  const at = typed || /^(?:ال)?(?:انباء|اخبار)$|^للانباء$/.test(second) ? i + 2 : i + 1;
  if (opensQuotation(tokens, at)) {
    const close = Math.min(quotationEnd(tokens, at), end - 1);
    const quoted = toMention(tokens.slice(at, close + 1));
    if (quoted) return { mention: { ...quoted, medium: true }, next: behindOrigin(tokens, close + 1, end) };
  }
  const bracketed = bracketedName(tokens, at, end);
  if (bracketed) return bracketed;
  const definite = tokens[i]!.norm.startsWith('ال') || tokens[i]!.norm.startsWith('لل');
  let k = i + 1;
  const limit = Math.min(end, i + (definite ? 2 : 5));
  while (k < limit && isWord(tokens[k]) && !endsPhrase(tokens, k, 1)) k++;
  const mention = toMention(tokens.slice(i, Math.max(k, i + 1)))!;
  return { mention: { ...mention, medium: true }, next: Math.max(k, i + 1) };
}

/** `صحيفة «النهر» المحلية`: index behind the adjectives that only describe the medium named. */
function behindOrigin(tokens: readonly Token[], from: number, end: number): number {
  let k = from;
  while (k < end && tokens[k]!.quote < 0 && /^ال.{2,}(?:ي|يه)$/.test(tokens[k]!.norm)) k++;
  return k;
}

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '/': '/' };

/** صحيفة (اسم), صحيفة /اسم/: the name in its brackets. */
function bracketedName(
  tokens: readonly Token[],
  open: number,
  end: number,
): { mention: Mention; next: number } | undefined {
  const closing = BRACKETS[tokens[open]?.text ?? ''];
  if (closing === undefined) return undefined;
  for (let k = open + 1; k < Math.min(end, open + 6); k++) {
    if (tokens[k]!.text !== closing) continue;
    const mention = toMention(tokens.slice(open + 1, k));
    return mention && { mention: { ...mention, medium: true }, next: behindOrigin(tokens, k + 1, end) };
  }
  return undefined;
}

/** `في اتصال مع وكالة X`, `في حديث إلى إذاعة “X”`, `عبر قناة X`: the medium after its particle. */
function spokenWith(
  tokens: readonly Token[],
  i: number,
  end: number,
): { mention: Mention; next: number } | undefined {
  const { norm } = tokens[i]!;
  if (!['مع', 'الي', 'عبر', 'علي'].includes(norm) || i + 1 >= end) return undefined;
  const interviewer = norm === 'مع' || norm === 'الي' ? interviewerAt(tokens, i + 1, end) : undefined;
  if (interviewer) return interviewer;
  if (isMediaNoun(tokens, i + 1) && norm !== 'عبر' && norm !== 'علي') return readMedium(tokens, i + 1, end);
  const named = mediaNameLength(tokens, i + 1);
  const mention = named > 0 ? toMention(tokens.slice(i + 1, i + 1 + named)) : undefined;
  return mention ? { mention, next: i + 1 + named } : undefined;
}

interface Part {
  readonly words: Token[];
  readonly stopped: boolean;
  /** A clause about the name begins in it: what a comma parts from that clause may belong to somebody else in it. */
  readonly relative: boolean;
}

/** `قالت أمس وكالة X`, `أعلن اليوم السبت رئيس Y`: the time may stand in front of the subject. */
const LEADING_TIME = /^(?:امس|اليوم|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)|مساء|صباح|فجر)$/;

const leadsSubject = (norm: string): boolean => LEADING_TIME.test(norm) || LEADING_ADVERB.test(norm);

const belongsToName = (token: Token): boolean => isWord(token) || isQuoteMark(token);

/** Reads one comma-free stretch: words up to the end of the phrase, media spoken to, what is skipped. */
function readPart(tokens: readonly Token[], from: number, to: number, spokenTo: Mention[]): Part {
  const words: Token[] = [];
  let stopped = false;
  let relative = false;
  let i = from;
  while (i < to) {
    const aside = readAside(tokens, i, to, stopped || words.length > 0);
    if (aside) {
      if (aside.mention) spokenTo.push(aside.mention);
      stopped ||= aside.stops && words.length > 0;
      i = aside.next;
      continue;
    }
    const named = stopped ? 0 : mediaNameLength(tokens, i);
    if (named > 1 && i + named <= to) {
      words.push(...tokens.slice(i, i + named));
      i += named;
      continue;
    }
    const token = tokens[i]!;
    const time = words.length === 0 && leadsSubject(token.norm);
    // `موقع «اليوم 24»`: inside its marks a name may have any word
    stopped ||= !time && token.quote < 0 && isWord(token) && endsPhrase(tokens, i, words.length);
    relative ||= stopped && words.length > 0 && RELATIVE.test(token.norm);
    if (!stopped && !time && belongsToName(token)) words.push(token);
    i++;
  }
  return { words, stopped, relative };
}

const RELATIVE = /^(?:الذي|التي|الذين|اللذين|اللذان)$/;

/** حذر فيه من, أفاد به المكتب: no part of a name. */
const WITH_PRONOUN = new Set([
  'فيه',
  'فيها',
  'به',
  'بها',
  'عنه',
  'عنها',
  'له',
  'لها',
  'اليه',
  'اليها',
  'منه',
  'عليه',
  'عليها',
  'خلاله',
  'خلالها',
]);

/** `شركة (النهر) للبرمجيات`, `قالت (النهر)`: a name stands in brackets behind the bare noun of its kind or the verb. */
const namesInBrackets = (tokens: readonly Token[], open: number, started: boolean): boolean =>
  isMediaNoun(tokens, open - 1) ||
  classOf(tokens[open - 1]!.norm).type !== undefined ||
  (!started && verbAt(tokens, open - 1) !== undefined);

/** What belongs to no name at token `i`: an insertion, a self-naming verb, a medium or audience spoken to. */
function readAside(
  tokens: readonly Token[],
  i: number,
  end: number,
  started: boolean,
): { next: number; stops: boolean; mention?: Mention } | undefined {
  if (tokens[i]!.text === '(' && i > 0 && namesInBrackets(tokens, i, started))
    return { next: i + 1, stops: false };
  const inserted = skipInsertion(tokens, i, end);
  if (inserted > i) return { next: inserted, stops: false };
  const withMedium = started ? spokenWith(tokens, i, end) : undefined;
  if (withMedium) return { ...withMedium, stops: true };
  const named = selfNamed(tokens, i);
  if (named > i) return { next: named, stops: false };
  if (!started && (WITH_PRONOUN.has(tokens[i]!.norm) || MANNER.test(tokens[i]!.norm)))
    return { next: i + 1, stops: false };
  if (!started && tokens[i]!.norm === 'من' && WITH_PRONOUN.has(tokens[i + 1]?.norm ?? ''))
    return { next: i + 2, stops: false };
  const told = addressee(tokens, i, end);
  return told ? { ...told, stops: true } : undefined;
}

/** Whether a stretch after a comma goes on naming the speaker: a short run of names or a title. */
function continuesName(part: Part, tokens: readonly Token[], from: number): boolean {
  const words = part.words.filter(isWord);
  if (words.length === 0 || words.length > 7 || words.some((t) => ANONYMITY.has(t.norm))) return false;
  const first = tokens[from]!;
  // الأحد، 23 أيلول، and اليوم الأحد 23 أيلول: the date behind the day
  if (words[0]!.kind === 'number' || SUPERLATIVE.test(first.norm) || /^لوسايل$/.test(first.norm))
    return false;
  if (looksVerbal(first) || verbWithObject(tokens, from)) return false;
  return (
    !(first.norm.startsWith('و') && first.norm.length > 3) && first.norm !== 'وهو' && first.norm !== 'وهي'
  );
}

/** `الاتحاد، أكبر نقابة في البلاد،`: what describes the name, and is no part of it. */
const SUPERLATIVE = /^(?:اكبر|اكثر|اقدم|اهم|ابرز|احد|احدي|اول|اقوي|اعلي|ثاني|ثالث)$/;

/** Reads `[from, to)` as the subject of a reporting verb with all that may stand beside it. */
export function readRegion(tokens: readonly Token[], from: number, to: number): Region {
  const spokenTo: Mention[] = [];
  const hidden = tokens.slice(from, to).some((t) => ANONYMITY.has(t.norm));
  const words: Token[] = [];
  let start = from;
  let open = true;
  for (let i = from; i <= to; i++) {
    if (i < to && tokens[i]!.text === '(' && tokens[i]!.quote < 0) i = closingBracket(tokens, i, to);
    if (i < to && !(isComma(tokens[i]) && tokens[i]!.quote < 0)) continue;
    const part = readPart(tokens, start, i, spokenTo);
    if (open && (words.length === 0 || continuesName(part, tokens, start))) words.push(...part.words);
    else if (open && isUnnamedHead(words)) words.push(...institutionAfter(tokens, start, i));
    if (part.relative || (words.length > 0 && part.words.length === 0 && !part.stopped)) open = false;
    start = i + 1;
  }
  return { subject: shorten(words, hidden), spokenTo, hidden };
}

/** مصدر مسؤول, مسؤول أمني كبير: without more it is nobody's name. */
const isUnnamedHead = (words: readonly Token[]): boolean =>
  words.length > 0 && words.length <= 3 && PERSON_NOUNS.has(words[0]!.norm);

/** `مصدر مسؤول، في وزارة الخارجية،`: where somebody unnamed belongs, between commas. */
function institutionAfter(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const [first, second] = [tokens[from], tokens[from + 1]];
  const belongs = first?.norm === 'في' || first?.norm === 'من';
  if (!belongs || to - from > 6 || !second || SPEECH_PLACES.has(second.norm) || !classOf(second.norm).anyType)
    return [];
  return tokens.slice(from, to).filter(isWord);
}

/** A preposition that the phrase ends with has lost what it governs. */
const HANGING = new Set(['في', 'من', 'عن', 'مع', 'علي', 'الي', 'بين']);

/** What only points to something said or done. */
const NOBODY = new Set(
  'ذلك هذا هذه تلك دون بدون كل بعض النفي الامر الاعلان الحديث التصريح الهجوم الحادث القرار الخبر الاعتداء القصف'.split(
    ' ',
  ),
);

/** ذات البيان, نفس المصدر, تلك الإذاعة: who was named before. */
const SAME = new Set(['ذات', 'نفس', 'تلك', 'ذلك', 'هذا', 'هذه']);

/** `رد على سؤال`, `تبين لأجهزة الأمن`: what a preposition governs is no subject. */
function isGoverned(token: Token): boolean {
  if (isAla(token) || BY.test(token.norm) || GOVERNORS.has(token.norm) || GOVERNED_PRONOUN.test(token.norm))
    return true;
  const lam = withoutLam(token.norm);
  if (!lam || classOf(token.norm).anyType !== undefined || classOf(token.norm).title) return false;
  const { title, anyType } = classOf(lam.definite ? `ال${lam.rest}` : lam.rest);
  return title || anyType !== undefined;
}

/** عليكم, لهم, منها. */
const GOVERNED_PRONOUN = /^(?:علي|الي|في|من|عن|ب|ل)(?:نا|كم|كن|ك|ه|ها|هم|هما|هن)$/;
const BY = /^ب(?:تاريخ|قلم|واسطه|عنوان|تصرف|رعايه|حضور|مشاركه)$/;
const GOVERNORS = new Set('في الي عن مع بين ضد منذ حول علي عبر نحو'.split(' '));

/** Keeps a phrase to the length a name with its titles has. */
function shorten(words: readonly Token[], hidden: boolean): Mention | undefined {
  const kept = words.filter(isWord);
  while (HANGING.has(kept.at(-1)?.norm ?? '')) kept.pop();
  if (kept.length === 1 && NOBODY.has(kept[0]!.norm)) return undefined;
  if (/^صادره?$/.test(kept[0]?.norm ?? '') && kept[1]?.norm === 'عن') return shorten(kept.slice(2), hidden);
  if (CALLING.test(kept[0]?.norm ?? '') || /^(?:هويت|اسم|اسماي)(?:ه|ها|هم)$/.test(kept[0]?.norm ?? ''))
    return undefined;
  if (kept[0] && isGoverned(kept[0])) return undefined;
  if (SAME.has(kept[0]?.norm ?? '') && kept[1]?.norm.startsWith('ال')) return shorten(kept.slice(1), hidden);
  if (kept.length <= PLACE_LIMIT + 3) return toMention(kept, hidden);
  return toMention([...kept.slice(0, TITLE_WORDS), ...kept.slice(-NAME_WORDS)], hidden);
}
