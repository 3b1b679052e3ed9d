import { ACCUSING, CONTRAST, OBSERVING, SETTING } from '../../lexicon/contradiction-words.ts';
import type { Antecedents } from './antecedents.ts';
import { isDenial, pointsAt } from './denials.ts';
import { DEAD, differsInNumber, WOUNDED } from './figures.ts';
import { differsInCause, isOpposite } from './opposites.ts';
import { names } from './party.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { meets, shared } from './words.ts';

/** What speaks for a pair, by name: mostly 1 for yes and 0 for no, some a share. */
export type Evidence = Readonly<Record<string, number>>;

export const has = (evidence: Evidence, name: string): boolean => (evidence[name] ?? 0) > 0;
export const reaches = (evidence: Evidence, name: string, least: number): boolean =>
  (evidence[name] ?? 0) >= least;

const MOST_SHARED = 3;
const OBSERVED_REACH = 60;
/** How surely somebody is named, from which on it counts. */
const NAMED = 0.5;
/** A denial of so few words has no matter of its own, or hardly any. */
const BARE = 2;
/** One word in common tells something only of claims that stand near each other. */
const NEAR = 4;

/** What two claims share, rare words counting more, and how much of the shorter one that is. */
export function sharedMatter(
  a: Profile,
  b: Profile,
  rarity: Rarity,
  without: ReadonlySet<string>,
): { readonly matter: number; readonly cover: number; readonly count: number } {
  const [small, large] = a.topic.size <= b.topic.size ? [a.topic, b.topic] : [b.topic, a.topic];
  let [sum, count] = [0, 0];
  for (const word of small)
    if (large.has(word) && !without.has(word)) {
      sum += rarity.of(word);
      count++;
    }
  return { matter: Math.min(MOST_SHARED, sum), cover: count / Math.max(2, small.size), count };
}

/** How much of what a denial denies the claim tells, and how much of the claim that is; names alone are no matter. */
function sharedDeeds(
  c: Profile,
  d: Profile,
  rarity: Rarity,
): { readonly denied: number; readonly told: number } {
  let common = 0;
  for (const word of d.deeds) if (c.deeds.has(word)) common += rarity.of(word);
  if (common === 0 || c.looksInto) return { denied: 0, told: 0 };
  return { denied: common / weightOf(d.deeds, rarity), told: common / weightOf(c.deeds, rarity) };
}

function weightOf(words: Iterable<string>, rarity: Rarity): number {
  let all = 0;
  for (const word of words) all += rarity.of(word);
  return all;
}

/** How much of what stands behind the negation that a sentence opens with a claim tells. */
function sharedScope(c: Profile, d: Profile): number {
  if (!d.flat || c.negated) return 0;
  const both = shared(c.deeds, d.negates);
  return both < 2 ? 0 : both / d.negates.size;
}

const yes = (that: boolean): number => (that ? 1 : 0);

/** What the words in front of a claim tell of where it stands, and whether it only tells what was observed. */
interface Cues {
  readonly strong: boolean;
  readonly weak: boolean;
  readonly accusing: boolean;
  readonly observing: boolean;
}

/** The cues of each claim, looked for once however many claims it is compared with. */
const cues = new WeakMap<Profile, Cues>();

function cuesOf(profile: Profile): Cues {
  const known = cues.get(profile);
  if (known) return known;
  const { leadIn, claim } = profile;
  const strong = CONTRAST.test(leadIn);
  const told: Cues = {
    strong,
    weak: !strong && SETTING.test(leadIn),
    accusing: ACCUSING.test(leadIn),
    observing: OBSERVING.test(leadIn) || OBSERVING.test(claim.content.slice(0, OBSERVED_REACH)),
  };
  cues.set(profile, told);
  return told;
}

