import type { Profile } from './profile.ts';

/** How much a word tells in this report: rare ones most. */
export interface Rarity {
  of(word: string): number;
}

const LEAST = 0.2;
/** A word for a whole matter is shared more easily than the same word. */
const CONCEPT = 0.8;

export function rarityOf(profiles: readonly Profile[]): Rarity {
  const counts = new Map<string, number>();
  for (const { topic } of profiles) for (const word of topic) counts.set(word, (counts.get(word) ?? 0) + 1);
  const size = profiles.length + 2;
  const rarity = (word: string, found: number): number => {
    const share = Math.log(size / Math.max(2, found)) / Math.log(size / 2);
    return Math.max(LEAST, Math.min(1, share)) * (word.startsWith('~') ? CONCEPT : 1);
  };
  const known = new Map([...counts].map(([word, found]) => [word, rarity(word, found)]));
  return { of: (word) => known.get(word) ?? rarity(word, 1) };
}
