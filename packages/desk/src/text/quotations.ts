/** An outermost quotation: `start` at its opening mark, `end` after its closing mark (or the end of the paragraph). */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

const OPENING = new Set(['“', '«', '„', '‟', '❝']);
const CLOSING = new Set(['”', '»', '❞']);
const STRAIGHT = new Set(['"', '＂']);
const SPACE = /\s/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether the mark at `i` looks like an opening one: nothing, a space, a bracket or a one-letter Arabic particle before it. */
function looksOpening(text: string, i: number, start: number): boolean {
  if (i + 1 >= text.length || SPACE.test(text[i + 1]!)) return false;
  if (i === start) return true;
  const before = text[i - 1]!;
  if (SPACE.test(before) || '([{—–-:،,/'.includes(before)) return true;
  return isParticle(text, i, start);
}

/** `لـ“`, `بـ"`, `و«`: a particle written together with the mark. */
function isParticle(text: string, i: number, start: number): boolean {
  let k = i - 1;
  if (text[k] === 'ـ') k--;
  if (k < start || !'لبوفك'.includes(text[k]!)) return false;
  if (k > start && text[k - 1] === 'و') k--;
  return k === start || SPACE.test(text[k - 1]!);
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
    if (!LETTER_OR_DIGIT.test(after) && !SPACE.test(text[i - 1]!)) return i;
  }
  return -1;
}

/**
 * Finds the outermost quotations of one paragraph `[start, end)`. Curly marks are read by their place, not only their
 * shape, because Arabic pages use them both ways round; an unclosed mark near the end of a paragraph runs to its end.
 */
export function findQuotations(text: string, start: number, end: number): Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  let depth = 0;
  let lastTwoSingles = -2;
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (open < 0) {
      if (c === "'" && text[i + 1] === "'" && lastTwoSingles !== i) {
        const close = text.indexOf("''", i + 2);
        if (close > 0 && close < end) {
          found.push({ start: i, end: close + 2, closed: true });
          i = close + 1;
          lastTwoSingles = i;
        }
        continue;
      }
      if (isSingleOpen(text, i, start, end)) {
        const close = singleClose(text, i, end);
        found.push({ start: i, end: close + 1, closed: true });
        i = close;
        continue;
      }
      if (OPENING.has(c) || ((CLOSING.has(c) || STRAIGHT.has(c)) && looksOpening(text, i, start))) {
        open = i;
        depth = 1;
      }
      continue;
    }
    depth += depthChange(text, i, start);
    if (depth === 0) {
      found.push({ start: open, end: i + 1, closed: true });
      open = -1;
    }
  }
  if (open >= 0 && end - open > 1) found.push({ start: open, end, closed: false });
  return found;
}

function depthChange(text: string, i: number, start: number): number {
  const c = text[i]!;
  if (STRAIGHT.has(c)) return -1;
  if (c === '«') return 1;
  if (c === '»') return -1;
  if (CLOSING.has(c)) return -1;
  if (!OPENING.has(c)) return 0;
  return looksOpening(text, i, start) ? 1 : -1;
}
