import type { Json } from '@qanat/json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison, Constant, Observation, Operator, Pattern, Qualifier } from './ast.ts';
import {
  equivalentPatterns,
  formatPattern,
  inspectPattern,
  matchPattern,
  parsePattern,
  parsePatternSyntax,
} from './index.ts';

const at = 0;
const runs = { numRuns: 200 };
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom("'", '\\', "a'\\", 'ميناء', '%_'),
);

const constant: fc.Arbitrary<Constant> = fc.oneof(
  fc.integer().map((value): Constant => ({ kind: 'integer', text: String(value), value })),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(999)).map(
    ([whole, rest]): Constant => ({
      kind: 'float',
      text: `${whole}.${rest}`,
      value: Number(`${whole}.${rest}`),
    }),
  ),
  text.map((value): Constant => ({ kind: 'string', value })),
  fc.constantFrom<Constant>(
    { kind: 'timestamp', value: '2024-05-01T10:00:00.25Z' },
    { kind: 'binary', encoding: 'hex', text: 'fFd8' },
    { kind: 'binary', encoding: 'base64', text: 'YWI=' },
  ),
);
const bool: fc.Arbitrary<Constant> = fc.boolean().map((value) => ({ kind: 'boolean', value }));
const path = fc.record({
  type: fc.constantFrom('file', 'x-own-type', '_t'),
  steps: fc
    .tuple(
      text.map((key) => ({ kind: 'key' as const, key })),
      fc.array(
        fc.oneof(
          fc.constantFrom('name', 'LIKE', 'src_ref', 'a-b', '').map((key) => ({ kind: 'key' as const, key })),
          fc.integer({ min: -3, max: 30 }).map((index) => ({ kind: 'index' as const, index: index || 0 })),
          fc.constant({ kind: 'any' as const }),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([first, rest]) => [first, ...rest]),
});
const testOf = (operator: Operator, values: fc.Arbitrary<Constant[]>): fc.Arbitrary<Comparison> =>
  fc.record({ path, negated: fc.boolean(), values }).map((one) => ({ kind: 'test', operator, at, ...one }));
const one = (values: fc.Arbitrary<Constant>): fc.Arbitrary<Constant[]> => values.map((value) => [value]);
const strings = one(text.map((value): Constant => ({ kind: 'string', value })));
const { comparison } = fc.letrec<{ comparison: Comparison }>((tie) => ({
  comparison: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      ...(['=', '!='] as const).map((operator) => testOf(operator, one(fc.oneof(constant, bool)))),
      ...(['<', '<=', '>', '>='] as const).map((operator) => testOf(operator, one(constant))),
      ...(['LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET'] as const).map((operator) =>
        testOf(operator, strings),
      ),
      testOf('IN', fc.array(fc.oneof(constant, bool), { maxLength: 3 })),
      fc.record({ path, negated: fc.boolean() }).map((node): Comparison => ({ kind: 'exists', at, ...node })),
    ),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('comparison'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, operands]): Comparison => ({ kind, operands, at })),
  ),
}));
const qualifier: fc.Arbitrary<Qualifier> = fc.oneof(
  fc.integer({ min: 1, max: 99 }).map((times): Qualifier => ({ kind: 'repeats', times, at })),
  fc
    .integer({ min: 1, max: 99 })
    .map((n): Qualifier => ({ kind: 'within', seconds: n, text: String(n), at })),
  fc.constant<Qualifier>({
    kind: 'start-stop',
    start: '2024-01-01T00:00:00Z',
    stop: '2025-01-01T00:00:00Z',
    at,
  }),
);
const { observation } = fc.letrec<{ observation: Observation }>((tie) => ({
  observation: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison.map((inner): Observation => ({ kind: 'observe', comparison: inner, at })),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const, 'followedby' as const),
        fc.array(tie('observation'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, operands]): Observation => ({ kind, operands, at })),
    fc
      .tuple(
        tie('observation'),
        fc.uniqueArray(qualifier, { minLength: 1, maxLength: 3, selector: ({ kind }) => kind }),
      )
      .map(
        ([expression, qualifiers]): Observation => ({
          kind: 'qualified',
          expression,
          qualifiers,
          grouped: expression.kind !== 'observe',
          at,
        }),
      ),
  ),
}));
const pattern = observation.map((root): Pattern => ({ version: '2.1', text: '', root }));

