import { describe, expect, test } from 'vitest';
import { matchPattern } from './match.ts';
import { parsePatternSyntax } from './parser.ts';

const object = {
  type: 't',
  int: 5,
  zero: 0,
  real: 5.5,
  yes: true,
  text: 'abc',
  digits: '5',
  empty: '',
  arabic: 'سلام',
  emoji: '😀',
  composed: 'é',
  decomposed: 'e\u0301',
  lines: 'a\nb',
  when: '2026-01-01T00:00:00.5Z',
  raw_bin: 'YWJj',
  raw_hex: '616263',
  list: ['a', 'b'],
  numbers: [1, 2, 3],
  deep: { 'a-b': { c: [{ d: 1 }, { d: 2 }] } },
};
const observed = {
  type: 'observed-data',
  id: 'observed-data--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
  first_observed: '2026-01-01T00:00:00Z',
  last_observed: '2026-01-01T00:00:00Z',
  number_observed: 1,
};

function holds(test: string, more: object = {}): boolean {
  const pattern = parsePatternSyntax(`[${test}]`);
  if (!pattern.ok) throw new Error(`${test} is no pattern`);
  const result = matchPattern(pattern.value, [{ ...observed, objects: { '0': { ...object, ...more } } }]);
  if (!result.ok) throw new Error(`${test} cannot be evaluated`);
  return result.match;
}

/** `+` before a test that holds, `-` before one that does not; blank lines do not count. */
function table(rows: string): void {
  test.each(
    rows
      .trim()
      .split('\n')
      .map((row) => row.trim())
      .filter((row) => row !== '')
      .map((row) => [row.slice(2), row.startsWith('+')] as const),
  )('%s: %s', (comparison, expected) => expect(holds(comparison)).toBe(expected));
}

describe('an integer property (STIX 2.1 §9.6.1)', () => {
  table(`
    + t:int = 5
    - t:int = 6
    + t:int = 5.0
    - t:int = 5.5
    - t:int = -5
    + t:int = +5
    - t:int != 5
    + t:int != 6
    + t:int < 6
    - t:int < 5
    + t:int < 5.1
    + t:int <= 5
    - t:int <= 4.9
    + t:int > 4
    - t:int > 5
    + t:int >= 5
    - t:int >= 5.1
    + t:int IN (4, 5)
    + t:int IN (5.0)
    - t:int IN (4, 6)
    + t:zero = -0
    + t:zero = 0.0
  `);
});

describe('a float property', () => {
  table(`
    + t:real = 5.5
    + t:real = 5.50
    - t:real = 5
    + t:real != 5
    + t:real > 5
    + t:real < 6
    + t:real >= 5.5
    - t:real > 5.5
    + t:real IN (1, 5.5)
  `);
});

describe('a boolean property, which has no order', () => {
  table(`
    + t:yes = true
    - t:yes = false
    + t:yes != false
    - t:yes != true
    + t:yes IN (true, false)
    - t:yes = 1
    - t:yes = 'true'
    + t:yes != 'true'
    - t:yes > 0
    - t:yes < 'z'
  `);
});

describe('a string property, compared by code point without normalisation', () => {
  table(`
    + t:text = 'abc'
    - t:text = 'ABC'
    - t:text = 'abc '
    + t:text != 'ABC'
    + t:text > 'abb'
    + t:text < 'abd'
    + t:text < 'abcd'
    + t:text > 'ABC'
    + t:text >= 'abc'
    + t:text <= 'abc'
    + t:text IN ('x', 'abc')
    + t:empty = ''
    + t:empty < 'a'
    + t:arabic = 'سلام'
    + t:emoji > '\uffee'
    + t:emoji > '\ue000'
    - t:composed = 'e\u0301'
    + t:composed != 'e\u0301'
    - t:decomposed = 'é'
  `);
});

