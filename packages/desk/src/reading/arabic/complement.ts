import type { ArabicForm } from '../../lexicon/ar-verbs.ts';
import { ANONYMITY, NP_STOP, OBJECT_OPENERS, THAT } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { countWords, isWord, opensQuotation, quotationEnd } from '../act.ts';
import { blame, chargedAt, isCharging, onlyBlames } from './blame.ts';
import { looksVerbal } from './clause-subject.ts';
import { directObjectAt, isVerbalNoun } from './direct-object.ts';
import type { Complement } from './governed.ts';
import { isAla, isComma, isDash, isPreposition, mediaNameLength, thatAt, verbAt } from './particles.ts';

const REACH = 60;
/** A quotation of so few words, with words going on after it, is a name and no speech. */
const NAME_WORDS = 4;

/** Whether the quotation opened at `i` is speech: it ends its clause, follows a colon or أن, or is long. */
export function isSpeech(tokens: readonly Token[], i: number): boolean {
  const close = quotationEnd(tokens, i);
  const before = tokens[i - 1];
  if (before?.text === ':') return true;
  if (countWords(tokens, i, close + 1) > NAME_WORDS) return true;
  return false;
}

/** المسؤول الذي تحدث شريطة … إن: تحدث only says that he spoke, and أن behind it belongs to the verb in front. */
const SPOKE = /^تحدث(?:ت|وا)?$/;

/** Whether another act opens at `k`, so that the search for this one's complement ends. */
function opensOther(tokens: readonly Token[], k: number): boolean {
  if (tokens[k]!.norm === 'بعدما' || (tokens[k]!.norm === 'بعد' && tokens[k + 1]?.norm === 'ان')) return true;
  if (/^و?(?:الذي|التي|الذين)$/.test(tokens[k]!.norm) && verbAt(tokens, k + 1))
    return !SPOKE.test(tokens[k + 1]!.norm);
  const form = verbAt(tokens, k);
  if (!form) return false;
  if (form.tense === 'participle') return isComma(tokens[k - 1]);
  return form.joined && form.tense === 'perfect' && mediaNameLength(tokens, k) === 0;
}

/** Behind a comma these begin a clause of somebody else. */
const CLAUSE_OPENERS = new Set(['فيما', 'بينما', 'لكن', 'ولكن', 'لكنه', 'لكنها', 'لكنهم']);

/** `الوزيران -خلال لقاء في المدينة- على وحدة السد`: the closing one of two dashes, else `open`. */
function closingDash(tokens: readonly Token[], open: number, limit: number): number {
  for (let k = open + 1; k < Math.min(limit, open + DASHED); k++) if (isDash(tokens[k])) return k;
  return open;
}

const DASHED = 20;

/** `، مع سماع إطلاق نار`, `، لكن …`: behind the comma stands no object of the verb. */
const leavesClause = (tokens: readonly Token[], k: number): boolean =>
  isComma(tokens[k - 1]) && (CLAUSE_OPENERS.has(tokens[k]!.norm) || CIRCUMSTANCES.has(tokens[k]!.norm));

const CIRCUMSTANCES = new Set(['مع', 'وسط', 'حيث', 'اذ', 'بعدما', 'كما']);

/** The complement of the verb whose region begins at `from`. */
export function findComplement(
  tokens: readonly Token[],
  from: number,
  form: ArabicForm,
): Complement | undefined {
  const limit = Math.min(tokens.length, from + REACH);
  const cause = form.verb.cls === 'relay' ? undefined : blame(tokens, from, limit, form);
  const nominal = governed(tokens, from, form) ?? cause ?? findNominal(tokens, from, limit, form);
  for (let k = from; k < limit; k++) {
    if (nominal && k >= nominal.from) return nominal;
    k = behindAside(tokens, k, from, limit);
    if (k > from && endsSearch(tokens, k)) break;
    if (k > from && sayOfThing(tokens, k, form)) return undefined;
    const found = clauseAt(tokens, from, k) ?? directSpeech(tokens, from, k, form);
    if (found && !takes(form, found, tokens[k - 1])) return undefined;
    if (found) return found;
  }
  return nominal ?? carriedOn(tokens, from, form) ?? blame(tokens, from, limit, form);
}

