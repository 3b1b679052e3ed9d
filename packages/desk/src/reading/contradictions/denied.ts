import { antecedentsOf } from './antecedents.ts';
import { judge, type Scores, type Verdict, weighOne } from './arbiter.ts';
import {
  type DenialRule,
  isAnswered,
  isFirm,
  isFurther,
  isMereNegation,
  needsNoWeighing,
  ruleOf,
  ruleOfNegation,
} from './denial-rules.ts';
import { apart, canDeny, isDismissal, pointsAt } from './denials.ts';
import { denialEvidence, type Evidence, has, sharedMatter } from './evidence.ts';
import { countsVictims } from './figures.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';
import { weighDenial } from './weighing.ts';

const NEAR = 4;
/** Who denies something goes on to deny it. */
const GOING_ON = 1.5;
/** Logarithm of the odds from which on a denial is taken to deny a claim. */
const ENOUGH = -1.4;
/** A further claim is denied too when it speaks of the denied nearly as much. */
const NEARLY = 2;
/** A denial denies few things. */
const MOST_DENIED = 5;

export interface Target {
  readonly index: number;
  readonly rule: DenialRule;
}
type Denied = Map<number, readonly Target[]>;

/** A claim that a denial may deny, and what speaks for it. */
interface Open {
  readonly claim: Profile;
  readonly evidence: Evidence;
}

/** What each claim denies of the others: in words of its own, by pointing, or by going on with a denial. */
export function deniedBy(
  profiles: readonly Profile[],
  rarity: Rarity,
  farthest: number,
): ReadonlyMap<number, readonly Target[]> {
  const denied: Denied = new Map();
  const scores: Weighed[] = [];
  for (const [j, denial] of profiles.entries()) {
    if (denial.denying === undefined) continue;
    const antecedents = antecedentsOf(profiles, denial);
    const open = profiles
      .slice(Math.max(0, j - farthest), j + farthest + 1)
      .filter((claim) => canDeny(denial, claim))
      .map((claim) => ({ claim, evidence: denialEvidence(claim, denial, rarity, antecedents) }));
    if (denial.denying === 'denies' && open.length > 0) scores.push(weighed(denial, open));
    const whole = isShort(denial) ? open.filter(({ claim }) => isWhole(denial, claim)) : [];
    const before = whole.length > 0 ? [] : deniedBefore(profiles, denied, j);
    if (before.length > 0 && isDismissal(denial)) continue;
    const targets = targetsOf(profiles, denial, whole.length > 0 ? whole : open, before, rarity);
    if (targets.length > 0) denied.set(j, targets);
  }
  return arbitrated(denied, scores, judge(scores, profiles, farthest));
}

/** Drops what the denials of one party, taken together, hardly deny, and adds what they surely do. */
function arbitrated(
  denied: Denied,
  weighed: readonly Weighed[],
  verdictOn: (denial: number, claim: number) => Verdict,
): ReadonlyMap<number, readonly Target[]> {
  const answers = new Map(weighed.map(({ denial, answered }) => [denial.index, answered]));
  const kept = new Map<number, Target[]>();
  for (const [j, targets] of denied)
    kept.set(
      j,
      targets.filter(
        ({ index, rule }) =>
          needsNoWeighing(rule) || answers.get(j)?.has(index) || verdictOn(j, index) !== 'not denied',
      ),
    );
  for (const { denial, open } of weighed)
    for (const index of open) {
      const targets = kept.get(denial.index) ?? [];
      if (verdictOn(denial.index, index) !== 'denied' || targets.some((target) => target.index === index))
        continue;
      kept.set(denial.index, [...targets, { index, rule: 'weighed' }]);
    }
  return kept;
}

/** A denial, its scores, and the claims that it may deny by these alone. */
interface Weighed extends Scores {
  readonly open: readonly number[];
  /** Those that it answers by the look of it, with few words of its own to weigh. */
  readonly answered: ReadonlySet<number>;
}

