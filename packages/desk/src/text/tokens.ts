import { DIGIT, INVISIBLE, isAt, LETTER, TIE, WORD } from './characters.ts';
import { type Form, formAt, formOf } from './forms.ts';
import type { Quotation } from './quotations.ts';

/** A word, number or single mark of the raw text. Offsets are UTF-16 code units into the raw text. */
export interface Token {
  readonly text: string;
  /** Folded form for look-ups: lower case, no Arabic diacritics, one form of alef, ya and ta marbuta. */
  readonly norm: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Index of the outermost quotation the token stands in (its marks included), -1 outside. */
  readonly quote: number;
  /** What is known of its text. */
  readonly form: Form;
}

/** The token with another text in its place. */
export function respelt(token: Token, text: string, norm: string): Token {
  return { ...token, text, norm, form: formOf(norm) };
}

/** Whether the joiner at `i` ties the characters around it into one token. */
function joins(text: string, i: number, limit: number): boolean {
  if (!isAt(text, i, TIE) || i + 1 >= limit) return false;
  const c = text[i]!;
  if (c === '.' || c === ',' || c === '٫' || c === '٬' || c === '،') {
    if (isAt(text, i - 1, DIGIT) && isAt(text, i + 1, DIGIT)) return true;
    if (c !== '.' || !isAt(text, i - 1, LETTER) || !isInitials(text, i)) return false;
    // `U.S.-based`
    return isAt(text, i + 1, LETTER) || (text[i + 1] === '-' && i + 2 < limit && isAt(text, i + 2, LETTER));
  }
  if (c === '/') return isAt(text, i - 1, DIGIT) && isAt(text, i + 1, DIGIT);
  if (c === '-' || c === '‐' || c === '‑' || c === '_' || c === '&' || c === '@')
    return isAt(text, i + 1, WORD);
  return isAt(text, i + 1, LETTER) && text[i - 1]! < '\u0600';
}

/** `U.S`, `e.g`: a lone letter on the left of the dot. */
const isInitials = (text: string, i: number): boolean =>
  i < 2 || text[i - 2] === '.' || !isAt(text, i - 2, WORD);

function wordEnd(text: string, from: number, limit: number): number {
  let i = from + 1;
  while (i < limit) {
    if (isAt(text, i, WORD) || isLowSurrogate(text, i)) i++;
    else if (joins(text, i, limit)) i += 2;
    else break;
  }
  return i;
}

/** `النهر-نفى المتحدث`, `نهر برس-نقلت`: near the beginning of a paragraph a dash parts the medium from the news. */
function firstEnd(text: string, from: number, to: number, at: number): number {
  if (at > 2 || text[from]! < '\u0620' || text[from]! > '\u064a') return to;
  const dash = text.indexOf('-', from);
  if (dash <= from || dash >= to) return to;
  // الروسية-الأوكرانية: two adjectives
  return at > 0 && text.startsWith('ال', dash + 1) ? to : dash;
}

const isLowSurrogate = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code >= 0xdc00 && code <= 0xdfff;
};

const LINK_END = /\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)/gu;

/** Where a Markdown link's brackets and address stand: they are no part of the prose; undefined without any. */
function linkParts(text: string, start: number, end: number): Map<number, number> | undefined {
  const paragraph = text.slice(start, end);
  if (!paragraph.includes('](')) return undefined;
  const parts = new Map<number, number>();
  for (const match of paragraph.matchAll(LINK_END)) {
    const from = start + match.index;
    parts.set(from, from + match[0].length);
    const open = text.lastIndexOf('[', from);
    if (open >= start && from - open < 300) parts.set(open, open + 1);
  }
  return parts;
}

/** Cuts `[start, end)` of the raw text into tokens; linear in the length. */
export function tokenize(
  text: string,
  start: number,
  end: number,
  quotations: readonly Quotation[],
): Token[] {
  const tokens: Token[] = [];
  const links = linkParts(text, start, end);
  let q = 0;
  let i = start;
  while (i < end) {
    const linked = links?.get(i);
    if (linked !== undefined) {
      i = linked;
      continue;
    }
    if (isAt(text, i, INVISIBLE)) {
      i++;
      continue;
    }
    while (q < quotations.length && quotations[q]!.end <= i) q++;
    const inside = q < quotations.length && quotations[q]!.start <= i;
    const isWord = isAt(text, i, WORD);
    const stop = isWord ? firstEnd(text, i, wordEnd(text, i, end), tokens.length) : i + 1;
    const form = formAt(text, i, stop);
    const { text: written, norm, kind } = form;
    tokens.push({ text: written, norm, start: i, end: stop, kind, quote: inside ? q : -1, form });
    i = stop;
  }
  return tokens;
}
