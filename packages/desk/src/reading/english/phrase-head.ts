import type { Tag } from './closed-classes.ts';
import type { Word } from './tagging.ts';

export const PLURAL: RegExp = /[^s']s$|men$|people$|police$|media$|data$/;

const INSIDE: ReadonlySet<Tag> = new Set(['determiner', 'noun', 'name', 'adjective', 'number']);
const LONGEST = 12;

/** `records from the port | show`: whether the phrase that ends before `end` opens its clause and its head, in front of what only describes it, is several. */
export function headIsPlural(words: readonly Word[], end: number): boolean {
  let head = -1;
  let k = end - 1;
  for (; k >= Math.max(0, end - LONGEST); k--) {
    const { tag, quote } = words[k]!;
    if (quote >= 0) return false;
    if (tag === 'preposition' || tag === 'participle') head = k - 1;
    else if (!INSIDE.has(tag)) break;
  }
  const noun = words[head];
  const opens = k < 0 || ['mark', 'conjunction', 'subordinator'].includes(words[k]!.tag);
  // the word that opens a sentence has a capital whatever it is
  const common = noun?.tag === 'noun' || (noun?.tag === 'name' && head === 0);
  return opens && common && PLURAL.test(noun.norm);
}
