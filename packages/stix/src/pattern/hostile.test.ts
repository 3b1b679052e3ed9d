import type { Json } from '@qanat/json';
import { expect, test } from 'vitest';
import {
  equivalentPatterns,
  inspectPattern,
  matchPattern,
  normalPattern,
  type Pattern,
  parsePattern,
  parsePatternSyntax,
} from './index.ts';
import { compileLike } from './like.ts';
import { PATTERN_LIMITS } from './limits.ts';

function syntax(text: string): Pattern {
  const parsed = parsePatternSyntax(text);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.code);
  return parsed.value;
}

function codes(text: string): string[] {
  return parsePattern(text).issues.map(({ code }) => code);
}

function observed(count: number, object: (index: number) => Record<string, Json>): Json[] {
  return Array.from({ length: count }, (_, index) => {
    const time = new Date(Date.UTC(2024, 0, 1) + index * 1000).toISOString();
    return {
      type: 'observed-data',
      id: `observed-data--${index}`,
      first_observed: time,
      last_observed: time,
      number_observed: 1,
      objects: { '0': { type: 'a', ...object(index) } },
    };
  });
}

test('text, nesting and number of comparisons are limited', () => {
  expect(codes(`[a:b = '${'x'.repeat(PATTERN_LIMITS.text)}']`)).toEqual(['stix/pattern-limit']);
  expect(codes(`[${'('.repeat(40_000)}`)).toEqual(['stix/pattern-limit']);
  expect(codes('('.repeat(60_000))).toEqual(['stix/pattern-limit']);
  const many = Array.from({ length: PATTERN_LIMITS.comparisons + 1 }, () => 'a:b=1').join(' OR ');
  expect(codes(`[${many}]`)).toEqual(['stix/pattern-limit']);
  expect(codes(`[a:b[${'9'.repeat(400)}] = 1]`)).toEqual(['stix/pattern-limit']);
});

test('a long chain of operators is neither deep nor slow', () => {
  const chain = Array.from({ length: 900 }, (_, index) => `[a:n = ${index}]`);
  const data = observed(900, (n) => ({ n }));
  for (const joint of [' AND ', ' OR ', ' FOLLOWEDBY ']) {
    expect(matchPattern(syntax(chain.join(joint)), data)).toMatchObject({ ok: true, match: true });
  }
  expect(matchPattern(syntax([...chain].reverse().join(' FOLLOWEDBY ')), data)).toMatchObject({
    match: false,
  });
});

test('an evil regular expression costs linear time, an unsupported one is refused', () => {
  const data = observed(3, () => ({ v: `${'a'.repeat(30_000)}!` }));
  expect(matchPattern(syntax("[a:v MATCHES '(a+)+$']"), data)).toMatchObject({ ok: true, match: false });
  const refused = matchPattern(syntax("[a:v = 'x' OR a:v MATCHES '(?<!a)b']"), data);
  expect(refused).toMatchObject({ ok: false, issues: [{ code: 'stix/pattern-not-evaluable' }] });
});

test('a value too long for MATCHES is refused, not skipped', () => {
  const data = observed(1, () => ({ v: 'a'.repeat(PATTERN_LIMITS.subject + 1) }));
  const result = matchPattern(syntax("[a:v MATCHES 'b']"), data);
  expect(result).toMatchObject({ ok: false, issues: [{ code: 'stix/pattern-subject-too-long' }] });
});

test('LIKE has no exponential operand', () => {
  expect(compileLike('%a'.repeat(200))('a'.repeat(199))).toBe(false);
  expect(compileLike(`${'%a'.repeat(200)}%`)('a'.repeat(5_000))).toBe(true);
});

test('LIKE and MATCHES share one allowance for a pattern', () => {
  const data = observed(40, () => ({ v: `${'a'.repeat(60_000)}b` }));
  const costly = syntax(`[a:v LIKE '%${'a'.repeat(5_000)}c%']`);
  expect(matchPattern(costly, data)).toMatchObject({ ok: false, issues: [{ code: 'stix/pattern-budget' }] });
  const many = syntax(`[a:v MATCHES '${'x?'.repeat(200)}y']`);
  expect(matchPattern(many, data)).toMatchObject({ ok: false, issues: [{ code: 'stix/pattern-budget' }] });
});

test('no regular expression overflows the compiler', () => {
  for (const text of [
    '('.repeat(30_000),
    `${'(?:'.repeat(9_000)}a${')*'.repeat(9_000)}`,
    'a?'.repeat(20_000),
  ]) {
    expect(matchPattern(syntax(`[a:v MATCHES '${text}']`), [])).toMatchObject({
      ok: false,
      issues: [{ code: 'stix/pattern-not-evaluable' }],
    });
  }
});

test('LIKE takes a character above U+FFFF for one', () => {
  expect(compileLike('_')('\u{1f600}')).toBe(true);
  expect(compileLike('__')('\u{1f600}')).toBe(false);
});

test('circular references under stars cost what there is, not what there could be', () => {
  const ids = Array.from({ length: 60 }, (_, index) => String(index));
  const objects = Object.fromEntries(
    ids.map((id) => [id, { type: 'a', refs: 0, all_refs: ids, v: Number(id) }]),
  );
  const data: Json[] = [{ ...(observed(1, () => ({}))[0] as Record<string, Json>), objects }];
  const steps = Array.from({ length: 15 }, () => 'all_refs[*]').join('.');
  expect(matchPattern(syntax(`[a:${steps}.v = 59]`), data)).toMatchObject({ ok: true, match: true });
});

