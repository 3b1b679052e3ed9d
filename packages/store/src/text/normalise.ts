/** Harakat, Quranic marks, superscript alef, tatweel; zero-width and bidirectional controls. */
const REMOVED =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const FOLDED = /[\u0622\u0623\u0625\u0671\u0649\u06cc\u0629\u06a9\u0660-\u0669\u06f0-\u06f9]/g;
const ASCII = /^[\0-\x7f]*$/;

const LETTERS: Readonly<Record<string, string>> = {
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

/**
 * Text in the form in which it is compared: compatibility forms composed (NFKC), lower case; in Arabic without
 * vowel signs and tatweel, the forms of alef, ya and kaf as one, ta marbuta as ha, and Arabic-Indic digits as 0–9.
 * Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(REMOVED, '')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? String(letter.charCodeAt(0) & 0xf));
  // Removing a mark can bring a letter and a combining sign together.
  const composed = folded.normalize('NFKC');
  return composed === folded || composed === text ? composed : normaliseText(composed);
}
