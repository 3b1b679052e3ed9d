import { CONCEPTS, NO_MATTER } from '../../lexicon/contradiction-words.ts';
import { INNER, LETTER, MARK, NUMBER, runsOf } from '../../text/characters.ts';
import { endingsOf, normaliseWord, stem, withoutEnding } from '../../text/normalise.ts';

const MOST_WORDS = 120;
const ENDINGS = endingsOf('ation ations ing ings ment ments ees er ers ed es s ion ions al');

export const wordsOf = (text: string): string[] =>
  runsOf(text.slice(0, 2000), LETTER + MARK + NUMBER + INNER, MOST_WORDS).map(normaliseWord);

/** Words come again and again: what was found out about one is kept, for so many of them. */
const MOST_KEPT = 20_000;
function kept(find: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const found = find(word);
    known.set(word, found);
    return found;
  };
}

/** A stem without the particle written together with it, so that بالهجوم and هجوم are one. */
export const bareStem: (word: string) => string = kept((word) => {
  if (/^[a-z]/.test(word)) return englishStem(word);
  const light = /^(?:[وفب]|ل(?!ل))(?=.{4})/.test(word) && /[\u0600-\u06ff]/.test(word) ? word.slice(1) : word;
  return stem(stem(light));
});

/** Accused, accusation and accuse are one matter, detainees and detained another. */
function englishStem(word: string): string {
  const bare = word.replace(/['’]s$/, '');
  const cut = withoutEnding(bare, ENDINGS);
  return (cut.length >= 4 ? cut : bare).replace(/e$/, '');
}

const LEAST_RADICALS = 3;

/**
 * What the forms of an Arabic word share: سجون and سجن, نزوح and نزحوا, يستخدم and استخدام differ by long vowels, by the
 * prefix of the imperfect and by the endings of the verb.
 */
function radicals(bare: string): string {
  if (!/[\u0600-\u06ff]/.test(bare)) return bare;
  const verb = bare.replace(/^[يتن](?=ست..)/, 'ا').replace(/(?<=....)[تو]$/, '');
  const short = verb[0] + verb.slice(1).replace(/[اوي]/g, '');
  return short.length >= LEAST_RADICALS ? short : verb;
}

/** Stems to the concept they stand for. */
const concepts: ReadonlyMap<string, string> = new Map(
  CONCEPTS.toReversed().flatMap((row) =>
    row.flatMap((word) =>
      [word, bareStem(word), radicals(bareStem(word))].map((key) => [key, `~${row[0]}`] as const),
    ),
  ),
);

/** What a word contributes to the matter of a claim: its concept, or its stem. */
export const matterOf: (word: string) => string = kept((word) => {
  const bare = bareStem(word);
  const root = radicals(bare);
  return concepts.get(word) ?? concepts.get(bare) ?? concepts.get(root) ?? root;
});

export const carries = (word: string): boolean => word.length > 2 && !NO_MATTER.has(word);

export const matter = (words: readonly string[]): Set<string> => new Set(words.filter(carries).map(matterOf));

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
