import { DIGIT, isAt } from '../../text/characters.ts';
import type { Token } from '../../text/tokens.ts';
import { arabicNumber, arabicTail } from './arabic-words.ts';
import type { Cardinal } from './cardinal-mention.ts';
import { parseDigits, westernDigits } from './digits.ts';
import { englishNumber, scaleOf } from './english-words.ts';

/** `و250`, `بـ50`: digits written together with a particle. */
function joinedDigits({ norm }: Token): number | undefined {
  if (!/^[وبل]/.test(norm) || !/\p{Nd}$/u.test(norm)) return undefined;
  return parseDigits(norm.replace(/^[وبل]{1,2}/, ''));
}

const GLUED_NUMBER = /^([\d.,]+)(k|mn|m|bn|b|tn)(?:-strong)?$/i;
const GLUED: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };

/** Reads a cardinal at token `i`: digits with an optional scale word, or number words of either language. */
export function cardinalAt(tokens: readonly Token[], i: number): Cardinal | undefined {
  const token = tokens[i];
  if (!token || token.kind === 'mark') return undefined;
  if (token.kind === 'number') return digitsAt(tokens, i);
  const glued = joinedDigits(token);
  if (glued !== undefined) return arabicTail(tokens, { value: glued, next: i + 1, digits: true });
  return /^[a-z]/.test(token.norm) ? englishNumber(tokens, i) : arabicNumber(tokens, i);
}

function digitsAt(tokens: readonly Token[], i: number): Cardinal | undefined {
  const { text } = tokens[i]!;
  const glued = isAt(text, text.length - 1, DIGIT) ? null : GLUED_NUMBER.exec(text);
  if (glued) {
    const value = parseDigits(glued[1]!);
    return value === undefined
      ? undefined
      : { value: rounded(value * GLUED[glued[2]!.toLowerCase()]!), next: i + 1, digits: true };
  }
  const plain = parseDigits(text.replace(/(?:-(?:strong|odd)|(?<=\d)(?:[tgp]b|pc))$/i, ''));
  if (plain === undefined) return undefined;
  const { value, next } = spaced(tokens, i, dotted(tokens, i) ?? plain);
  return scaled(tokens, { value, next, digits: true });
}

/** `1.240 عملية`: a dot that parts thousands, as Maghreb pages write it; before a scale word it is a decimal point. */
function dotted(tokens: readonly Token[], i: number): number | undefined {
  const next = tokens[i + 1];
  if (!/^\p{Nd}{1,3}\.\p{Nd}{3}$/u.test(tokens[i]!.text) || !next || !/^[\u0620-\u06ff]{3}/.test(next.norm))
    return undefined;
  if (scaleOf(next.norm) ?? arabicTail(tokens, { value: 1, next: i + 1, digits: true }).next > i + 1)
    return undefined;
  return Number(westernDigits(tokens[i]!.text).replace('.', ''));
}

/** `20 000`: groups of three digits parted by single spaces. */
function spaced(tokens: readonly Token[], i: number, first: number): { value: number; next: number } {
  let value = first;
  let next = i + 1;
  if (!/^\p{Nd}{1,3}$/u.test(tokens[i]!.text) || first === 0) return { value, next };
  while (next < tokens.length && next < i + 4) {
    const { text, start } = tokens[next]!;
    if (!/^\p{Nd}{3}$/u.test(text) || start !== tokens[next - 1]!.end + 1) break;
    value = value * 1000 + Number(westernDigits(text));
    next++;
  }
  return { value, next };
}

function scaled(tokens: readonly Token[], number: Cardinal): Cardinal {
  const word = tokens[number.next]?.norm;
  const scale = word === undefined ? undefined : scaleOf(word);
  if (scale !== undefined) return { ...number, value: rounded(number.value * scale), next: number.next + 1 };
  return arabicTail(tokens, number);
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
