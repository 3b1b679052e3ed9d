import { ACCUSING, CONTRAST, OBSERVING, RESPONSIBILITY, SETTING } from '../../lexicon/contradiction-words.ts';
import { apart, isDenial, points } from './denials.ts';
import { agreeInNumber, differsInNumber } from './figures.ts';
import { differsInCause, isOpposite } from './opposites.ts';
import { names, officials } from './party.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { meets } from './words.ts';

export type Evidence = Readonly<Record<string, number>>;

const MOST_SHARED = 3;

/** What two claims share, rare words counting more, and how much of the shorter one that is. */
function common(
  a: Profile,
  b: Profile,
  rarity: Rarity,
  without: ReadonlySet<string>,
): { readonly matter: number; readonly cover: number } {
  const [small, large] = a.topic.size <= b.topic.size ? [a.topic, b.topic] : [b.topic, a.topic];
  let [sum, count] = [0, 0];
  for (const word of small)
    if (large.has(word) && !without.has(word)) {
      sum += rarity.of(word);
      count++;
    }
  return { matter: Math.min(MOST_SHARED, sum), cover: count / Math.max(2, small.size) };
}

const yes = (that: boolean): number => (that ? 1 : 0);

/** How the text sets the later claim beside the earlier one: answers stand near what they answer. */
function standing(a: Profile, b: Profile): Evidence {
  const [earlier, later] = a.index < b.index ? [a, b] : [b, a];
  const distance = later.index - earlier.index;
  const strong = CONTRAST.test(later.leadIn);
  const weak = !strong && SETTING.test(later.leadIn);
  return {
    next: yes(distance === 1),
    close: yes(distance === 2 || distance === 3),
    mid: yes(distance > 3 && distance <= 9),
    far: yes(distance > 9),
    oneLine: yes(distance <= 2 && earlier.line === later.line),
    nextContrast: yes(distance === 1 && strong),
    nextSetting: yes(distance === 1 && weak),
    closeSetting: yes(distance > 1 && distance <= 3 && weak),
  };
}

/** Two voices of one country. */
const compatriots = (a: Profile, b: Profile): boolean => meets(a.party.nations, b.party.nations);

/** Whether one of two claims speaks of a year that the other does not. */
const otherYear = (a: Profile, b: Profile): boolean =>
  a.years.size + b.years.size > 0 && !meets(a.years, b.years);

/** What speaks for denial `d` being one of claim `c`. */
export function denialEvidence(c: Profile, d: Profile, rarity: Rarity): Evidence {
  const { matter, cover } = common(c, d, rarity, d.party.names);
  const accused = names(c.naming, d.party);
  const accuser = names(d.naming, c.party);
  const pointer = points(d);
  const side = standing(c, d);
  const responsibility = d.incident && !isDenial(c) && meets(c.stems, RESPONSIBILITY);
  const related = matter > 0 || accused > 0 || accuser > 0 || pointer || responsibility;
  return {
    ...side,
    unrelated: yes(!related && side['oneLine'] === 0),
    matter,
    cover,
    first: yes(d.first !== undefined && c.topic.has(d.first)),
    accusing: yes(ACCUSING.test(c.leadIn)),
    officials: yes(officials(c.party, d.party)),
    compatriots: yes(compatriots(c, d)),
    observing: yes(OBSERVING.test(d.leadIn) || OBSERVING.test(d.claim.content.slice(0, 60))),
    accused,
    pointedAccuser: Math.max(
      pointer || d.denying === 'falsifies' || d.denying === 'doubts' ? accuser : 0,
      names(d.accusers, c.party),
    ),
    pointer: yes(pointer),
    earlier: yes(c.index < d.index),
    head: yes(c.index <= 1),
    opens: yes(c.opens),
    responsibility: yes(responsibility),
    number: yes(differsInNumber(c, d, Math.abs(c.index - d.index))),
    hedged: yes(c.claim.stance === 'hedges'),
    negated: yes(c.negated),
    negates: yes(d.denying === 'negates'),
    falsifies: yes(d.denying === 'falsifies'),
    pointedFigure: yes(pointer && c.claim.stance === 'estimates' && !c.incident),
  };
}

/** Two claims of one topic exclude each other only by something: numbers, states, causes, or how the text sets them. */
export const mayExclude = (a: Profile, b: Profile): boolean => {
  const distance = Math.abs(a.index - b.index);
  if (!apart(a, b) || agreeInNumber(a, b)) return false;
  if (distance === 1 && (SETTING.test(b.leadIn) || CONTRAST.test(b.leadIn))) return true;
  return isOpposite(a, b) || differsInNumber(a, b, distance) || differsInCause(a, b);
};

/** What speaks for two claims, neither a denial, that exclude each other. */
export function exclusionEvidence(a: Profile, b: Profile, rarity: Rarity): Evidence {
  const { matter, cover } = common(a, b, rarity, new Set());
  const number = differsInNumber(a, b, Math.abs(a.index - b.index));
  return {
    ...standing(a, b),
    unrelated: yes(matter === 0 && !number),
    matter,
    cover,
    number: yes(number),
    figures: yes(a.figures.length > 0 && b.figures.length > 0),
    opposite: yes(isOpposite(a, b)),
    cause: yes(differsInCause(a, b)),
    compatriots: yes(compatriots(a, b)),
    otherYear: yes(otherYear(a, b)),
    hedged: yes(a.claim.stance === 'hedges'),
  };
}
