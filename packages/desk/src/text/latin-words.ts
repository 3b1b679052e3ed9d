/** A capital of ASCII or Latin-1; its small letter stands `TO_SMALL` behind it. */
const isPlainCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const TO_SMALL = 0x20;
/** Behind the last letter of Latin Extended-B. */
const LETTERS = 0x250;

/** Whether the code unit is a Latin letter. */
export const isLatin = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < LETTERS) || isPlainCapital(code);

/**
 * Tells of most words that they are none of some Latin ones, given in small letters, by their first letter and their
 * length alone, so that only the few others need be looked up.
 */
export function mayBeOneOf(words: Iterable<string>): (text: string, start: number, end: number) => boolean {
  const latin = [...words].filter((word) => word.charCodeAt(0) < LETTERS);
  const lengths = Math.max(...latin.map(({ length }) => length)) + 1;
  const possible = new Uint8Array(LETTERS * lengths);
  for (const word of latin) possible[word.charCodeAt(0) * lengths + word.length] = 1;
  return (text, start, end) => {
    const code = text.charCodeAt(start);
    const first = isPlainCapital(code) ? code + TO_SMALL : code;
    return end - start < lengths && first < LETTERS && possible[first * lengths + end - start] === 1;
  };
}
