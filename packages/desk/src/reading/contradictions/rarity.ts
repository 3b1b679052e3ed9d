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
  return {
    of(word) {
      const found = counts.get(word) ?? 1;
      const rarity = Math.log(size / Math.max(2, found)) / Math.log(size / 2);
      const kind = word.startsWith('~') ? CONCEPT : 1;
      return Math.max(LEAST, Math.min(1, rarity)) * kind;
    },
  };
}
