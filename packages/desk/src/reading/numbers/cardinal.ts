import { ARABIC_SCALES, ARABIC_UNITS, ENGLISH_SCALES, ENGLISH_UNITS } from '../../lexicon/number-words.ts';
import type { Token } from '../../text/tokens.ts';

/** A number as it stands in the text: its value, the token after it, and whether digits were used. */
export interface Cardinal {
  readonly value: number;
  readonly next: number;
  readonly digits: boolean;
}

const DIGIT_OFFSETS = [0x0660, 0x06f0];

/** Western digits for Arabic-Indic and Persian ones. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (c) => {
    const code = c.charCodeAt(0);
    const base = DIGIT_OFFSETS.find((offset) => code >= offset && code < offset + 10) ?? code;
    return String(code - base);
  });
}

/** The value of a token of digits with separators of either script; undefined for dates, versions and the like. */
export function parseDigits(text: string): number | undefined {
  const plain = westernDigits(text).replace(/٬/g, ',').replace(/٫/g, '.');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return Number(plain.replace(/,/g, ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(plain)) return Number(plain.replace(/\./g, ''));
  if (/^\d+,\d{1,2}$/.test(plain)) return Number(plain.replace(',', '.'));
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(plain)) return Number(plain);
  return undefined;
}

/** Reads a cardinal at token `i`: digits with an optional scale word, or number words. */
export function cardinalAt(tokens: readonly Token[], i: number): Cardinal | undefined {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return undefined;
  if (token.kind === 'number') return digitsAt(tokens, i);
  return englishWords(tokens, i) ?? arabicWords(tokens, i);
}

function digitsAt(tokens: readonly Token[], i: number): Cardinal | undefined {
  const glued = /^([\d.,]+)(k|m|bn|mn)$/i.exec(tokens[i]!.text);
  const value = parseDigits(glued ? glued[1]! : tokens[i]!.text);
  if (value === undefined) return undefined;
  if (glued) return { value: value * GLUED[glued[2]!.toLowerCase()]!, next: i + 1, digits: true };
  return scaled(tokens, { value, next: i + 1, digits: true });
}

const GLUED: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 };

function scaled(tokens: readonly Token[], number: Cardinal): Cardinal {
  const word = tokens[number.next];
  const scale = word && (ENGLISH_SCALES.get(word.norm) ?? ARABIC_SCALES.get(word.norm));
  if (!scale || word.norm === 'dozen') return number;
  const value = Math.round(number.value * scale * 100) / 100;
  return arabicTail(tokens, { value, next: number.next + 1, digits: number.digits });
}

function hyphenated(norm: string): number | undefined {
  if (!norm.includes('-')) return undefined;
  const [tens = '', unit = ''] = norm.split('-');
  const a = ENGLISH_UNITS.get(tens);
  const b = ENGLISH_UNITS.get(unit);
  return a !== undefined && b !== undefined && a >= 20 && b < 10 ? a + b : undefined;
}

/** Running value of a number in words: what is closed by thousand or more, and the part being read. */
interface Tally {
  total: number;
  current: number;
}

function englishWords(tokens: readonly Token[], i: number): Cardinal | undefined {
  const tally: Tally = { total: 0, current: 0 };
  let k = i;
  while (k < tokens.length && k < i + 10 && takesWord(tokens, i, k, tally)) k++;
  const value = tally.total + tally.current;
  return k > i && value > 0 ? { value, next: k, digits: false } : undefined;
}

/** Adds the word at `k` to the tally; false when it is no part of the number. */
function takesWord(tokens: readonly Token[], first: number, k: number, tally: Tally): boolean {
  const { norm } = tokens[k]!;
  const unit = ENGLISH_UNITS.get(norm) ?? hyphenated(norm);
  if (unit !== undefined) {
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
  if (norm === 'a') return ENGLISH_SCALES.has(tokens[k + 1]?.norm ?? '');
  return norm === 'and' && k > first && tally.total + tally.current >= 100 && isUnit(tokens[k + 1]);
}

const isUnit = (token: Token | undefined): boolean =>
  token !== undefined && (ENGLISH_UNITS.has(token.norm) || hyphenated(token.norm) !== undefined);

const CLITIC = /^[وبل](?=.{2})/;

function arabicUnit(norm: string): number | undefined {
  return ARABIC_UNITS.get(norm);
}

function arabicWords(tokens: readonly Token[], i: number): Cardinal | undefined {
  const first = tokens[i]!.norm;
  const stripped = first.replace(CLITIC, '');
  const start = arabicUnit(first) ?? arabicUnit(stripped);
  const scale = ARABIC_SCALES.get(first) ?? ARABIC_SCALES.get(stripped);
  if (first === 'احد' || first === 'احدي') {
    if (!/^عشره?$/.test(tokens[i + 1]?.norm ?? '')) return undefined;
  }
  if (start === undefined && (scale === undefined || /^(?:الاف|ملايين|مليارات)$/.test(stripped)))
    return undefined;
  let value = start ?? scale!;
  let k = i + 1;
  const teen = tokens[k]?.norm;
  if (value < 10 && (teen === 'عشر' || teen === 'عشره')) {
    value += 10;
    k++;
  }
  return arabicTail(tokens, { value, next: k, digits: false });
}

/** Further parts: scale words right after, and parts joined with و (`ألفاً وخمسمئة`, `خمسة وعشرين ألفا`). */
function arabicTail(tokens: readonly Token[], number: Cardinal): Cardinal {
  let { value, next } = number;
  let part = value;
  let whole = 0;
  for (let guard = 0; guard < 8; guard++) {
    const norm = tokens[next]?.norm ?? '';
    const scale = ARABIC_SCALES.get(norm);
    if (scale !== undefined && part < scale) {
      part *= scale;
      next++;
      continue;
    }
    const joined = norm.startsWith('و')
      ? (arabicUnit(norm.slice(1)) ?? ARABIC_SCALES.get(norm.slice(1)))
      : undefined;
    if (joined === undefined || norm === 'واحد' || norm === 'واحده') break;
    if (part >= 1000) {
      whole += part;
      part = joined;
    } else part += joined;
    next++;
  }
  value = whole + part;
  return { value, next, digits: number.digits };
}
