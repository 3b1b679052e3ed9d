import { BESIDE_POINTERS, FALSEHOOD, POINTERS, POINTING_CLAUSES } from '../../lexicon/contradiction-words.ts';
import { sameParty } from './party.ts';
import type { Profile } from './profile.ts';

const BARE = new Set(['that', 'this', 'it', 'so', 'ذلك', 'هذا', 'الامر']);

export const isDenial = ({ denying }: Profile): boolean =>
  denying === 'denies' || denying === 'falsifies' || denying === 'doubts';

/** Whether two claims have different speakers: a body and its people are one. */
export const apart = (a: Profile, b: Profile): boolean => !sameParty(a.party, b.party);

/** How a denial points back: with nothing but pointing words, or with a pointing word first and matter behind it. */
export type Pointing = 'bare' | 'only' | 'first' | undefined;

/** صحة هذه الاتهامات, the report, any such arrangement was in place; the accusation of piracy. */
export function pointing({ words }: Profile): Pointing {
  if (words.length === 0) return undefined;
  if (words.length <= 2 && words.every((word) => BARE.has(word))) return 'bare';
  if (words.slice(0, 5).includes('such')) return 'first';
  if (POINTING_CLAUSES.has(words[0]!) && POINTING_CLAUSES.has(words[1] ?? '')) return 'first';
  const pointer = words.findIndex((word) => POINTERS.has(word) && !BARE.has(word));
  if (pointer < 0 || pointer > 5) return undefined;
  const rest = words.slice(pointer + 1);
  const besides = (word: string): boolean =>
    POINTERS.has(word) || BESIDE_POINTERS.has(word) || FALSEHOOD.has(word);
  if (rest.every(besides)) return 'only';
  return words.slice(0, pointer).every(besides) ? 'first' : undefined;
}

/** Nothing but a judgement: "fiction", "a paid campaign". It adds nothing to a denial that the same source has made. */
export const isDismissal = (profile: Profile): boolean =>
  isDenial(profile) && profile.topic.size <= 2 && pointing(profile) === undefined;