describe('a constant of another type is unequal, and neither less nor greater (§9.6.1)', () => {
  table(`
    - t:int = '5'
    + t:int != '5'
    + t:int NOT = '5'
    - t:int NOT != '5'
    - t:int < '6'
    - t:int > '4'
    - t:int <= '5'
    - t:int >= '5'
    - t:int NOT < '6'
    - t:int NOT > '6'
    - t:int IN ('5')
    + t:int NOT IN ('5')
    - t:digits = 5
    + t:digits != 5
    - t:digits < 6
    - t:text = true
    + t:text != true
    - t:int = true
    + t:int != true
    - t:list = 'a'
    - t:deep = 'a'
  `);
});

describe('a timestamp property, compared by instant', () => {
  table(`
    + t:when = t'2026-01-01T00:00:00.5Z'
    + t:when = t'2026-01-01T00:00:00.500Z'
    - t:when = t'2026-01-01T00:00:00Z'
    + t:when > t'2026-01-01T00:00:00Z'
    + t:when < t'2026-01-01T00:00:01Z'
    + t:when > t'2026-01-01T00:00:00.499999999Z'
    + t:when >= t'2026-01-01T00:00:00.5Z'
    + t:when != t'2026-01-01T00:00:00Z'
    - t:text = t'2026-01-01T00:00:00Z'
    - t:text > t'2026-01-01T00:00:00Z'
    - t:int < t'2026-01-01T00:00:00Z'
  `);
});

describe('a binary property, compared by its bytes', () => {
  table(`
    + t:raw_bin = b'YWJj'
    + t:raw_bin = h'616263'
    + t:raw_bin = 'abc'
    + t:raw_hex = h'616263'
    + t:raw_hex = b'YWJj'
    + t:raw_hex = 'abc'
    - t:raw_hex = '616263'
    - t:raw_bin = 'YWJj'
    + t:raw_hex != h'616264'
    + t:raw_hex < h'616264'
    + t:raw_hex < h'61626300'
    + t:raw_hex > h'6162'
    + t:raw_hex < h'ff'
    + t:raw_hex IN (h'00', h'616263')
    - t:raw_hex = 'سلام'
    + t:raw_hex != 'سلام'
    - t:raw_hex = 5
  `);
});

describe('LIKE takes the whole value, % for any text, _ for one character (§9.6.1)', () => {
  table(`
    + t:text LIKE 'abc'
    + t:text LIKE 'a%'
    + t:text LIKE '%c'
    + t:text LIKE '%b%'
    + t:text LIKE '%'
    + t:text LIKE '___'
    + t:text LIKE 'a_c'
    - t:text LIKE 'a'
    - t:text LIKE '__'
    - t:text LIKE 'A%'
    - t:text LIKE 'a.c'
    - t:text LIKE 'a*'
    + t:text NOT LIKE 'x%'
    - t:text NOT LIKE 'a%'
    + t:empty LIKE ''
    + t:empty LIKE '%'
    - t:empty LIKE '_'
    + t:emoji LIKE '_'
    + t:lines LIKE 'a_b'
    + t:lines LIKE 'a%b'
    + t:composed LIKE 'e\u0301'
    + t:decomposed LIKE '_'
    - t:int LIKE '5'
    - t:list LIKE 'a%'
  `);
});

describe('MATCHES looks for the expression anywhere in the value (§9.6.1)', () => {
  table(`
    + t:text MATCHES 'b'
    + t:text MATCHES '^abc$'
    + t:text MATCHES '^a.c$'
    + t:text MATCHES '[a-c]{3}'
    - t:text MATCHES '^b'
    - t:text MATCHES 'B'
    + t:text MATCHES '(?i)B'
    + t:text NOT MATCHES 'x'
    - t:text NOT MATCHES 'b'
    + t:text MATCHES ''
    + t:empty MATCHES '^$'
    + t:lines MATCHES 'a.b'
    + t:emoji MATCHES '^.$'
    + t:arabic MATCHES '^س'
    + t:composed MATCHES 'e\u0301'
    + t:decomposed MATCHES '^é$'
    - t:int MATCHES '5'
  `);
});

describe('IN is an = of any member', () => {
  table(`
    + t:text IN ('abc')
    - t:text IN ()
    + t:text NOT IN ()
    + t:text NOT IN ('x')
    - t:text NOT IN ('x', 'abc')
    + t:int IN ('5', 5)
  `);
});

