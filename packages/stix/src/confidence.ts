/** The scales of Appendix A, and what their labels are. */
export interface ScaleLabels {
  'none-low-med-high': 'None' | 'Low' | 'Med' | 'High';
  '0-10': '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10';
  /** The credibility of information, 1 to 6 (`1 - Confirmed by other sources` is read as `1`); the reliability of a source (A to F) is no confidence. */
  admiralty: '1' | '2' | '3' | '4' | '5' | '6';
  /** Words of estimative probability. */
  wep:
    | 'Impossible'
    | 'Highly Unlikely/Almost Certainly Not'
    | 'Unlikely/Probably Not'
    | 'Even Chance'
    | 'Likely/Probable'
    | 'Highly likely/Almost Certain'
    | 'Certain';
  dni:
    | 'Almost No Chance / Remote'
    | 'Very Unlikely / Highly Improbable'
    | 'Unlikely / Improbable'
    | 'Roughly Even Chance / Roughly Even Odds'
    | 'Likely / Probable'
    | 'Very Likely / Highly Probable'
    | 'Almost Certain / Nearly Certain';
}

export type Scale = keyof ScaleLabels;
export type ScaleLabel<S extends Scale> = ScaleLabels[S];

/** A label, the confidence it is written as, and the lowest confidence that reads as it. */
type Step<S extends Scale> = readonly [label: ScaleLabel<S>, value: number, from: number];

/** Appendix A of STIX 2.1, each scale from low to high. */
export const scales: { readonly [S in Scale]: readonly Step<S>[] } = {
  'none-low-med-high': [
    ['None', 0, 0],
    ['Low', 15, 1],
    ['Med', 50, 30],
    ['High', 85, 70],
  ],
  '0-10': [
    ['0', 0, 0],
    ['1', 10, 5],
    ['2', 20, 15],
    ['3', 30, 25],
    ['4', 40, 35],
    ['5', 50, 45],
    ['6', 60, 55],
    ['7', 70, 65],
    ['8', 80, 75],
    ['9', 90, 85],
    ['10', 100, 95],
  ],
  admiralty: [
    ['5', 10, 0],
    ['4', 30, 20],
    ['3', 50, 40],
    ['2', 70, 60],
    ['1', 90, 80],
  ],
  wep: [
    ['Impossible', 0, 0],
    ['Highly Unlikely/Almost Certainly Not', 10, 1],
    ['Unlikely/Probably Not', 30, 20],
    ['Even Chance', 50, 40],
    ['Likely/Probable', 70, 60],
    ['Highly likely/Almost Certain', 90, 80],
    ['Certain', 100, 100],
  ],
  dni: [
    ['Almost No Chance / Remote', 5, 0],
    ['Very Unlikely / Highly Improbable', 15, 10],
    ['Unlikely / Improbable', 30, 20],
    ['Roughly Even Chance / Roughly Even Odds', 50, 40],
    ['Likely / Probable', 70, 60],
    ['Very Likely / Highly Probable', 85, 80],
    ['Almost Certain / Nearly Certain', 95, 90],
  ],
};

/**
 * The label of a scale for a `confidence` of 0 to 100 (Appendix A). An absent confidence is unspecified, not 0:
 * on the Admiralty scale it is 6, "truth cannot be judged"; on the others there is no label.
 * @throws {RangeError} for a number that is no confidence.
 */
export function toScale<S extends Scale>(
  confidence: number | undefined,
  scale: S,
): ScaleLabel<S> | undefined {
  if (confidence === undefined) return scale === 'admiralty' ? ('6' as ScaleLabel<S>) : undefined;
  if (!Number.isInteger(confidence) || confidence < 0 || confidence > 100)
    throw new RangeError('A confidence is an integer from 0 to 100.');
  return scales[scale].findLast(([, , from]) => confidence >= from)?.[0];
}

/** The Admiralty labels in full, 1 to 6, as Appendix A prints them. */
const ADMIRALTY_IN_FULL = [
  '1 - Confirmed by other sources',
  '2 - Probably True',
  '3 - Possibly True',
  '4 - Doubtful',
  '5 - Improbable',
  '6 - Truth cannot be judged',
] as const;

export type AdmiraltyInFull = (typeof ADMIRALTY_IN_FULL)[number];

/**
 * The `confidence` that a label stands for; undefined where the property is to be left out (Admiralty 6).
 * @throws {RangeError} for a label that the scale does not have.
 */
export function fromScale<S extends Scale>(
  label: ScaleLabel<S> | (S extends 'admiralty' ? AdmiraltyInFull : never),
  scale: S,
): number | undefined {
  const inFull: readonly string[] = scale === 'admiralty' ? ADMIRALTY_IN_FULL : [];
  const short = inFull.includes(label) ? label.charAt(0) : label;
  if (scale === 'admiralty' && short === '6') return undefined;
  const step = scales[scale].find(([name]) => name === short);
  if (step === undefined) throw new RangeError('The scale has no such label.');
  return step[1];
}
