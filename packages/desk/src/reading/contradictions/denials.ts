import { BESIDE_POINTERS, POINTERS } from '../../lexicon/contradiction-words.ts';
import { meets, type Profile, shared } from './profile.ts';

/** How far a denial points back, in claims. */
const NEAR = 6;
/** With more than this between, a pointer may mean what no claim of the report says. */
const FARTHEST_POINTED = 2;
const LONGEST_POINTER = 10;
const BARE = new Set(['that', 'this', 'it', 'so', 'ذلك', 'هذا', 'الامر']);

export const isDenial = ({ claim }: Profile): boolean => claim.stance === 'denies';
const isAsserted = ({ claim }: Profile): boolean => claim.stance !== 'denies' && claim.stance !== 'hedges';

/** Whether two claims have different speakers: a body and its people are one. */
export const apart = (a: Profile, b: Profile): boolean =>
  a.claim.source !== b.claim.source && !meets(a.speaker, b.speaker);

/** Whether the content only points: صحة هذه الاتهامات, the report, any such arrangement was in place. */
function points({ words }: Profile): boolean {
  if (words.length === 0 || words.length > LONGEST_POINTER) return false;
  if (words.includes('such')) return true;
  const pointer = words.findIndex((word) => POINTERS.has(word));
  if (pointer < 0) return false;
  return words.every((word) => POINTERS.has(word) || BESIDE_POINTERS.has(word));
}

/**
 * What claim `j` denies by pointing at it: for a bare "that" the last claim of somebody else; for "these accusations"
 * the first claim of the last run of claims of somebody else, where the accusation was made. -1: it points at nothing.
 */
export function pointedAt(profiles: readonly Profile[], j: number): number {
  const denial = profiles[j]!;
  if (!isDenial(denial) || !points(denial)) return -1;
  let last = -1;
  for (let i = j - 1; i >= Math.max(0, j - NEAR) && last < 0; i--)
    if (isAsserted(profiles[i]!) && !isFigure(profiles[i]!) && apart(profiles[i]!, denial)) last = i;
  if (last < 0 || j - last > FARTHEST_POINTED) return -1;
  const bare = denial.words.length <= 2 && denial.words.every((word) => BARE.has(word));
  return bare ? last : firstOfRun(profiles, last, denial);
}

const isFigure = ({ claim, range }: Profile): boolean => claim.stance === 'estimates' && range !== undefined;

/** Back from the last claim before a denial to where its matter was first claimed: by the same speaker or one of them. */
function firstOfRun(profiles: readonly Profile[], last: number, denial: Profile): number {
  let first = last;
  for (let i = last - 1; i >= Math.max(0, last - NEAR); i--) {
    const earlier = profiles[i]!;
    if (!isAsserted(earlier) || !apart(earlier, denial)) break;
    const kin =
      !apart(earlier, profiles[last]!) || shared(earlier.stems, profiles[last]!.stems) >= 2 || i === 0;
    if (!kin) break;
    first = i;
  }
  return first;
}

/** Whether denial `d` denies in words of its own what `a` claims. */
export function deniesContent(a: Profile, d: Profile, distance: number): boolean {
  if (!apart(a, d) || isDenial(a) || points(d)) return false;
  const common = shared(a.stems, d.stems);
  const ratio = common / Math.max(1, Math.min(a.stems.size, d.stems.size));
  if (common >= 3 && ratio >= 0.35) return true;
  if (common >= 2 && ratio >= 0.4) return true;
  // one name said of and denied of, close by
  if (isAsserted(a) && meets(a.names, d.names) && distance <= 4) return true;
  // the body an incident was claimed of denies one
  if (isAsserted(a) && a.incident && d.incident && meets(a.stems, d.speaker)) return true;
  return distance === 1 && common >= 1;
}

/** Whether a denier goes on denying: the same speaker, and what is said is a denial or negated. */
export const goesOn = (profile: Profile, before: Profile): boolean =>
  profile.claim.source === before.claim.source && (isDenial(profile) || profile.negated);
