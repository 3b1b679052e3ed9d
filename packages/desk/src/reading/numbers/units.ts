import { PEOPLE, SPEAKERS, TECHNICAL, THINGS, UNCOUNTED } from '../../lexicon/counted-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';
import { currencySign } from './currency.ts';

/** What kind of thing is counted; `other` is a noun known only by its form. */
export type UnitKind = 'people' | 'things' | 'share' | 'technical' | 'speakers' | 'uncounted' | 'other';

export interface Unit {
  readonly text: string;
  readonly to: number;
  readonly kind: UnitKind;
}

const LOOK_AHEAD = 4;
/** Quotation marks around a word belong to the noun: 577 “new” addresses. */
const QUOTES = new Set(['"', "'", '“', '”', '‘', '’', '«', '»']);
const SKIPPED = new Set('of the these those its their من'.split(' '));
/** Words after which a noun no longer belongs to the number. */
const ENDS = new Set(
  `in on at to by for with from and or but that which who whom whose were was are is be been had has have said say says when where as after before since during than while against into onto per via over under between about across within near not
  في علي الي عن ان انه التي الذي الذين بعد قبل منذ خلال كما او ثم قد لم لا بين ضد حتي عند مع حين فيما بينما حيث قال قالت كان كانت`.split(
    /\s+/,
  ),
);
/** What follows a noun and these is how often, not what: 100 airframes a month. */
const RATES = new Set('a an per each every كل شهريا سنويا يوميا'.split(' '));
const KNOWING = new Set('familiar briefed close knowledgeable مطلعين مطلعون مقربين'.split(' '));
const ENGLISH_PLURAL = /^[a-z][a-z-]{2,}(?<![sui])s$/;

const kindOf = fact(
  (norm): UnitKind | null =>
    plainKind(norm) ?? (norm.startsWith('ال') ? plainKind(norm.slice(2)) : kindOfOwned(norm)) ?? null,
);

/** `عناصره`, `مقاتليها`: people with their owner's pronoun. */
function kindOfOwned(norm: string): UnitKind | undefined {
  const owned = /^(.{3,}?)(?:ه|ها|هم|نا)$/.exec(norm)?.[1];
  return owned !== undefined && (PEOPLE.has(owned) || PEOPLE.has(`${owned}ن`)) ? 'people' : undefined;
}

function plainKind(norm: string): UnitKind | undefined {
  if (UNCOUNTED.has(norm)) return 'uncounted';
  if (PEOPLE.has(norm)) return 'people';
  if (THINGS.has(norm)) return 'things';
  if (SPEAKERS.has(norm)) return 'speakers';
  return TECHNICAL.has(norm) ? 'technical' : undefined;
}

/** The counted noun after a number: the first known one within a few words, else one that looks like a counted noun. */
export function unitAt(tokens: readonly Token[], i: number): Unit | undefined {
  const first = tokens[i];
  if (!first) return undefined;
  return signAt(tokens, i) ?? nounAt(tokens, i);
}

function signAt(tokens: readonly Token[], i: number): Unit | undefined {
  const { text } = tokens[i]!;
  const sign = text === '%' || text === '٪' ? '%' : currencySign(tokens[i]);
  if (sign === undefined) return percentAt(tokens, i);
  return { text: sign, to: i + 1, kind: sign === '%' ? 'share' : 'things' };
}

function nounAt(tokens: readonly Token[], i: number): Unit | undefined {
  let other: Unit | undefined;
  for (const k of nounWords(tokens, i)) {
    const { norm, kind, text, form } = tokens[k]!;
    if (other && RATES.has(norm)) break;
    const known = kindOf(form);
    // «ثلاث مجازر بحق المدنيين»: the definite noun behind another is not what is counted
    if (known && other && norm.startsWith('ال')) break;
    if (known) return { text, to: k + 1, kind: knowsMore(tokens, k) ? 'speakers' : known };
    if (/^و.{3}/.test(norm)) break;
    if (kind === 'word' && !SKIPPED.has(norm)) other ??= unknownNoun(tokens, k, i);
  }
  return other;
}

/** The few words after a number among which its noun stands, up to a mark or a word that ends the phrase. */
function nounWords(tokens: readonly Token[], i: number): number[] {
  const words: number[] = [];
  let quotes = 0;
  for (let k = i; k < tokens.length && words.length < LOOK_AHEAD; k++) {
    const { kind, norm, text } = tokens[k]!;
    if (kind === 'mark' && isPassedOver(tokens, k) && (!QUOTES.has(text) || ++quotes <= 2)) continue;
    // the next number begins its own phrase: «25 شاحنة محملة بـ400 طن»
    if (kind !== 'word' || (ENDS.has(norm) && !/^[A-Z]{2}/.test(text)) || /\p{Nd}$/u.test(norm)) break;
    words.push(k);
  }
  return words;
}

/** The point of an abbreviation (U.S.) and quotation marks around a word do not part a number from its noun. */
const isPassedOver = (tokens: readonly Token[], k: number): boolean =>
  QUOTES.has(tokens[k]!.text) ||
  (tokens[k]!.text === '.' && /^(?:\p{L}\.)+\p{L}$/u.test(tokens[k - 1]?.text ?? ''));

/** `three people familiar with the matter`: the report's sources, whatever they are called. */
const knowsMore = (tokens: readonly Token[], k: number): boolean =>
  KNOWING.has(tokens[k + 1]?.norm ?? '') && tokens[k + 1]?.kind === 'word';

const unknownNoun = (tokens: readonly Token[], k: number, first: number): Unit | undefined =>
  ENGLISH_PLURAL.test(tokens[k]!.text)
    ? { text: tokens[k]!.text, to: k + 1, kind: 'other' }
    : arabicOther(tokens, k, first);

const PLURAL = /^(?!تشرين|عشرين|اي$).{2,}(?:ات|ين|ي)$|^ا.{2,3}ا.$/;

/** An Arabic counted noun stands right after its number, without the article. */
const arabicOther = (tokens: readonly Token[], k: number, first: number): Unit | undefined => {
  const { norm, text } = tokens[k]!;
  // `45 من قوات الأمن`: several of a kind, told by the plural
  const behind = k === first + 1 && tokens[first]!.norm === 'من' && PLURAL.test(norm);
  if ((k !== first && !behind) || norm.startsWith('ال') || norm.length < 3 || !/^[\u0600-\u06ff]/.test(norm))
    return undefined;
  return { text, to: k + 1, kind: 'other' };
};

/** `per cent`, `في المئة`, `بالمئة`. */
function percentAt(tokens: readonly Token[], i: number): Unit | undefined {
  const { norm, text } = tokens[i]!;
  const next = tokens[i + 1];
  if (norm === 'per' && next?.norm === 'cent') return { text: '%', to: i + 2, kind: 'share' };
  if (norm === 'في' && /^الم(?:ايه|يه)$/.test(next?.norm ?? ''))
    return { text: '%', to: i + 2, kind: 'share' };
  return norm === 'percent' || /^بالم(?:ايه|يه)$/.test(norm) ? { text, to: i + 1, kind: 'share' } : undefined;
}
