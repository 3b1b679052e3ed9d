import type { Word } from './tagging.ts';

/** Verbs that take a clause, never a thing: its verb may be one that is not known, or be quoted. */
export const NEVER_OBJECTS: ReadonlySet<string> = new Set(['believe', 'think', 'assess', 'tell']);
const SHORTEST_CLAUSE = 7;

/** `believe the focus of the group reflects its aims`. */
export const opensLongPhrase = (words: readonly Word[], at: number): boolean =>
  ['determiner', 'name', 'noun', 'adjective'].includes(words[at]!.tag) &&
  words.length - at >= SHORTEST_CLAUSE &&
  !isThoughtToBe(words, at);

/** `reported the issue to the maker`: told somebody of it, without saying more. */
export function isHandedOver(words: readonly Word[], at: number): boolean {
  let k = at;
  while (k < at + 5 && ['determiner', 'adjective', 'number'].includes(words[k]?.tag ?? '')) k++;
  return HANDED.test(words[k]?.norm ?? '') && words[k + 1]?.tag === 'to';
}

const HANDED = /^(?:issues?|flaws?|bugs?|vulnerabilit(?:y|ies)|findings?|problems?|weakness(?:es)?)$/;

/** `believe the group to be new`, `assess it to have begun`: what is thought of the object. */
export function isThoughtToBe(words: readonly Word[], at: number): boolean {
  for (let k = at + 1; k < Math.min(words.length, at + 12); k++) {
    const { tag, quote } = words[k]!;
    if (tag === 'to') return ['be', 'have'].includes(words[k + 1]?.norm ?? '');
    if (quote >= 0 || ['mark', 'finite', 'auxiliary', 'relative', 'subordinator'].includes(tag)) return false;
  }
  return false;
}
