import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPattern, matchPattern, type Observation, type Pattern, type Qualifier } from './index.ts';

// Every binding of a small pattern, by trying all: slow, plain, and independent of the search under test.
interface Instance {
  readonly v: number;
  readonly first: number;
  readonly last: number;
  readonly key: string;
}

const at = 0;

function bindings(node: Observation, all: readonly Instance[]): Instance[][] {
  switch (node.kind) {
    case 'observe': {
      const { comparison } = node;
      const [wanted] = comparison.kind === 'test' ? comparison.values : [];
      return all.filter(({ v }) => wanted?.kind === 'integer' && v >= wanted.value).map((one) => [one]);
    }
    case 'or':
      return node.operands.flatMap((operand) => bindings(operand, all));
    case 'and':
    case 'followedby':
      return node.operands
        .map((operand) => bindings(operand, all))
        .reduce((lefts, rights) =>
          lefts.flatMap((left) =>
            rights
              .filter((right) => disjoint(left, right))
              .filter((right) => node.kind === 'and' || follows(left, right))
              .map((right) => [...left, ...right]),
          ),
        );
    case 'qualified':
      return node.qualifiers.reduce((found, one) => qualify(found, one), bindings(node.expression, all));
  }
}

function disjoint(left: readonly Instance[], right: readonly Instance[]): boolean {
  return left.every((one) => !right.includes(one));
}

function follows(left: readonly Instance[], right: readonly Instance[]): boolean {
  return Math.max(...left.map(({ first }) => first)) <= Math.min(...right.map(({ last }) => last));
}

function qualify(found: Instance[][], qualifier: Qualifier): Instance[][] {
  if (qualifier.kind === 'within') {
    return found.filter(
      (one) =>
        Math.max(...one.map(({ first }) => first)) - Math.min(...one.map(({ last }) => last)) <
        qualifier.seconds,
    );
  }
  if (qualifier.kind === 'start-stop') {
    const [start, stop] = [Number(qualifier.start.slice(17, 19)), Number(qualifier.stop.slice(17, 19))];
    return found.filter((one) => one.every(({ first, last }) => first < stop && last >= start));
  }
  let sets: Instance[][] = [[]];
  for (let i = 0; i < qualifier.times; i++) {
    sets = sets.flatMap((set) => found.filter((one) => disjoint(set, one)).map((one) => [...set, ...one]));
  }
  return sets;
}

const time = (second: number): string => `2024-01-01T00:00:${String(second).padStart(2, '0')}Z`;
const leaf = fc.integer({ min: 0, max: 3 }).map(
  (value): Observation => ({
    kind: 'observe',
    at,
    comparison: {
      kind: 'test',
      path: { type: 'a', steps: [{ kind: 'key', key: 'v' }] },
      negated: false,
      operator: '>=',
      values: [{ kind: 'integer', text: String(value), value }],
      at,
    },
  }),
);
const qualifier: fc.Arbitrary<Qualifier> = fc.oneof(
  fc.integer({ min: 1, max: 2 }).map((times): Qualifier => ({ kind: 'repeats', times, at })),
  fc.integer({ min: 1, max: 4 }).map((n): Qualifier => ({ kind: 'within', seconds: n, text: String(n), at })),
  fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 8 }))
    .map(([start, stop]): Qualifier => ({ kind: 'start-stop', start: time(start), stop: time(stop), at })),
);
const { tree } = fc.letrec<{ tree: Observation }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const, 'followedby' as const), tie('tree'), tie('tree'))
      .map(([kind, left, right]): Observation => ({ kind, operands: [left, right], at })),
    fc.tuple(tie('tree'), qualifier).map(
      ([expression, one]): Observation => ({
        kind: 'qualified',
        expression,
        qualifiers: [one],
        grouped: true,
        at,
      }),
    ),
  ),
}));
const observed = fc.array(
  fc.record({
    v: fc.nat(3),
    first: fc.nat(7),
    length: fc.oneof(fc.constant(0), fc.nat(3)),
    count: fc.integer({ min: 1, max: 2 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test('the search finds a binding exactly when trying everything finds one', () => {
  fc.assert(
    fc.property(tree, observed, (root, rows) => {
      const pattern: Pattern = { version: '2.1', text: '', root };
      const instances = rows.flatMap(({ v, first, length, count }, row) =>
        Array.from({ length: count }, (_, n) => ({ v, first, last: first + length, key: `${row}/${n}` })),
      );
      const data = rows.map(({ v, first, length, count }, row) => ({
        type: 'observed-data',
        id: `observed-data--${row}`,
        first_observed: time(first),
        last_observed: time(first + length),
        number_observed: count,
        objects: { '0': { type: 'a', v } },
      }));
      const result = matchPattern(pattern, data);
      const wanted = bindings(root, instances).length > 0;
      expect(result, formatPattern(pattern)).toMatchObject({ ok: true, match: wanted });
    }),
    { numRuns: 600 },
  );
});
