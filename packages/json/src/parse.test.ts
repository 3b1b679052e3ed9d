import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from './parse.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const seen = (input: string | Uint8Array) =>
  parseJson(input, { maxDepth: 4, maxBytes: 1000, maxKeys: 20 }).issues.map(
    ({ code, path, params }) => `${code} ${path} ${params?.['offset'] ?? params?.['limit'] ?? ''}`,
  );

describe('what JSON.parse lets through', () => {
  test.each([
    ['{"a":1,"a":2}', 'json/duplicate-key $.a 7'],
    ['{"x":{"a":1,"\\u0061":2}}', 'json/duplicate-key $.x.a 12'],
    ['["\\ud800"]', 'json/lone-surrogate $[0] 1'],
    ['{"\\udc00":1}', 'json/lone-surrogate $ 1'],
    ['[1e999]', 'json/number-range $[0] 1'],
    [`[-${'9'.repeat(400)}]`, 'json/number-range $[0] 1'],
    ['[[[[[1]]]]]', 'json/too-deep  4'],
    ['{"__proto__":1,"__proto__":2}', 'json/duplicate-key $.__proto__ 15'],
  ])('%s', (text, issue) => {
    expect(seen(text)).toEqual([issue]);
    expect(seen(bytes(text))).toEqual([issue]);
  });

  test('a pair of surrogate escapes is a character', () => {
    expect(parseJson('"\\ud83d\\ude00"')).toEqual({ ok: true, value: '😀', issues: [] });
  });

  test('every duplicate and every lone surrogate is listed', () => {
    expect(seen('{"a":1,"a":"\\ud800","b":{"c":1,"c":2}}')).toEqual([
      'json/duplicate-key $.a 7',
      'json/lone-surrogate $.a 11',
      'json/duplicate-key $.b.c 31',
    ]);
  });
});

describe('syntax', () => {
  test.each([
    ['', '$ 0'],
    ['{', '$ 1'],
    ['{"a":[1,2,,3]}', '$.a[2] 10'],
    ['{"a" 1}', '$.a 5'],
    ['{a:1}', '$ 1'],
    ['[1,2', '$ 4'],
    ['[01]', '$ 2'],
    ['[1.]', '$ 2'],
    ['[+1]', '$[0] 1'],
    ['[NaN]', '$[0] 1'],
    ["['a']", '$[0] 1'],
    ['["a\nb"]', '$[0] 3'],
    ['["\\x"]', '$[0] 3'],
    ['["\\u12g4"]', '$[0] 3'],
    ['[tru]', '$[0] 1'],
    ['{"ميناء":tru}', "$['ميناء'] 14"],
    ['1 2', '$ 2'],
    ['{"a":1,}', '$ 7'],
  ])('%s', (text, place) => {
    expect(seen(text)).toEqual([`json/syntax ${place}`]);
  });
});

test('limits of size and number of members', () => {
  expect(seen(`"${'a'.repeat(1000)}"`)).toEqual(['json/too-big  1000']);
  expect(seen(`[${'{"a":1},'.repeat(21)}1]`)).toEqual(['json/too-many-keys  20']);
});

test('bytes that are no UTF-8 are refused, a byte order mark is skipped', () => {
  expect(seen(new Uint8Array([0x22, 0xff, 0x22]))).toEqual(['json/not-utf8  ']);
  expect(seen(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toEqual(['json/not-utf8  ']);
  expect(parseJson(new Uint8Array([0xef, 0xbb, 0xbf, 0x31]))).toEqual({ ok: true, value: 1, issues: [] });
});

test('a million brackets are refused at once', () => {
  expect(parseJson('['.repeat(1_000_000)).issues[0]?.code).toBe('json/too-deep');
});

test('whatever JSON.stringify writes is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      const parsed = parseJson(bytes(text));
      if (text.isWellFormed() && !/\\ud[89a-f]/.test(text)) {
        expect(parsed.ok && JSON.stringify(parsed.value)).toBe(text);
      } else expect(parsed.ok).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('any text gives the verdict of JSON.parse or a stricter one, never an exception', () => {
  const piece = fc.constantFrom(...'{}[]",:\\ud80019eE+-.tfn ales\n'.split(''));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const parsed = parseJson(text);
      let reference: { value: unknown } | undefined;
      try {
        reference = { value: JSON.parse(text) };
      } catch {
        reference = undefined;
      }
      if (parsed.ok) expect(parsed.value).toEqual(reference?.value);
      else if (reference === undefined) expect(parsed.issues.at(-1)?.code).toBe('json/syntax');
      else expect(parsed.issues.map(({ code }) => code)).not.toContain('json/syntax');
    }),
    { numRuns: 500 },
  );
});
