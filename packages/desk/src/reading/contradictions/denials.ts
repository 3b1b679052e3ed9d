import { BESIDE_POINTERS, FALSEHOOD, POINTERS, POINTING_CLAUSES } from '../../lexicon/contradiction-words.ts';
import { names, sameParty } from './party.ts';
import type { Profile } from './profile.ts';
import { meets } from './words.ts';

const SUCH_REACH = 5;
const POINTER_REACH = 5;
const BARE = new Set(['that', 'this', 'it', 'so', 'ذلك', 'هذا', 'الامر']);

export const isDenial = ({ denying }: Profile): boolean =>
  denying === 'denies' || denying === 'falsifies' || denying === 'doubts';

/** Whether two claims have different speakers: a body and its people are one. */
export const apart = (a: Profile, b: Profile): boolean => !sameParty(a.party, b.party);

/**
 * Whether a denial points at what somebody else has said, with or without matter of its own behind the pointing words:
 * صحة هذه الاتهامات, the report, any such arrangement was in place, the accusation of piracy.
 */
export function points({ words }: Profile): boolean {
  if (words.length === 0) return false;
  if (words.length <= 2 && words.every((word) => BARE.has(word))) return true;
  if (words.slice(0, SUCH_REACH).includes('such')) return true;
  if (POINTING_CLAUSES.has(words[0]!) && POINTING_CLAUSES.has(words[1] ?? '')) return true;
  const pointer = words.findIndex((word) => POINTERS.has(word) && !BARE.has(word));
  if (pointer < 0 || pointer > POINTER_REACH) return false;
  const besides = (word: string): boolean =>
    POINTERS.has(word) || BESIDE_POINTERS.has(word) || FALSEHOOD.has(word);
  return words.slice(pointer + 1).every(besides) || words.slice(0, pointer).every(besides);
}

/** Nothing but a judgement: "fiction", "a paid campaign". It adds nothing to a denial that the same source has made. */
export const isDismissal = (profile: Profile): boolean =>
  isDenial(profile) && profile.topic.size <= 2 && !points(profile);

/** Two organs of one state, of which neither speaks of the other. */
const oneState = (d: Profile, c: Profile): boolean =>
  d.party.state &&
  c.party.state &&
  meets(d.party.nations, c.party.nations) &&
  names(d.naming, c.party) < NAMED;

const NAMED = 0.6;

/** Whether a denial can speak against a claim at all: two denials agree, unless one points at the other's speaker. */
export const canDeny = (d: Profile, c: Profile): boolean =>
  apart(c, d) &&
  !oneState(d, c) &&
  (!isDenial(c) || names(d.accusers, c.party) > NAMED || d.denying === 'doubts');

/** Whether a denial points at what this very speaker has said, or a voice of the country: the Amnesty report, American claims. */
export const pointsAt = (d: Profile, c: Profile): boolean =>
  points(d) && (names(d.naming, c.party) === 1 || meets(d.naming.nations, c.party.nations));
