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

/** Whether the code unit stands in the Arabic block as its plain form. */
const isPlain = FORMS.map((form, i) => form === String.fromCharCode(FIRST + i));

const JOINERS = /[\u200c\u200d]/g;

/** Folds a word, or a name of several, for look-ups; the result has no offsets into the raw text. */
export function normaliseWord(word: string): string {
  let folded = '';
  let kept = 0;
  let other = false;
  let joined = false;
  const { length } = word;
  for (let i = 0; i < length; i++) {
    const code = word.charCodeAt(i);
    const at = code - FIRST;
    if (at >= 0 && at < FORMS.length) {
      if (isPlain[at]) continue;
      folded += word.slice(kept, i) + FORMS[at];
      kept = i + 1;
    } else if (!isSmallOrDigit(code)) {
      other = true;
      joined ||= code > 0x2000;
    }
  }
  if (kept > 0) folded += word.slice(kept);
  else folded = word;
  if (joined) folded = folded.replace(JOINERS, '').replaceAll('’', "'");
  return other ? folded.toLowerCase() : folded;
}

/** a to z, 0 to 9. */
const isSmallOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** Whether a word has anything of the Arabic block. */
export const hasArabic = (word: string): boolean => {
  const { length } = word;
  for (let i = 0; i < length; i++) {
    const at = word.charCodeAt(i) - FIRST;
    if (at >= 0 && at < FORMS.length) return true;
  }
  return false;
};

const ARTICLES = ['بال', 'كال', 'لل', 'ال'];
/** Endings of words by the code of their last letter, the longest first. */
export type Endings = ReadonlyMap<number, readonly string[]>;

export const endingsOf = (list: string): Endings =>
  Map.groupBy(
    list.split(' ').sort((a, b) => b.length - a.length),
    (ending) => ending.charCodeAt(ending.length - 1),
  );

const ENDINGS = endingsOf('تان تين ات ون ين ان يه ا ه');

/**
 * Light stem for comparing names and contents: proclitics, article and common endings off, English plural `s` off.
 * Expects a folded word.
 */
export function stem(norm: string): string {
  if (!hasArabic(norm)) {
    const bare = norm.endsWith("'s") ? norm.slice(0, -2) : norm;
    return bare.length > 3 && bare.endsWith('s') ? bare.slice(0, -1) : bare;
  }
  let t = norm;
  if (t.length > 4 && (t[0] === 'و' || t[0] === 'ف') && (t.startsWith('ال', 1) || t.startsWith('لل', 1)))
    t = t.slice(1);
  if (t.length > 4) {
    const article = ARTICLES.find((one) => t.startsWith(one));
    if (article !== undefined) t = t.slice(article.length);
  }
  return t.length > 4 ? withoutEnding(t, ENDINGS) : t;
}

/** The word without the longest of the endings that it has. */
export function withoutEnding(word: string, endings: Endings): string {
  for (const ending of endings.get(word.charCodeAt(word.length - 1)) ?? NO_ENDINGS)
    if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word;
}

const NO_ENDINGS: readonly string[] = [];
