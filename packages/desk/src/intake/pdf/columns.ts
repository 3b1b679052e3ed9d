import type { Segment } from './page-lines.ts';

export type Row = readonly Segment[];

/** Columns of prose: so many rows on each side, so many letters in each of them. Shorter cells are a table. */
const MIN_ROWS = 4;
const MIN_LETTERS = 16;
const MAX_DEPTH = 8;
const MAX_CANDIDATES = 60;

interface Gutter {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * The rows of a page in reading order: where a gap runs down through the rows with prose on both sides, the columns are
 * read one after the other, from the right on a right-to-left page.
 */
export function readColumns(rows: readonly Row[], rightFirst: boolean, depth = 0): Row[][] {
  const gutter = depth < MAX_DEPTH ? bestGutter(rows) : undefined;
  if (!gutter) return rows.length > 0 ? [[...rows]] : [];
  const middle = rows.slice(gutter.from, gutter.to);
  const left = part(middle, ({ right }) => right <= gutter.x);
  const right = part(middle, ({ right: end }) => end > gutter.x);
  const columns = rightFirst ? [right, left] : [left, right];
  return [
    ...readColumns(rows.slice(0, gutter.from), rightFirst, depth + 1),
    ...columns.flatMap((column) => readColumns(column, rightFirst, depth + 1)),
    ...readColumns(rows.slice(gutter.to), rightFirst, depth + 1),
  ];
}

const part = (rows: readonly Row[], chosen: (segment: Segment) => boolean): Row[] =>
  rows.map((row) => row.filter(chosen)).filter((row) => row.length > 0);

/** The vertical line that parts the most text, through rows none of which crosses it. */
function bestGutter(rows: readonly Row[]): Gutter | undefined {
  if (rows.length < MIN_ROWS) return undefined;
  let best: Gutter | undefined;
  for (const x of candidates(rows)) {
    let from = 0;
    for (let to = 0; to <= rows.length; to++) {
      if (to < rows.length && !crosses(rows[to]!, x)) continue;
      const weight = to - from >= MIN_ROWS ? weigh(rows.slice(from, to), x) : 0;
      if (weight > (best?.weight ?? 0)) best = { x, from, to, weight };
      from = to + 1;
    }
  }
  return best;
}

/** Places just outside of where segments end, the most frequent first. */
function candidates(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const { left, right, size } of row)
      for (const x of [left - size / 2, right + size / 2]) {
        const rounded = Math.round(x / 4) * 4;
        counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
      }
  return [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MAX_CANDIDATES)
    .map(([x]) => x);
}

const crosses = (row: Row, x: number): boolean => row.some(({ left, right }) => left < x && right > x);

/** Letters on the emptier side; nothing when either side is no prose. */
function weigh(rows: readonly Row[], x: number): number {
  const sides = [part(rows, ({ right }) => right <= x), part(rows, ({ right }) => right > x)];
  const letters = sides.map((side) => side.flat().reduce((sum, { cells }) => sum + cells.length, 0));
  const prose = sides.every(
    (side, index) => side.length >= MIN_ROWS && (letters[index] ?? 0) / side.length >= MIN_LETTERS,
  );
  return prose ? Math.min(...letters) : 0;
}
