import { describe, expect, test } from 'vitest';
import type { Comparison, Observation } from './ast.ts';
import { parsePatternSyntax } from './parser.ts';

/** The tree in a short form: `(and a:b=1 (or …))`; qualifiers after their expression. */
function tree(text: string): string {
  const parsed = parsePatternSyntax(text);
  if (!parsed.ok) throw new Error(`${text} is no pattern`);
  return observation(parsed.value.root);
}

function observation(node: Observation): string {
  switch (node.kind) {
    case 'observe':
      return `[${comparison(node.comparison)}]`;
    case 'qualified': {
      const qualifiers = node.qualifiers.map((one) => {
        if (one.kind === 'within') return `within ${one.seconds}`;
        return one.kind === 'repeats' ? `repeats ${one.times}` : `${one.start}..${one.stop}`;
      });
      return `(${observation(node.expression)} | ${qualifiers.join(', ')})`;
    }
    default:
      return `(${node.kind} ${node.operands.map(observation).join(' ')})`;
  }
}

function comparison(node: Comparison): string {
  switch (node.kind) {
    case 'exists':
      return `${node.negated ? '!' : ''}exists ${node.path.type}`;
    case 'test': {
      const steps = node.path.steps.map((step) =>
        step.kind === 'key' ? `.${step.key}` : step.kind === 'any' ? '[*]' : `[${step.index}]`,
      );
      const values = node.values.map((value) =>
        value.kind === 'binary' ? `${value.encoding}:${value.text}` : String(value.value),
      );
      return `${node.path.type}${steps.join('')}${node.negated ? ' !' : ' '}${node.operator} ${values.join(',')}`;
    }
    default:
      return `(${node.kind} ${node.operands.map(comparison).join(' ')})`;
  }
}

describe('what binds tighter between observations (STIX 2.1 §9.5.3)', () => {
  const [a, b, c, d] = ['[n:x = 1]', '[n:x = 2]', '[n:x = 3]', '[n:x = 4]'];
  const short = (text: string): string =>
    tree(text).replace(/\[n\.x = ([0-9])\]/g, (_, digit) => 'abcd'.charAt(Number(digit) - 1));

  test.each([
    [a, 'a'],
    [`${a} AND ${b}`, '(and a b)'],
    [`${a} AND ${b} AND ${c}`, '(and a b c)'],
    [`${a} OR ${b} AND ${c}`, '(or a (and b c))'],
    [`${a} AND ${b} OR ${c}`, '(or (and a b) c)'],
    [`${a} FOLLOWEDBY ${b} OR ${c}`, '(followedby a (or b c))'],
    [`${a} OR ${b} FOLLOWEDBY ${c} AND ${d}`, '(followedby (or a b) (and c d))'],
    [`${a} FOLLOWEDBY ${b} FOLLOWEDBY ${c}`, '(followedby a b c)'],
    [`(${a} FOLLOWEDBY ${b}) OR ${c}`, '(or (followedby a b) c)'],
    [`${a} AND (${b} OR ${c})`, '(and a (or b c))'],
    [`((${a}))`, 'a'],
    [`${a} AND (${b} AND ${c})`, '(and a (and b c))'],
    [`${a} WITHIN 5 SECONDS`, '(a | within 5)'],
    [`${a} AND ${b} WITHIN 5 SECONDS`, '(and a (b | within 5))'],
    [`(${a} AND ${b}) WITHIN 5 SECONDS`, '((and a b) | within 5)'],
    [`${a} FOLLOWEDBY ${b} REPEATS 5 TIMES`, '(followedby a (b | repeats 5))'],
    [`${a} REPEATS 2 TIMES WITHIN 1.5 SECONDS OR ${b}`, '(or (a | repeats 2, within 1.5) b)'],
    [`(${a} REPEATS 2 TIMES) REPEATS 3 TIMES`, '((a | repeats 2) | repeats 3)'],
    [
      `${a} START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'`,
      '(a | 2026-01-01T00:00:00Z..2026-01-02T00:00:00Z)',
    ],
  ])('%s', (text, expected) => expect(short(text)).toBe(expected));
});

describe('what binds tighter inside of brackets (§9.6)', () => {
  test.each([
    ['[n:a = 1 AND n:b = 2]', '[(and n.a = 1 n.b = 2)]'],
    ['[n:a = 1 OR n:b = 2 AND n:c = 3]', '[(or n.a = 1 (and n.b = 2 n.c = 3))]'],
    ['[n:a = 1 AND n:b = 2 OR n:c = 3]', '[(or (and n.a = 1 n.b = 2) n.c = 3)]'],
    ['[(n:a = 1 OR n:b = 2) AND n:c = 3]', '[(and (or n.a = 1 n.b = 2) n.c = 3)]'],
    ['[((n:a = 1))]', '[n.a = 1]'],
    ['[n:a = 1 OR n:b = 2 OR n:c = 3]', '[(or n.a = 1 n.b = 2 n.c = 3)]'],
  ])('%s', (text, expected) => expect(tree(text)).toBe(expected));
});

