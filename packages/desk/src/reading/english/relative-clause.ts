import type { Tag } from './closed-classes.ts';
import type { Word } from './tagging.ts';

const DESCRIBED: ReadonlySet<Tag> = new Set(['noun', 'name', 'number', 'adjective', 'pronoun']);
const LONGEST_RELATIVE = 14;

const isVerb = ({ tag, quote }: Word): boolean => (tag === 'finite' || tag === 'auxiliary') && quote < 0;

/**
 * `Researchers who found the file said C`: the relative pronoun, right behind a noun, whose clause holds a verb and
 * ends before `end`; -1 for none.
 */
export function relativeBefore(words: readonly Word[], end: number, floor: number): number {
  let verbal = false;
  for (let k = end - 1; k > Math.max(floor, end - LONGEST_RELATIVE); k--) {
    const word = words[k]!;
    const { tag, norm, quote } = word;
    if (quote >= 0 || tag === 'mark') return -1;
    if (tag === 'relative' || norm === 'that') return verbal && DESCRIBED.has(words[k - 1]!.tag) ? k : -1;
    if (tag === 'subordinator' || (tag === 'conjunction' && norm !== 'and' && norm !== 'or')) return -1;
    verbal ||= isVerb(word);
  }
  return -1;
}
