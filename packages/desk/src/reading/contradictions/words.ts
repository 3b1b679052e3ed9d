import { CONCEPTS, NO_MATTER } from '../../lexicon/contradiction-words.ts';
import { INNER, LETTER, MARK, NUMBER } from '../../text/characters.ts';
import { type Form, foldedRuns } from '../../text/forms.ts';
import { endingsOf, hasArabic, normaliseWord, stem, withoutEnding } from '../../text/normalise.ts';

const MOST_WORDS = 120;
const ENDINGS = endingsOf('ation ations ing ings ment ments ees er ers ed es s ion ions al');

/** The words of a text. */
export const formsOf = (text: string): Form[] =>
  foldedRuns(text.slice(0, 2000), LETTER + MARK + NUMBER + INNER, MOST_WORDS);

export const wordsOf = (text: string): string[] => formsOf(text).map(({ norm }) => norm);

/** A stem without the particle written together with it, so that بالهجوم and هجوم are one. */
export const bareStem = (word: string): string => {
  if (word >= 'a' && word < '{') return englishStem(word);
  const light = word.length > 4 && 'وفبل'.includes(word[0]!) && !word.startsWith('لل') ? word.slice(1) : word;
  return stem(stem(light));
};

/** Accused, accusation and accuse are one matter, detainees and detained another. */
function englishStem(word: string): string {
  const bare = withoutPossessive(word);
  const cut = withoutEnding(bare, ENDINGS);
  const kept = cut.length >= 4 ? cut : bare;
  return kept.endsWith('e') ? kept.slice(0, -1) : kept;
}

/** Without the ending of `the ministry's`. */
export const withoutPossessive = (word: string): string =>
  word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word;

const LEAST_RADICALS = 3;

/**
 * What the forms of an Arabic word share: سجون and سجن, نزوح and نزحوا, يستخدم and استخدام differ by long vowels, by the
 * prefix of the imperfect and by the endings of the verb.
 */
function radicals(bare: string): string {
  if (!hasArabic(bare)) return bare;
  const tenth = bare.length > 4 && bare.startsWith('ست', 1) && 'يتن'.includes(bare[0]!);
  const whole = tenth ? `ا${bare.slice(1)}` : bare;
  const verb = whole.length > 4 && (whole.endsWith('ت') || whole.endsWith('و')) ? whole.slice(0, -1) : whole;
  let short = verb[0]!;
  for (let i = 1; i < verb.length; i++) if (!LONG_VOWELS.has(verb.charCodeAt(i))) short += verb[i];
  return short.length >= LEAST_RADICALS ? short : verb;
}

const LONG_VOWELS: ReadonlySet<number> = new Set([...'اوي'].map((letter) => letter.charCodeAt(0)));

/** Stems to the concept they stand for. */
const concepts: ReadonlyMap<string, string> = new Map(
  CONCEPTS.toReversed().flatMap((row) =>
    row.flatMap((word) =>
      [word, bareStem(word), radicals(bareStem(word))].map((key) => [key, `~${row[0]}`] as const),
    ),
  ),
);

/** What a word contributes to the matter of a claim: its concept, or its stem. */
export const matterOf = (word: string): string => {
  const bare = bareStem(word);
  const root = radicals(bare);
  return concepts.get(word) ?? concepts.get(bare) ?? concepts.get(root) ?? root;
};

export const carries = (word: string): boolean => word.length > 2 && !NO_MATTER.has(word);

/** The concepts that some words stand for, to be looked for in the matter of claims. */
export const conceptOf = (word: string): string => matterOf(normaliseWord(word));

/** How many stems two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const word of small) if (large.has(word)) count++;
  return count;
}

export const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const word of a) if (b.has(word)) return true;
  return false;
};
