import { isAt, QUOTE_MARK, SPACE } from './characters.ts';

/** An outermost quotation: `start` at its opening mark, `end` after its closing mark (or the end of the paragraph). */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

const OPENING = new Set(['“', '«', '„', '‟', '❝']);
const CLOSING = new Set(['”', '»', '❞']);
const STRAIGHT = new Set(['"', '＂']);
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether the mark at `i` looks like an opening one: nothing, a space, a bracket or a one-letter Arabic particle before it. */
function looksOpening(text: string, i: number, start: number): boolean {
  if (i + 1 >= text.length || isAt(text, i + 1, SPACE)) return false;
  if (i === start) return true;
  const before = text[i - 1]!;
  if (isAt(text, i - 1, SPACE) || '([{—–-:،,/'.includes(before)) return true;
  return isParticle(text, i, start);
}

/** `لـ“`, `بـ"`, `و«`: a particle written together with the mark. */
function isParticle(text: string, i: number, start: number): boolean {
  let k = i - 1;
  if (text[k] === 'ـ') k--;
  if (k < start || !'لبوفك'.includes(text[k]!)) return false;
  if (k > start && text[k - 1] === 'و') k--;
  return k === start || isAt(text, k - 1, SPACE);
}

function isSingleOpen(text: string, i: number, start: number, end: number): boolean {
  const c = text[i];
  if (c !== '‘' && c !== "'") return false;
  if (i > start && LETTER_OR_DIGIT.test(text[i - 1]!)) return false;
  if (!looksOpening(text, i, start)) return false;
  return singleClose(text, i, end) > 0;
}

/** The closing single mark within 400 characters: followed by no letter and preceded by no space. */
function singleClose(text: string, open: number, end: number): number {
  const limit = Math.min(end, open + 400);
  for (let i = open + 2; i < limit; i++) {
    const c = text[i];
    if (c !== '’' && c !== "'") continue;
    const after = i + 1 < end ? text[i + 1]! : ' ';
    if (!LETTER_OR_DIGIT.test(after) && !isAt(text, i - 1, SPACE)) return i;
  }
  return -1;
}

/**
 * Finds the outermost quotations of one paragraph `[start, end)`. Curly marks are read by their place, not only their
 * shape, because Arabic pages use them both ways round; an unclosed mark near the end of a paragraph runs to its end.
 */
export function findQuotations(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  let i = start;
  while (i < end) {
    const quotation = isAt(text, i, QUOTE_MARK) ? quotationAt(text, i, start, end) : undefined;
    if (quotation) found.push(quotation);
    i = quotation ? quotation.end : i + 1;
  }
  return found;
}

/** `قوله " إن السد سليم "`: Arabic pages that set spaces on both sides of an opening mark. */
function opensSpaced(text: string, i: number, end: number): boolean {
  if (!isAt(text, i - 1, SPACE) || !isAt(text, i + 1, SPACE) || !ARABIC.test(text[i + 2] ?? '')) return false;
  const close = text.indexOf(text[i]!, i + 3);
  if (close < 0 || close >= end) return false;
  return isAt(text, close - 1, SPACE) || !LETTER_OR_DIGIT.test(text[close + 1] ?? ' ');
}

const ARABIC = /[\u0620-\u064a]/;

/** The quotation that opens at `i`, if one does. */
function quotationAt(text: string, i: number, start: number, end: number): Quotation | undefined {
  const c = text[i]!;
  if (c === "'" && text[i + 1] === "'") {
    const close = text.slice(i + 2, Math.min(end, i + LONGEST_SINGLE)).indexOf("''");
    return close > 0 ? { start: i, end: i + close + 4, closed: true } : undefined;
  }
  if (isSingleOpen(text, i, start, end))
    return { start: i, end: singleClose(text, i, end) + 1, closed: true };
  const opens =
    OPENING.has(c) ||
    ((CLOSING.has(c) || STRAIGHT.has(c)) && looksOpening(text, i, start)) ||
    (STRAIGHT.has(c) && opensSpaced(text, i, end));
  if (!opens || i + 1 >= end) return undefined;
  const close = closingMark(text, i, start, end);
  if (close > 0) return { start: i, end: close + 1, closed: true };
  // a stray mark before a space: a page's ornament, or one that nobody closed
  return i === start && isAt(text, i + 1, SPACE) ? undefined : { start: i, end, closed: false };
}

/** The mark that closes the quotation opened at `i`; -1 for none. */
function closingMark(text: string, i: number, start: number, end: number): number {
  const straight = STRAIGHT.has(text[i]!);
  let depth = 1;
  for (let k = i + 1; k < end; k++) {
    if (!isAt(text, k, QUOTE_MARK)) continue;
    if (straight && reopens(text, k, start, end)) continue;
    depth += depthChange(text, k, start);
    if (depth === 0) return k;
  }
  return -1;
}

/** `… of the fire. "In fact, …`: paragraphs of one speech run together, each with its opening mark. */
function reopens(text: string, i: number, start: number, end: number): boolean {
  if (!STRAIGHT.has(text[i]!) || !'.!?'.includes(text[i - 2] ?? ' ') || !looksOpening(text, i, start))
    return false;
  const next = text.indexOf(text[i]!, i + 1);
  return next > 0 && next < end && !isAt(text, next - 1, SPACE);
}

const LONGEST_SINGLE = 2000;

function depthChange(text: string, i: number, start: number): number {
  const c = text[i]!;
  if (STRAIGHT.has(c)) return -1;
  if (c === '«') return 1;
  if (c === '»') return -1;
  if (CLOSING.has(c)) return -1;
  if (!OPENING.has(c)) return 0;
  return looksOpening(text, i, start) ? 1 : -1;
}