function withoutPlaces(root: Observation): unknown {
  return JSON.parse(JSON.stringify(root, (key, value: unknown) => (key === 'at' ? undefined : value)));
}

test('what is formatted parses to the same tree', () => {
  fc.assert(
    fc.property(pattern, (one) => {
      const parsed = parsePatternSyntax(formatPattern(one));
      expect(parsed.ok && withoutPlaces(parsed.value.root)).toEqual(withoutPlaces(one.root));
    }),
    runs,
  );
});

test('a pattern is equivalent to itself, to its text and to its operands in another order', () => {
  fc.assert(
    fc.property(pattern, (one) => {
      const parsed = parsePatternSyntax(formatPattern(one));
      expect(parsed.ok && equivalentPatterns(one, parsed.value)).toBe(true);
      const turned = { ...one, root: turn(one.root) };
      expect(equivalentPatterns(one, turned)).toBe(true);
    }),
    runs,
  );
});

function turn(node: Observation): Observation {
  if (node.kind === 'observe') return node;
  if (node.kind === 'qualified') return { ...node, expression: turn(node.expression) };
  const operands = node.operands.map((operand) => turn(operand));
  return { ...node, operands: node.kind === 'followedby' ? operands : operands.reverse() };
}

test('no text makes the parser throw, and a position is inside the text', () => {
  const tokens = fc.constantFrom(
    ...[
      '[',
      ']',
      '(',
      ')',
      'file:name',
      'a:b',
      '=',
      "'x'",
      'IN',
      'NOT',
      'AND',
      'OR',
      'FOLLOWEDBY',
      '1',
      '.5',
      ' ',
    ],
    ...[
      'REPEATS 2 TIMES',
      'WITHIN 5 SECONDS',
      'START',
      "t'2024-01-01T00:00:00Z'",
      'EXISTS',
      '[*]',
      "h'f'",
      '/*',
      '\\',
    ],
  );
  const soup = fc.array(fc.oneof({ weight: 9, arbitrary: tokens }, fc.string({ maxLength: 3 })), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(soup, (parts) => {
      const input = parts.join(' ');
      for (const issue of parsePattern(input).issues) {
        expect(issue.params?.['offset']).toBeGreaterThanOrEqual(0);
        expect(issue.params?.['offset']).toBeLessThanOrEqual(input.length);
      }
    }),
    runs,
  );
});

test('matching never throws, and equivalent orders agree', () => {
  const values = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  const observed = fc
    .array(fc.record({ name: values, 'a-b': values, src_ref: fc.constantFrom('0', '1', 'x') }), {
      maxLength: 4,
    })
    .map((objects) =>
      objects.map((object, index) => ({
        type: 'observed-data',
        id: `observed-data--${index}`,
        first_observed: `2024-05-01T10:00:0${index}Z`,
        last_observed: `2024-05-01T10:00:0${index}Z`,
        number_observed: 1 + (index % 2),
        objects: { 0: { type: 'file', ...object }, 1: { type: '_t', ...object } },
      })),
    );
  fc.assert(
    fc.property(pattern, observed, (one, observations) => {
      const answer = matchPattern(one, observations);
      const turned = matchPattern({ ...one, root: turn(one.root) }, observations);
      expect(turned.ok).toBe(answer.ok);
      if (answer.ok && turned.ok) expect(turned.match).toBe(answer.match);
    }),
    runs,
  );
});

test('inspection mentions every comparison and never claims more than an OR decides', () => {
  fc.assert(
    fc.property(pattern, (one) => {
      const summary = inspectPattern(one);
      expect(summary.comparisons.length).toBeGreaterThan(0);
      if (summary.decided) {
        expect(summary.observationOperators.every((operator) => operator === 'OR')).toBe(true);
        expect(summary.qualifiers).toEqual([]);
      }
    }),
    runs,
  );
});