/** How the text sets the later claim beside the earlier one: answers stand near what they answer. */
function standing(a: Profile, b: Profile): Evidence {
  const [earlier, later] = a.index < b.index ? [a, b] : [b, a];
  const distance = later.index - earlier.index;
  const { strong, weak } = cuesOf(later);
  return {
    next: yes(distance === 1),
    close: yes(distance === 2 || distance === 3),
    far: yes(distance > 9),
    oneLine: yes(distance <= 2 && earlier.line === later.line),
    nextContrast: yes(distance === 1 && strong),
    nextSetting: yes(distance === 1 && weak),
    closeSetting: yes(distance > 1 && distance <= 3 && weak),
  };
}

/** Whether one of two claims speaks of a year that the other does not. */
export const otherYear = (a: Profile, b: Profile): boolean =>
  a.years.size + b.years.size > 0 && !meets(a.years, b.years);

/** What speaks for denial `d` being one of claim `c`. */
export function denialEvidence(c: Profile, d: Profile, rarity: Rarity, antecedents: Antecedents): Evidence {
  const { matter, cover, count } = sharedMatter(c, d, rarity, d.party.names);
  const { denied, told } = sharedDeeds(c, d, rarity);
  const accused = names(c.naming, d.party);
  const accuser = names(d.naming, c.party);
  const pointer = d.points;
  const side = standing(c, d);
  const responsibility = d.incident && !isDenial(c) && c.responsible;
  const related = matter > 0 || accused > 0 || accuser > 0 || pointer || responsibility;
  const bare = d.topic.size <= BARE;
  const nearest = antecedents.nearest === c.index;
  return {
    ...side,
    unrelated: yes(!related && side['oneLine'] === 0),
    distance: Math.log2(1 + Math.abs(c.index - d.index)),
    headline: c.headline,
    matter,
    cover,
    twoWords: yes(count >= 2 && denied > 0),
    denied,
    told,
    nothing: yes(!bare && count === 0),
    scope: sharedScope(c, d),
    first: yes(d.first !== undefined && c.topic.has(d.first)),
    incidents: yes(c.incident && d.incident),
    harm: yes(d.unharmed && !c.unharmed && (c.stems.has(DEAD) || c.stems.has(WOUNDED))),
    responsibility: yes(responsibility),
    disclaims: yes(d.disclaims),
    accusing: yes(cuesOf(c).accusing),
    blames: yes(c.blames),
    blamesDenier: yes(c.blames && accused >= NAMED),
    accused,
    pointedAccuser: Math.max(
      pointer || d.denying === 'falsifies' || d.denying === 'doubts' ? accuser : 0,
      names(d.accusers, c.party),
    ),
    pointer: yes(pointer),
    pointsAt: yes(pointsAt(d, c)),
    pointedFigure: yes(pointer && !d.figure && c.claim.stance === 'estimates' && !c.incident),
    nearest: yes(nearest),
    bareNearest: yes(bare && nearest),
    pointedNearest: yes(bare && nearest && pointer && c.claim.stance !== 'estimates'),
    bare: yes(bare),
    away: yes(Math.abs(c.index - d.index) > NEAR),
    earlier: yes(c.index < d.index),
    head: yes(c.index <= 1),
    opens: yes(c.opens),
    observing: yes(cuesOf(d).observing),
    number: yes(differsInNumber(c, d, Math.abs(c.index - d.index))),
    hedged: yes(c.claim.stance === 'hedges'),
    negates: yes(d.denying === 'negates'),
  };
}

/** What speaks for two claims, neither a denial, that exclude each other. */
export function exclusionEvidence(a: Profile, b: Profile, rarity: Rarity): Evidence {
  const { matter, cover } = sharedMatter(a, b, rarity, new Set());
  return {
    ...standing(a, b),
    matter,
    cover,
    number: yes(differsInNumber(a, b, Math.abs(a.index - b.index))),
    figures: yes(a.figures.length > 0 && b.figures.length > 0),
    opposite: yes(isOpposite(a, b)),
    cause: yes(differsInCause(a, b)),
    otherYear: yes(otherYear(a, b)),
  };
}
