/** What a UTF-16 code unit is to the readers; a unit may be several of these. */
export const LETTER = 1;
export const DIGIT = 2;
/** Part of a word: a letter, a digit or another number, a mark upon a letter, an invisible joiner. */
export const WORD = 4;
export const SPACE = 8;
/** Separates or means nothing: spaces, emphasis of Markdown, direction marks. */
export const INVISIBLE = 16;
/** Opens or closes a quotation. */
export const QUOTE_MARK = 32;
const SEEN = 64;

const TESTS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [DIGIT, /\p{Nd}/u],
  [WORD, /[\p{L}\p{M}\p{N}\u200c\u200d]/u],
  [SPACE, /\s/],
  [INVISIBLE, /[\s*`\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u],
  [QUOTE_MARK, /[“«„‟❝”»❞"＂'‘]/],
];

/** Kinds by code unit, each told by its patterns when it is first met: a look-up is much cheaper than a pattern. */
const kinds = new Uint8Array(0x10000);

function kindsOf(code: number): number {
  const unit = String.fromCharCode(code);
  let found = SEEN;
  for (const [kind, test] of TESTS) if (test.test(unit)) found |= kind;
  kinds[code] = found;
  return found;
}

/** Whether the code unit at `i`, inside the text, is of a kind, or of one of several. */
export function isAt(text: string, i: number, kind: number): boolean {
  const code = text.charCodeAt(i);
  return ((kinds[code] || kindsOf(code)) & kind) !== 0;
}
