import type { Glyph } from './glyph.ts';
import type { Cell } from './reading-order.ts';

/** A stretch of one line without a wide gap, cells from left to right. */
export interface Segment {
  readonly cells: readonly Cell[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface Base {
  glyph: Glyph;
  marks: string;
}

/**
 * Marks join the letter that they were drawn beside. Who draws a page from left to right draws an Arabic mark before its
 * letter, since it follows it in reading; who draws in reading order draws it after. Where it stands decides only when
 * that letter lies elsewhere: a font may draw a mark far from its own origin.
 */
function withMarks(glyphs: readonly Glyph[]): Base[] {
  const bases: Base[] = [];
  const waiting: { mark: Glyph; before: Base | undefined; at: number }[] = [];
  for (const glyph of glyphs)
    if (glyph.mark) waiting.push({ mark: glyph, before: bases.at(-1), at: bases.length });
    else bases.push({ glyph, marks: '' });
  const rightward = drawsRightward(bases);
  for (const { mark, before, at } of waiting) {
    const after = bases[at];
    const [first, second] = rightward && isArabic(mark) ? [after, before] : [before, after];
    const base =
      first && carries(first.glyph, mark) ? first : second && carries(second.glyph, mark) ? second : first;
    if (base) base.marks += mark.text;
  }
  return bases;
}

const isArabic = ({ text }: Glyph): boolean => /[\u0600-\u06ff]/.test(text);

/** Whether Arabic letters that follow each other in the drawing order stand to the right of each other. */
function drawsRightward(bases: readonly Base[]): boolean {
  let right = 0;
  let left = 0;
  for (let i = 1; i < bases.length; i++) {
    const [one, next] = [bases[i - 1]!.glyph, bases[i]!.glyph];
    if (!isArabic(one) || !isArabic(next) || Math.abs(one.y - next.y) > one.size) continue;
    if (next.left > one.left) right++;
    else if (next.left < one.left) left++;
  }
  return right >= left;
}

/** A letter near enough to bear a mark. */
function carries(base: Glyph, mark: Glyph): boolean {
  const near = base.size;
  return (
    /\p{L}/u.test(base.text) &&
    mark.left > base.left - near &&
    mark.right < base.right + near &&
    Math.abs(mark.y - base.y) < 1.5 * near
  );
}

/**
 * Some producers stretch Arabic letters with strokes that their font names no character for; what stands there then is
 * the stroke's number in the font, as a character between two letters of one word.
 */
function emptyStrokes(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.map((glyph, i) => {
    if (!glyph.unnamed || isArabic(glyph)) return glyph;
    const [before, after] = [nearest(glyphs, i, -1), nearest(glyphs, i, 1)];
    const stroke = before && after && isArabic(before) && isArabic(after);
    return stroke ? { ...glyph, text: STROKE } : glyph;
  });
}

/** It takes its place on the line, so that the letters beside it stay one word, and no part in the text. */
const STROKE = '';

const LONGEST_STROKE = 200;

/** The next named glyph of the same line and word. */
function nearest(glyphs: readonly Glyph[], from: number, step: 1 | -1): Glyph | undefined {
  const { y, size, text } = glyphs[from]!;
  for (let n = 1; n <= LONGEST_STROKE; n++) {
    const other = glyphs[from + n * step];
    if (!other || Math.abs(other.y - y) > size) return undefined;
    if (!(other.unnamed && other.text === text) && !other.mark) return other;
  }
  return undefined;
}

/** How far two baselines may lie apart on one line, in ems: indices and raised marks stay with it. */
const SAME_LINE = 0.35;
/** A gap this wide is a space that was not drawn. */
const SPACE = 0.2;
/** A gap this wide, in ems, parts columns or cells of a table. */
const WIDE = 1.5;

/** The lines of a page from top to bottom, each cut at its wide gaps. */
export function toRows(glyphs: readonly Glyph[]): Segment[][] {
  const bases = withMarks(emptyStrokes(glyphs)).filter(({ glyph }) => glyph.size > 0);
  const sorted = bases.toSorted((a, b) => a.glyph.y - b.glyph.y);
  const rows: Base[][] = [];
  let row: Base[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const base of sorted) {
    const { y, size } = base.glyph;
    if (y - top > SAME_LINE * Math.max(size, row[0]?.glyph.size ?? 0)) {
      row = [];
      rows.push(row);
      top = y;
    }
    row.push(base);
  }
  return rows.map(cutRow).filter((segments) => segments.length > 0);
}

const middleOf = ({ left, right }: Glyph): number => (left + right) / 2;

/**
 * From left to right. Parts of one ligature have one place: those drawn first stand to the left, as everything else in
 * a string that is drawn from left to right.
 */
function cutRow(row: Base[]): Segment[] {
  const ordered = row.toSorted((a, b) => middleOf(a.glyph) - middleOf(b.glyph));
  const segments: Segment[] = [];
  let cells: Cell[] = [];
  let drawn: Glyph[] = [];
  let right = Number.NaN;
  const flush = (): void => {
    if (drawn.length > 0) segments.push(toSegment(cells, drawn));
    cells = [];
    drawn = [];
    right = Number.NaN;
  };
  for (const { glyph, marks } of ordered) {
    if (glyph.text === STROKE) {
      right = Math.max(right, glyph.right);
      continue;
    }
    if (glyph.text.trim() === '') {
      if (cells.length > 0 && cells.at(-1)?.text !== ' ' && marks === '')
        cells.push(spaceAt(glyph.left, glyph.right));
      continue;
    }
    if (isTwice(glyph, drawn)) continue;
    const gap = glyph.left - right;
    if (gap > WIDE * glyph.size) flush();
    else if (gap > SPACE * glyph.size && cells.at(-1)?.text !== ' ') cells.push(spaceAt(right, glyph.left));
    cells.push({ text: (glyph.text + marks).normalize('NFC'), left: glyph.left, right: glyph.right });
    drawn.push(glyph);
    right = Number.isNaN(right) ? glyph.right : Math.max(right, glyph.right);
  }
  flush();
  return segments;
}

const spaceAt = (left: number, right: number): Cell => ({ text: ' ', left, right });

/** Some producers make letters bold by drawing them again, a hair aside. */
function isTwice(glyph: Glyph, drawn: readonly Glyph[]): boolean {
  const last = drawn.at(-1);
  return (
    last !== undefined &&
    last.text === glyph.text &&
    last.string !== glyph.string &&
    Math.abs(last.left - glyph.left) < 0.1 * glyph.size &&
    glyph.right > glyph.left
  );
}

function toSegment(cells: readonly Cell[], drawn: readonly Glyph[]): Segment {
  const trimmed = cells.at(-1)?.text === ' ' ? cells.slice(0, -1) : cells;
  return {
    cells: trimmed,
    left: drawn.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY),
    right: drawn.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    y: drawn[0]?.y ?? 0,
    size: drawn.reduce((most, { size }) => Math.max(most, size), 0),
  };
}