/** Not who looks into it, not a figure that nobody disputes, and not who counts the victims of a deed disclaimed. */
const mayBeMeant = ({ claim, evidence }: Open): boolean =>
  !claim.looksInto &&
  !has(evidence, 'pointedFigure') &&
  !(has(evidence, 'disclaims') && !has(evidence, 'blames') && countsVictims(claim));

function weighed(denial: Profile, open: readonly Open[]): Weighed {
  const meant = isShort(denial) ? pointedAmong(denial, open) : open;
  return {
    denial,
    of: new Map(open.map(({ claim, evidence }) => [claim.index, weighOne(evidence)])),
    open: meant.filter(mayBeMeant).map(({ claim }) => claim.index),
    answered: new Set(open.filter(({ evidence }) => isAnswered(evidence)).map(({ claim }) => claim.index)),
  };
}

/** "There were no clashes" denies, short as it is, who told of clashes. */
const isWhole = (denial: Profile, claim: Profile): boolean =>
  denial.topic.size > 0 && !claim.looksInto && [...denial.topic].every((word) => claim.topic.has(word));

function targetsOf(
  profiles: readonly Profile[],
  denial: Profile,
  open: readonly Open[],
  before: readonly Target[],
  rarity: Rarity,
): readonly Target[] {
  const scored = pointedAmong(denial, open)
    .map(({ claim, evidence }) => {
      const goesOn = before[0]?.index === claim.index ? GOING_ON : 0;
      return { i: claim.index, score: weighDenial(evidence) + goesOn, evidence };
    })
    .filter(({ i, evidence }) => isFirm(evidence) || before.some(({ index }) => index === i))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const top = scored[0];
  if (top === undefined) return [];
  const first = profiles[top.i]!; // an index of one of them
  const ruleFor = ({ i, score, evidence }: (typeof scored)[number], rank: number): DenialRule | undefined => {
    if (isMereNegation(evidence)) return ruleOfNegation(evidence);
    const bySelf = ruleOf(evidence);
    if (bySelf !== undefined || top.score < ENOUGH) return bySelf;
    if (rank === 0) return 'best';
    if (isBare(denial) && retells(profiles[i]!, first, rarity)) return 'retold';
    return score >= Math.max(ENOUGH, top.score - NEARLY) && isFurther(evidence) ? 'further' : undefined;
  };
  return scored
    .flatMap((one, rank) => {
      const rule = ruleFor(one, rank);
      return rule === undefined ? [] : [{ index: one.i, rule }];
    })
    .slice(0, MOST_DENIED);
}

const isShort = (denial: Profile): boolean => denial.topic.size <= SHORT;
const SHORT = 2;
/** Nothing but pointing words: these accusations. */
const isBare = (denial: Profile): boolean => isShort(denial) && denial.points;

/** Who is named, or has given figures, when a denial points at just these. */
function pointedAmong(denial: Profile, open: readonly Open[]): readonly Open[] {
  const named = open.filter(({ claim }) => pointsAt(denial, claim));
  const before = named.filter(({ claim }) => claim.index < denial.index);
  if (named.length > 0) return before.length > 0 ? before : named;
  if (!denial.figure || !denial.points) return open;
  const figures = open.filter(({ claim }) => claim.figures.length > 0 && claim.index < denial.index);
  return figures.length > 0 ? figures.slice(-1) : open;
}

/** What the same speaker has just denied; what lies between may describe the denied. */
function deniedBefore(profiles: readonly Profile[], denied: Denied, j: number): readonly Target[] {
  for (let i = j - 1; i >= Math.max(0, j - NEAR) && !apart(profiles[i]!, profiles[j]!); i--) {
    const targets = denied.get(i);
    if (targets !== undefined) return targets;
  }
  return [];
}

/** Whether two claims tell of one thing: what denies the one denies the other, whoever tells it. */
function retells(a: Profile, b: Profile, rarity: Rarity): boolean {
  if (a.claim.stance === 'hedges') return false;
  const { cover, count } = sharedMatter(a, b, rarity, NONE);
  return count >= RETOLD_WORDS && cover >= RETOLD;
}
const NONE: ReadonlySet<string> = new Set();
const RETOLD_WORDS = 3;
const RETOLD = 0.3;
