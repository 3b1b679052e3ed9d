import { BESIDE_POINTERS, POINTERS } from '../../lexicon/contradiction-words.ts';
import { meets, type Profile, shared } from './profile.ts';

/** How far a denial points back, in claims. */
const NEAR = 6;
/** With more than this between, a pointer may mean what no claim of the report says. */
const FARTHEST_POINTED = 2;
const FARTHEST_ALIKE = 12;
const LONGEST_POINTER = 10;
const BARE = new Set(['that', 'this', 'it', 'so', 'ذلك', 'هذا', 'الامر']);

export const isDenial = ({ claim }: Profile): boolean => claim.stance === 'denies';
const isAsserted = ({ claim }: Profile): boolean => claim.stance !== 'denies' && claim.stance !== 'hedges';

/** Whether two claims have different speakers: a body and its people are one. */
export const apart = (a: Profile, b: Profile): boolean =>
  a.claim.source !== b.claim.source && !meets(a.speaker, b.speaker);

/** How a denial points back: with nothing but pointing words, or with a pointing word first and matter behind it. */
type Pointing = 'only' | 'first' | undefined;

/** صحة هذه الاتهامات, the report, any such arrangement was in place; the accusation of piracy. */
function pointing({ words }: Profile): Pointing {
  if (words.length === 0) return undefined;
  if (words.slice(0, 5).includes('such')) return 'first';
  const pointer = words.findIndex((word) => POINTERS.has(word));
  if (pointer < 0 || pointer > 3) return undefined;
  if (words.slice(0, pointer).some((word) => !BESIDE_POINTERS.has(word))) return undefined;
  const rest = words.slice(pointer + 1);
  const bare = rest.every((word) => POINTERS.has(word) || BESIDE_POINTERS.has(word));
  return bare && words.length <= LONGEST_POINTER ? 'only' : BARE.has(words[pointer]!) ? undefined : 'first';
}

const points = (profile: Profile): boolean => pointing(profile) === 'only';

/**
 * What claim `j` denies by pointing at it: what shares its matter, when it has any; for a bare "that" the last claim
 * of somebody else; for "these accusations" the first claim of the last run of claims of somebody else, where the
 * accusation was made. -1: it points at nothing.
 */
export function pointedAt(profiles: readonly Profile[], j: number): number {
  const denial = profiles[j]!;
  const how = isDenial(denial) ? pointing(denial) : undefined;
  if (how === undefined) return -1;
  const alike = mostAlike(profiles, j);
  if (alike >= 0) return alike;
  const accused = profiles
    .slice(0, j)
    .findIndex((earlier) => isAsserted(earlier) && accuses(earlier, denial));
  if (accused >= 0) return accused;
  let last = -1;
  for (let i = j - 1; i >= Math.max(0, j - NEAR) && last < 0; i--)
    if (isAsserted(profiles[i]!) && !isFigure(profiles[i]!) && apart(profiles[i]!, denial)) last = i;
  if (last < 0 || j - last > FARTHEST_POINTED) return -1;
  const bare = denial.words.length <= 2 && denial.words.every((word) => BARE.has(word));
  return bare ? last : firstOfRun(profiles, last, denial);
}

/** Whether an earlier claim names whoever denies. */
const accuses = (earlier: Profile, denial: Profile): boolean =>
  apart(earlier, denial) &&
  (meets(earlier.stems, denial.speaker) ||
    (denial.self.size > 0 && [...denial.self].every((word) => earlier.stems.has(word))));

/** The claim before `j`, of somebody else, that shares most of what `j` says beside its pointing words; -1: none does. */
function mostAlike(profiles: readonly Profile[], j: number): number {
  const denial = profiles[j]!;
  let [best, most] = [-1, 0];
  for (let i = j - 1; i >= Math.max(0, j - FARTHEST_ALIKE); i--) {
    const earlier = profiles[i]!;
    if (isDenial(earlier) || !apart(earlier, denial)) continue;
    const common = shared(earlier.stems, denial.stems);
    if (common > most) [best, most] = [i, common];
  }
  return best;
}

const isFigure = ({ claim, figures }: Profile): boolean => claim.stance === 'estimates' && figures.length > 0;

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
  if ((common >= 3 && ratio >= 0.35) || (common >= 2 && ratio >= 0.4)) return true;
  // a denial in the line of a claim answers it
  if (
    distance === 1 &&
    (common >= 1 || (a.line === d.line && isAsserted(a) && (a.claim.start < d.claim.start || a.contrasted)))
  )
    return true;
  return deniesHarm(a, d) || deniesOwnPart(a, d, distance);
}

/** Somebody was hurt, and nobody was; help was late, and there was no delay. */
const deniesHarm = (a: Profile, d: Profile): boolean =>
  !a.negated && ((a.casualties && d.casualties) || (a.neglect && d.neglect));

/** Whoever is accused denies; and one name said of and denied of, close by. */
function deniesOwnPart(a: Profile, d: Profile, distance: number): boolean {
  if (!isAsserted(a)) return false;
  if (distance <= NEAR && d.self.size > 0 && [...d.self].every((word) => a.stems.has(word))) return true;
  if (distance <= 4 && meets(a.names, d.names)) return true;
  return a.incident && d.incident && meets(a.stems, d.speaker);
}

/** Whether a denier goes on denying: the same speaker, and what is said is a denial or negated. */
export const goesOn = (profile: Profile, before: Profile): boolean =>
  profile.claim.source === before.claim.source && (isDenial(profile) || profile.negated);
