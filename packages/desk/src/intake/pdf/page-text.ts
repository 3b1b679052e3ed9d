import { type Row, readColumns } from './columns.ts';
import type { Glyph } from './glyph.ts';
import { keepLogicalStrings } from './logical-strings.ts';
import { type Segment, toRows } from './page-lines.ts';
import { type Direction, mirror, runsLeftToRight, runsRightToLeft, toReadingOrder } from './reading-order.ts';

/** Text of one page: a paragraph, a heading or a row of a table on each line. */
export function pageText(layers: readonly (readonly Glyph[])[]): string[] {
  return layers.flatMap((drawn) => {
    const glyphs = keepLogicalStrings(drawn);
    const direction = directionOf(glyphs.map(({ text }) => text));
    const columns = readColumns(toRows(glyphs), direction === 'rtl');
    const mirrored = isMirrored(columns.flat(2), direction);
    return columns.flatMap((rows) => paragraphs(rows, direction, mirrored));
  });
}

function directionOf(texts: readonly string[], otherwise: Direction = 'ltr'): Direction {
  let rtl = 0;
  let ltr = 0;
  for (const text of texts) {
    if (runsRightToLeft(text)) rtl++;
    else if (runsLeftToRight(text)) ltr++;
  }
  return rtl === ltr ? otherwise : rtl > ltr ? 'rtl' : 'ltr';
}

/** Which way a line runs: a name in Latin letters inside an Arabic page does not turn its line around. */
function lineDirection(cells: readonly { text: string }[], page: Direction): Direction {
  const texts = cells.map(({ text }) => text);
  if (page === 'ltr') return directionOf(texts, page);
  // A full stop at the left of a Latin line is where a right-to-left one ends.
  if (/^[.,;:!?)\]]$/.test(texts[0] ?? '') && runsLeftToRight(texts.at(-1) ?? '')) return 'rtl';
  return texts.some(runsRightToLeft) || !texts.some(runsLeftToRight) ? 'rtl' : 'ltr';
}

