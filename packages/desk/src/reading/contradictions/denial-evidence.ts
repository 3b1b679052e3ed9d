import {
  contrasts,
  cuesOf,
  type Evidence,
  inOneLine,
  isNext,
  logTurns,
  namedBy,
  sharedBy,
  yes,
} from './evidence.ts';
import { DEAD, WOUNDED } from './figures.ts';
import { names } from './party.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** A denial of so few words has no matter of its own, or hardly any. */
const BARE = 2;

/** What speaks for each of some claims being what a denial denies. */
export function denialEvidence(
  denial: Profile,
  claims: readonly Profile[],
  rarity: Rarity,
): readonly Evidence[] {
  const blamed = claims.map((claim) => namedBy(claim, denial.party) * (claim.blames ? 1 : MERELY_NAMED));
  const most = Math.max(0, ...blamed);
  return claims.map((claim, at) => evidenceOf(claim, denial, rarity, most > 0 && blamed[at] === most));
}
/** Who is named is accused less surely than who is blamed. */
const MERELY_NAMED = 0.3;

function evidenceOf(claim: Profile, denial: Profile, rarity: Rarity, mostAccused: boolean): Evidence {
  const { matter, deeds } = sharedBy(claim, denial, rarity, denial.party.names);
  const accused = claim.blames ? namedBy(claim, denial.party) : names(claim.naming, denial.party);
  const accuser = namedBy(denial, claim.party);
  const responsible = denial.incident && claim.responsible;
  const before = claim.index < denial.index;
  const oneLine = inOneLine(claim, denial);
  const named = accuser + namedBy(claim, denial.party) > 0;
  return {
    next: yes(isNext(claim, denial)),
    oneLine: yes(oneLine),
    turns: logTurns(claim, denial),
    contrast: yes(contrasts(claim, denial)),
    before: yes(before),
    opens: yes(claim.opens),
    headline: claim.headline,
    matter,
    denied: deeds,
    unrelated: yes(matter === 0 && !named && !denial.points && !responsible && !oneLine),
    accused,
    mostAccused: yes(mostAccused),
    accuser,
    blames: yes(claim.blames),
    responsible: yes(responsible),
    incidents: yes(claim.incident && denial.incident),
    harm: yes(denial.unharmed && !claim.unharmed && (claim.stems.has(DEAD) || claim.stems.has(WOUNDED))),
    points: yes(denial.points),
    pointedAt: yes(isPointedAt(claim, denial)),
    bareAnswer: yes(denial.topic.size <= BARE && before && denial.turn - claim.turn === 1),
    pointsBack: yes(denial.points && before && isNext(claim, denial)),
    negates: yes(denial.denying === 'negates'),
    refuses: yes(denial.refuses && !denial.points),
    doubts: yes(denial.denying === 'doubts'),
    hedged: yes(claim.claim.stance === 'hedges'),
    observes: yes(cuesOf(denial).observes),
  };
}

/** A denial points at the accusations of who accuses, the report of who wrote one, the words of whom it names. */
const isPointedAt = (claim: Profile, { points, pointsTo, naming }: Profile): boolean =>
  (pointsTo.has('accusation') && claim.blames) ||
  (pointsTo.has('paper') && claim.paper) ||
  (pointsTo.has('figure') && claim.figures.length > 0) ||
  (points && names(naming, claim.party) >= SURELY);
const SURELY = 0.9;