/** `مضيفا “نحن متفائلون”`: right behind a verb that goes on, a few words are speech too. */
function directSpeech(
  tokens: readonly Token[],
  from: number,
  k: number,
  { verb, tense }: ArabicForm,
): Complement | undefined {
  if (saysShort(tokens, k, verb)) return { kind: 'quote', regionEnd: k, from: k };
  if (k !== from || !(verb.continues || (tense === 'participle' && verb.cls === 'say' && !verb.quoted)))
    return undefined;
  const speech = opensQuotation(tokens, k) && countWords(tokens, k, quotationEnd(tokens, k) + 1) > 1;
  const after = speech ? tokens[quotationEnd(tokens, k) + 1] : undefined;
  return speech && (!after || !isWord(after)) ? { kind: 'quote', regionEnd: k, from: k } : undefined;
}

/** `وقال لوكالة X «هذا غير صحيح»`: a few words that make a clause and end it are speech, and no name. */
function saysShort(tokens: readonly Token[], k: number, { cls, np, quoted }: ArabicForm['verb']): boolean {
  if (cls !== 'say' || np.length > 0 || quoted || !opensQuotation(tokens, k)) return false;
  const close = quotationEnd(tokens, k);
  const first = tokens[k + 1];
  if (isWord(tokens[close + 1]) || countWords(tokens, k, close + 1) < 2 || !first) return false;
  return CLAUSE_LIKE.test(first.norm) || looksVerbal(first);
}

/** هذا الأمر …, لا صحة …, نحن …: how a clause begins. */
const CLAUSE_LIKE = /^(?:هذ[اه]|ذلك|تلك|لا|لم|لن|ليس|ليست|ما|نحن|انا|هم|هو|هي|ان|انه|انها|لسنا|لست|كل)$/;

const endsSearch = (tokens: readonly Token[], k: number): boolean =>
  opensOther(tokens, k) ||
  /^[وف]?قيل$/.test(tokens[k]!.norm) ||
  (isComma(tokens[k - 1]) &&
    (CLAUSE_OPENERS.has(tokens[k]!.norm) || remarks(tokens, k) || explains(tokens, k)));

/** `، وهو ما يعني أن`: the writer's remark on what stands before. */
const remarks = (tokens: readonly Token[], k: number): boolean =>
  /^و(?:هو|هي)$/.test(tokens[k]!.norm) && tokens[k + 1]?.norm === 'ما';

/** `، حيث يقول السكان إن`: a clause with a verb of its own. */
const explains = (tokens: readonly Token[], k: number): boolean =>
  /^(?:حيث|اذ)$/.test(tokens[k]!.norm) && verbAt(tokens, k + 1) !== undefined;

/** Behind an insertion between commas or dashes that opens at `k`, else `k`. */
const behindAside = (tokens: readonly Token[], k: number, from: number, limit: number): number =>
  k > from && isDash(tokens[k]) ? closingDash(tokens, k, limit) : behindInsertion(tokens, k, limit);

/** `تداول ناشطون صورا قالوا إنها`: what they publish is a thing, what they say of it another act. */
const sayOfThing = (tokens: readonly Token[], k: number, { verb }: ArabicForm): boolean =>
  PUBLISHED.has(verb.lemma) &&
  verbAt(tokens, k) !== undefined &&
  tokens[k + 1] !== undefined &&
  thatAt(tokens, k + 1);

const PUBLISHED = new Set(['نشر', 'بث', 'تداول', 'تناقل']);

/** Calls take quotations only; «لم تر مؤشرات على أن»: what is seen is the noun in front. */
function takes(form: ArabicForm, { kind }: Complement, before: Token | undefined): boolean {
  const { verb } = form;
  if (onlyBlames(form)) return false;
  if (verb.quoted) return kind === 'quote';
  return !(kind === 'that' && verb.lemma === 'راي' && isPreposition(before));
}

