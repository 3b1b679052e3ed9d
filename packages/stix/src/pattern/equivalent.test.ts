import { describe, expect, test } from 'vitest';
import { seeded } from '../../bench/seeded.ts';
import { equivalentPatterns, normalPattern } from './equivalent.ts';
import { matchPattern } from './match.ts';
import { parsePattern } from './parse.ts';

function parsed(text: string) {
  const result = parsePattern(text);
  if (!result.ok) throw new Error(`${text} is no pattern`);
  return result.value;
}

/** Small letters stand for observations of an object of that name. */
const written = (text: string): string => text.replace(/\b[a-e]\b/g, (name) => `[n:is = '${name}']`);
const same = (a: string, b: string): boolean => equivalentPatterns(parsed(written(a)), parsed(written(b)));

describe('the laws of AND, OR and FOLLOWEDBY between observations (STIX 2.1 §9.5)', () => {
  test.each<[law: string, a: string, b: string]>([
    ['AND commutes', 'a AND b', 'b AND a'],
    ['OR commutes', 'a OR b', 'b OR a'],
    ['AND associates', '(a AND b) AND c', 'a AND (b AND c)'],
    ['OR associates', '(a OR b) OR c', 'a OR (b OR c)'],
    ['FOLLOWEDBY associates', '(a FOLLOWEDBY b) FOLLOWEDBY c', 'a FOLLOWEDBY (b FOLLOWEDBY c)'],
    ['OR repeats', 'a OR a', 'a'],
    ['AND distributes over OR', 'a AND (b OR c)', '(a AND b) OR (a AND c)'],
    [
      'FOLLOWEDBY distributes over OR on the right',
      'a FOLLOWEDBY (b OR c)',
      '(a FOLLOWEDBY b) OR (a FOLLOWEDBY c)',
    ],
    [
      'FOLLOWEDBY distributes over OR on the left',
      '(b OR c) FOLLOWEDBY a',
      '(b FOLLOWEDBY a) OR (c FOLLOWEDBY a)',
    ],
    ['OR absorbs an AND', 'a OR (a AND b)', 'a'],
    ['OR absorbs a longer AND', '(a AND b) OR (a AND b AND c)', 'a AND b'],
    ['OR absorbs a sequence', 'a OR (b FOLLOWEDBY a)', 'a'],
    ['an AND absorbs its sequence', '(a AND b) OR (a FOLLOWEDBY b)', 'a AND b'],
    [
      'a sequence absorbs a longer one',
      '(a FOLLOWEDBY c) OR (a FOLLOWEDBY b FOLLOWEDBY c)',
      'a FOLLOWEDBY c',
    ],
    ['a member absorbs an AND in a sequence', 'b OR (a FOLLOWEDBY (b AND c))', 'b'],
    [
      'qualifiers around an OR reach each side',
      "(a OR b) START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'",
      "a START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z' OR b START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'",
    ],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  test.each<[law: string, a: string, b: string]>([
    ['AND does not repeat: two observations are asked for', 'a AND a', 'a'],
    ['FOLLOWEDBY does not commute', 'a FOLLOWEDBY b', 'b FOLLOWEDBY a'],
    ['AND is not OR', 'a AND b', 'a OR b'],
    ['AND is not FOLLOWEDBY', 'a AND b', 'a FOLLOWEDBY b'],
    [
      'OR does not distribute over AND: one observation cannot be two',
      'a OR (b AND c)',
      '(a OR b) AND (a OR c)',
    ],
    ['AND does not absorb an OR', 'a AND (a OR b)', 'a'],
    ['a sequence does not absorb its AND', '(a FOLLOWEDBY b) OR (a AND b)', 'a FOLLOWEDBY b'],
    [
      'a sequence does not absorb another order',
      '(a FOLLOWEDBY b) OR (b FOLLOWEDBY c FOLLOWEDBY a)',
      'a FOLLOWEDBY b',
    ],
    ['two of a kind do not absorb one', '(a AND a) OR (a FOLLOWEDBY b)', 'a AND a'],
    ['REPEATS counts', 'a REPEATS 2 TIMES', 'a REPEATS 3 TIMES'],
    ['WITHIN bounds', '(a AND b) WITHIN 2 SECONDS', '(a AND b) WITHIN 3 SECONDS'],
    ['a qualifier is not nothing', '(a AND b) WITHIN 2 SECONDS', 'a AND b'],
  ])('%s', (_, a, b) => expect(same(a, b)).toBe(false));
});

describe('patterns that are called equivalent match the same observations', () => {
  const random = seeded(20_260_302);
  const names = ['a', 'b', 'c'];

  function randomPattern(depth: number): string {
    if (depth === 0 || random.below(4) === 0) return random.of(names);
    const joint = random.of([' AND ', ' OR ', ' OR ', ' FOLLOWEDBY ']);
    const parts = Array.from({ length: 2 + random.below(2) }, () => randomPattern(depth - 1));
    const joined = `(${parts.join(joint)})`;
    return random.below(6) === 0
      ? `(${joined} ${random.of(['WITHIN 2 SECONDS', 'REPEATS 2 TIMES'])})`
      : joined;
  }

  const at = (second: number): string => `2026-01-01T00:00:0${second}Z`;
  const sets = Array.from({ length: 60 }, () =>
    Array.from({ length: 1 + random.below(5) }, (_, n) => {
      const second = random.below(6);
      return {
        type: 'observed-data',
        id: `observed-data--00000000-0000-4000-8000-00000000000${n}`,
        first_observed: at(second),
        last_observed: at(second),
        number_observed: 1,
        objects: { '0': { type: 'n', is: random.of(names) } },
      };
    }),
  );
  const patterns = Array.from({ length: 1500 }, () => written(randomPattern(2)));
  const groups = Map.groupBy(patterns, (text) => normalPattern(parsed(text)));
  const pairs = [...groups.values()].map((group) => [...new Set(group)]).filter(({ length }) => length > 1);

  test('and there are many of them', () => expect(pairs.length).toBeGreaterThan(30));

  test('whatever is observed', () => {
    for (const group of pairs) {
      const answers = group.map((text) =>
        sets.map((observations) => {
          const result = matchPattern(parsed(text), observations);
          return result.ok && result.match;
        }),
      );
      for (const [i, answer] of answers.entries()) expect([group[i], answer]).toEqual([group[i], answers[0]]);
    }
  });
});

describe('values that name the same thing', () => {
  const equal = (a: string, b: string): boolean => equivalentPatterns(parsed(`[${a}]`), parsed(`[${b}]`));
  test.each([
    ["ipv4-addr:value = '198.51.100.3/32'", "ipv4-addr:value = '198.51.100.3'", true],
    ["ipv4-addr:value = '198.51.100.3/24'", "ipv4-addr:value = '198.51.100.0/24'", true],
    ["ipv4-addr:value != '198.51.100.3/32'", "ipv4-addr:value NOT = '198.51.100.3'", true],
    ["ipv4-addr:value > '198.51.100.3/32'", "ipv4-addr:value > '198.51.100.3'", false],
    ["ipv4-addr:value = 'A.example'", "ipv4-addr:value = 'a.example'", false],
    ["ipv4-addr:value[0] = '198.51.100.3/32'", "ipv4-addr:value[0] = '198.51.100.3'", false],
    ["ipv6-addr:value = '2001:DB8::'", "ipv6-addr:value = '2001:db8:0::'", true],
    [
      "network-traffic:src_ref.value = '198.51.100.3/32'",
      "network-traffic:src_ref.value = '198.51.100.3'",
      false,
    ],
    ["windows-registry-key:key = 'HKEY_USERS\\\\A'", "windows-registry-key:key = 'hkey_users\\\\a'", true],
    ["windows-registry-key:values[2].name = 'A'", "windows-registry-key:values[2].name = 'a'", true],
    ["windows-registry-key:values.name = 'A'", "windows-registry-key:values.name = 'a'", false],
    ["domain-name:value = 'A.example'", "domain-name:value = 'a.example'", false],
    ["file:name = 'e\u0301'", "file:name = 'é'", false],
    ["file:name LIKE 'e\u0301%'", "file:name LIKE 'é%'", true],
  ])('%s and %s: %s', (a, b, expected) => expect(equal(a, b)).toBe(expected));
});
