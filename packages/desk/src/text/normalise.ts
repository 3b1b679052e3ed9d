const ARABIC = /[\u0600-\u06ff]/;

const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  '’': "'",
};
const PLAIN = /^[a-z0-9]+$/;
const FOLDABLE = /[\u0600-\u06ff]|\u200c|\u200d|’/;

/** Folds one word for look-ups; the result has no offsets into the raw text. */
export function normaliseWord(word: string): string {
  if (PLAIN.test(word)) return word;
  if (!FOLDABLE.test(word)) return word.toLowerCase();
  let folded = '';
  for (const c of word) if (!isMark(c.charCodeAt(0))) folded += FOLDED[c] ?? c;
  return folded.toLowerCase();
}

/** Arabic diacritics, tatweel and joiners. */
function isMark(code: number): boolean {
  if (code < 0x0610) return false;
  return (
    code === 0x0640 ||
    (code >= 0x064b && code <= 0x065f) ||
    code === 0x0670 ||
    code <= 0x061a ||
    (code >= 0x06d6 && code <= 0x06ed && code !== 0x06dd && code !== 0x06de) ||
    code === 0x200c ||
    code === 0x200d
  );
}

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
