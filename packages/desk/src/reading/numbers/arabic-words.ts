import { ARABIC_SCALES, ARABIC_UNITS, FRACTIONS } from '../../lexicon/number-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { Cardinal } from './cardinal-mention.ts';
import { parseDigits } from './digits.ts';

const CLITIC = /^[وبلف](?=.{2})/;
/** Words that only look like a particle and a number: لست (I am not), بست. */
const NO_NUMBER = new Set(['لست', 'فست', 'وست', 'بعشر', 'فخمس', 'وسته', 'لسته']);
const BARE_PLURALS = /^(?:الاف|ملايين|مليارات)$/;

/** A number in Arabic words at token `i`: units, compounds joined with و, duals, scales, parts of a scale. */
export function arabicNumber(tokens: readonly Token[], i: number): Cardinal | undefined {
  const first = tokens[i]!.norm;
  if (NO_NUMBER.has(first) && !ARABIC_SCALES.has(tokens[i + 1]?.norm ?? '')) return undefined;
  const part = partOfScale(tokens, i);
  if (part) return part;
  const own = ARABIC_UNITS.get(first) ?? ARABIC_SCALES.get(first);
  const bare = own === undefined ? first.replace(CLITIC, '') : first;
  const value = own ?? ARABIC_UNITS.get(bare) ?? ARABIC_SCALES.get(bare);
  if (value === undefined || BARE_PLURALS.test(bare)) return undefined;
  const teen = tokens[i + 1]?.norm;
  const isTeen = value < 10 && (teen === 'عشر' || teen === 'عشره');
  if ((bare === 'احد' || bare === 'احدي') && !isTeen && !joinsTens(tokens, i + 1)) return undefined;
  return arabicTail(tokens, {
    value: isTeen ? value + 10 : value,
    next: isTeen ? i + 2 : i + 1,
    digits: false,
  });
}

/** `إحدى وعشرين`: the unit before joined tens. */
const joinsTens = (tokens: readonly Token[], i: number): boolean => {
  const norm = tokens[i]?.norm ?? '';
  return norm.startsWith('و') && (ARABIC_UNITS.get(norm.slice(1)) ?? 0) >= 20;
};

/** `نصف مليون`, `ربع مليون`, `ثلاثة أرباع المليون`. */
function partOfScale(tokens: readonly Token[], i: number): Cardinal | undefined {
  const norm = tokens[i]!.norm;
  const bare = FRACTIONS.has(norm) ? norm : norm.replace(CLITIC, '');
  const three = /^ثلاثه?$/.test(bare) && tokens[i + 1]?.norm === 'ارباع';
  const part = three ? 0.75 : FRACTIONS.get(bare);
  const at = three ? i + 2 : i + 1;
  const scale = scaleAt(tokens, at);
  if (part === undefined || scale === undefined) return undefined;
  return { value: part * scale, next: at + 1, digits: false };
}

const scaleAt = (tokens: readonly Token[], i: number): number | undefined => {
  const norm = tokens[i]?.norm ?? '';
  return ARABIC_SCALES.get(norm) ?? ARABIC_SCALES.get(norm.replace(/^ال/, ''));
};

/**
 * Further parts of a number that has begun: scale words, parts joined with و (`ألفاً وخمسمئة`, `3 ملايين و489 ألفاً`),
 * and halves (`مليون ونصف المليون`). A joined part must be smaller than the scale before it, so that a range
 * (`20 ألفا و30 ألفا`) is not added up.
 */
export function arabicTail(tokens: readonly Token[], number: Cardinal): Cardinal {
  let { next } = number;
  let whole = 0;
  let part = number.value;
  let scale = number.digits || part < 1000 ? 0 : scaleBelow(part);
  for (let guard = 0; guard < 12; guard++) {
    const factor = ARABIC_SCALES.get(tokens[next]?.norm ?? '');
    if (factor !== undefined && part < factor) {
      part = Math.round(part * factor * 1000) / 1000;
      scale = factor;
      next++;
      continue;
    }
    const half = scale > 0 ? halfAt(tokens, next) : undefined;
    if (half !== undefined) {
      part += half.part * scale;
      next = half.next;
      break;
    }
    const joined = joinedAt(tokens, next, number.digits && scale === 0);
    if (joined === undefined || !fits(part, scale, joined)) break;
    if (scale > 0) {
      whole += part;
      part = joined.value;
      scale = 0;
    } else part += joined.value;
    next = joined.next;
  }
  return { value: whole + part, next, digits: number.digits };
}

const scaleBelow = (value: number): number => (value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3);

interface Joined {
  readonly value: number;
  readonly next: number;
  /** The scale word after it, 1 without one. */
  readonly scale: number;
}

/** A part joined with و: a word, or digits after a part that has a scale. */
function joinedAt(tokens: readonly Token[], i: number, noDigits: boolean): Joined | undefined {
  const norm = tokens[i]?.norm ?? '';
  // «96 ألف 844»: what is under the scale may stand without و
  const bare = !noDigits && /^\p{Nd}{3}$/u.test(norm);
  if (!bare && (!norm.startsWith('و') || norm.length < 2)) return undefined;
  const rest = bare ? norm : norm.slice(1);
  const word = ARABIC_UNITS.get(rest) ?? (BARE_PLURALS.test(rest) ? undefined : ARABIC_SCALES.get(rest));
  const value = word ?? (noDigits ? undefined : parseDigits(rest));
  if (value === undefined || rest === 'احد' || rest === 'احدي') return undefined;
  // «وخمسة وعشرين ألفا»: the scale may stand after the joined tens
  const tens = joinsTens(tokens, i + 1) ? i + 2 : i + 1;
  return { value, next: i + 1, scale: ARABIC_SCALES.get(tokens[tens]?.norm ?? '') ?? 1 };
}

function fits(part: number, scale: number, joined: Joined): boolean {
  if (scale > 0) return joined.value * Math.max(1, joined.value < joined.scale ? joined.scale : 1) < scale;
  const rest = part % 100;
  if (joined.value >= 100) return false;
  if (rest === 0) return part >= 100;
  return rest < 10 && joined.value >= 20 && joined.value % 10 === 0;
}

function halfAt(tokens: readonly Token[], i: number): { part: number; next: number } | undefined {
  const norm = tokens[i]?.norm ?? '';
  const part = norm === 'ونصف' ? 0.5 : norm === 'وربع' ? 0.25 : undefined;
  if (part === undefined) return undefined;
  return { part, next: scaleAt(tokens, i + 1) === undefined ? i + 1 : i + 2 };
}
