import { names } from './party.ts';
import type { Profile } from './profile.ts';
import { meets, shared } from './words.ts';

/** One thing, two causes. */
export function differsInCause(a: Profile, b: Profile): boolean {
  if (!a.cause || !b.cause) return false;
  return meets(a.cause.effect, b.cause.effect) && !meets(a.cause.by, b.cause.by) && b.cause.by.size > 0;
}

/** States that exclude each other, said of one name or in much the same words. */
export function isOpposite(a: Profile, b: Profile): boolean {
  if (!takesOtherSide(a, b)) return false;
  const common = shared(a.topic, b.topic);
  return (
    common >= 2 ||
    (common >= 1 && Math.abs(a.index - b.index) <= 6) ||
    names(a.naming, b.party) >= 0.9 ||
    names(b.naming, a.party) >= 0.9
  );
}

function takesOtherSide(a: Profile, b: Profile): boolean {
  for (const side of a.sides)
    if (b.sides.has(-side) && !b.sides.has(side) && !a.sides.has(-side)) return true;
  return false;
}
