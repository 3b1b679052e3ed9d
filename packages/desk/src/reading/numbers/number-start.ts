import { DUALS, PEOPLE } from '../../lexicon/counted-words.ts';
import {
  ARABIC_SCALES,
  ARABIC_UNITS,
  ENGLISH_SCALES,
  ENGLISH_UNITS,
  FRACTIONS,
  SEVERAL,
  VAGUE,
} from '../../lexicon/number-words.ts';
import { fact } from '../../text/forms.ts';
import type { Token } from '../../text/tokens.ts';

const PARTICLES = ['', 'و', 'ب', 'ل', 'ف', 'ال', 'وال', 'بال', 'لل'];
const WORDS = [ARABIC_SCALES, ARABIC_UNITS, ENGLISH_SCALES, ENGLISH_UNITS, FRACTIONS, VAGUE].flatMap(
  (map) => [...map.keys()],
);
const STARTS: ReadonlySet<string> = new Set([
  ...['a', 'couple', 'شخص'],
  ...[...DUALS].flatMap((word) => [word, `${word.slice(0, -2)}ان`]),
  ...[...PEOPLE].filter((word) => /[ء-ي]$/.test(word)).flatMap((word) => [`${word}ين`, `${word}ان`]),
  ...[...WORDS, ...SEVERAL].flatMap((word) =>
    /^[a-z]/.test(word) ? [word] : PARTICLES.map((particle) => particle + word),
  ),
]);
const NINE = 0x39;

/** Whether a number may begin at the token. */
export const startsNumber = ({ kind, form }: Token): boolean => kind === 'number' || opensNumber(form);

const opensNumber = fact((norm) => {
  if (STARTS.has(norm)) return true;
  const last = norm.charCodeAt(norm.length - 1);
  const digit =
    (last >= 0x30 && last <= NINE) || (last >= 0x660 && last <= 0x669) || (last >= 0x6f0 && last <= 0x6f9);
  return digit || norm.includes('-');
});
