import { opensQuotation } from '../act.ts';
import { isComma, verbAt } from './phrase.ts';
import type { Word } from './tagging.ts';

/** `stressed (as others did) that C`: the index behind the bracket; `k` where none closes near. */
export function bracketEnd(words: readonly Word[], k: number): number {
  for (let i = k + 1; i < Math.min(words.length, k + 14); i++) if (words[i]!.text === ')') return i + 1;
  return k;
}

/** A verb that makes a clause. */
export const isVerbal = ({ tag, quote }: Word): boolean =>
  quote < 0 && (tag === 'finite' || tag === 'auxiliary');

/** `said what the guards heard was thunder`: a clause whose subject is a clause. */
export function hasTwoVerbs(words: readonly Word[], at: number): boolean {
  let count = 0;
  for (let k = at + 1; k < Math.min(words.length, at + 14) && words[k]!.tag !== 'mark'; k++) {
    const joins = words[k - 1]!.tag === 'auxiliary' || words[k]!.tag === 'finite';
    if (isVerbal(words[k]!) && !(joins && isVerbal(words[k - 1]!))) count++;
    if (words[k]!.tag === 'subordinator' || words[k]!.tag === 'relative') return false;
  }
  return count === 2;
}

/** `said two days after the fire`, `said a week later`: when it was said. */
export const isElapsed = (words: readonly Word[], at: number): boolean =>
  (words[at]!.tag === 'number' || ['a', 'an', 'just'].includes(words[at]!.norm)) &&
  /^(?:minute|hour|day|week|month|year)s?$/.test(words[at + 1]?.norm ?? '') &&
  /^(?:after|before|later|earlier|ago)$/.test(words[at + 2]?.norm ?? '');

/** `research to its customers, we noted that`: the sentence behind a time. */
const opensOwn = (words: readonly Word[], k: number): boolean =>
  isComma(words[k]) && words[k + 1]?.norm === 'we';

/** Whether a clause with its own subject and finite verb begins at `at`. */
export function isClause(words: readonly Word[], at: number): boolean {
  const first = words[at]!;
  if (first.tag === 'pronoun' && !/^(?:of|and)$/.test(words[at + 1]?.norm ?? ''))
    return ['finite', 'auxiliary', 'adverb'].includes(words[at + 1]?.tag ?? '') || first.norm === 'there';
  let parted = false;
  for (let k = at; k < Math.min(words.length, at + 24); k++) {
    const word = words[k]!;
    // `the claims, and Acme has not replied`: one thing, and then another sentence
    if (isComma(word) && words[k + 1]?.norm === 'and' && !parted) return false;
    parted ||= isComma(word);
    if (parted && (isAttribution(words, k) || opensOwn(words, k))) return false;
    if (word.tag === 'finite' || word.tag === 'auxiliary')
      return (k > at && !['and', 'but', 'or'].includes(words[k - 1]!.norm)) || CLITIC.test(word.norm);
    k = behindRelative(words, k, at);
    if (k < 0) return false;
  }
  return false;
}

/** `…, police said.`: a verb of saying with nothing behind it. */
const isAttribution = (words: readonly Word[], k: number): boolean =>
  words[k]!.tag === 'finite' &&
  (words[k + 1] === undefined || (words[k + 1]!.tag === 'mark' && !opensQuotation(words, k + 1))) &&
  verbAt(words, k)?.verb.cls === 'say';

/** Where looking for the clause's verb goes on from `k`: behind the comma of a relative clause; -1 where the clause has ended. */
function behindRelative(words: readonly Word[], k: number, at: number): number {
  const word = words[k]!;
  // an outlawed group that has moved, was to blame
  const described = k > at && word.norm === 'that' && ['noun', 'name'].includes(words[k - 1]?.tag ?? '');
  if (described || (word.tag === 'relative' && isComma(words[k - 1]))) {
    const comma = commaBehind(words, k);
    return described && comma === k ? -1 : comma;
  }
  return word.tag === 'relative' || word.tag === 'subordinator' || closesClause(words, k, at) ? -1 : k;
}

/** `the man, who was 44, agreed`: the comma that closes a relative clause, or where none does, its pronoun. */
function commaBehind(words: readonly Word[], relative: number): number {
  for (let k = relative + 1; k < Math.min(words.length, relative + 16); k++) if (isComma(words[k])) return k;
  return relative;
}

/** Whether the mark at `k` ends a clause that began at `at`; brackets, initials and an early comma do not. */
function closesClause(words: readonly Word[], k: number, at: number): boolean {
  const word = words[k]!;
  if (word.tag !== 'mark' || word.quote >= 0 || ['(', ')', "'", '’'].includes(word.text)) return false;
  return isComma(word) ? k > at + 8 : !isInnerStop(words, k);
}

export const CLITIC: RegExp = /'(?:s|re|ve|ll|d|m)$/;

const isInnerStop = (words: readonly Word[], k: number): boolean =>
  words[k]!.text === '.' && k < words.length - 1;
