import { ARABIC_VERBAL_NOUNS, type ArabicForm } from '../../lexicon/ar-verbs.ts';
import { DEFINITE_PERSONS, OBJECT_OPENERS } from '../../lexicon/ar-words.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord, type Mention } from '../act.ts';
import { isKnownName } from '../gazetteer/built-in.ts';
import type { CueClass } from '../types.ts';
import { readMedium } from './addressee.ts';
import { agreementOf } from './agreement.ts';
import { noticeCaller } from './callers.ts';
import { findComplement } from './complement.ts';
import { type Cursor, type Found, push } from './cursor.ts';
import type { Complement } from './governed.ts';
import { readRegion } from './noun-phrase.ts';
import { isAla, isComma, isMediaNoun, LEADING_ADVERB, verbAt } from './particles.ts';
import { sourceChain } from './relay-chain.ts';
import { answersAmma, subjectBefore } from './subject.ts';
import { classOf } from './word-class.ts';

/** The medium behind a relaying verb, or in front of it. */
export const mediaSubject = (
  cursor: Cursor,
  k: number,
  to: number,
  form: ArabicForm,
): Mention | undefined => {
  const { tokens } = cursor;
  if (k + 1 < to) {
    if (isMediaNoun(tokens, k + 1)) return readMedium(tokens, k + 1, to).mention;
    const after = isAccusative(tokens, k + 1) ? undefined : readRegion(tokens, k + 1, to).subject;
    if (after) return after;
  }
  return form.joined && !answersAmma(cursor, k) ? undefined : subjectBefore(tokens, cursor.pos, k);
};

/** `تداولت الثلاثاء، أخباراً`, `زعمت كذباً`: an indefinite accusative is nobody who speaks. */
export const isAccusative = (tokens: readonly Token[], from: number): boolean => {
  const at = LEADING_DAY.test(tokens[from]?.norm ?? '') && isComma(tokens[from + 1]) ? from + 2 : from;
  const token = tokens[at];
  if (token === undefined) return false;
  return isOblique(token) || (TANWIN.test(token.text) && !LEADING_ADVERB.test(token.norm));
};

/** `ناشدت الأمتين`, `طالب المواطنين`: plurals and duals in ين are no subject, unlike names: الصين, ياسين. */
const isOblique = ({ norm, quote }: Token): boolean =>
  quote < 0 &&
  /^ال.{3,}ين$/.test(norm) &&
  !isKnownName(norm) &&
  !classOf(norm).likely &&
  (/تين$/.test(norm) || DEFINITE_PERSONS.has(norm));

const TANWIN = /(?:\u064b\u0627?|\u0627\u064b)$/;
const LEADING_DAY = /^(?:اليوم|امس|ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))$/;

const OWN_WORDS = new Set([
  'قوله',
  'قولها',
  'قولهم',
  'قولهما',
  'تاكيده',
  'تاكيدها',
  'تاكيدهم',
  'قولهن',
  'نفيه',
  'نفيها',
  'نفيهم',
  'القول',
  'اعلانه',
  'اعلانها',
  'تحذيره',
  'تحذيرها',
  'ترجيحه',
  'توقعه',
  'وصفه',
  'وصفها',
  'ادعاءه',
  'ادعاءها',
  'ادعاءهم',
  'زعمه',
  'زعمها',
  'زعمهم',
  'اتهامه',
  'اتهامها',
  'رفضه',
  'رفضها',
  'كشفه',
  'كشفها',
  'توقعها',
  'اعتقاده',
  'اعتقادها',
  'اعتقادهم',
  'تاكيداتهم',
]);

/** `نقلت M عن S تأكيده C`: the verbal noun governs the content itself. */
function ownObject(tokens: readonly Token[], k: number): Complement | undefined {
  const limit = Math.min(tokens.length - 1, k + OWN_REACH);
  for (let i = k + 2; i < limit; i++) {
    if (i > k + 2 && verbAt(tokens, i)?.joined) return undefined;
    if (OWN_WORDS.has(tokens[i]!.norm))
      return isWord(tokens[i + 1]) ? { kind: 'np', regionEnd: i, from: i + 1 } : undefined;
  }
  return undefined;
}

/** `نقلت الهيئة عن قبطان السفينة وجود تشويش`: a deed right behind the one who tells it. */
function deedBehind(tokens: readonly Token[], k: number, { verb }: ArabicForm): Complement | undefined {
  if (verb.lemma !== 'نقل') return undefined;
  const limit = Math.min(tokens.length - 1, k + OWN_REACH);
  let teller = k + 1;
  while (teller < limit && tokens[teller]!.norm !== 'عن') teller++;
  for (let i = teller + 2; i < limit && !isComma(tokens[i]) && !verbAt(tokens, i); i++) {
    const { norm, quote } = tokens[i]!;
    if (quote >= 0 || !OBJECT_OPENERS.has(norm) || norm.startsWith('ال')) continue;
    const named = /^ال|ي(?:ه|ين|ون)?$/.test(tokens[i - 1]!.norm);
    return named ? { kind: 'np', regionEnd: i, from: i } : undefined;
  }
  return undefined;
}

/** `تأكيده حدوث اللقاء "إذ …"`: the object right behind the verbal noun goes before a quotation further on. */
function relayed(found: Complement | undefined, own: Complement | undefined): Complement | undefined {
  return own && found && found.kind === 'quote' && own.from < found.from - 1 ? own : (found ?? own);
}

