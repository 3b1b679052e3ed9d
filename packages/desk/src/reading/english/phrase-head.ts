import type { Token } from '../../text/tokens.ts';
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

/** Whether a subject may end with the word. */
export const mayEndSubject = ({ tag, text }: Word): boolean =>
  tag === 'noun' || tag === 'name' || tag === 'pronoun' || [')', ',', '—', '–', '"', '”'].includes(text);

/** `the port's`. */
export const isPossessive = ({ tag, text }: Word): boolean =>
  tag !== 'mark' && tag !== 'pronoun' && /['’]s$|s['’]$/.test(text);

const DASH = /^(?:—|–|--)$/;
const LONGEST_INSERTION = 12;

/** The dash that closes the insertion which the one at `k` opens; `k` where none does soon. */
export function insertionEnd(tokens: readonly Token[], k: number): number {
  if (!DASH.test(tokens[k]!.text)) return k;
  for (let i = k + 1; i < Math.min(tokens.length, k + LONGEST_INSERTION); i++)
    if (DASH.test(tokens[i]!.text)) return i;
  return k;
}
