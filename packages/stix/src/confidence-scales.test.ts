import { describe, expect, test } from 'vitest';
import { fromScale, type Scale, type ScaleLabel, scales, toScale } from './confidence.ts';

/** Appendix A of STIX 2.1: label, the value it is written as, and the range that reads as it. */
type Row<S extends Scale> = readonly [label: ScaleLabel<S>, value: number, from: number, to: number];

const TABLES: { readonly [S in Scale]: readonly Row<S>[] } = {
  'none-low-med-high': [
    ['None', 0, 0, 0],
    ['Low', 15, 1, 29],
    ['Med', 50, 30, 69],
    ['High', 85, 70, 100],
  ],
  '0-10': [
    ['0', 0, 0, 4],
    ['1', 10, 5, 14],
    ['2', 20, 15, 24],
    ['3', 30, 25, 34],
    ['4', 40, 35, 44],
    ['5', 50, 45, 54],
    ['6', 60, 55, 64],
    ['7', 70, 65, 74],
    ['8', 80, 75, 84],
    ['9', 90, 85, 94],
    ['10', 100, 95, 100],
  ],
  admiralty: [
    ['5', 10, 0, 19],
    ['4', 30, 20, 39],
    ['3', 50, 40, 59],
    ['2', 70, 60, 79],
    ['1', 90, 80, 100],
  ],
  wep: [
    ['Impossible', 0, 0, 0],
    ['Highly Unlikely/Almost Certainly Not', 10, 1, 19],
    ['Unlikely/Probably Not', 30, 20, 39],
    ['Even Chance', 50, 40, 59],
    ['Likely/Probable', 70, 60, 79],
    ['Highly likely/Almost Certain', 90, 80, 99],
    ['Certain', 100, 100, 100],
  ],
  dni: [
    ['Almost No Chance / Remote', 5, 0, 9],
    ['Very Unlikely / Highly Improbable', 15, 10, 19],
    ['Unlikely / Improbable', 30, 20, 39],
    ['Roughly Even Chance / Roughly Even Odds', 50, 40, 59],
    ['Likely / Probable', 70, 60, 79],
    ['Very Likely / Highly Probable', 85, 80, 89],
    ['Almost Certain / Nearly Certain', 95, 90, 100],
  ],
};
const names = Object.keys(TABLES) as Scale[];

test('there are the five scales of the appendix', () =>
  expect(Object.keys(scales).sort()).toEqual([...names].sort()));

describe.each(names)('%s', (scale) => {
  const rows: readonly Row<Scale>[] = TABLES[scale];

  test.each(rows)('%s is written as %i and read from %i to %i', (label, value, from, to) => {
    expect(fromScale(label as never, scale)).toBe(value);
    for (let confidence = from; confidence <= to; confidence++)
      expect([confidence, toScale(confidence, scale)]).toEqual([confidence, label]);
  });

  test('the ranges leave out no confidence from 0 to 100', () => {
    const covered = rows.reduce((sum, [, , from, to]) => sum + to - from + 1, 0);
    expect([covered, rows[0]?.[2], rows.at(-1)?.[3]]).toEqual([101, 0, 100]);
  });

  test('labels are exact: case and spaces count', () => {
    for (const [label] of rows)
      for (const other of [`${label} `, ` ${label}`, `${label}!`])
        expect(() => fromScale(other as never, scale)).toThrow(RangeError);
    expect(() => fromScale('' as never, scale)).toThrow(RangeError);
    expect(() => fromScale('toString' as never, scale)).toThrow(RangeError);
  });

  test('what is no confidence is refused', () => {
    for (const bad of [-1, -0.5, 0.5, 99.9, 101, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => toScale(bad, scale)).toThrow(RangeError);
  });
});
