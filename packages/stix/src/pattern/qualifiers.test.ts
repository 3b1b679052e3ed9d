import type { JsonObject } from '@qanat/json';
import { describe, expect, test } from 'vitest';
import { matchPattern } from './match.ts';
import { parsePattern } from './parse.ts';

/** Observations of names at seconds: `a0 b5 a5-7x3` is b at 5, and a from 5 to 7, seen three times. */
function observe(text: string): JsonObject[] {
  return text.split(' ').map((word, n) => {
    const [, name = '', first = '', last = first, count = '1'] =
      /^([a-z])([0-9.]+)(?:-([0-9.]+))?(?:x([0-9]+))?$/.exec(word) ?? [];
    return {
      type: 'observed-data',
      id: `observed-data--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      first_observed: at(first),
      last_observed: at(last),
      number_observed: Number(count),
      objects: { '0': { type: 'n', is: name } },
    };
  });
}

function at(second: string): string {
  const [whole = '', fraction] = second.split('.');
  return `2026-01-01T00:00:${whole.padStart(2, '0')}${fraction === undefined ? '' : `.${fraction}`}Z`;
}

/** Small letters stand for observations of that name. */
function matches(pattern: string, observations: string): boolean {
  const written = pattern
    .replace(/\b[a-c]\b/g, (name) => `[n:is = '${name}']`)
    .replace(/@([0-9.]+)/g, (_, second) => `t'${at(second)}'`);
  const parsed = parsePattern(written);
  if (!parsed.ok) throw new Error(`${written} is no pattern`);
  const result = matchPattern(parsed.value, observe(observations));
  if (!result.ok) throw new Error(`${written} cannot be evaluated`);
  return result.match;
}

function table(rows: readonly (readonly [pattern: string, observations: string, expected: boolean])[]): void {
  test.each(rows)('%s on %s: %s', (pattern, observations, expected) =>
    expect(matches(pattern, observations)).toBe(expected),
  );
}

describe('AND and OR between observations (STIX 2.1 §9.5)', () => {
  table([
    ['a AND b', 'a0 b1', true],
    ['a AND b', 'a0', false],
    ['a AND a', 'a0', false],
    ['a AND a', 'a0 a0', true],
    ['a OR b', 'b0', true],
    ['a OR b', 'c0', false],
    ['a AND b OR c', 'c0', true],
    ['a AND (b OR c)', 'c0', false],
    ['a AND (b OR c)', 'c0 a0', true],
  ]);
});

describe('FOLLOWEDBY: not earlier, and another observation', () => {
  table([
    ['a FOLLOWEDBY b', 'a0 b1', true],
    ['a FOLLOWEDBY b', 'b0 a1', false],
    ['a FOLLOWEDBY b', 'a0 b0', true],
    ['a FOLLOWEDBY a', 'a0', false],
    ['a FOLLOWEDBY a', 'a0 a1', true],
    ['a FOLLOWEDBY b FOLLOWEDBY c', 'a0 b1 c2', true],
    ['a FOLLOWEDBY b FOLLOWEDBY c', 'a0 c1 b2', false],
    ['a FOLLOWEDBY (b FOLLOWEDBY c)', 'a0 b1 c2', true],
    ['a FOLLOWEDBY b', 'b0 a1 b2', true],
    ['a FOLLOWEDBY (b OR c)', 'a1 c2 b0', true],
    ['(a AND b) FOLLOWEDBY c', 'a0 c1 b2', false],
    ['(a AND b) FOLLOWEDBY c', 'a0 b1 c2', true],
  ]);
});

describe('WITHIN: the window ends before its last instant (§9.5.1)', () => {
  table([
    ['(a AND b) WITHIN 5 SECONDS', 'a0 b4', true],
    ['(a AND b) WITHIN 5 SECONDS', 'a0 b4.999999', true],
    ['(a AND b) WITHIN 5 SECONDS', 'a0 b5', false],
    ['(a AND b) WITHIN 5 SECONDS', 'b0 a4', true],
    ['(a AND b) WITHIN 5.5 SECONDS', 'a0 b5', true],
    ['(a AND b) WITHIN 0.5 SECONDS', 'a0 b0.4', true],
    ['(a AND b) WITHIN 0.5 SECONDS', 'a0 b0.5', false],
    ['(a AND b) WITHIN 1 SECONDS', 'a0 b0', true],
    ['a WITHIN 1 SECONDS', 'a0', true],
    ['(a FOLLOWEDBY b) WITHIN 3 SECONDS', 'a0 b5 a9 b10', true],
    ['(a FOLLOWEDBY b) WITHIN 3 SECONDS', 'a0 b5 a9', false],
    ['a AND b WITHIN 1 SECONDS', 'a0 b50', true],
    ['(a OR b) WITHIN 1 SECONDS', 'b30', true],
  ]);
});

describe('REPEATS: that many different observations', () => {
  table([
    ['a REPEATS 1 TIMES', 'a0', true],
    ['a REPEATS 2 TIMES', 'a0', false],
    ['a REPEATS 2 TIMES', 'a0 a0', true],
    ['a REPEATS 2 TIMES', 'a0 b0', false],
    ['a REPEATS 3 TIMES', 'a0 a1 a2 a3', true],
    ['a REPEATS 3 TIMES', 'a0x3', true],
    ['a REPEATS 4 TIMES', 'a0x3', false],
    ['a REPEATS 4 TIMES', 'a0x3 a1', true],
    ['(a OR b) REPEATS 2 TIMES', 'a0 b0', true],
    ['(a AND b) REPEATS 2 TIMES', 'a0 b0 a1', false],
    ['(a AND b) REPEATS 2 TIMES', 'a0 b0 a1 b1', true],
    ['a FOLLOWEDBY b REPEATS 2 TIMES', 'a0 b1 b2', true],
    ['(a FOLLOWEDBY b) REPEATS 2 TIMES', 'a0 b1 b2', false],
    ['(a REPEATS 2 TIMES) REPEATS 2 TIMES', 'a0 a1 a2', false],
    ['(a REPEATS 2 TIMES) REPEATS 2 TIMES', 'a0 a1 a2 a3', true],
  ]);
});

describe('START and STOP: from the start on, before the stop', () => {
  table([
    ['a START @10 STOP @20', 'a15', true],
    ['a START @10 STOP @20', 'a10', true],
    ['a START @10 STOP @20', 'a9.999', false],
    ['a START @10 STOP @20', 'a19.999', true],
    ['a START @10 STOP @20', 'a20', false],
    ['(a AND b) START @10 STOP @20', 'a10 b19', true],
    ['(a AND b) START @10 STOP @20', 'a10 b20', false],
    ['a AND b START @10 STOP @20', 'a0 b10', true],
    ['(a AND b START @10 STOP @20)', 'a10 b0', false],
  ]);
});

describe('several qualifiers, each over all that stands before it', () => {
  table([
    ['a REPEATS 2 TIMES WITHIN 5 SECONDS', 'a0 a4', true],
    ['a REPEATS 2 TIMES WITHIN 5 SECONDS', 'a0 a5', false],
    ['a WITHIN 5 SECONDS REPEATS 2 TIMES', 'a0 a50', true],
    ['a REPEATS 2 TIMES START @10 STOP @20', 'a0 a10 a11', true],
    ['a REPEATS 2 TIMES START @10 STOP @20', 'a0 a10 a20', false],
    ['a START @10 STOP @20 REPEATS 2 TIMES', 'a0 a10 a11', true],
    ['(a FOLLOWEDBY b) WITHIN 5 SECONDS START @10 STOP @20', 'a9 b10 a11 b12', true],
    ['(a FOLLOWEDBY b) WITHIN 5 SECONDS START @10 STOP @20', 'a9 b10', false],
  ]);
});

describe('what a qualifier cannot be (§9.5.1)', () => {
  const A = "[n:is = 'a']";
  test.each([
    ['WITHIN 0 SECONDS'],
    ['WITHIN 0.0 SECONDS'],
    ['WITHIN -1 SECONDS'],
    ['REPEATS 0 TIMES'],
    ['REPEATS -1 TIMES'],
    ['REPEATS 1.5 TIMES'],
    [`START ${"t'2026-01-02T00:00:00Z'"} STOP ${"t'2026-01-01T00:00:00Z'"}`],
    [`START ${"t'2026-01-01T00:00:00Z'"} STOP ${"t'2026-01-01T00:00:00.0Z'"}`],
    ['WITHIN 1 SECONDS WITHIN 2 SECONDS'],
    ['REPEATS 1 TIMES WITHIN 2 SECONDS REPEATS 2 TIMES'],
    ["START t'2026-01-01T00:00:00Z'"],
  ])('%s', (qualifier) => expect(parsePattern(`${A} ${qualifier}`).ok).toBe(false));
});
