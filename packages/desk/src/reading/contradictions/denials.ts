import { names, sameParty } from './party.ts';
import type { Profile } from './profile.ts';
import { meets } from './words.ts';

export const isDenial = ({ denying }: Profile): boolean =>
  denying === 'denies' || denying === 'falsifies' || denying === 'doubts';

/** Whether two claims have different speakers: a body and its people are one. */
export const apart = (a: Profile, b: Profile): boolean => !sameParty(a.party, b.party);

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
