import type { PatternVersion } from '@qanat/stix';
import type { Random } from '../../stix/bench/seeded.ts';
import type { Call } from './library-calls.ts';

/** A pattern as a tree, so that it can be written in other ways that mean the same. */
type Tree = string | { readonly join: string; readonly parts: readonly Tree[] };

const TESTS = [
  'a:b = 1',
  'a:b = 2',
  "a:c = 'x'",
  "a:c != 'x'",
  "a:c LIKE 'x%'",
  "a:c NOT LIKE 'x%'",
  'a:d > 1.5',
  "a:e.f[*].'g-h' = true",
  "a:c IN ('x', 'y')",
  "a:c NOT IN ('x', 'y')",
  "a:t > t'2020-01-01T00:00:00Z'",
  "a:h_hex = h'ab'",
];

function tree(random: Random, leaf: () => string, joins: readonly string[], depth: number): Tree {
  if (depth === 0 || random.below(3) === 0) return leaf();
  const parts = Array.from({ length: 2 + random.below(2) }, () => tree(random, leaf, joins, depth - 1));
  return { join: random.of(joins), parts };
}

/** Another spelling of the same: operands of AND and OR turned round, repeated, distributed or absorbed. */
function respelt(random: Random, node: Tree, observations: boolean): Tree {
  if (typeof node === 'string') return node;
  const parts = node.parts.map((part) => respelt(random, part, observations));
  if (node.join === 'FOLLOWEDBY') return { join: node.join, parts };
  const turned = random.below(2) === 0 ? parts.toReversed() : parts;
  const [first, second] = turned as [Tree, Tree];
  switch (random.below(5)) {
    case 0:
      // One observation cannot be two, so repetition under AND says more between observations.
      return observations && node.join === 'AND'
        ? { ...node, parts: turned }
        : { ...node, parts: [...turned, first] };
    case 1:
      return node.join === 'OR'
        ? { join: 'OR', parts: [...turned, { join: 'AND', parts: [first, second] }] }
        : { ...node, parts: turned };
    case 2: {
      const or = turned.findIndex((part) => typeof part !== 'string' && part.join === 'OR');
      const inner = turned[or];
      if (node.join !== 'AND' || typeof inner !== 'object') return { ...node, parts: turned };
      const others = turned.toSpliced(or, 1);
      return { join: 'OR', parts: inner.parts.map((part) => ({ join: 'AND', parts: [part, ...others] })) };
    }
    default:
      return { ...node, parts: turned };
  }
}

function write(node: Tree): string {
  return typeof node === 'string' ? node : `(${node.parts.map(write).join(` ${node.join} `)})`;
}

