import { normaliseWord } from './normalise.ts';
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
}

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
const JOINERS = new Set(["'", '’', '-', '‐', '‑', '.', ',', '٫', '٬', '/', '&', '@', '_']);
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;
const INVISIBLE = /[\s*`\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/** Whether the joiner at `i` ties the characters around it into one token. */
function joins(text: string, i: number, limit: number): boolean {
  const c = text[i]!;
  if (!JOINERS.has(c) || i + 1 >= limit) return false;
  const before = text[i - 1]!;
  const after = text[i + 1]!;
  if (c === '.' || c === ',' || c === '٫' || c === '٬') {
    if (DIGIT.test(before) && DIGIT.test(after)) return true;
    if (c !== '.' || !LETTER.test(before) || !isInitials(text, i)) return false;
    // `U.S.-based`
    return LETTER.test(after) || (after === '-' && i + 2 < limit && LETTER.test(text[i + 2]!));
  }
  if (c === '/') return DIGIT.test(before) && DIGIT.test(after);
  if (c === '-' || c === '‐' || c === '‑' || c === '_' || c === '&' || c === '@') return WORD.test(after);
  return LETTER.test(after) && before < '\u0600';
}

/** `U.S`, `e.g`: a lone letter on the left of the dot. */
function isInitials(text: string, i: number): boolean {
  const before = i >= 2 ? text[i - 2]! : ' ';
  return before === '.' || !WORD.test(before);
}

function wordEnd(text: string, from: number, limit: number): number {
  let i = from + 1;
  while (i < limit) {
    if (WORD.test(text[i]!) || isLowSurrogate(text, i)) i++;
    else if (joins(text, i, limit)) i += 2;
    else break;
  }
  return i;
}

const isLowSurrogate = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code >= 0xdc00 && code <= 0xdfff;
};

const LINK_END = /\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?\)/gu;

/** Where a Markdown link's brackets and address stand: they are no part of the prose. */
function linkParts(text: string, start: number, end: number): Map<number, number> {
  const parts = new Map<number, number>();
  const paragraph = text.slice(start, end);
  if (!paragraph.includes('](')) return parts;
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
    const c = text[i]!;
    const linked = links.get(i);
    if (linked !== undefined) {
      i = linked;
      continue;
    }
    if (INVISIBLE.test(c)) {
      i++;
      continue;
    }
    while (q < quotations.length && quotations[q]!.end <= i) q++;
    const inside = q < quotations.length && quotations[q]!.start <= i;
    const isWord = WORD.test(c);
    const stop = isWord ? wordEnd(text, i, end) : i + 1;
    const raw = text.slice(i, stop);
    tokens.push({
      text: raw,
      norm: isWord ? normaliseWord(raw) : raw,
      start: i,
      end: stop,
      kind: isWord ? (DIGIT.test(c) ? 'number' : 'word') : 'mark',
      quote: inside ? q : -1,
    });
    i = stop;
  }
  return tokens;
}
