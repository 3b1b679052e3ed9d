import fc from 'fast-check';
import { expect, it } from 'vitest';
import { valueAxis } from './value-axis.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });

it('holds every number, whatever they are, between its first and its last tick', () => {
  fc.assert(
    fc.property(fc.array(finite, { minLength: 1, maxLength: 20 }), (values) => {
      const { ticks, place } = valueAxis(values, 480, 40);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(12);
      for (const value of values) {
        expect(place(value)).toBeGreaterThanOrEqual(39.9);
        expect(place(value)).toBeLessThanOrEqual(440.1);
      }
    }),
  );
});

it('is logarithmic when numbers are far apart, and linear over round steps when they are not', () => {
  expect(valueAxis([1400, 38_000], 480, 40)).toMatchObject({
    logarithmic: true,
    ticks: [1000, 10_000, 100_000],
  });
  expect(valueAxis([3, 4, 6], 480, 40)).toMatchObject({ logarithmic: false, ticks: [3, 4, 5, 6] });
  expect(valueAxis([0, 500_000], 480, 40).logarithmic).toBe(false);
});
