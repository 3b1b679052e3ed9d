/**
 * One drawn character, or a string that must stay as it is, on an upright page: x grows to the right, y downwards, in
 * points. `text` is what the font says it means, in reading order inside itself.
 */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  /** The string it was drawn with; glyphs of one string have only one position of their own between them. */
  readonly string: number;
  /** The font names no character for it: `text` is only its number in the font. */
  readonly unnamed: boolean;
  /** A combining mark: it belongs to a letter beside it in the drawing order. */
  readonly mark: boolean;
}

/** Glyphs that run in one direction; text turned on its side is laid out by itself. */
export interface Layer {
  readonly glyphs: readonly Glyph[];
}

const MARK = /^\p{M}+$/u;
const FORMS = /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/;
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Presentation forms (Arabic letters by their place in a word, ligatures of both scripts, marks on a carrier) as plain letters. */
export function plainLetters(text: string): string {
  const seen = text.replace(UNSEEN, '');
  if (!FORMS.test(seen)) return seen;
  // The isolated marks decompose to a space or tatweel that carries them; only the mark was drawn.
  return Array.from(seen, (c) =>
    /[\ufe70-\ufe7f]/.test(c) ? c.normalize('NFKD').replace(/[ \u0640]/g, '') : c.normalize('NFKC'),
  ).join('');
}

export const isMark = (text: string): boolean => MARK.test(text);
