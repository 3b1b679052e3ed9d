const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200c\u200d]/g;
const ARABIC = /[\u0600-\u06ff]/;

/** Folds one word for look-ups; the result has no offsets into the raw text. */
export function normaliseWord(word: string): string {
  if (!ARABIC.test(word)) return word.toLowerCase().replace(/’/g, "'");
  return word
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .toLowerCase();
}

export const isArabicWord = (word: string): boolean => ARABIC.test(word);

/**
 * Light stem for comparing names and contents: proclitics, article and common endings off, English plural `s` off.
 * Expects a folded word.
 */
export function stem(norm: string): string {
  if (!ARABIC.test(norm)) return norm.replace(/'s$/, '').replace(/(?<=...)s$/, '');
  let t = norm;
  if (t.length > 4) t = t.replace(/^[وف](?=ال|لل)/, '');
  if (t.length > 4) t = t.replace(/^(?:بال|كال|لل|ال)/, '');
  if (t.length > 4) t = t.replace(/(?:تان|تين|ات|ون|ين|ان|يه|ا|ه)$/, '');
  return t;
}
