import { describe, expect, test } from 'vitest';
import { fromScale, type Scale, scales, toScale } from './confidence.ts';

const names = Object.keys(scales) as Scale[];

describe.each(names)('%s', (scale) => {
  test('every confidence has a label, and labels rise with it', () => {
    const order = scales[scale].map(([label]) => label as string);
    let last = 0;
    for (let value = 0; value <= 100; value++) {
      const place = order.indexOf(toScale(value, scale) ?? '');
      expect(place).toBeGreaterThanOrEqual(last);
      last = place;
    }
    expect(last).toBe(order.length - 1);
  });

  test('what a label is written as reads as that label', () => {
    for (const [label, value] of scales[scale]) {
      expect(fromScale(label, scale)).toBe(value);
      expect(toScale(value, scale)).toBe(label);
    }
  });

  test('what is no confidence is a fault', () => {
    for (const bad of [-1, 101, 1.5, Number.NaN]) expect(() => toScale(bad, scale)).toThrow(RangeError);
  });
});

test.each([
  [0, 'None', '0', '5', 'Impossible', 'Almost No Chance / Remote'],
  [1, 'Low', '0', '5', 'Highly Unlikely/Almost Certainly Not', 'Almost No Chance / Remote'],
  [29, 'Low', '3', '4', 'Unlikely/Probably Not', 'Unlikely / Improbable'],
  [30, 'Med', '3', '4', 'Unlikely/Probably Not', 'Unlikely / Improbable'],
  [59, 'Med', '6', '3', 'Even Chance', 'Roughly Even Chance / Roughly Even Odds'],
  [69, 'Med', '7', '2', 'Likely/Probable', 'Likely / Probable'],
  [79, 'High', '8', '2', 'Likely/Probable', 'Likely / Probable'],
  [80, 'High', '8', '1', 'Highly likely/Almost Certain', 'Very Likely / Highly Probable'],
  [99, 'High', '10', '1', 'Highly likely/Almost Certain', 'Almost Certain / Nearly Certain'],
  [100, 'High', '10', '1', 'Certain', 'Almost Certain / Nearly Certain'],
] as const)('%i at the edges of Appendix A', (value, low, ten, admiralty, wep, dni) => {
  expect([
    toScale(value, 'none-low-med-high'),
    toScale(value, '0-10'),
    toScale(value, 'admiralty'),
    toScale(value, 'wep'),
    toScale(value, 'dni'),
  ]).toEqual([low, ten, admiralty, wep, dni]);
});

test('an absent confidence is unspecified, which Admiralty calls 6', () => {
  expect(toScale(undefined, 'admiralty')).toBe('6');
  expect(toScale(undefined, 'wep')).toBeUndefined();
  expect(fromScale('6', 'admiralty')).toBeUndefined();
  // @ts-expect-error: no such label
  expect(() => fromScale('Super', 'none-low-med-high')).toThrow(RangeError);
});

test.each([
  ['1 - Confirmed by other sources', 90],
  ['2 - Probably True', 70],
  ['3 - Possibly True', 50],
  ['4 - Doubtful', 30],
  ['5 - Improbable', 10],
  ['6 - Truth cannot be judged', undefined],
] as const)('the Admiralty label %j of Appendix A is read', (label, value) => {
  expect(fromScale(label, 'admiralty')).toBe(value);
  // @ts-expect-error: a label of the Admiralty scale alone
  expect(() => fromScale(label, 'wep')).toThrow(RangeError);
});
