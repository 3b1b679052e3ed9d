import type { Evidence } from './evidence.ts';

/**
 * What each piece of evidence adds to the logarithm of the odds: rounded from a logistic regression over annotated
 * reports, and set by reason where cases are rare.
 */
type Table = Readonly<Record<string, number>>;

const DENIAL: Table = {
  bias: -3.8,
  next: 0.6,
  close: 0.4,
  far: -0.9,
  oneLine: 0.6,
  nextContrast: 0.7,
  nextSetting: 1.2,
  closeContrast: -0.3,
  closeSetting: 0.9,
  unrelated: -1.8,
  matter: 0.7,
  cover: 1.3,
  first: 0.1,
  accusing: 1.3,
  officials: -0.3,
  observing: -0.7,
  accused: 0.9,
  pointedAccuser: 1.6,
  pointer: -0.2,
  pointerFirst: -0.4,
  part: 0.2,
  earlier: 0.7,
  head: 0.8,
  opens: 0.9,
  responsibility: 1.5,
  number: 1.8,
  opposite: 0.2,
  hedged: -0.5,
  negated: -0.6,
  denied: -0.9,
  negates: -1.4,
  falsifies: -0.5,
  pointedFigure: -1,
};
const EXCLUSION: Table = {
  bias: -3.0,
  next: 0.5,
  close: 0.2,
  mid: -0.6,
  far: -0.2,
  oneLine: 1.6,
  nextContrast: 0.3,
  nextSetting: 1.5,
  closeSetting: 0.2,
  unrelated: -1.1,
  cover: 0.6,
  officials: -0.2,
  accusing: 0.1,
  number: 1.3,
  figures: 0.4,
  opposite: 1.9,
  cause: 0.5,
  hedged: -0.4,
  incident: 0.1,
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
