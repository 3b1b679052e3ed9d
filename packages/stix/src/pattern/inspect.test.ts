import { describe, expect, test } from 'vitest';
import { inspectPattern, type PatternSummary } from './inspect.ts';
import { parsePatternSyntax } from './parser.ts';

function summary(text: string): PatternSummary {
  const parsed = parsePatternSyntax(text);
  if (!parsed.ok) throw new Error(`${text} is no pattern`);
  return inspectPattern(parsed.value);
}

describe('what a pattern mentions', () => {
  const rich = summary(
    "([file:name = 'a' AND file:size > 5] OR [url:value NOT LIKE 'x%' OR NOT EXISTS file:name]) WITHIN 5 SECONDS " +
      "FOLLOWEDBY [ipv4-addr:value IN ('198.51.100.3', '198.51.100.4')] REPEATS 2 TIMES " +
      "START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'",
  );

  test('its types, in the order of their first mention, each once', () =>
    expect(rich.types).toEqual(['file', 'url', 'ipv4-addr']));

  test('its paths, each once', () =>
    expect(rich.paths).toEqual(['file:name', 'file:size', 'url:value', 'ipv4-addr:value']));

  test('its comparison operators, negated ones apart', () =>
    expect(rich.operators).toEqual(['=', '>', 'NOT LIKE', 'NOT EXISTS', 'IN']));

  test('what joins its observations, and its qualifiers', () => {
    expect([...rich.observationOperators].sort()).toEqual(['FOLLOWEDBY', 'OR']);
    expect([...rich.qualifiers].sort()).toEqual(['REPEATS', 'START-STOP', 'WITHIN']);
  });

  test('its constants, each once', () => {
    expect(rich.constants.map((constant) => constant.kind)).toEqual([
      'string',
      'integer',
      'string',
      'string',
      'string',
    ]);
    expect(summary("[a:b = 1 OR a:c = 1 OR a:d = '1']").constants).toHaveLength(2);
  });

  test('each comparison as it was written, repeated ones too', () =>
    expect(summary("[a:b = 'x' AND a:b = 'x'] AND [a:c NOT IN (1, 2)]").comparisons).toEqual([
      { type: 'a', path: 'a:b', operator: '=', values: ["'x'"] },
      { type: 'a', path: 'a:b', operator: '=', values: ["'x'"] },
      { type: 'a', path: 'a:c', operator: 'NOT IN', values: ['1', '2'] },
    ]));

  test('AND and OR inside of brackets join no observations', () =>
    expect(summary('[a:b = 1 AND a:c = 2 OR a:d = 3]').observationOperators).toEqual([]));

  test.each([
    ['[a:b == 1]', '='],
    ['[a:b <> 1]', '!='],
    ['[a:b NOT <> 1]', 'NOT !='],
    ["[a:b ISSUBSET '198.51.100.0/24']", 'ISSUBSET'],
    ["[a:b NOT ISSUPERSET '198.51.100.0/24']", 'NOT ISSUPERSET'],
    ["[a:b MATCHES 'x']", 'MATCHES'],
    ['[EXISTS a:b]', 'EXISTS'],
  ])('%s has the operator %s', (text, operator) => expect(summary(text).operators).toEqual([operator]));

  test.each([
    ["[a:b.'c-d'[*].e[0] = 1]", "a:b.'c-d'[*].e[0]"],
    ["[a:'b'.'c' = 1]", 'a:b.c'],
    ["[file:hashes.'SHA-256' = 'x']", "file:hashes.'SHA-256'"],
    ['[network-traffic:src_ref.value = 1]', 'network-traffic:src_ref.value'],
    ["[x-acme-thing:x.'AND' = 1]", "x-acme-thing:x.'AND'"],
  ])('%s has the path %s', (text, path) => expect(summary(text).paths).toEqual([path]));
});

describe('tests that decide alone', () => {
  const deciding = (text: string): readonly [readonly string[], boolean] => {
    const { deciding: atoms, decided } = summary(text);
    return [
      atoms.map(
        ({ path, operator, value }) =>
          `${path} ${operator} ${JSON.stringify('text' in value ? value.text : value.value)}`,
      ),
      decided,
    ];
  };

  test.each<[string, readonly string[], boolean]>([
    ["[a:b = 'x']", ['a:b = "x"'], true],
    ["[a:b IN ('x', 'y')]", ['a:b = "x"', 'a:b = "y"'], true],
    ["[a:b ISSUBSET '10.0.0.0/8']", ['a:b ISSUBSET "10.0.0.0/8"'], true],
    ["[a:b = 'x' OR c:d = 'y']", ['a:b = "x"', 'c:d = "y"'], true],
    ["[a:b = 'x'] OR [c:d = 'y']", ['a:b = "x"', 'c:d = "y"'], true],
    ["[a:b = 'x' AND a:c = 'y']", [], false],
    ["[a:b = 'x'] AND [a:c = 'y']", [], false],
    ["[a:b = 'x'] FOLLOWEDBY [a:c = 'y']", [], false],
    ["[a:b = 'x'] REPEATS 2 TIMES", [], false],
    ["[a:b = 'x'] WITHIN 5 SECONDS", [], false],
    ["[a:b != 'x']", [], false],
    ["[a:b NOT = 'x']", [], false],
    ["[a:b NOT IN ('x')]", [], false],
    ["[a:b LIKE 'x']", [], false],
    ['[EXISTS a:b]', [], false],
    ["[a:b = 'x' OR a:c LIKE 'y%']", ['a:b = "x"'], false],
    ["[a:b = 'x'] OR ([a:c = 'y'] AND [a:d = 'z'])", ['a:b = "x"'], false],
    ["[a:b = 'x' OR (a:c = 'y' AND a:d = 'z')]", ['a:b = "x"'], false],
    ['[a:b IN ()]', [], true],
  ])('%s', (text, atoms, decided) => expect(deciding(text)).toEqual([atoms, decided]));
});