test('REPEATS of ten thousand is a matter of counting', () => {
  const data = observed(10_000, () => ({ v: 1 }));
  const all = matchPattern(syntax('[a:v = 1] REPEATS 10000 TIMES'), data);
  expect(all.ok && all.observed.length).toBe(10_000);
  const pairs = matchPattern(syntax('([a:v = 1] AND [a:v > 0]) REPEATS 5000 TIMES'), data);
  expect(pairs).toMatchObject({ ok: true, match: true });
  const more = matchPattern(syntax('([a:v = 1] AND [a:v > 0]) REPEATS 5001 TIMES'), data);
  expect(more).toMatchObject({ ok: true, match: false });
});

test('a sequence inside a window is found among thousands of near misses', () => {
  const data = observed(4_000, (n) => ({ v: n % 2 === 0 ? 1 : 3 }));
  data.push(...observed(1, () => ({ v: 2 })));
  const never = '([a:v = 1] FOLLOWEDBY [a:v = 3]) WITHIN 0.5 SECONDS';
  expect(matchPattern(syntax(never), data)).toMatchObject({ ok: true, match: false });
  const once = '([a:v = 2] FOLLOWEDBY [a:v = 3]) WITHIN 2 SECONDS';
  expect(matchPattern(syntax(once), data)).toMatchObject({ ok: true, match: true });
});

test('a search that would explode stops with a code of its own', () => {
  const data = observed(200, (n) => ({ v: n }));
  const part = '([a:v >= 0] FOLLOWEDBY [a:v >= 0]) WITHIN 2 SECONDS';
  const pattern = `(${Array.from({ length: 8 }, () => `(${part})`).join(' AND ')}) REPEATS 13 TIMES`;
  expect(matchPattern(syntax(pattern), data)).toMatchObject({
    ok: false,
    issues: [{ code: 'stix/pattern-budget' }],
  });
});

test('a normal form stays small, however often the pattern invites it to double', () => {
  let comparison = 'a:x = 0';
  let observation = '[a:x = 0]';
  for (let level = 0; level < 55; level++) {
    const ors = Array.from({ length: 8 }, (_, i) => `(a:v = ${level * 8 + i} OR a:w = ${i})`).join(' AND ');
    comparison = `(${comparison} OR a:u = ${level}) AND ${ors}`;
    const pairs = Array.from(
      { length: 7 },
      (_, i) => `([a:v = ${i}] AND [a:n = 1] OR [a:w = ${level}] AND [a:n = 2])`,
    );
    if (level < 30) observation = `(${observation} OR [a:u = ${level}]) AND ${pairs.join(' AND ')}`;
  }
  for (const text of [`[${comparison}]`, observation]) {
    const pattern = syntax(text);
    expect(normalPattern(pattern).length).toBeLessThan(1_000_000);
    expect(equivalentPatterns(pattern, syntax(text.replaceAll('=', '==')))).toBe(true);
    expect(equivalentPatterns(pattern, syntax(text.replace('a:x = 0', 'a:x = 1')))).toBe(false);
  }
});

test('names of the object prototype are ordinary properties', () => {
  const data = observed(1, () => ({ v: 1 }));
  for (const key of ['constructor', '__proto__', 'toString']) {
    expect(matchPattern(syntax(`[EXISTS a:'${key}']`), data)).toMatchObject({ ok: true, match: false });
  }
});

test('what is no observation is refused by its index', () => {
  const good = observed(1, () => ({ v: 1 }))[0] as Record<string, Json>;
  const bad: Json[] = [
    null,
    'x',
    [],
    {},
    { ...good, number_observed: 0 },
    { ...good, first_observed: 'yesterday' },
    { ...good, last_observed: '2023-01-01T00:00:00Z' },
    { ...good, objects: 3 },
    { type: 'bundle', objects: [] },
  ];
  const result = matchPattern(syntax('[a:v = 1]'), [good, ...bad]);
  expect(result.ok).toBe(false);
  if (!result.ok) {
    expect(result.issues.map(({ params }) => params?.['index'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  }
});

test('lines and columns count from one, after every kind of line end', () => {
  const at = (text: string): unknown => parsePattern(text).issues[0]?.params;
  expect(at('[a:b = 1]\n\r\n  AND ?')).toMatchObject({ line: 3, column: 7, offset: 18 });
  expect(at('[a:b = 1]\rAND x')).toMatchObject({ line: 2, column: 5 });
});

test('inspection finds the tests that decide alone', () => {
  const atoms = (text: string): unknown => {
    const { deciding, decided } = inspectPattern(syntax(text));
    return [
      decided,
      deciding.map(
        ({ path, operator, value }) => `${path} ${operator} ${String('value' in value && value.value)}`,
      ),
    ];
  };
  expect(atoms("[a:b = 'x' OR a:c IN (1, 2)] OR [d:e ISSUBSET '10.0.0.0/8']")).toEqual([
    true,
    ['a:b = x', 'a:c = 1', 'a:c = 2', 'd:e ISSUBSET 10.0.0.0/8'],
  ]);
  expect(atoms("[a:b = 'x' OR (a:c = 1 AND a:d = 2) OR a:e LIKE 'y%'] OR [a:f = 3] REPEATS 2 TIMES")).toEqual(
    [false, ['a:b = x']],
  );
  expect(atoms("[a:b != 'x' OR a:b NOT = 'x']")).toEqual([false, []]);
});