describe('ISSUBSET and ISSUPERSET', () => {
  const rows: readonly [value: string, test: string, expected: boolean][] = [
    ['198.51.100.3', "ISSUBSET '198.51.100.0/24'", true],
    ['198.51.100.3', "ISSUBSET '198.51.100.3/32'", true],
    ['198.51.100.3', "ISSUBSET '198.51.100.3'", true],
    ['198.51.101.3', "ISSUBSET '198.51.100.0/24'", false],
    ['198.51.100.0/24', "ISSUBSET '198.51.0.0/16'", true],
    ['198.51.0.0/16', "ISSUBSET '198.51.100.0/24'", false],
    ['198.51.100.3', "ISSUBSET '0.0.0.0/0'", true],
    ['198.51.100.0/24', "ISSUPERSET '198.51.100.3'", true],
    ['198.51.100.0/24', "ISSUPERSET '198.51.100.0/24'", true],
    ['198.51.100.0/25', "ISSUPERSET '198.51.100.0/24'", false],
    ['198.51.100.3', "NOT ISSUBSET '10.0.0.0/8'", true],
    ['198.51.100.3', "NOT ISSUBSET '198.51.100.0/24'", false],
    ['198.51.100.9/24', "ISSUBSET '198.51.100.1/24'", true],
    ['no address', "ISSUBSET '0.0.0.0/0'", false],
    ['198.51.100.3', "ISSUBSET 'no address'", false],
    ['198.51.100.3', "ISSUBSET '198.51.100.0/33'", false],
    ['198.51.100.3', "ISSUBSET '::/0'", false],
  ];
  test.each(rows)('%s %s: %s', (value, comparison, expected) =>
    expect(holds(`ipv4-addr:value ${comparison}`, { type: 'ipv4-addr', value })).toBe(expected),
  );

  test.each<[string, string, boolean]>([
    ['2001:db8::1', "ISSUBSET '2001:db8::/32'", true],
    ['2001:DB8:0::1', "ISSUBSET '2001:db8::1/128'", true],
    ['2001:db9::1', "ISSUBSET '2001:db8::/32'", false],
    ['2001:db8::/32', "ISSUPERSET '2001:db8:1::/48'", true],
  ])('%s %s: %s', (value, comparison, expected) =>
    expect(holds(`ipv6-addr:value ${comparison}`, { type: 'ipv6-addr', value })).toBe(expected),
  );
});

describe('a property that is not there makes every comparison false, negated ones too (§9.7)', () => {
  const comparisons = [
    '= 1',
    '!= 1',
    '< 1',
    '<= 1',
    '> 1',
    '>= 1',
    'IN (1)',
    "LIKE '%'",
    "MATCHES ''",
    "ISSUBSET '0.0.0.0/0'",
  ];
  test.each(comparisons)('%s', (comparison) => {
    for (const path of [
      'missing',
      'text.missing',
      'list[2]',
      'numbers[-1]',
      "deep.'a-b'.x",
      'deep.constructor',
    ]) {
      expect([path, holds(`t:${path} ${comparison}`)]).toEqual([path, false]);
      expect([path, holds(`t:${path} NOT ${comparison}`)]).toEqual([path, false]);
    }
  });

  table(`
    + EXISTS t:int
    + EXISTS t:empty
    + EXISTS t:zero
    + EXISTS t:list[1]
    + EXISTS t:deep.'a-b'.c[*].d
    - EXISTS t:missing
    - EXISTS t:list[2]
    + NOT EXISTS t:missing
    - NOT EXISTS t:int
    - EXISTS other:int
  `);
});

describe('a star asks whether any element fits (§9.7.2)', () => {
  table(`
    + t:list[*] = 'a'
    + t:list[*] = 'b'
    - t:list[*] = 'c'
    + t:list[*] != 'a'
    + t:list[*] NOT = 'a'
    + t:list[*] NOT IN ('a')
    - t:list[*] NOT IN ('a', 'b')
    + t:list[0] = 'a'
    - t:list[1] = 'a'
    + t:numbers[*] > 2
    - t:numbers[*] > 3
    + t:deep.'a-b'.c[*].d = 2
    - t:deep.'a-b'.c[0].d = 2
  `);
});