/** `المسؤول، الذي تحدث للصحيفة شريطة …، أن C`: where أن or a colon follows a relative clause between commas, else `k`. */
function behindInsertion(tokens: readonly Token[], k: number, limit: number): number {
  if (!isComma(tokens[k - 1]) || !/^(?:الذي|التي|الذين|اللذين|اللذان|وهو|وهي|وهم)$/.test(tokens[k]!.norm))
    return k;
  let end = k + 1;
  while (end < limit && !isComma(tokens[end]) && !thatAt(tokens, end) && tokens[end]!.text !== ':') end++;
  const next = tokens[end + 1];
  if (!isComma(tokens[end]) || !next) return k;
  const goesOn = thatAt(tokens, end + 1) || /^(?:الي|علي|عن|من|:)$/.test(next.norm);
  return goesOn || saysBehind(tokens, end + 1, limit) ? end + 1 : k;
}

/** `عبر حسابه: C`, `في حديث للصحيفة إن C`: between the relative clause and what is said stands only where or when. */
function saysBehind(tokens: readonly Token[], from: number, limit: number): boolean {
  if (!CIRCUMSTANTIAL.test(tokens[from]!.norm)) return false;
  for (let k = from + 1; k < Math.min(limit, from + ASIDE_WORDS) && !isComma(tokens[k]); k++)
    if (tokens[k]!.text === ':' || thatAt(tokens, k)) return true;
  return false;
}

const CIRCUMSTANTIAL = /^(?:عبر|في|خلال|علي|امس|اليوم|مساء|صباح|بعد)$/;
const ASIDE_WORDS = 10;

/** مؤكدا عزمهم على …: a participle of circumstance has no subject of its own, so its object follows at once. */
function governed(tokens: readonly Token[], from: number, form: ArabicForm): Complement | undefined {
  if (
    form.tense !== 'participle' ||
    !form.verb.np.includes('') ||
    !/(?:[اه]|ين)$/.test(tokens[from - 1]!.norm)
  )
    return undefined;
  const start = tokens[from]?.norm === 'بذلك' ? from + 1 : from;
  const next = tokens[start];
  if (!isWord(next) || NP_STOP.has(next!.norm) || isPreposition(next) || ASIDE.has(next!.norm))
    return undefined;
  for (let k = start; k < start + 4; k++)
    if (tokens[k] && (thatAt(tokens, k) || isComma(tokens[k]))) return undefined;
  return { kind: 'np', regionEnd: start, from: start };
}

const ASIDE = new Set(['في', 'مع', 'ل', 'لدي', 'بين', 'عبر']);

/** `قال: إن C` is read like `قال إن C`. */
const behindColon = (tokens: readonly Token[], colon: number): Complement =>
  THAT.has(tokens[colon + 1]!.norm) && tokens[colon + 2]
    ? { kind: 'that', regionEnd: colon, from: colon + 2 }
    : { kind: 'colon', regionEnd: colon, from: colon + 1 };

/** The colon of a clock: 20:40. */
const isTime = (tokens: readonly Token[], colon: number): boolean =>
  tokens[colon - 1]?.kind === 'number' && tokens[colon + 1]?.kind === 'number';

/** `حول التصريح المتداول "…"، أن C`: the quoted words only tell which, what is said follows. */
function clauseBehind(tokens: readonly Token[], open: number): boolean {
  if (tokens[open - 1]?.text === ':') return false;
  const close = quotationEnd(tokens, open);
  const next = isComma(tokens[close + 1]) ? close + 2 : close + 1;
  return /^(?:ان|انه|انها|بان)$/.test(tokens[next]?.norm ?? '') && tokens[next]!.quote < 0;
}

