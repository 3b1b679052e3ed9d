import { isDenial } from './denials.ts';
import { names } from './party.ts';
import type { Profile } from './profile.ts';
import { meets } from './words.ts';

/** How surely a claim must name a party for it to be the one blamed. */
const NAMED = 0.5;
/** A claim of so few words says nothing but who is to blame. */
const BARE = 2;

/**
 * Two parties lay one deed at different doors: each at the other's, or one at the other's and the other at a third one's.
 */
export function rivalBlame(a: Profile, b: Profile): boolean {
  if (!a.blames || !b.blames || isDenial(a) || isDenial(b)) return false;
  const accusesB = names(a.naming, b.party) >= NAMED;
  const accusesA = names(b.naming, a.party) >= NAMED;
  if (!accusesA && !accusesB) return false;
  // who blames himself, too, takes the deed upon himself
  if (names(a.naming, a.party) >= NAMED || names(b.naming, b.party) >= NAMED) return false;
  if (a.incident && b.incident) return true;
  return (accusesA && accusesB && meets(a.topic, b.topic)) || Math.min(a.topic.size, b.topic.size) <= BARE;
}
