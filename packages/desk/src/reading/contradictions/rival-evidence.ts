import { rivalBlame } from './blame.ts';
import {
  contrasts,
  type Evidence,
  inOneLine,
  isNext,
  logTurns,
  namedBy,
  ofOneNation,
  ofTwoNations,
  otherYear,
  sharedBy,
  yes,
} from './evidence.ts';
import { countsVictims, differsInNumber, spanOf } from './figures.ts';
import { differsInCause, isOpposite } from './opposites.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { meets } from './words.ts';

/** No two tolls of one event are so many times apart. */
const FARTHEST_TOLLS = 50;

/** What speaks for two claims, neither of them a denial, that exclude each other. */
export function rivalEvidence(a: Profile, b: Profile, rarity: Rarity): Evidence {
  const number = differsInNumber(a, b, Math.abs(a.index - b.index));
  const countVictims = countsVictims(a) && countsVictims(b);
  return {
    next: yes(isNext(a, b)),
    oneLine: yes(inOneLine(a, b)),
    turns: logTurns(a, b),
    contrast: yes(contrasts(a, b)),
    deeds: yes(meets(a.deeds, b.deeds)),
    matter: sharedBy(a, b, rarity).matter,
    number: yes(number),
    victims: yes(number && countVictims && ofOneEvent(a, b)),
    otherEvent: yes(number && countVictims && !ofOneEvent(a, b)),
    opposite: yes(isOpposite(a, b)),
    cause: yes(differsInCause(a, b)),
    blame: yes(rivalBlame(a, b)),
    accused: Math.max(namedBy(a, b.party), namedBy(b, a.party)),
    twoNations: yes(ofTwoNations(a.party, b.party)),
    oneNation: yes(ofOneNation(a.party, b.party)),
    incidents: yes(a.incident && b.incident),
    hedged: yes(a.claim.stance === 'hedges' || b.claim.stance === 'hedges'),
    looksInto: yes(a.looksInto || b.looksInto),
  };
}

/** Two tolls that name places, and none in common, or a year that the other does not name, are of two events. */
const ofOneEvent = (a: Profile, b: Profile): boolean =>
  spanOf(a, b) <= FARTHEST_TOLLS &&
  !otherYear(a, b) &&
  (a.places.size === 0 || b.places.size === 0 || meets(a.places, b.places));