/** أن, a colon or speech at token `k`. */
function clauseAt(tokens: readonly Token[], from: number, k: number): Complement | undefined {
  const token = tokens[k]!;
  const regionEnd = k > from && isPreposition(tokens[k - 1]) ? k - 1 : k;
  if (token.quote >= 0)
    return opensQuotation(tokens, k) && isSpeech(tokens, k) && !clauseBehind(tokens, k)
      ? { kind: 'quote', regionEnd, from: k }
      : undefined;
  if (token.text === ':' && !isTime(tokens, k))
    return k + 1 < tokens.length ? behindColon(tokens, k) : undefined;
  return thatAt(tokens, k) ? { kind: 'that', regionEnd, from: k + 1 } : undefined;
}

/** `، واتهمت إدارة السجن بـ`: joined to an earlier act, the verb has no subject of its own and its object follows. */
function carriedOn(tokens: readonly Token[], from: number, form: ArabicForm): Complement | undefined {
  if (
    form.verb.cls !== 'own' ||
    onlyBlames(form) ||
    !form.joined ||
    !isComma(tokens[from - 2]) ||
    !isWord(tokens[from])
  )
    return undefined;
  return { kind: 'np', regionEnd: from, from };
}

/** `المركز الذي يشرف على الإسعاف، إقامة C`: the comma of a relative clause that the object follows, else `k`. */
function behindDescription(tokens: readonly Token[], k: number, limit: number): number {
  if (!/^(?:الذي|التي|الذين)$/.test(tokens[k]!.norm)) return k;
  let comma = k + 1;
  while (comma < limit && !isComma(tokens[comma]) && !thatAt(tokens, comma)) comma++;
  return isComma(tokens[comma]) && OBJECT_OPENERS.has(tokens[comma + 1]?.norm ?? '') ? comma : k;
}

/** A noun-phrase content: after the verb's particle, or at a word that opens an event or points to a report. */
function findNominal(
  tokens: readonly Token[],
  from: number,
  limit: number,
  form: ArabicForm,
): Complement | undefined {
  if (isCharging(form)) return chargedAt(tokens, from, limit, form);
  if (form.verb.np.length === 0) return undefined;
  for (let k = from; k < limit; k++) {
    const token = tokens[k]!;
    if (token.quote >= 0) continue;
    const inserted = isDash(token) ? closingDash(tokens, k, limit) : k;
    if (inserted > k) {
      k = inserted;
      continue;
    }
    if (token.text === ':' || (k > from && (opensOther(tokens, k) || leavesClause(tokens, k))))
      return undefined;
    k = behindDescription(tokens, k, limit);
    const particle = particleContent(tokens, k, from, form);
    if (particle !== undefined) return { kind: 'np', regionEnd: k, from: particle };
    if (form.verb.np.includes('') && directObjectAt(tokens, k, from, form))
      return { kind: 'np', regionEnd: k, from: k };
  }
  return undefined;
}

const NOT_CONTENT = new Set([
  'باسم',
  'بن',
  'بنت',
  'بيان',
  'بدوره',
  'بدورها',
  'بعد',
  'بين',
  'بينه',
  'بينها',
  'بينهم',
  'بحسب',
  'بشان',
  'بان',
  'بانه',
  'بانها',
  'بالقول',
  'برس',
  'بلومبرغ',
  'بوست',
  'بتاريخ',
  'بريطانيا',
  'بغداد',
  'بيروت',
  'برلين',
  'باريس',
  'بروكسل',
  'بلجيكا',
  'بكين',
  'باكستان',
  'بولندا',
  'بلغاريا',
  'بنغازي',
]);

/** After these, عن or إلى names a relayed source or an author: نقلا عن, استنادا إلى, تقرير صادر عن. */
const LONG_RELAY = new Set([
  'نقلا',
  'استنادا',
  'نيابه',
  'فضلا',
  'عوضا',
  'بدلا',
  'بالاضافه',
  'اضافه',
  'اشاره',
  'صادر',
  'صادره',
  'الصادر',
  'الصادره',
]);

