import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, canonicalize } from './canonicalize.ts';
import { JsonError } from './errors.ts';

describe('RFC 8785', () => {
  test('numbers as ECMAScript writes them (appendix B)', () => {
    const numbers = [
      0, -0, 5e-324, 1.7976931348623157e308, 9007199254740992, 1e21, 1e20, 0.000001, 1e-7, 333333333.3333332,
    ];
    expect(canonicalize(numbers)).toBe(
      '[0,0,5e-324,1.7976931348623157e+308,9007199254740992,1e+21,100000000000000000000,0.000001,1e-7,333333333.3333332]',
    );
  });

  test('members sorted by UTF-16 code units, not by code points', () => {
    const object = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalize(object)) as object)).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  test('strings with the shortest escapes, no normalisation', () => {
    expect(canonicalize('\u000f\n"\\/e\u0301ي')).toBe('"\\u000f\\n\\"\\\\/e\u0301ي"');
  });
});

test('refuses what JSON cannot say', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const values = [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, Symbol('a'), '\ud800'];
  for (const value of [
    ...values,
    { a: undefined },
    { '\udc00': 1 },
    new Date(0),
    new Map(),
    cyclic,
    [undefined],
  ]) {
    try {
      canonicalize(value);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(JsonError);
      expect((error as JsonError).code).toBe('json/not-canonicalizable');
    }
  }
});

test('canonical form is a fixed point and does not depend on the order of members', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      if (!JSON.stringify(value).isWellFormed() || /\\ud[89a-f]/.test(JSON.stringify(value))) return;
      const text = canonicalize(value);
      expect(canonicalize(JSON.parse(text))).toBe(text);
      expect(new TextDecoder().decode(canonicalBytes(value))).toBe(text);
    }),
    { numRuns: 200 },
  );
  expect(canonicalize({ b: 1, a: { d: 1, c: 2 } })).toBe(canonicalize({ a: { c: 2, d: 1 }, b: 1 }));
});