const OWN_REACH = 25;

/** نقلت M عن S قوله إن C; نسبت M إلى S قوله; and plain: نقلت M أن C. */
export function readRelay(cursor: Cursor, k: number, form: ArabicForm): number {
  const { tokens } = cursor;
  const own = ownObject(tokens, k);
  const complement = relayed(findComplement(tokens, k + 1, form), own) ?? deedBehind(tokens, k, form);
  if (!complement) {
    noticeCaller(cursor, k, form);
    return k;
  }
  if (form.verb.lemma === 'نسب' && complement.kind === 'np' && complement !== own)
    return readBlame(cursor, k, complement);
  const particle = form.verb.lemma === 'نسب' ? 'الي' : 'عن';
  const at = relayedAt(tokens, k + 1, complement.regionEnd, particle);
  const rule = 'ar/relay';
  const told = at < 0 ? relayedNoun(cursor, k, form, complement) : undefined;
  if (told) return push(cursor, complement, told);
  if (at < 0) {
    const medium = mediaSubject(cursor, k, complement.regionEnd, form);
    if (!medium || form.tense !== 'perfect') return k;
    return push(cursor, complement, { source: medium, via: [], cls: 'say', negated: false, rule });
  }
  let end = complement.regionEnd;
  for (let i = at + 1; i < end; i++) if (OWN_WORDS.has(tokens[i]!.norm)) end = i;
  const relayer = mediaSubject(cursor, k, at, form);
  const chain = sourceChain(tokens, at + 1, end);
  if (!chain.source) return k;
  const via = relayer ? [relayer, ...chain.via] : chain.via;
  const through = relayer ? undefined : agreementOf(tokens[k]!.norm, form);
  const cls = DENYING.has(tokens[end]?.norm ?? '') ? 'deny' : 'relay';
  return push(cursor, complement, { source: chain.source, via, cls, negated: false, rule, through });
}

/** `نُسبت الغارة إلى X`: by nobody who is named. */
const DAMMA = '\u064f';

/** `نقلت M عن S نفيه C`. */
const DENYING = new Set(['نفيه', 'نفيها', 'نفيهم']);

/** `نسب الجيش الضربة إلى X`: nobody is quoted, whoever puts it down to X says so. */
function readBlame(cursor: Cursor, k: number, complement: Complement): number {
  if (cursor.tokens[k]!.text.includes(DAMMA)) return k;
  const after = readRegion(cursor.tokens, k + 1, complement.regionEnd).subject;
  const source = after ?? cursor.speaker ?? subjectBefore(cursor.tokens, cursor.pos, k) ?? null;
  return push(cursor, complement, { source, via: [], cls: 'own', negated: false, rule: 'ar/verb-np' });
}

/** Where in `[from, to)` the word stands behind which the relayed speaker is named; -1 when it does not. */
function relayedAt(tokens: readonly Token[], from: number, to: number, particle: string): number {
  for (let i = from; i < to; i++) {
    const { norm, quote } = tokens[i]!;
    if (quote >= 0) continue;
    if (onTongue(tokens, i) || (norm === particle && !TOPICS.has(tokens[i - 1]!.norm))) return i;
  }
  return -1;
}

/** `نقلت M على لسان S أن C`: S stands behind لسان as behind عن. */
const onTongue = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.norm === 'لسان' && isAla(tokens[i - 1]!);

/** What a medium relays as a noun with its speaker: ترجيح, قول, اعتقادا وسط …. */
const SPOKEN: ReadonlyMap<string, CueClass> = new Map([
  ...ARABIC_VERBAL_NOUNS,
  ['تحذير', 'say'],
  ['توقع', 'expect'],
  ['توقعات', 'expect'],
  ['وصف', 'say'],
  ['تصريحات', 'say'],
]);
const AMONG = new Set(['وسط', 'بين', 'لدي', 'من']);

/** `نقل تلفزيون X ترجيح مسؤولين أن C`, `نقلت قول الوزير: C`: the noun's genitive speaks, through the medium. */
function relayedNoun(
  cursor: Cursor,
  k: number,
  form: ArabicForm,
  { regionEnd }: Complement,
): Found | undefined {
  const { tokens } = cursor;
  for (let i = k + 1; i < regionEnd - 1; i++) {
    const { norm, quote } = tokens[i]!;
    const cls = quote < 0 ? SPOKEN.get(norm.replace(/(?<=.{4})ا$/, '')) : undefined;
    if (cls === undefined) continue;
    const from = AMONG.has(tokens[i + 1]!.norm) ? i + 2 : i + 1;
    const { subject } = readRegion(tokens, from, regionEnd);
    if (!subject) return undefined;
    const relayer = mediaSubject(cursor, k, i, form);
    return {
      source: subject,
      via: relayer ? [relayer] : [],
      cls,
      negated: false,
      rule: 'ar/relay',
      through: relayer ? undefined : agreementOf(tokens[k]!.norm, form),
    };
  }
  return undefined;
}

/** تفاصيل عن, خبر عن: what it is about, and nobody who is quoted. */
const TOPICS = new Set(
  'تفاصيل معلومات تقرير تقريرا خبر خبرا انباء دراسه حقايق صوره تحقيق تحقيقا مقال مقالا وثايق'.split(' '),
);