/** After على: where something was posted or on what occasion, no content. */
const PLATFORMS = new Set([
  'تويتر',
  'فيسبوك',
  'تلغرام',
  'تليغرام',
  'تيليغرام',
  'اكس',
  'منصه',
  'موقع',
  'موقعه',
  'موقعها',
  'صفحته',
  'صفحتها',
  'حسابه',
  'حسابها',
  'هامش',
  'لسان',
  'خلفيه',
  'قناه',
  'قناته',
  'مواقع',
  'شاشه',
  'ان',
]);

/** `تقرير صادر عن اللجنة`: whose the paper is. */
const BOUND_TO_PAPER = /^(?:ال)?صادر(?:ه|ا|تان|ين)?$|^(?:لل?|ال)(?:اعلان|كشف|حديث|افصاح|تعبير|دفاع|بحث)$/;

const PLACE_REACH = 12;

/** `أفاد مصدر بالشركة بأن C`: a verb takes its ب once, so where بأن follows the first one belongs to the subject. */
function clauseFollows(tokens: readonly Token[], k: number): boolean {
  const limit = Math.min(tokens.length, k + PLACE_REACH);
  for (
    let i = k + 1;
    i < limit && (!isComma(tokens[i]) || /^بان/.test(tokens[i + 1]?.norm ?? '')) && !verbAt(tokens, i);
    i++
  )
    if (/^بان(?:ه|ها|هم)?$/.test(tokens[i]!.norm)) return true;
  return false;
}

/** `أفاد بلاغ للوزارة أن C`: a word whose own first letter is ب, where أن follows it. */
function isAuthor(tokens: readonly Token[], k: number): boolean {
  const noun = tokens[k]!.norm.slice(1);
  if (noun.startsWith('ال') || OBJECT_OPENERS.has(noun) || isVerbalNoun(noun)) return false;
  for (let i = k + 1; i < Math.min(tokens.length, k + PLACE_REACH) && !verbAt(tokens, i); i++)
    if (thatAt(tokens, i)) return true;
  return false;
}

/** `أقر المدير بانهيار السد`: the particle written together with what is told. */
function opensWithBi(tokens: readonly Token[], k: number, from: number, form: ArabicForm): boolean {
  const { norm } = tokens[k]!;
  const bound = /^ب.{3,}/.test(norm) || (norm.startsWith('ب') && OBJECT_OPENERS.has(norm.slice(1)));
  return (
    bound &&
    form.verb.np.includes('ب') &&
    form.tense !== 'imperfect' &&
    !NOT_CONTENT.has(norm) &&
    !(k === from && isAuthor(tokens, k)) &&
    !clauseFollows(tokens, k)
  );
}

/** Start of the content when the verb's particle stands at `k`; a clause after it is left to أن. */
function particleContent(
  tokens: readonly Token[],
  k: number,
  from: number,
  form: ArabicForm,
): number | undefined {
  const next = tokens[k + 1];
  if (!next || !(isWord(next) || opensQuotation(tokens, k + 1))) return undefined;
  const { norm } = tokens[k]!;
  if (opensWithBi(tokens, k, from, form)) return k;
  // `المركز الذي يشرف على الإسعاف`: the particle of the verb that describes the subject
  if (k - 2 >= from && /^(?:الذي|التي|الذين)$/.test(tokens[k - 2]!.norm)) return undefined;
  const particle = isAla(tokens[k]!) ? 'علي' : norm === 'علي' ? '' : norm;
  if (particle === '' || !form.verb.np.includes(particle)) return undefined;
  if (particle === 'علي' && PLATFORMS.has(next.norm)) return undefined;
  if (particle === 'عن' && BOUND_TO_PAPER.test(tokens[k - 1]!.norm)) return undefined;
  if (ANONYMITY.has(next.norm) || LONG_RELAY.has(tokens[k - 1]?.norm ?? '') || thatAt(tokens, k + 1))
    return undefined;
  return k + 1;
}
