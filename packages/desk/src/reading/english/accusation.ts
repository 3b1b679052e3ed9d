import type { EnglishForm } from '../../lexicon/en-verbs.ts';
import { type Mention, opensQuotation } from '../act.ts';
import type { Right } from './complement.ts';
import type { Word } from './tagging.ts';

const REACH = 16;

/** `accuse S of C`: C, behind the first "of" that opens what was done, or else a noun without an article. */
export function accusation(
  words: readonly Word[],
  at: number,
  form: EnglishForm,
  via: readonly Mention[],
): Right | undefined {
  if (form.verb.frame !== 'of') return undefined;
  let of = -1;
  for (let k = at + 1; k < Math.min(words.length, at + REACH); k++) {
    if (words[k]!.quote >= 0 || words[k]!.tag === 'finite') break;
    if (words[k]!.norm !== 'of') continue;
    if (opensDeed(words, k + 1)) return { from: k + 1, via, nominal: true, hidden: false };
    // the head of the army, but theft of money
    if (of < 0 && ['noun', 'adjective'].includes(words[k + 1]?.tag ?? '')) of = k;
  }
  return of > 0 ? { from: of + 1, via, nominal: true, hidden: false } : undefined;
}

/** `failing to act`, `deliberately lying`, speech. */
function opensDeed(words: readonly Word[], k: number): boolean {
  let act = k;
  while (words[act]?.tag === 'adverb') act++;
  return words[act]?.tag === 'ing' || opensQuotation(words, k);
}
