import { describe, expect, test } from 'vitest';
import { parsePattern } from './parse.ts';

/** `severity code offset §section` of every issue. */
function told(text: string, version: '2.0' | '2.1' = '2.1'): string[] {
  return parsePattern(text, version).issues.map(
    ({ severity, code, params, section = '' }) =>
      `${severity} ${code.replace('stix/pattern-', '')} ${params?.['offset']} ${section.replace('STIX 2.1 ', '')}`,
  );
}

describe('one object satisfies what stands in one bracket, so AND joins tests of one type (STIX 2.1 §9.4)', () => {
  test.each([
    '[a:b = 1 AND a:c = 2]',
    '[a:b = 1 OR c:d = 2]',
    '[(a:b = 1 OR c:d = 2) AND a:e = 3]',
    '[(a:b = 1 OR c:d = 2) AND (c:e = 3 OR f:g = 4)]',
    '[a:b = 1] AND [c:d = 2]',
    '[EXISTS a:b AND a:c = 1]',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    ['[a:b = 1 AND c:d = 2]', 1],
    ['[(a:b = 1 OR c:d = 2) AND e:f = 3]', 1],
    ['[a:b = 1 OR (c:d = 2 AND e:f = 3)]', 13],
    ['[a:b = 1 AND EXISTS c:d]', 1],
    ['[a:x = 1] OR [a:b = 1 AND c:d = 2]', 14],
  ])('not %s', (text, at) => expect(told(text)).toEqual([`error mixed-types ${at} §9.4`]));
});

describe('qualifiers (§9.5, §9.5.1)', () => {
  const A = '[a:b = 1] ';
  test.each([
    ['WITHIN 0 SECONDS', 'error within-zero 10 §9.5.1'],
    ['WITHIN 0.000 SECONDS', 'error within-zero 10 §9.5.1'],
    ['REPEATS 0 TIMES', 'error repeats-zero 10 §9.5.1'],
    ["START t'2026-01-02T00:00:00Z' STOP t'2026-01-01T00:00:00Z'", 'error start-after-stop 10 §9.5.1'],
    ["START t'2026-01-01T00:00:00Z' STOP t'2026-01-01T00:00:00.000Z'", 'error start-after-stop 10 §9.5.1'],
    ["START t'2026-02-30T00:00:00Z' STOP t'2026-03-01T00:00:00Z'", 'warning date-not-in-calendar 10 §9.1'],
    ['WITHIN 1 SECONDS WITHIN 2 SECONDS', 'error duplicate-qualifier 27 §9.5'],
    ['REPEATS 2 TIMES WITHIN 2 SECONDS REPEATS 3 TIMES', 'error duplicate-qualifier 43 §9.5'],
  ])('%s', (qualifier, issue) => expect(told(A + qualifier)).toEqual([issue]));

  test('one of a kind may stand inside of parentheses and one outside', () =>
    expect(told(`(${A}REPEATS 2 TIMES) REPEATS 3 TIMES`)).toEqual([]));

  test('the smallest that there are', () => {
    expect(told(`${A}WITHIN 0.000001 SECONDS`)).toEqual([]);
    expect(told(`${A}REPEATS 1 TIMES`)).toEqual([]);
    expect(told(`${A}START t'2026-01-01T00:00:00Z' STOP t'2026-01-01T00:00:00.000000001Z'`)).toEqual([]);
  });
});

describe('constants that are surely not meant (§9.1, §9.6)', () => {
  test.each([
    ['[a:b IN ()]', ['warning empty-set 1 §9.6']],
    ['[a:b[-1] = 1]', ['warning negative-index 1 §9.7.2']],
    ['[a:b.c[*].d[-2] = 1]', ['warning negative-index 1 §9.7.2']],
    ["[ipv4-addr:value ISSUBSET 'a.example']", ['warning cidr-operand 1 §9.6']],
    ["[ipv4-addr:value ISSUPERSET '198.51.100.0/33']", ['warning cidr-operand 1 §9.6']],
    ["[a:b MATCHES '(a)\\\\1']", ['warning not-evaluable 1 §9.6']],
    ["[a:b MATCHES 'a(?=b)']", ['warning not-evaluable 1 §9.6']],
    ["[a:b MATCHES '(']", ['warning not-evaluable 1 §9.6']],
    ["[a:b MATCHES 'a|b*[^c]']", []],
    ["[ipv6-addr:value ISSUBSET '2001:db8::/32']", []],
    ["[a:b = t'2026-02-28T00:00:00Z']", []],
  ])('%s', (text, issues) => expect(told(text)).toEqual(issues));
});

describe('a hash has the length of its algorithm', () => {
  const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';
  test.each([
    `[file:hashes.MD5 = '${MD5}']`,
    `[file:hashes.MD5 = '${MD5.toUpperCase()}']`,
    `[file:hashes.'SHA-1' = '${MD5}00000000']`,
    `[file:hashes.'SHA-256' IN ('${MD5}${MD5}')]`,
    `[file:hashes.MD5 LIKE 'd41d%']`,
    `[file:hashes.MD5 MATCHES '^d41d']`,
    `[file:hashes.x_own = 'x']`,
    `[file:name = 'x']`,
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    `[file:hashes.MD5 = '${MD5}0']`,
    `[file:hashes.MD5 = '']`,
    `[file:hashes.MD5 = 'g${MD5.slice(1)}']`,
    `[file:hashes.'SHA-256' = '${MD5}']`,
    `[file:hashes.'SHA-256' IN ('${MD5}${MD5}', '${MD5}')]`,
  ])('not %s', (text) => expect(told(text).map((issue) => issue.split(' ')[1])).toEqual(['hash-value']));
});

test('all findings are told, each at its place', () =>
  expect(told('[a:b IN () AND c:d[-1] = 1] WITHIN 0 SECONDS FOLLOWEDBY [e:f = 1] REPEATS 0 TIMES')).toEqual([
    'warning empty-set 1 §9.6',
    'warning negative-index 15 §9.7.2',
    'error mixed-types 1 §9.4',
    'error within-zero 28 §9.5.1',
    'error repeats-zero 66 §9.5.1',
  ]));

describe('a place has a line and a column', () => {
  test.each([
    ['[a:b = 1]\nREPEATS 0 TIMES', 10, 2, 1],
    ['[a:b = 1]\r\n  REPEATS 0 TIMES', 13, 2, 3],
    ['[a:b = 1]\r\rREPEATS 0 TIMES', 11, 3, 1],
    ["[a:b = 'سلام 😀'] REPEATS 0 TIMES", 18, 1, 19],
    ["[a:b = '\n'] REPEATS 0 TIMES", 12, 2, 4],
  ])('%j', (text, offset, line, column) =>
    expect(parsePattern(text).issues[0]?.params).toMatchObject({ offset, line, column }),
  );
});

test('START and STOP are strings in 2.0 and timestamp literals in 2.1', () => {
  const strings = "[a:b = 1] START '2026-01-01T00:00:00Z' STOP '2026-01-02T00:00:00Z'";
  const literals = "[a:b = 1] START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'";
  expect(told(strings, '2.0')).toEqual([]);
  expect(told(strings)).toEqual(['error unexpected 16 §9']);
  expect(told(literals)).toEqual([]);
  expect(told("[a:b = 1] START 'yesterday' STOP '2026-01-02T00:00:00Z'", '2.0')).toEqual([
    'error timestamp 16 §9',
  ]);
});
