import { describe, expect, test } from 'vitest';
import { formatPattern } from './format.ts';
import { parsePatternSyntax } from './parser.ts';

function formatted(text: string): string {
  const parsed = parsePatternSyntax(text);
  if (!parsed.ok) throw new Error(`${text} is no pattern`);
  return formatPattern(parsed.value);
}

/** What is canonical already stays as it is. */
describe('a canonical text stays', () => {
  test.each([
    "[file:name = 'a']",
    '[a:b = 1]',
    '[a:b = -1.5]',
    '[a:b = true AND a:c = false]',
    "[a:b IN ('x', 2, h'ab')]",
    '[a:b IN ()]',
    "[a:b NOT LIKE 'x%']",
    "[a:b NOT MATCHES '^x$']",
    "[ipv4-addr:value ISSUBSET '198.51.100.0/24']",
    "[ipv4-addr:value NOT ISSUPERSET '198.51.100.0/24']",
    '[EXISTS a:b]',
    '[NOT EXISTS a:b]',
    "[x-acme:b.'c-d'[*].e[0] = 1]",
    "[a:t > t'2026-01-01T00:00:00.5Z']",
    '[a:b = 1 AND a:c = 2 AND a:d = 3]',
    '[a:b = 1 OR a:c = 2 AND a:d = 3]',
    '[(a:b = 1 OR a:c = 2) AND a:d = 3]',
    '[a:b = 1] AND [a:b = 2] OR [a:b = 3] FOLLOWEDBY [a:b = 4]',
    '[a:b = 1] AND ([a:b = 2] OR [a:b = 3])',
    '([a:b = 1] FOLLOWEDBY [a:b = 2]) OR [a:b = 3]',
    '[a:b = 1] WITHIN 5 SECONDS',
    '([a:b = 1] AND [a:b = 2]) WITHIN 5.5 SECONDS REPEATS 2 TIMES',
    "[a:b = 1] START t'2026-01-01T00:00:00Z' STOP t'2026-01-02T00:00:00Z'",
    '([a:b = 1] REPEATS 2 TIMES) REPEATS 3 TIMES',
    '[a:b = 1] FOLLOWEDBY [a:b = 2] REPEATS 5 TIMES',
  ])('%s', (text) => expect(formatted(text)).toBe(text));
});

describe('what does not matter goes', () => {
  test.each([
    ['[a:b=1]', '[a:b = 1]'],
    ['  [  a : b  =  1  ]  ', '[a:b = 1]'],
    ['[a:b == 1]', '[a:b = 1]'],
    ['[a:b <> 1]', '[a:b != 1]'],
    ['[a:b = +1]', '[a:b = 1]'],
    ['[a:b = .5]', '[a:b = 0.5]'],
    ['[a:b = -.5]', '[a:b = -0.5]'],
    ['((([a:b = 1])))', '[a:b = 1]'],
    ['[((a:b = 1))]', '[a:b = 1]'],
    ['[(a:b = 1 AND a:c = 2) OR a:d = 3]', '[a:b = 1 AND a:c = 2 OR a:d = 3]'],
    ['([a:b = 1] AND [a:b = 2]) OR [a:b = 3]', '[a:b = 1] AND [a:b = 2] OR [a:b = 3]'],
    ["[a:'b' = 1]", '[a:b = 1]'],
    ["[a:b.'c' = 1]", '[a:b.c = 1]'],
    ['[a:b /* why */ = 1] // end', '[a:b = 1]'],
    ['[a:b = 1]\n  OR\t[a:b = 2]', '[a:b = 1] OR [a:b = 2]'],
  ])('%s', (text, canonical) => expect(formatted(text)).toBe(canonical));
});

describe('what matters stays', () => {
  test.each([
    ['a backslash and a quotation mark', String.raw`[a:b = 'C:\\it\'s']`],
    ['what looks like a comment', "[url:value = 'https://a.example//x/*y*/']"],
    ['letters of any script', "[a:b = 'سلام 😀 e\u0301']"],
    ['a line feed', "[a:b = 'a\nb']"],
    ['a key that is a word of the grammar', "[a:b.'AND' = 1]"],
    ['a key with a hyphen', "[file:hashes.'SHA-256' = 'x']"],
    ['a key with a quotation mark', String.raw`[a:b.'it\'s' = 1]`],
    ['an empty key', "[a:b.'' = 1]"],
    ['digits at the end of a time', "[a:t = t'2026-01-01T00:00:00.500Z']"],
    ['the case of hexadecimal digits', "[a:h_hex = h'aB']"],
    ['the order of operands', '[a:c = 2 OR a:b = 1]'],
    ['repetition', '[a:b = 1] AND [a:b = 1]'],
    ['parentheses that group the same operator', '[a:b = 1] FOLLOWEDBY ([a:b = 2] FOLLOWEDBY [a:b = 3])'],
  ])('%s', (_, text) => expect(formatted(text)).toBe(text));
});
