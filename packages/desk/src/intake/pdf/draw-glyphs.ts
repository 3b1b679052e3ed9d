import { type Glyph, isMark, plainLetters } from './glyph.ts';

/** The drawing operators that move or show text, by the numbers a PDF engine gives them. */
export interface OperatorCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly beginText: number;
  readonly setCharSpacing: number;
  readonly setWordSpacing: number;
  readonly setHScale: number;
  readonly setLeading: number;
  readonly setFont: number;
  readonly setTextRise: number;
  readonly moveText: number;
  readonly setLeadingMoveText: number;
  readonly setTextMatrix: number;
  readonly nextLine: number;
  readonly showText: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

export interface Drawing {
  readonly codes: readonly number[];
  readonly args: readonly unknown[];
  /** Width of a thousandth of an em in text space, by the name of a font; 0.001 but for fonts drawn by programs. */
  readonly unitOf: (font: string) => number;
  /** From the page's space to an upright one in points, y downwards. */
  readonly view: Matrix;
}

export type Matrix = readonly [number, number, number, number, number, number];

/** More glyphs than this on one page are a drawing or an attack; the rest is left out. */
export const MAX_GLYPHS = 100_000;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

interface State {
  ctm: Matrix;
  unit: number;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  /** What a new line adds to y: the leading of the standard, downwards. */
  leading: number;
  rise: number;
}

interface Pen {
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

interface Drawn {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
  readonly originalCharCode?: unknown;
}

const numbers = (value: unknown): number[] =>
  value && typeof value === 'object' ? Array.from(Object.values(value), Number) : [];

function matrixOf(value: unknown): Matrix {
  const [a, b, c, d, e, f] = numbers(value);
  const all = [a, b, c, d, e, f].every((one) => one !== undefined && Number.isFinite(one));
  return all ? ([a, b, c, d, e, f] as unknown as Matrix) : IDENTITY; // six finite numbers, as just checked
}

/** Which way a string runs: along the page (either way), or up or down on its side. */
type Turn = 'level' | 'down' | 'up';

/**
 * Places every glyph that a page draws (ISO 32000-2 §9.4): only geometry is kept, since producers differ in the order
 * in which they draw right-to-left text. Text on its side comes in layers of its own.
 */
export function drawGlyphs(ops: OperatorCodes, drawing: Drawing): Glyph[][] {
  const layers: Record<Turn, Glyph[]> = { level: [], down: [], up: [] };
  const saved: State[] = [];
  let state: State = {
    ctm: IDENTITY,
    unit: 0.001,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  const pen: Pen = { matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 };
  let strings = 0;
  let count = 0;
  const move = (x: number, y: number): void => {
    pen.lineX += x;
    pen.lineY += y;
    pen.x = pen.lineX;
    pen.y = pen.lineY;
  };
  const place = (matrix: Matrix): void => {
    pen.matrix = matrix;
    pen.lineX = pen.lineY = pen.x = pen.y = 0;
  };
  const steps = new Map<number, (args: readonly unknown[]) => void>([
    [ops.save, () => saved.push({ ...state })],
    [ops.restore, () => (state = saved.pop() ?? state)],
    [ops.transform, (args) => (state.ctm = times(state.ctm, matrixOf(args)))],
    [
      ops.paintFormXObjectBegin,
      (args) => {
        saved.push({ ...state });
        if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0]));
      },
    ],
    [ops.paintFormXObjectEnd, () => (state = saved.pop() ?? state)],
    [ops.beginText, () => place(IDENTITY)],
    [ops.setTextMatrix, (args) => place(matrixOf(args[0]))],
    [ops.moveText, (args) => move(Number(args[0]), Number(args[1]))],
    [
      ops.setLeadingMoveText,
      (args) => {
        state.leading = Number(args[1]);
        move(Number(args[0]), Number(args[1]));
      },
    ],
    [ops.nextLine, () => move(0, state.leading)],
    [ops.setLeading, (args) => (state.leading = -Number(args[0]))],
    [ops.setCharSpacing, (args) => (state.charSpacing = Number(args[0]))],
    [ops.setWordSpacing, (args) => (state.wordSpacing = Number(args[0]))],
    [ops.setHScale, (args) => (state.scale = Number(args[0]) / 100)],
    [ops.setTextRise, (args) => (state.rise = Number(args[0]))],
    [
      ops.setFont,
      (args) => {
        state.unit = drawing.unitOf(String(args[0]));
        state.size = Number(args[1]);
      },
    ],
    [
      ops.showText,
      (args) => {
        const shown = args[0];
        if (!Array.isArray(shown)) return;
        const string = ++strings;
        const matrix = times(drawing.view, times(state.ctm, pen.matrix));
        const turn = turnOf(matrix);
        const size = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]);
        for (const one of shown) {
          const from = pen.x;
          pen.x += advance(one, state);
          if (typeof one === 'number' || count >= MAX_GLYPHS) continue;
          const { unicode, originalCharCode } = (one ?? {}) as Drawn;
          const text = plainLetters(String(unicode ?? ''));
          if (text === '') continue;
          count++;
          const start = along(matrix, turn, from, pen.y + state.rise);
          const end = along(matrix, turn, pen.x, pen.y + state.rise);
          layers[turn].push({
            text,
            left: Math.min(start.x, end.x),
            right: Math.max(start.x, end.x),
            y: start.y,
            size,
            string,
            mark: isMark(text),
            unnamed: text.length === 1 && text.charCodeAt(0) === originalCharCode,
          });
        }
      },
    ],
  ]);
  drawing.codes.forEach((code, index) => {
    const args = drawing.args[index];
    steps.get(code)?.(
      Array.isArray(args) || ArrayBuffer.isView(args) ? Array.from(args as ArrayLike<unknown>) : [],
    );
  });
  return [layers.level, layers.down, layers.up].filter((layer) => layer.length > 0);
}

/** How far one element of a shown string moves the pen, in text space. */
function advance(one: unknown, { unit, size, charSpacing, wordSpacing, scale }: State): number {
  if (typeof one === 'number') return ((-one * size) / 1000) * scale;
  const { width, isSpace } = (one ?? {}) as Drawn;
  const wide = typeof width === 'number' && Number.isFinite(width) ? width : 0;
  return (wide * unit * size + charSpacing + (isSpace === true ? wordSpacing : 0)) * scale;
}

function turnOf([a, b]: Matrix): Turn {
  if (Math.abs(a) >= Math.abs(b)) return 'level';
  return b > 0 ? 'down' : 'up';
}

/** A point of text space, in the space where its string runs level. */
function along(matrix: Matrix, turn: Turn, x: number, y: number): { x: number; y: number } {
  const [a, b, c, d, e, f] = matrix;
  const pageX = a * x + c * y + e;
  const pageY = b * x + d * y + f;
  if (turn === 'level') return { x: pageX, y: pageY };
  return turn === 'down' ? { x: pageY, y: -pageX } : { x: -pageY, y: pageX };
}
