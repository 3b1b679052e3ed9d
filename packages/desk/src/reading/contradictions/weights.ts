import type { Candidate } from './candidates.ts';

/**
 * What each piece of evidence adds to the logarithm of the odds: a logistic regression over annotated reports, each
 * judged by weights fitted on the others, rounded.
 */
type Table = Readonly<Record<string, number>>;

const DENIAL: Table = {
  bias: -2.4,
  next: 0.1,
  oneLine: -0.6,
  turns: -0.7,
  contrast: 0.6,
  before: 0.7,
  opens: 0.5,
  headline: 2.2,
  matter: 0.9,
  denied: 0.7,
  unrelated: -1.1,
  accused: 0.6,
  accuser: 0.5,
  blames: 0.7,
  responsible: 0.9,
  incidents: 0.6,
  harm: 1.8,
  points: -0.7,
  pointedAt: 0.9,
  bareAnswer: 0.6,
  negates: -1.5,
  doubts: -0.7,
  hedged: -0.9,
  observes: -1,
  mostAccused: 0.5,
};

const RIVALS: Table = {
  bias: -4,
  next: 0.4,
  oneLine: 1.3,
  turns: -0.3,
  contrast: 1.3,
  deeds: 1.3,
  matter: 0.2,
  number: 2.9,
  victims: 0.6,
  otherEvent: -1.9,
  opposite: 2.5,
  cause: 0.3,
  blame: 2.9,
  accused: 0.2,
  twoNations: 1.1,
  oneNation: -0.8,
  incidents: -1,
  hedged: -0.6,
  looksInto: -0.5,
};

/** Logarithm of the odds from which on a pair is proposed: one more pair helps as long as a quarter of such are right. */
export const ENOUGH = -0.6;

/** What another pair between the two parties adds. */
const SUPPORT = { bias: 0, alone: 1.1, support: 0.7 };

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
