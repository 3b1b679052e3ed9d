import { fact, formAt } from '../text/forms.ts';
import { isLatin, mayBeOneOf } from '../text/latin-words.ts';
import type { Line } from '../text/lines.ts';
import { lettersByScript } from '../text/scripts.ts';

export type PassageLanguage = 'ar' | 'en' | 'other';

/** A stretch of whole lines in one language; offsets are UTF-16 code units, `end` is exclusive. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly lang: PassageLanguage;
}

/** Words that make up a good part of any text of their language; those that two of these languages share are left out. */
const COMMON: Readonly<Record<string, string>> = {
  en: 'the of and to that is was for with as by it from are be this has have were said not an at which',
  fr: 'le les des et une dans est pour que qui sur avec par du au pas plus aux cette',
  de: 'der die das und ist von mit den dem zu nicht ein eine auf für sich auch werden',
  es: 'el los las del que una por con para como más fue sus este esta',
  pt: 'os uma não por mais foi seu sua dos pela pelo das ao',
  tr: 've bir bu için ile olarak çok daha gibi olan ancak',
  fa: 'از به در را که این است با برای آن شد کرد خود های می ایران',
  ur: 'کے کی میں ہے سے کو کا نے اور پر ہیں اس کہ بھی',
};
const BY_WORD = new Map<string, string>();
for (const [lang, words] of Object.entries(COMMON))
  for (const word of words.split(' ')) BY_WORD.set(word, BY_WORD.has(word) ? 'shared' : lang);

/** Letters of Persian and Urdu that Arabic words do not have. */
const NOT_ARABIC = /[پچژگکیےڑٹڈہھں]/g;
const SAMPLE = 4_000;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The language of one line, undefined for one without words of its own. */
function lineLanguage(line: string): PassageLanguage | undefined {
  const text = line.length > SAMPLE ? line.slice(0, SAMPLE) : line;
  const { arabic, latin, other } = lettersByScript(text);
  const letters = arabic + latin + other;
  if (letters < 3) return undefined;
  if (other > letters / 2) return 'other';
  if (arabic > 0 && arabic / letters >= 0.3) return isArabic(text, arabic) ? 'ar' : 'other';
  return isOtherLatin(text) ? 'other' : 'en';
}

/** Some keyboards write Arabic with Persian letters, so it takes many of them, or Persian words as well. */
function isArabic(text: string, arabic: number): boolean {
  const foreign = count(text, NOT_ARABIC);
  if (foreign < 4 || foreign < arabic * 0.04) return true;
  const words = text.split(/[^\u0620-\u06d3]+/u);
  const found = words.filter((word) => BY_WORD.get(word) === 'fa' || BY_WORD.get(word) === 'ur').length;
  return found < 2 || found < words.length * 0.06;
}

/** The language whose common word it is. */
const commonIn = fact((norm) => BY_WORD.get(norm) ?? null);

const mayBeCommon = mayBeOneOf(BY_WORD.keys());

/** Clearly another language than English: twice as many of its common words, and many of them. */
function isOtherLatin(text: string): boolean {
  const others = new Map<string, number>();
  let words = 0;
  let english = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const start = i;
    while (i < length && isLatin(text.charCodeAt(i))) i++;
    if (i > start) words++;
    const lang = mayBeCommon(text, start, i) ? commonIn(formAt(text, start, i)) : null;
    if (lang === 'en') english++;
    else if (lang !== null && lang !== 'shared') others.set(lang, (others.get(lang) ?? 0) + 1);
  }
  return others.values().some((found) => found >= 3 && found > 2 * english && found >= words * 0.1);
}

/** The passages of a text, line by line; a line that tells no language belongs to the passage before it. */
export function languagePassages(lines: readonly Line[]): Passage[] {
  const passages: { start: number; end: number; lang: PassageLanguage }[] = [];
  let waiting = 0;
  for (const line of lines) {
    const lang = lineLanguage(line.text);
    const last = passages.at(-1);
    if (last && (lang === undefined || lang === last.lang)) last.end = line.end;
    else if (lang === undefined) waiting ||= line.start;
    else passages.push({ start: last ? line.start : waiting, end: line.end, lang });
  }
  return passages;
}
