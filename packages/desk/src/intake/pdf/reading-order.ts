/** A piece of a line that has one place on the page: a letter with its marks, a space, or a string kept whole. */
export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

export type Direction = 'rtl' | 'ltr';

type Kind = 'rtl' | 'ltr' | 'digit' | 'separator' | 'other';

const RTL =
  /[\u0590-\u05ff\u0600-\u0605\u0608\u060b\u060d\u061b-\u064a\u066d-\u066f\u0671-\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR = /[\p{L}--[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]]/v;
const DIGIT = /^[\p{Nd}]+$/u;
/** What joins digits into one number, in a right-to-left line too (UAX #9, W4: common separators). */
const SEPARATOR = /^[.,:/٫٬،]$/;

function kindOf(text: string): Kind {
  if (DIGIT.test(text)) return 'digit';
  if (RTL.test(text)) return 'rtl';
  if (LTR.test(text)) return 'ltr';
  return SEPARATOR.test(text) ? 'separator' : 'other';
}

export const runsRightToLeft = (text: string): boolean => kindOf(text) === 'rtl';
export const runsLeftToRight = (text: string): boolean => kindOf(text) === 'ltr';

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap((pair) => [
    [pair[0]!, pair[1]!],
    [pair[1]!, pair[0]!],
  ]),
);

export const mirror = (text: string): string => MIRRORED.get(text) ?? text;

/** Cells of one kind of run, in reading order. `rtl`: it stands in right-to-left text, where brackets are drawn mirrored. */
export interface Ordered {
  readonly cell: Cell;
  readonly rtl: boolean;
}

/**
 * The cells of a line, given from left to right as they stand on the page, in reading order: the bidirectional
 * algorithm (UAX #9, L2) backwards. In a right-to-left line everything is turned around but Latin runs and numbers;
 * in a left-to-right line only the right-to-left runs are.
 */
export function toReadingOrder(cells: readonly Cell[], direction: Direction): Ordered[] {
  if (direction === 'rtl') return turnAround(cells);
  const ordered: Ordered[] = [];
  const kinds = cells.map(({ text }) => kindOf(text));
  let i = 0;
  while (i < cells.length) {
    if (kinds[i] !== 'rtl') {
      ordered.push({ cell: cells[i]!, rtl: false });
      i++;
      continue;
    }
    let last = i;
    for (let j = i + 1; j < cells.length && kinds[j] !== 'ltr'; j++) if (kinds[j] === 'rtl') last = j;
    ordered.push(...turnAround(cells.slice(i, last + 1)));
    i = last + 1;
  }
  return ordered;
}

function turnAround(cells: readonly Cell[]): Ordered[] {
  const turned = cells.toReversed();
  const kinds = turned.map(({ text }) => kindOf(text));
  const ordered: Ordered[] = [];
  let i = 0;
  while (i < turned.length) {
    const end = brokenRun(turned, kinds, i) ?? endOfLeftToRight(turned, kinds, i);
    if (end === i) ordered.push({ cell: turned[i]!, rtl: true });
    else for (let j = end - 1; j >= i; j--) ordered.push({ cell: turned[j]!, rtl: false });
    i = Math.max(end, i + 1);
  }
  return ordered;
}

/**
 * Where the left-to-right run that begins at `from` ends; `from` itself when none begins. A run of Latin letters reaches
 * over any marks to further Latin letters, and over a space or a hyphen to digits, which may also begin it: `Windows 10`
 * stands as one thing. Digits alone are one number each.
 */
function endOfLeftToRight(cells: readonly Cell[], kinds: readonly Kind[], from: number): number {
  if (kinds[from] !== 'ltr' && kinds[from] !== 'digit') return from;
  let latin = kinds[from] === 'ltr';
  let end = from + 1;
  let gap = '';
  for (let j = end; j < kinds.length && kinds[j] !== 'rtl'; j++) {
    const near = JOINER.test(gap);
    if (kinds[j] === 'ltr' ? latin || near : kinds[j] === 'digit' && near) {
      latin ||= kinds[j] === 'ltr';
      end = j + 1;
      gap = '';
    } else {
      gap += cells[j]?.text;
      if (!latin && !JOINER.test(gap)) break;
    }
  }
  return latin ? end : endOfNumber(kinds, from);
}

/** What may stand between the letters and the digits of one name or address: marks written against both, or a space. */
const JOINER = /^(?:[^\s()،؛"«»“”]{0,4}|[-._/:+&'@#]? [-._/:+&'@#]?)$/u;

/**
 * A run of Latin letters that was broken at the end of a line after a hyphen or the like: the hyphen belongs to the run
 * and stands at its right, as nothing follows it on this line.
 */
function brokenRun(cells: readonly Cell[], kinds: readonly Kind[], from: number): number | undefined {
  const breaks = BREAKS.test(cells[from]?.text ?? '') && cells[from - 1]?.text === ' ';
  if (!breaks || kinds[from + 1] !== 'ltr') return undefined;
  return endOfLeftToRight(cells, kinds, from + 1) === cells.length ? cells.length : undefined;
}

const BREAKS = /^[-/_.]$/;

function endOfNumber(kinds: readonly Kind[], from: number): number {
  let end = from + 1;
  while (kinds[end] === 'digit' || (kinds[end] === 'separator' && kinds[end + 1] === 'digit')) end++;
  return end;
}
