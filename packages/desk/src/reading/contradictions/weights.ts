import type { Candidate } from './candidates.ts';

/**
 * What each piece of evidence adds to the logarithm of the odds: a logistic regression over annotated reports, each
 * judged by weights fitted on the others, rounded.
 */
type Table = Readonly<Record<string, number>>;

const DENIAL: Table = {
  bias: -2.5,
  next: 0.1,
  oneLine: -0.5,
  turns: -0.7,
  contrast: 0.2,
  before: 0.4,
  opens: 0.6,
  headline: 2.3,
  matter: 0.9,
  denied: 1.4,
  unrelated: -0.6,
  accused: 0.7,
  mostAccused: 0.7,
  accuser: 0.6,
  blames: 0.6,
  responsible: 0.5,
  incidents: 0.5,
  harm: 1.6,
  points: -0.5,
  pointedAt: 1.2,
  bareAnswer: 0.6,
  pointsBack: 0.6,
  negates: -1.4,
  refuses: -2.6,
  doubts: -0.2,
  hedged: -0.9,
  observes: -0.8,
};

const RIVALS: Table = {
  bias: -4,
  next: 0.4,
  oneLine: 1.1,
  turns: -0.3,
  contrast: 1.2,
  deeds: 1.1,
  matter: 0.2,
  number: 2.8,
  victims: 0.5,
  otherEvent: -2,
  opposite: 2.9,
  cause: 0.3,
  blame: 3,
  accused: 0.2,
  twoNations: 1,
  oneNation: -0.6,
  incidents: -0.8,
  hedged: -0.5,
  looksInto: -0.5,
};

/** Logarithm of the odds from which on a pair is proposed: one more pair helps as long as a quarter of such are right. */
export const ENOUGH = -0.6;

/** What another pair between the two parties adds. */
const SUPPORT = { bias: -0.2, alone: 1.1, support: 1.2 };

const DENIAL_WEIGHTS = Object.entries(DENIAL);
const RIVAL_WEIGHTS = Object.entries(RIVALS);

/** Logarithm of the odds that two claims contradict each other, by themselves. */
export function weigh({ denial, evidence }: Candidate): number {
  let sum = 0;
  for (const [name, weight] of denial === undefined ? RIVAL_WEIGHTS : DENIAL_WEIGHTS)
    sum += weight * (name === 'bias' ? 1 : (evidence[name] ?? 0));
  return sum;
}

/** The same in the light of what else the two parties say. */
export const weighTogether = (alone: number, support: number): number =>
  SUPPORT.bias + SUPPORT.alone * alone + SUPPORT.support * support;