describe('tests', () => {
  test.each([
    ['[n:a == 1]', '[n.a = 1]'],
    ['[n:a <> 1]', '[n.a != 1]'],
    ['[n:a NOT <= 1.5]', '[n.a !<= 1.5]'],
    ["[n:a IN (1, 'x', true)]", '[n.a IN 1,x,true]'],
    ['[n:a NOT IN ()]', '[n.a !IN ]'],
    ["[n:a LIKE 'x%']", '[n.a LIKE x%]'],
    ["[n:a NOT MATCHES 'x']", '[n.a !MATCHES x]'],
    ["[n:a ISSUBSET '198.51.100.0/24']", '[n.a ISSUBSET 198.51.100.0/24]'],
    ["[n:a = h'aB']", '[n.a = hex:aB]'],
    ["[n:a = b'YWI=']", '[n.a = base64:YWI=]'],
    ["[n:a = t'2026-01-01T00:00:00Z']", '[n.a = 2026-01-01T00:00:00Z]'],
    ['[n:a = -0.5]', '[n.a = -0.5]'],
    ['[n:a = false]', '[n.a = false]'],
    ['[EXISTS n:a]', '[exists n]'],
    ['[NOT EXISTS n:a]', '[!exists n]'],
  ])('%s', (text, expected) => expect(tree(text)).toBe(expected));
});

describe('paths (§9.7)', () => {
  test.each([
    ['n:a', 'n.a'],
    ['x-acme-n:a', 'x-acme-n.a'],
    ["n:'a-b'", 'n.a-b'],
    ["n:a.'b.c'", 'n.a.b.c'],
    ['n:a[0]', 'n.a[0]'],
    ['n:a[*]', 'n.a[*]'],
    ['n:a[-1]', 'n.a[-1]'],
    ['n:a[0][*].b[2]', 'n.a[0][*].b[2]'],
    ["n:a.''.b", 'n.a..b'],
    [String.raw`n:a.'it\'s'`, "n.a.it's"],
    ['n:a_ref.b_refs[*].c', 'n.a_ref.b_refs[*].c'],
  ])('%s', (path, expected) => expect(tree(`[${path} = 1]`)).toBe(`[${expected} = 1]`));
});

describe('what stands where it may not', () => {
  test.each<[string, number]>([
    ['', 0],
    ['[', 1],
    ['[n', 2],
    ['[n:', 3],
    ['[n:a', 4],
    ['[n:a =', 6],
    ['[n:a = 1', 8],
    ['[n:a = 1] [n:b = 2]', 10],
    ['[n:a = 1] AND', 13],
    ['([n:a = 1]', 10],
    ['[n:a = 1])', 9],
    ['[(n:a = 1]', 9],
    ['[n:a = n:b]', 7],
    ['[n:a = ]', 7],
    ['[1 = n:a]', 1],
    ['[n:a NOT]', 8],
    ['[NOT n:a = 1]', 5],
    ['[n:a IN 1]', 8],
    ['[n:a IN (1,)]', 11],
    ['[n:a LIKE 1]', 10],
    ['[n:a > true]', 7],
    ['[n:a-b = 1]', 3],
    ['[n:a.b-c = 1]', 5],
    ['[n:a[x] = 1]', 5],
    ['[n:a[] = 1]', 5],
    ['[n:a. = 1]', 6],
    ['[AND:a = 1]', 1],
    ['[n:AND = 1]', 3],
    ['[n:a = 1] WITHIN', 16],
    ['[n:a = 1] WITHIN 5', 18],
    ['[n:a = 1] REPEATS 1.5 TIMES', 18],
    ['[n:a = 1] REPEATS -1 TIMES', 18],
    ["[n:a = 1] START t'2026-01-01T00:00:00Z'", 39],
    ['[n:a = 1] XOR [n:b = 2]', 10],
    ['[n:a = 1]; DROP', 9],
    ['[n:a = 01]', 8],
    ['[n:a = 1e5]', 8],
  ])('%j is refused at %i', (text, offset) => {
    const parsed = parsePatternSyntax(text);
    expect([parsed.ok, parsed.issues.length, parsed.issues[0]?.params?.['offset']]).toEqual([
      false,
      1,
      offset,
    ]);
  });
});
