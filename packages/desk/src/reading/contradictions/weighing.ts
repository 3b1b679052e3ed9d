import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence adds to the logarithm of the odds: rounded from a logistic regression over annotated
 * reports, and set by reason where cases are rare.
 */
type Table = Readonly<Record<string, number>>;

const DENIAL: Table = {
  pointedFigure: -1,
  bias: -3.5,
  next: 0.7,
  close: 0.3,
  far: -1.0,
  oneLine: 0.7,
  nextContrast: 0.6,
  nextSetting: 1.1,
  closeSetting: 1.0,
  unrelated: -1.6,
  matter: 0.8,
  cover: 0.9,
  first: 0.3,
  accusing: 1.2,
  officials: -0.4,
  compatriots: -0.8,
  observing: -0.7,
  accused: 0.9,
  pointedAccuser: 1.5,
  pointer: -0.4,
  earlier: 0.6,
  head: 0.9,
  opens: 0.8,
  responsibility: 1.5,
  number: 2.0,
  hedged: -0.5,
  negated: -0.6,
  negates: -1.3,
  falsifies: -0.1,
};
const EXCLUSION: Table = {
  bias: -3.1,
  next: 0.5,
  close: 0.3,
  mid: -0.6,
  far: -0.2,
  oneLine: 1.6,
  nextContrast: 0.3,
  nextSetting: 1.5,
  unrelated: -1.0,
  matter: 0.2,
  cover: 0.8,
  number: 1.6,
  figures: 0.4,
  opposite: 1.9,
  cause: 0.5,
  compatriots: -0.8,
  otherYear: -2.5,
  hedged: -0.4,
};

const weigh =
  (table: Table) =>
  (evidence: Evidence): number => {
    let sum = table['bias'] ?? 0;
    for (const [name, value] of Object.entries(evidence)) sum += value * (table[name] ?? 0);
    return sum;
  };

export const weighDenial: (evidence: Evidence) => number = weigh(DENIAL);
export const weighExclusion: (evidence: Evidence) => number = weigh(EXCLUSION);
