import { ENGLISH_SCALES, ENGLISH_UNITS, FRACTIONS } from '../../lexicon/number-words.ts';
import type { Token } from '../../text/tokens.ts';
import type { Cardinal } from './cardinal-mention.ts';

/** Longest number in words that is read. */
const LONGEST = 12;

/** Value of a scale word that may stand after digits: 2.5 million; "dozen" does not (3 dozen is rare, 12 dozen rarer). */
export const scaleOf = (norm: string): number | undefined =>
  norm === 'dozen' ? undefined : ENGLISH_SCALES.get(norm);

/** Running value of a number in words: what is closed by thousand or more, and the part being read. */
interface Tally {
  total: number;
  current: number;
}

/** A number in English words at token `i`, fractions of a scale included: half a million, two and a half billion. */
export function englishNumber(tokens: readonly Token[], i: number): Cardinal | undefined {
  const part = fractionOfScale(tokens, i);
  if (part) return part;
  if (tokens[i]!.norm === 'couple' || (tokens[i]!.norm === 'a' && tokens[i + 1]?.norm === 'couple'))
    return couple(tokens, i);
  const tally: Tally = { total: 0, current: 0 };
  let k = i;
  while (k < tokens.length && k < i + LONGEST && takesWord(tokens, i, k, tally)) k++;
  const value = tally.total + tally.current;
  if (k === i || value <= 0) return undefined;
  return andAHalf(tokens, k, value) ?? { value, next: k, digits: false };
}

/** Adds the word at `k` to the tally; false when it is no part of the number. */
function takesWord(tokens: readonly Token[], first: number, k: number, tally: Tally): boolean {
  const { norm } = tokens[k]!;
  const unit = unitOf(norm);
  if (unit !== undefined) {
    if (k > first && !follows(tally.current, unit)) return false;
    tally.current += unit;
    return true;
  }
  const scale = ENGLISH_SCALES.get(norm);
  if (scale !== undefined && (k > first || norm === 'dozen')) {
    tally.current = (tally.current || 1) * scale;
    if (scale >= 1000) {
      tally.total += tally.current;
      tally.current = 0;
    }
    return true;
  }
  if (norm === 'a') return k === first && ENGLISH_SCALES.has(tokens[k + 1]?.norm ?? '');
  return (
    norm === 'and' &&
    k > first &&
    tally.total + tally.current >= 100 &&
    unitOf(tokens[k + 1]?.norm ?? '') !== undefined
  );
}

/** Whether a unit can come after what was read: twenty three, one hundred five, but not "two three". */
const follows = (current: number, unit: number): boolean =>
  current === 0 ||
  (current % 100 === 0 && unit < 100) ||
  (current % 10 === 0 && current % 100 >= 20 && unit < 10);

function unitOf(norm: string): number | undefined {
  const plain = ENGLISH_UNITS.get(norm);
  if (plain !== undefined || !norm.includes('-')) return plain;
  const [tens = '', unit = '', rest] = norm.split('-');
  const a = ENGLISH_UNITS.get(tens);
  const b = ENGLISH_UNITS.get(unit);
  return rest === undefined && a !== undefined && b !== undefined && a >= 20 && b < 10 ? a + b : undefined;
}

/** `half a million`, `a quarter of a million`, `half a dozen`. */
function fractionOfScale(tokens: readonly Token[], i: number): Cardinal | undefined {
  const from = tokens[i]!.norm === 'a' ? i + 1 : i;
  const part = FRACTIONS.get(tokens[from]?.norm ?? '');
  if (part === undefined) return undefined;
  let k = from + 1;
  if (tokens[k]?.norm === 'of') k++;
  if (tokens[k]?.norm === 'a') k++;
  const scale = ENGLISH_SCALES.get(tokens[k]?.norm ?? '');
  return scale === undefined
    ? undefined
    : { value: Math.round(part * scale * 1000) / 1000, next: k + 1, digits: false };
}

/** `two and a half million`, `a million and a half`. */
function andAHalf(tokens: readonly Token[], k: number, value: number): Cardinal | undefined {
  if (tokens[k]?.norm !== 'and' || tokens[k + 1]?.norm !== 'a' || tokens[k + 2]?.norm !== 'half')
    return undefined;
  const scale = scaleOf(tokens[k + 3]?.norm ?? '');
  if (scale !== undefined) return { value: (value + 0.5) * scale, next: k + 4, digits: false };
  const own = value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1e3 ? 1e3 : undefined;
  return own === undefined ? undefined : { value: value + own / 2, next: k + 3, digits: false };
}

/** `a couple of people`, `a couple hundred`, `a couple of dozen`. */
function couple(tokens: readonly Token[], i: number): Cardinal | undefined {
  let k = tokens[i]!.norm === 'a' ? i + 2 : i + 1;
  if (tokens[k]?.norm === 'of') k++;
  const scale = ENGLISH_SCALES.get(tokens[k]?.norm ?? '');
  return { value: 2 * (scale ?? 1), next: scale === undefined ? k : k + 1, digits: false };
}
