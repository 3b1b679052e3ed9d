import { OPPOSITES } from '../../lexicon/contradiction-words.ts';

/**
 * Which side a word takes of each pair of states that exclude each other, whatever is written together with it: the
 * number of the pair, or its negative.
 */
export function sidesOf(word: string): readonly number[] {
  const found = unparticled(word).flatMap((form) => SIDES.get(form) ?? NONE);
  return found.length > 0 ? found : NONE;
}
const NONE: readonly number[] = [];

const SIDES: ReadonlyMap<string, readonly number[]> = OPPOSITES.reduce((sides, [one, other], index) => {
  for (const word of one) sides.set(word, [...(sides.get(word) ?? []), index + 1]);
  for (const word of other) sides.set(word, [...(sides.get(word) ?? []), -index - 1]);
  return sides;
}, new Map<string, number[]>());

/** A word, and what it is without the particle and the article that may be written together with it. */
export function unparticled(word: string): string[] {
  const forms = [word];
  const rest = PARTICLES.has(word.charCodeAt(0)) ? 1 : 0;
  if (rest > 0 && word.length > 2) forms.push(word.slice(rest));
  if (word.startsWith('ال', rest) && word.length > rest + 3) forms.push(word.slice(rest + 2));
  return forms;
}

const PARTICLES: ReadonlySet<number> = new Set([...'وفبلك'].map((letter) => letter.charCodeAt(0)));
