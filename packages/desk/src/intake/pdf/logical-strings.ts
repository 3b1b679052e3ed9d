import type { Glyph } from './glyph.ts';

/**
 * Some text layers (of scanners, mostly) give an Arabic word in reading order while their letters stand from left to
 * right: the places of words are true, those of letters are not. Inside such a string geometry says nothing; the
 * letters do, since some only ever begin or end a word. Where a page's strings read right as they were given, each
 * becomes one piece; otherwise the glyphs come back as they are.
 */
export function keepLogicalStrings(glyphs: readonly Glyph[]): readonly Glyph[] {
  const strings = Map.groupBy(glyphs, ({ string }) => string);
  let given = 0;
  let turned = 0;
  for (const string of strings.values()) {
    if (!isRightward(string)) continue;
    given += evidence(string.map(({ text }) => text));
    turned += evidence(string.map(({ text }) => text).reverse());
  }
  if (given < MIN_EVIDENCE || given <= 2 * turned) return glyphs;
  return [...strings.values()].flatMap((string) => (isRightward(string) ? [whole(string)] : string));
}

const MIN_EVIDENCE = 3;
const ARABIC = /[\u0620-\u064a\u0671-\u06d3]/;

/** A string of several Arabic letters, each to the right of the one before. */
function isRightward(string: readonly Glyph[]): boolean {
  if (string.filter(({ text }) => ARABIC.test(text)).length < 2) return false;
  return string.every((glyph, i) => i === 0 || glyph.left >= string[i - 1]!.left);
}

/** How many words begin with the article or end in a letter that only ends words, less those that begin with one. */
function evidence(texts: readonly string[]): number {
  let count = 0;
  for (const word of texts.join('').split(/[^\u0620-\u0652\u0671-\u06d3]+/u)) {
    if (word.length < 3) continue;
    if (/^[وفبك]?ال/.test(word)) count++;
    if (/[ةى]$/.test(word)) count++;
    if (/^[ةىئؤ]/.test(word)) count--;
  }
  return count;
}

function whole(string: readonly Glyph[]): Glyph {
  const first = string[0]!;
  return {
    ...first,
    text: string.map(({ text }) => text).join(''),
    right: string.reduce((most, { right }) => Math.max(most, right), first.right),
    mark: false,
  };
}
