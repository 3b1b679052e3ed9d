import { CONTRAST, OBSERVING, SETTING } from '../../lexicon/contradiction-words.ts';
import { names, type Party } from './party.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { meets } from './words.ts';

/** What speaks for or against a pair, by name: mostly 1 for yes and 0 for no, some a share or a count. */
export type Evidence = Readonly<Record<string, number>>;

export const yes = (that: boolean): number => (that ? 1 : 0);

const MOST_SHARED = 3;
const OBSERVED_REACH = 60;
/** Who is named beside a claim is meant less surely than who is named in it. */
const BESIDE = 0.8;
/** Who turns to another side speaks of what was said so many speeches ago, at most. */
const TURNS_BACK = 3;
const SAME_LINE = 3;

/** What the words in front of a claim tell of where it stands, and whether it only tells what was observed. */
interface Cues {
  readonly contrasts: boolean;
  readonly observes: boolean;
}

/** The cues of each claim, looked for once however many claims it is compared with. */
const cues = new WeakMap<Profile, Cues>();

export function cuesOf(profile: Profile): Cues {
  const known = cues.get(profile);
  if (known) return known;
  const { leadIn, claim } = profile;
  const told: Cues = {
    contrasts: CONTRAST.test(leadIn) || SETTING.test(leadIn),
    observes: OBSERVING.test(leadIn) || OBSERVING.test(claim.content.slice(0, OBSERVED_REACH)),
  };
  cues.set(profile, told);
  return told;
}

/** Whether two claims stand beside each other, or near each other in one line: answers stand near what they answer. */
export const isNext = (a: Profile, b: Profile): boolean => Math.abs(a.index - b.index) === 1;
export const inOneLine = (a: Profile, b: Profile): boolean =>
  Math.abs(a.index - b.index) <= SAME_LINE && a.line === b.line;

const turnsBetween = (a: Profile, b: Profile): number => Math.max(1, Math.abs(a.turn - b.turn));

/** How many times the speaker changes from one claim to the other, as a logarithm. */
export const logTurns = (a: Profile, b: Profile): number => Math.log2(turnsBetween(a, b));

/** Whether the text sets the later claim against what was said shortly before. */
export const contrasts = (a: Profile, b: Profile): boolean =>
  turnsBetween(a, b) <= TURNS_BACK && cuesOf(a.index < b.index ? b : a).contrasts;

/** What two claims share: rare words count more, names of the speaker not at all. */
export interface Shared {
  /** Of all words that carry matter. */
  readonly matter: number;
  /** Of what happened, without names, as a share of what the second claim tells. */
  readonly deeds: number;
}

export function sharedBy(
  a: Profile,
  b: Profile,
  rarity: Rarity,
  without: ReadonlySet<string> = NOBODY,
): Shared {
  let matter = 0;
  for (const word of a.topic) if (b.topic.has(word) && !without.has(word)) matter += rarity.of(word);
  let [common, all] = [0, 0];
  for (const word of b.deeds) {
    const weight = rarity.of(word);
    all += weight;
    if (a.deeds.has(word)) common += weight;
  }
  return { matter: Math.min(MOST_SHARED, matter), deeds: common / Math.max(1, all) };
}
const NOBODY: ReadonlySet<string> = new Set();

/** How surely a claim, or what stands beside it in its line, names a party. */
export const namedBy = ({ naming, besides }: Profile, party: Party): number =>
  Math.max(names(naming, party), BESIDE * names(besides, party));

/** Whether two claims speak of years, and of no year in common. */
export const otherYear = (a: Profile, b: Profile): boolean =>
  a.years.size + b.years.size > 0 && !meets(a.years, b.years);

/** Whether two parties are of one country, or of two. */
export const ofOneNation = (a: Party, b: Party): boolean => meets(a.nations, b.nations);
export const ofTwoNations = (a: Party, b: Party): boolean =>
  a.nations.size > 0 && b.nations.size > 0 && !meets(a.nations, b.nations);
