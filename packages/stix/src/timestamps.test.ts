import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTimestamps, isTimestamp, normalizeTimestamp, withMilliseconds } from './timestamps.ts';

describe('isTimestamp', () => {
  test.each([
    '2026-03-01T10:00:00Z',
    '2026-03-01T10:00:00.0Z',
    '2026-03-01T10:00:00.123456789012345Z',
    '2016-12-31T23:59:60Z',
    '2024-02-29T00:00:00Z',
    '2000-02-29T00:00:00Z',
    '0001-01-01T00:00:00Z',
  ])('%s is one', (text) => expect(isTimestamp(text)).toBe(true));

  test.each([
    '',
    '2026-03-01',
    '2026-03-01T10:00:00',
    '2026-03-01T10:00:00+00:00',
    '2026-03-01t10:00:00Z',
    '2026-03-01T10:00:00z',
    '2026-03-01 10:00:00Z',
    '2026-03-01T10:00:00.Z',
    '2026-3-1T10:00:00Z',
    '2026-02-29T00:00:00Z',
    '1900-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:61Z',
    '٢٠٢٦-03-01T10:00:00Z',
    '2026-03-01T10:00:00Z\n',
  ])('%j is none', (text) => expect(isTimestamp(text)).toBe(false));
});

test('compares beyond milliseconds, and without regard to zeros at the end', () => {
  expect(compareTimestamps('2026-03-01T10:00:00.000123Z', '2026-03-01T10:00:00.000Z')).toBe(1);
  expect(compareTimestamps('2026-03-01T10:00:00.000000001Z', '2026-03-01T10:00:00.000000002Z')).toBe(-1);
  expect(compareTimestamps('2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z')).toBe(0);
  expect(compareTimestamps('2026-03-01T10:00:00.5Z', '2026-03-01T10:00:00.49Z')).toBe(1);
  expect(compareTimestamps('2016-12-31T23:59:60.9Z', '2017-01-01T00:00:00Z')).toBe(-1);
  expect(compareTimestamps('2016-12-31T23:59:59.9Z', '2016-12-31T23:59:60Z')).toBe(-1);
});

test('orders as Date does where Date can', () => {
  const date = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, date, (a, b) => {
      const order = compareTimestamps(a.toISOString(), b.toISOString());
      expect(order).toBe(Math.sign(a.getTime() - b.getTime()));
      expect(isTimestamp(a.toISOString())).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the normal form drops what does not matter and nothing else', () => {
  expect(normalizeTimestamp('2026-03-01T10:00:00.000Z')).toBe('2026-03-01T10:00:00Z');
  expect(normalizeTimestamp('2026-03-01T10:00:00.120Z')).toBe('2026-03-01T10:00:00.12Z');
  expect(normalizeTimestamp('2026-03-01T10:00:00Z')).toBe('2026-03-01T10:00:00Z');
  expect(normalizeTimestamp('2026-03-01T10:00:10.010Z')).toBe('2026-03-01T10:00:10.01Z');
});

describe('created and modified are written with milliseconds', () => {
  test.each([
    // as given, at least three digits (STIX 2.1 §3.2), exactly three (STIX 2.0 part 1 §3.1)
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00.5Z', '2026-03-01T10:00:00.500Z', '2026-03-01T10:00:00.500Z'],
    ['2026-03-01T10:00:00.12Z', '2026-03-01T10:00:00.120Z', '2026-03-01T10:00:00.120Z'],
    ['2026-03-01T10:00:00.123Z', '2026-03-01T10:00:00.123Z', '2026-03-01T10:00:00.123Z'],
    ['2026-03-01T10:00:00.1239Z', '2026-03-01T10:00:00.1239Z', '2026-03-01T10:00:00.123Z'],
    ['2026-03-01T10:00:00.999999999Z', '2026-03-01T10:00:00.999999999Z', '2026-03-01T10:00:00.999Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:60.000Z', '2016-12-31T23:59:60.000Z'],
  ])('%s', (text, least, exact) => {
    expect(withMilliseconds(text)).toBe(least);
    expect(withMilliseconds(text, true)).toBe(exact);
  });

  test('at least three digits never change the instant, exactly three never make it later', () => {
    const fraction = fc.stringMatching(/^(?:\.[0-9]{1,12})?$/);
    fc.assert(
      fc.property(fraction, (digits) => {
        const text = `2026-03-01T10:00:00${digits}Z`;
        expect(compareTimestamps(withMilliseconds(text), text)).toBe(0);
        expect(compareTimestamps(withMilliseconds(text, true), text)).toBeLessThanOrEqual(0);
        expect(isTimestamp(withMilliseconds(text, true))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