/** Pairs of texts whose values the reference brings to one form, or does not. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["[ipv4-addr:value = '198.51.100.3/32']", "[ipv4-addr:value = '198.51.100.3']"],
  ["[ipv4-addr:value = '198.51.100.3/24']", "[ipv4-addr:value = '198.51.100.0/24']"],
  ["[ipv4-addr:value = '198.51.100.3/24']", "[ipv4-addr:value = '198.51.100.4/24']"],
  ["[ipv4-addr:value = '198.51.255.0/23']", "[ipv4-addr:value = '198.51.254.0/23']"],
  ["[ipv4-addr:value = '198.51.100.3/24']", "[ipv4-addr:value = '198.51.100.3/25']"],
  ["[ipv4-addr:value = '198.51.100.3/0']", "[ipv4-addr:value = '0.0.0.0/0']"],
  ["[ipv4-addr:value = '198.51.100.3/33']", "[ipv4-addr:value = '198.51.100.3']"],
  ["[ipv4-addr:value = '198.51.100.003']", "[ipv4-addr:value = '198.51.100.3']"],
  ["[ipv4-addr:value = '198.51.100.3']", "[ipv4-addr:value = '198.51.100.4']"],
  ["[ipv4-addr:value != '198.51.100.3/32']", "[ipv4-addr:value != '198.51.100.3']"],
  ["[ipv4-addr:value ISSUBSET '198.51.100.3/32']", "[ipv4-addr:value ISSUBSET '198.51.100.3']"],
  ["[ipv4-addr:value LIKE '198.51.100.3/32']", "[ipv4-addr:value LIKE '198.51.100.3']"],
  ["[x-addr:value = '198.51.100.3/32']", "[x-addr:value = '198.51.100.3']"],
  ["[ipv4-addr:other = '198.51.100.3/32']", "[ipv4-addr:other = '198.51.100.3']"],
  ["[ipv6-addr:value = '2001:db8::1/128']", "[ipv6-addr:value = '2001:db8::1']"],
  ["[ipv6-addr:value = '2001:0db8:0::1']", "[ipv6-addr:value = '2001:db8::1']"],
  ["[ipv6-addr:value = '2001:DB8::1']", "[ipv6-addr:value = '2001:db8::1']"],
  ["[ipv6-addr:value = '2001:db8::1/112']", "[ipv6-addr:value = '2001:db8::/112']"],
  ["[ipv6-addr:value = '2001:db8::1/129']", "[ipv6-addr:value = '2001:db8::1']"],
  ["[ipv6-addr:value = '2001:db8::1']", "[ipv6-addr:value = '2001:db8::2']"],
  [
    "[windows-registry-key:key = 'HKEY_LOCAL_MACHINE\\\\Foo']",
    "[windows-registry-key:key = 'hkey_local_machine\\\\foo']",
  ],
  ["[windows-registry-key:values[0].name = 'Foo']", "[windows-registry-key:values[0].name = 'foo']"],
  ["[windows-registry-key:values[*].name = 'Foo']", "[windows-registry-key:values[*].name = 'foo']"],
  ["[windows-registry-key:values[0].data = 'Foo']", "[windows-registry-key:values[0].data = 'foo']"],
  ["[windows-registry-key:values[0].name = 'Foo']", "[windows-registry-key:values[1].name = 'foo']"],
  ["[windows-registry-key:key MATCHES '^Foo\\\\S']", "[windows-registry-key:key MATCHES '^foo\\\\s']"],
  ["[windows-registry-key:key LIKE 'Foo%']", "[windows-registry-key:key LIKE 'foo%']"],
  ["[file:name = 'Foo']", "[file:name = 'foo']"],
  ['[a:b = 1]', '[a:b = 1.0]'],
  ['[a:b = 1.5]', '[a:b = 1.50]'],
  ["[a:b_bin = b'YWI=']", "[a:b_bin = h'6162']"],
  ["[a:b_bin = b'YWI=']", "[a:b_bin = h'6163']"],
  ["[a:b = t'2020-01-01T00:00:00Z']", "[a:b = t'2020-01-01T00:00:00.000Z']"],
  ["[a:b = t'2020-01-01T00:00:00Z']", "[a:b = '2020-01-01T00:00:00Z']"],
  ['[a:b = 1]', "[a:b = '1']"],
  ['[a:b = true]', "[a:b = 'true']"],
  ['[a:b IN (1, 2, 3)]', '[a:b IN (3, 1, 2)]'],
  ['[a:b IN (1, 2, 2)]', '[a:b IN (1, 2)]'],
  ['[a:b IN (1, 2)]', '[a:b = 1 OR a:b = 2]'],
  ['[a:b != 1]', '[a:b NOT = 1]'],
  ['[a:b NOT != 1]', '[a:b = 1]'],
  ['[a:b NOT > 1]', '[a:b <= 1]'],
  ['[a:b <> 1]', '[a:b != 1]'],
  ['[a:b == 1]', '[a:b = 1]'],
  ["[a:'b' = 1]", '[a:b = 1]'],
  ["[a:b.'c' = 1]", '[a:b.c = 1]'],
  ['[a:b[0] = 1]', '[a:b[*] = 1]'],
  ['[a:b = 1] OR [a:b = 2]', '[a:b = 1 OR a:b = 2]'],
  ['[a:b = 1] AND [a:b = 2]', '[a:b = 1 AND a:b = 2]'],
  ['[a:b = 1] AND [a:b = 1]', '[a:b = 1]'],
  ['[a:b = 1] OR [a:b = 1]', '[a:b = 1]'],
  ['[a:b = 1] FOLLOWEDBY [a:b = 1]', '[a:b = 1] AND [a:b = 1]'],
  ['[a:b = 1] FOLLOWEDBY [a:b = 2]', '[a:b = 2] FOLLOWEDBY [a:b = 1]'],
  ['[a:b = 1] REPEATS 1 TIMES', '[a:b = 1]'],
  ['[a:b = 1] REPEATS 2 TIMES', '[a:b = 1] REPEATS 3 TIMES'],
  ['[a:b = 1] REPEATS 2 TIMES', '[a:b = 1] AND [a:b = 1]'],
  ['[a:b = 1] WITHIN 2 SECONDS', '[a:b = 1]'],
  ['[a:b = 1] WITHIN 2 SECONDS', '[a:b = 1] WITHIN 2.0 SECONDS'],
  ['[a:b = 1] WITHIN 2 SECONDS', '[a:b = 1] WITHIN 3 SECONDS'],
  ['([a:b = 1] AND [a:c = 1]) WITHIN 2 SECONDS', '([a:c = 1] AND [a:b = 1]) WITHIN 2 SECONDS'],
  ['([a:b = 1] AND [a:c = 1]) WITHIN 2 SECONDS', '([a:c = 1] AND [a:b = 1]) WITHIN 3 SECONDS'],
  ['([a:b = 1] OR [a:c = 1]) WITHIN 2 SECONDS', '[a:b = 1] WITHIN 2 SECONDS OR [a:c = 1] WITHIN 2 SECONDS'],
  [
    '([a:b = 1] AND [a:c = 1]) REPEATS 2 TIMES WITHIN 5 SECONDS',
    '([a:b = 1] AND [a:c = 1]) WITHIN 5 SECONDS REPEATS 2 TIMES',
  ],
  [
    "[a:b = 1] START t'2020-01-01T00:00:00Z' STOP t'2021-01-01T00:00:00Z'",
    "[a:b = 1] START t'2020-01-01T00:00:00.0Z' STOP t'2021-01-01T00:00:00Z'",
  ],
  [
    "[a:b = 1] START t'2020-01-01T00:00:00Z' STOP t'2021-01-01T00:00:00Z'",
    "[a:b = 1] START t'2020-01-01T00:00:00Z' STOP t'2022-01-01T00:00:00Z'",
  ],
  ['([a:b = 1])', '[a:b = 1]'],
  ['[(a:b = 1)]', '[a:b = 1]'],
  ['[a:b = 1 OR (a:b = 1 AND a:c = 2)]', '[a:b = 1]'],
  ['[a:b = 1 AND (a:b = 1 OR a:c = 2)]', '[a:b = 1]'],
  ['[a:b = 1] OR ([a:b = 1] AND [a:c = 2])', '[a:b = 1]'],
  ['[a:b = 1] AND ([a:b = 1] OR [a:c = 2])', '[a:b = 1]'],
  ['[a:b = 1] OR ([a:b = 1] FOLLOWEDBY [a:c = 2])', '[a:b = 1]'],
  ['[a:b = 2] OR ([a:b = 1] FOLLOWEDBY [a:b = 2] FOLLOWEDBY [a:c = 2])', '[a:b = 2]'],
  [
    '([a:b = 1] FOLLOWEDBY [a:b = 3]) OR ([a:b = 1] FOLLOWEDBY [a:b = 2] FOLLOWEDBY [a:b = 3])',
    '[a:b = 1] FOLLOWEDBY [a:b = 3]',
  ],
  ['([a:b = 1] AND [a:b = 3]) OR ([a:b = 1] FOLLOWEDBY [a:b = 3])', '[a:b = 1] AND [a:b = 3]'],
  [
    '[a:b = 1] FOLLOWEDBY ([a:b = 2] OR [a:b = 3])',
    '([a:b = 1] FOLLOWEDBY [a:b = 2]) OR ([a:b = 1] FOLLOWEDBY [a:b = 3])',
  ],
  [
    '([a:b = 1] FOLLOWEDBY [a:b = 2]) FOLLOWEDBY [a:b = 3]',
    '[a:b = 1] FOLLOWEDBY ([a:b = 2] FOLLOWEDBY [a:b = 3])',
  ],
  ['[a:b = 1] AND [a:b = 2] OR [a:b = 3]', '[a:b = 3] OR ([a:b = 2] AND [a:b = 1])'],
  ['[a:b = 1 OR a:b = 2 AND a:c = 3]', '[a:b = 1 OR (a:c = 3 AND a:b = 2)]'],
  ['[EXISTS a:b]', '[EXISTS a:c]'],
  ["[a:b LIKE 'x']", "[a:b MATCHES 'x']"],
  ["[a:b = 'x']", "[a:b = 'X']"],
  ["[a:b = 'x']", "[c:b = 'x']"],
];

/** Whether two patterns mean the same: pairs written down, other spellings, and patterns unlike each other. */
export function equivalenceCalls(random: Random, count: number): Call[] {
  const observe = (): string => `[${write(tree(random, () => random.of(TESTS), ['AND', 'OR'], 2))}]`;
  const made = Array.from({ length: count }, (_, n): readonly [string, string] => {
    const inside = n % 2 === 0;
    const one = inside
      ? tree(random, () => random.of(TESTS), ['AND', 'OR'], 3)
      : tree(
          random,
          random.below(2) === 0 ? observe : () => `[${random.of(TESTS)}]`,
          ['AND', 'OR', 'FOLLOWEDBY'],
          2,
        );
    const other = respelt(random, one, !inside);
    const texts = [
      write(one),
      write(
        random.below(4) === 0
          ? respelt(
              random,
              tree(random, () => random.of(TESTS), ['AND', 'OR'], 2),
              false,
            )
          : other,
      ),
    ] as const;
    const last = inside || !texts[1].includes('[') ? `[${texts[1]}]` : texts[1];
    return [inside ? `[${texts[0]}]` : texts[0], last];
  });
  return [...PAIRS, ...made].map(
    (patterns): Call => ({ call: 'equivalentPatterns', patterns, version: '2.1' }),
  );
}

/** What a pattern says of itself: patterns of every form, in both versions where both have the form. */
export function inspectionCalls(texts: readonly { pattern: string; version: PatternVersion }[]): Call[] {
  return texts.map((one) => ({ call: 'inspectPattern', ...one }));
}
