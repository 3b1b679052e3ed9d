import { PAPERS, POINTED } from '../../lexicon/contradiction-words.ts';
import type { Pointed } from './profile.ts';
import { ABOUT, BESIDE, is, POINTER, POINTING_CLAUSE, type Word } from './vocabulary.ts';

const SUCH_REACH = 5;
const POINTER_REACH = 5;
const BARE = new Set(['that', 'this', 'it', 'so', 'ذلك', 'هذا', 'الامر']);

/**
 * Whether a denial in these words points at what somebody else has said, with or without matter of its own behind the
 * pointing words: صحة هذه الاتهامات, the report, any such arrangement was in place, the accusation of piracy.
 */
export function pointsAtSpeech(words: readonly Word[]): boolean {
  if (words.length === 0) return false;
  if (words.length <= 2 && words.every(({ text }) => BARE.has(text))) return true;
  if (words.slice(0, SUCH_REACH).some(({ text }) => text === 'such')) return true;
  if (is(words[0], POINTING_CLAUSE) && is(words[1], POINTING_CLAUSE)) return true;
  const pointer = words.findIndex((word) => is(word, POINTER) && !BARE.has(word.text));
  if (pointer < 0 || pointer > POINTER_REACH) return false;
  const besides = (word: Word): boolean => is(word, BESIDE);
  return words.slice(pointer + 1).every(besides) || words.slice(0, pointer).every(besides);
}

/** The words between a word that points at what was said and what it was about. */
export function accusersIn(words: readonly Word[]): readonly Word[] {
  const pointer = words.findIndex((word) => is(word, POINTER));
  if (pointer < 0 || pointer > ACCUSED_REACH) return [];
  const behind = words.slice(pointer + 1, pointer + 1 + ACCUSER_REACH);
  const end = behind.findIndex((word) => is(word, ABOUT));
  return end < 0 ? behind : behind.slice(0, end);
}

const ACCUSED_REACH = 3;
const ACCUSER_REACH = 9;

/** What a denial in these words points at. */
export function pointedIn(words: readonly Word[]): ReadonlySet<Pointed> {
  const found = new Set<Pointed>();
  for (const { text } of words.slice(0, POINTED_REACH))
    for (const [kind, nouns] of POINTED) if (nouns.has(text)) found.add(kind);
  return found;
}
const POINTED_REACH = 8;

/** Whether somebody in these words wrote a report, or it is one. */
export const isPaper = (words: readonly Word[]): boolean => words.some(({ text }) => PAPERS.has(text));
