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

/** Marks join the letter beside them in the drawing order over which they stand. */
function withMarks(glyphs: readonly Glyph[]): Base[] {
  const bases: Base[] = [];
  const waiting: { mark: Glyph; before: Base | undefined; at: number }[] = [];
  for (const glyph of glyphs)
    if (glyph.mark) waiting.push({ mark: glyph, before: bases.at(-1), at: bases.length });
    else bases.push({ glyph, marks: '' });
  for (const { mark, before, at } of waiting) {
    const after = bases[at];
    const base =
      !before || (after && distance(mark, after.glyph) < distance(mark, before.glyph)) ? after : before;
    if (base) base.marks += mark.text;
  }
  return bases;
}

/** How far a mark stands from the middle of a letter; far off when it is not over it at all. */
function distance(mark: Glyph, base: Glyph): number {
  const middle = (mark.left + mark.right) / 2;
  const outside = Math.max(0, base.left - middle, middle - base.right);
  const unlikely = /\p{L}/u.test(base.text) ? 0 : base.size;
  return (
    Math.abs(middle - (base.left + base.right) / 2) + 10 * outside + Math.abs(mark.y - base.y) * 2 + unlikely
  );
}

/** How far two baselines may lie apart on one line, in ems: indices and raised marks stay with it. */
const SAME_LINE = 0.35;
/** A gap this wide is a space that was not drawn. */
const SPACE = 0.2;
/** A gap this wide, in ems, parts columns or cells of a table. */
const WIDE = 1.5;

/** The lines of a page from top to bottom, each cut at its wide gaps. */
export function toRows(glyphs: readonly Glyph[]): Segment[][] {
  const bases = withMarks(glyphs).filter(({ glyph }) => glyph.size > 0);
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
