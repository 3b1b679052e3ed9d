import { isVerbal } from './clause.ts';
import type { Word } from './tagging.ts';

const WARNED: ReadonlySet<string> = new Set(['determiner', 'adjective', 'noun', 'name', 'number', 'pronoun']);
const LONGEST_WARNED = 6;

/** `warned its users of C`, `warned its users that C`: behind who is warned; `at` where C follows at once. */
export function behindWarned(words: readonly Word[], at: number): number {
  let k = at;
  while (k < at + LONGEST_WARNED && WARNED.has(words[k]?.tag ?? 'mark') && words[k]!.quote < 0) k++;
  const opens = ['of', 'about', 'that'].includes(words[k]?.norm ?? '') && words[k + 1] !== undefined;
  return opens ? k : at;
}

/** `told firms that use the tool that C`: the second "that"; `at` where the first one opens what is said. */
export function behindRelative(words: readonly Word[], at: number): number {
  const verb = words[at + 1];
  if (words[at]?.norm !== 'that' || !verb || !isVerbal(verb) || verb.norm.endsWith('ed')) return at;
  const second = words.findIndex(
    (word, i) => i > at + 1 && i < at + 12 && word.norm === 'that' && word.quote < 0,
  );
  return second < 0 ? at : second;
}
