import type { Line } from '../text/lines.ts';

const SHORTEST_WIDTH = 50;
const LONGEST_WIDTH = 100;
/** A line of prose has at least so many words; a list of names or values has fewer. */
const WORDS = 6;
const FEWEST_LINES = 5;
/** Wires wrap a few characters early where a word was long. */
const SLACK = 8;

const ENDS_SENTENCE = /[.!?؟…:]["”»’)\]]?\s*$/;
const OPENS_ITEM = /^\s*(?:[-–—•▪●*#|>]|\d{1,2}[.)]\s)/;
/** Points to another article in the middle of the text. */
const POINTER =
  /^\s*(?:[اإ]قر[أا](?:ي|وا)? |شاهد |طالع |read |see |also read)(?:[أا]يض[اًا]{1,2}|also)?\s?[:|]/i;
const SPACE = /\s/;

function isProse({ text }: Line): boolean {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0 && words < WORDS; at = text.indexOf(' ', at + 1)) words++;
  return text.length > 20 && words === WORDS;
}

const follows = (a: Line, b: Line | undefined): b is Line =>
  b?.number === a.number + 1 && b.text.trim() !== '';

/**
 * The column at which the lines were broken, undefined for a text with a paragraph on each line: no line of prose is
 * longer than a screen is wide, and most that have a neighbour below break off inside a sentence.
 */
function widthOf(lines: readonly Line[]): number | undefined {
  let width = 0;
  let neighbours = 0;
  let broken = 0;
  for (const [i, line] of lines.entries()) {
    if (!isProse(line)) continue;
    if (line.text.length > LONGEST_WIDTH) return undefined;
    width = Math.max(width, line.text.length);
    if (!follows(line, lines[i + 1]) || line.text.length < SHORTEST_WIDTH) continue;
    neighbours++;
    if (!ENDS_SENTENCE.test(line.text)) broken++;
  }
  return broken >= FEWEST_LINES && broken * 3 > neighbours * 2 && width >= SHORTEST_WIDTH ? width : undefined;
}

/** Length of the line's first word. */
function firstWord({ text }: Line): number {
  const start = text.length - text.trimStart().length;
  let end = start;
  while (end < text.length && !SPACE.test(text[end]!)) end++;
  return end - start;
}

/** Whether `b` goes on with the paragraph of `a`: its first word had no more room there, or `a` breaks off inside a sentence. */
function goesOn(a: Line, b: Line, width: number): boolean {
  if (OPENS_ITEM.test(b.text) || POINTER.test(b.text) || POINTER.test(a.text)) return false;
  const length = a.text.trimEnd().length;
  if (length + 1 + firstWord(b) > width - SLACK) return true;
  return (
    !ENDS_SENTENCE.test(a.text) &&
    (LOWER.test(b.text) || length > width * SHORTEST_SHARE || (JOINED.test(a.text) && isProse(b)))
  );
}

const LOWER = /^\s*\p{Ll}/u;
/** `وقالت وزارة`: no Arabic headline begins with "and". */
const JOINED = /^\s*[وف][\u0620-\u064a]{3}/u;
/** A shorter line that ends no sentence is a headline. */
const SHORTEST_SHARE = 0.6;

/** Lines that were broken at a fixed column, as wires and mail break them, are joined to paragraphs; a joined line has the number of its first. Linear in the text. */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  const width = widthOf(lines);
  if (width === undefined) return lines;
  const joined: Line[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const open = joined.at(-1);
    if (last && open && follows(last, line) && goesOn(last, line, width))
      joined[joined.length - 1] = { ...open, end: line.end };
    else joined.push(line);
    last = line;
  }
  return joined;
}

/** Numbers of the lines that are a part of a broken paragraph: neither furniture nor headline, whatever they look like. */
export function wrappedLines(lines: readonly Line[]): ReadonlySet<number> {
  const width = widthOf(lines);
  const wrapped = new Set<number>();
  if (width === undefined) return wrapped;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (!follows(line, next) || !goesOn(line, next, width)) continue;
    wrapped.add(line.number).add(next.number);
  }
  return wrapped;
}
