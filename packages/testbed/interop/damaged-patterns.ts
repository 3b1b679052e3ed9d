import type { Random } from '../../stix/bench/seeded.ts';
import { randomPattern } from './random-matching.ts';

const TOKENS =
  "[ ] ( ) : . 'x' ' 1 -1 1.5 .5 5. +5 01 1e5 true TRUE null AND OR NOT FOLLOWEDBY IN LIKE MATCHES ISSUBSET EXISTS = == != <> < >= WITHIN SECONDS REPEATS TIMES START STOP t'2020-01-01T00:00:00Z' t'2020-1-01T00:00:00Z' '2020-01-01T00:00:00Z' b'YWI=' b'YWI' h'ab' h'abc' /*c*/ //c\n \u00a0 * [*] [0] [-1] a-b a_b 9a 'a-b' and \\ \"x\" , () ('a') (1,'a')".split(
    ' ',
  );

/** Patterns with one to three tokens taken out, put in or replaced: about half of them are still patterns. */
export function damagedPatterns(random: Random, valid: readonly string[], count: number): string[] {
  return Array.from({ length: count }, () => {
    const base = random.below(2) === 0 ? random.of(valid) : randomPattern(random, 2);
    const tokens = base.match(/'(?:\\.|[^'\\])*'|[\w-]+|\s+|[^\w\s]/g) ?? [];
    for (let left = 1 + random.below(3); left > 0; left--) {
      const at = random.below(tokens.length + 1);
      const token = ` ${random.of(TOKENS)} `;
      tokens.splice(at, random.below(2), ...(random.below(3) === 0 ? [] : [token]));
    }
    return tokens.join('');
  });
}
