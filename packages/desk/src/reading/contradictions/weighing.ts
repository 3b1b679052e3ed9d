import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence adds to the logarithm of the odds: rounded from a logistic regression over annotated
 * reports, and set by reason where cases are rare.
 */
type Table = Readonly<Record<string, number>>;

const DENIAL: Table = {
  bias: -3.4,
  next: 0.5,
  close: 0.4,
  far: -0.8,
  oneLine: 0.9,
  nextContrast: 0.5,
  nextSetting: 1.1,
  closeSetting: 0.8,
  unrelated: -1.4,
  matter: 0.8,
  cover: 1.0,
  first: 0.4,
  responsibility: 1.0,
  accusing: 1.2,
  accused: 1.2,
  pointedAccuser: 1.5,
  pointer: -0.3,
  pointedFigure: -1.0,
  pointedNearest: 0.5,
  earlier: 0.6,
  head: 0.9,
  opens: 0.9,
  observing: -0.8,
  number: 2.0,
  hedged: -0.5,
};
const EXCLUSION: Table = {
  bias: -3.0,
  close: 0.3,
  oneLine: 1.4,
  nextSetting: 1.6,
  matter: 0.2,
  cover: 0.9,
  number: 1.8,
  figures: 0.4,
  opposite: 2.2,
  otherYear: -2.5,
};

function weigh({ bias = 0, ...table }: Table): (evidence: Evidence) => number {
  const weights = Object.entries(table);
  return (evidence) => {
    let sum = bias;
    for (const [name, weight] of weights) sum += (evidence[name] ?? 0) * weight;
    return sum;
  };
}

export const weighDenial: (evidence: Evidence) => number = weigh(DENIAL);
export const weighExclusion: (evidence: Evidence) => number = weigh(EXCLUSION);
