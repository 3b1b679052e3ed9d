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
};
/** Arabic diacritics, tatweel and annotation signs, which fall away, as first and last code unit. */
const MARKS = [
  [0x0610, 0x061a],
  [0x0640, 0x0640],
  [0x064b, 0x065f],
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06ed],
] as const;
const FIRST = 0x0600;

/** What each code unit of the Arabic block becomes: itself, its plain form, or nothing. */
const FORMS: readonly string[] = Array.from({ length: 0x100 }, (_, i) => {
  const code = FIRST + i;
  if (MARKS.some(([first, last]) => code >= first && code <= last)) return '';
  const c = String.fromCharCode(code);
  return FOLDED[c] ?? c;
});

const PLAIN = /^[a-z0-9]+$/;
const JOINERS = /[\u200c\u200d]/g;

/** Folds one word for look-ups; the result has no offsets into the raw text. */
export function normaliseWord(word: string): string {
  if (PLAIN.test(word)) return word;
  let folded = '';
  let kept = 0;
  let other = false;
  for (let i = 0; i < word.length; i++) {
    const form = FORMS[word.charCodeAt(i) - FIRST];
    if (form === undefined) other = true;
    else if (form !== word[i]) {
      folded += word.slice(kept, i) + form;
      kept = i + 1;
    }
  }
  if (kept > 0) folded += word.slice(kept);
  else folded = word;
  return other ? folded.replace(JOINERS, '').replaceAll('’', "'").toLowerCase() : folded;
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
