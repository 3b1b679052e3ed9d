/**
 * What a UTF-16 code unit is to the readers. A unit may be several of these; they are added up to ask for any of some.
 * Strings come in many kinds, so that their length costs as much as their characters: loops over them ask for it once.
 */
export const UPPER = 1;
export const LETTER = 2;
export const MARK = 4;
/** A decimal digit of any script. */
export const DIGIT = 8;
/** Digits, and other numbers such as ½. */
export const NUMBER = 16;
/** Invisible between the letters of one word. */
export const JOINER = 32;
export const WORD: number = LETTER + MARK + NUMBER + JOINER;
export const SPACE = 64;
/** Separates or means nothing: spaces, emphasis of Markdown, direction marks. */
export const INVISIBLE = 128;
/** Opens or closes a quotation. */
export const QUOTE_MARK = 256;
/** Apostrophe or hyphen, as words have them inside. */
export const INNER = 512;
/** Marks that tell breadcrumbs, counts and rights in the lines around a text. */
export const PAGE_MARK = 1024;
/** Ends what may be an address or a hash. */
export const FENCE = 2048;
export const LOWER = 4096;
/** May tie the letters around it into one word or number. */
export const TIE = 8192;
const SEEN = 0x8000;

const TESTS: readonly (readonly [number, RegExp])[] = [
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [DIGIT, /\p{Nd}/u],
  [NUMBER, /\p{N}/u],
  [JOINER, /[\u200c\u200d]/],
  [SPACE, /\s/],
  [INVISIBLE, /[\s*`\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/],
  [QUOTE_MARK, /[“«„‟❝”»❞"＂'‘]/],
  [INNER, /['’-]/],
  [PAGE_MARK, /[:>/»©()'’]/],
  [TIE, /['’‐‑.,٫٬،/&@_-]/],
  [FENCE, /[\s|<>"“”«»‘’،؛`*—→⇒]/],
];

/** Kinds by code unit, each told by its patterns when it is first met: a look-up is much cheaper than a pattern. */
const kinds = new Uint16Array(0x10000);

function kindsOf(character: string): number {
  let found = SEEN;
  for (const [kind, test] of TESTS) if (test.test(character)) found |= kind;
  return found;
}

function kindsOfUnit(code: number): number {
  kinds[code] = kindsOf(String.fromCharCode(code));
  return kinds[code]!;
}

/** Whether the code unit at `i`, inside the text, is of a kind, or of one of several. */
export function isAt(text: string, i: number, kind: number): boolean {
  const code = text.charCodeAt(i);
  return ((kinds[code] || kindsOfUnit(code)) & kind) !== 0;
}

/** Hands over where each run of characters of some kinds begins and ends, until it is told to stop with false. */
export function eachRun(text: string, kind: number, take: (start: number, end: number) => boolean): void {
  const { length } = text;
  let start = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    const pair = code >= 0xd800 && code <= 0xdbff && isLow(text.charCodeAt(i + 1));
    const inside = pair
      ? (kindsOf(text.slice(i, i + 2)) & kind) !== 0
      : ((kinds[code] || kindsOfUnit(code)) & kind) !== 0;
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      if (!take(start, i)) return;
      start = -1;
    }
    if (pair) i++;
  }
  if (start >= 0) take(start, length);
}

/** The runs of characters of some kinds. */
export function runsOf(text: string, kind: number): string[] {
  const runs: string[] = [];
  eachRun(text, kind, (start, end) => runs.push(text.slice(start, end)) > 0);
  return runs;
}

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