function orderSegment(segment: Segment, page: Direction, mirrored: boolean): string {
  const direction = lineDirection(segment.cells, page);
  return toReadingOrder(segment.cells, direction)
    .map(({ cell, rtl }) => (rtl && mirrored ? mirror(cell.text) : cell.text))
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The segments of a row as its cells; a line with a wide gap in it is one cell when `whole`. */
function orderRow(row: Row, page: Direction, mirrored: boolean): string[] {
  const texts = row.map((segment) => orderSegment(segment, page, mirrored));
  return page === 'rtl' ? texts.reverse() : texts;
}

/**
 * Whether brackets in right-to-left runs are named by their shape: then a closing one comes before its opening one. Some
 * producers name the shape, others the character; only the page as a whole tells.
 */
function isMirrored(segments: readonly Segment[], page: Direction): boolean {
  let right = 0;
  let wrong = 0;
  for (const { cells } of segments) {
    const ordered = toReadingOrder(cells, lineDirection(cells, page));
    const texts = ordered.map(({ cell }) => cell.text);
    const brackets = ordered.flatMap(({ cell, rtl }, i) =>
      rtl && mirror(cell.text) !== cell.text ? [i] : [],
    );
    for (const i of brackets) {
      const opens = OPENING.test(texts[i] ?? '');
      const [free, bound] = [isFree(texts[i - 1]), isFree(texts[i + 1])];
      if (free === bound) continue;
      if (free === opens) right++;
      else wrong++;
    }
    const first = texts[brackets[0] ?? -1];
    if (first !== undefined && !OPENING.test(first) && brackets.length > 1) wrong += 0.5;
  }
  return wrong > right;
}

const OPENING = /[([{<«‹]/u;
/** Whether nothing is written against a bracket on that side: an opening one is free before it, a closing one after it. */
const isFree = (text: string | undefined): boolean => text === undefined || /^[\s،؛]/u.test(text);

interface Line {
  readonly text: string;
  readonly row: Row;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

function paragraphs(rows: readonly Row[], page: Direction, mirrored: boolean): string[] {
  const table = tableRows(rows);
  const blocks: string[] = [];
  const edges = {
    left: quantile(
      rows.flat().map(({ left }) => left),
      0.1,
    ),
    right: quantile(
      rows.flat().map(({ right }) => right),
      0.9,
    ),
  };
  const pitch = usualPitch(rows);
  let before: Line | undefined;
  rows.forEach((row, index) => {
    const texts = orderRow(row, page, mirrored);
    if (table.has(index)) {
      blocks.push(`| ${texts.join(' | ')} |`);
      before = undefined;
      return;
    }
    const line: Line = { text: texts.join(' '), row, ...extent(row) };
    if (line.text === '') return;
    const last = blocks.length - 1;
    if (before && continues(before, line, page, edges, pitch))
      blocks[last] = joined(blocks[last] ?? '', line.text);
    else blocks.push(line.text);
    before = line;
  });
  return blocks;
}

function extent(row: Row): Pick<Line, 'left' | 'right' | 'y' | 'size'> {
  return {
    left: row[0]?.left ?? 0,
    right: row.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    y: row[0]?.y ?? 0,
    size: row.reduce((most, { size }) => Math.max(most, size), 0),
  };
}

/** Three rows or more of several cells under each other, none of them a mere bullet. */
function tableRows(rows: readonly Row[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const index of run) found.add(index);
    run = [];
  };
  rows.forEach((row, index) => {
    if (row.filter(({ cells }) => cells.length > 1).length >= 2) run.push(index);
    else close();
  });
  close();
  return found;
}

/** A line goes on in the next one when it is full, of the same size, and the next follows at the usual distance. */
function continues(
  before: Line,
  line: Line,
  page: Direction,
  edges: { left: number; right: number },
  pitch: number,
): boolean {
  const step = line.y - before.y;
  if (step <= 0 || step > pitch * 1.18) return false;
  if (Math.abs(before.size - line.size) > 0.12 * before.size) return false;
  const width = edges.right - edges.left;
  const room = width - (before.right - before.left);
  return room < 0.12 * width || room < firstWord(line, page);
}

/** How wide the first word of a line is: had it fitted on the line before, it would stand there. */
function firstWord({ row }: Line, page: Direction): number {
  const segment = page === 'rtl' ? row.at(-1) : row[0];
  if (!segment) return 0;
  const cells = page === 'rtl' ? segment.cells.toReversed() : segment.cells;
  const word = cells.slice(
    0,
    Math.max(
      1,
      cells.findIndex(({ text }) => text === ' '),
    ),
  );
  return Math.abs(
    (word.at(-1)?.[page === 'rtl' ? 'left' : 'right'] ?? 0) -
      (word[0]?.[page === 'rtl' ? 'right' : 'left'] ?? 0),
  );
}

/** A word broken at the end of a line is whole again; a value broken there, which has no hyphen to drop, too. */
function joined(before: string, after: string): string {
  if (/\p{Ll}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(after))
    return /[\u0600-\u06ff]/.test(before) ? before + after : before.slice(0, -1) + after;
  const value = /[\da-f]{16}$/i.test(before) && /^[\da-f]{8}/i.test(after);
  return value || /\S[/_]$/.test(before) ? before + after : `${before} ${after}`;
}

/** The usual distance between the lines of a paragraph: the least that occurs more than now and then. */
function usualPitch(rows: readonly Row[]): number {
  const steps: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const step = (rows[i]?.[0]?.y ?? 0) - (rows[i - 1]?.[0]?.y ?? 0);
    const size = rows[i]?.[0]?.size ?? 0;
    if (step > 0.8 * size && step < LOOSEST * size) steps.push(step);
  }
  const sorted = steps.toSorted((a, b) => a - b);
  const enough = Math.max(1, Math.floor(sorted.length * 0.05));
  return (
    sorted.find((step, i) => (sorted[i + enough] ?? Number.POSITIVE_INFINITY) < step * 1.1) ?? sorted[0] ?? 0
  );
}

/** Lines further apart than this, in ems, are paragraphs of their own. */
const LOOSEST = 2.6;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
