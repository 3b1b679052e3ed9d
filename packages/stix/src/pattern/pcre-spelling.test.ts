import { describe, expect, test } from 'vitest';
import { matchPattern } from './match.ts';
import { parsePattern } from './parse.ts';

const NOW = '2026-03-01T10:00:00Z';
const literal = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");

/** Whether `[file:name MATCHES expression]` finds a file of that name; undefined where it cannot be told. */
function found(expression: string, name: string): boolean | undefined {
  const pattern = parsePattern(`[file:name MATCHES '${literal(expression)}']`);
  if (!pattern.ok) return undefined;
  const observed = {
    type: 'observed-data',
    id: 'observed-data--3f1c2b7a-5d44-4c1e-9a0b-6e2d8c4f7a10',
    first_observed: NOW,
    last_observed: NOW,
    number_observed: 1,
    objects: { '0': { type: 'file', name } },
  };
  const result = matchPattern(pattern.value, [observed]);
  return result.ok ? result.match : undefined;
}

/** An expression, texts that PCRE finds it in, and texts in which it does not (STIX 2.1 §9.6.1). */
type Row = readonly [expression: string, yes: readonly string[], no: readonly string[]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'ends of the text': [
    ['^abc$', ['abc', 'abc\n'], ['abcd', 'abc\n\n', 'abc\nd']],
    ['abc\\Z', ['abc', 'abc\n'], ['abc\nd']],
    ['abc\\z', ['abc'], ['abc\n']],
    ['(?m)^abc$', ['abc', 'abc\nd', 'x\nabc\nd'], ['xabc']],
    ['\\Aabc', ['abcd'], ['x\nabc']],
    ['a\\$', ['a$'], ['a']],
    ['[$]', ['a$b'], ['ab']],
  ],
  'letters and digits of every script': [
    ['^\\w+$', ['قناة', 'Straße', 'a_1', '日本'], ['a b', 'a-b', '']],
    ['^\\d+$', ['2026', '٢٠٢٦'], ['20 26', 'x']],
    ['^\\W+$', ['- -'], ['قناة']],
    ['^\\D+$', ['قناة'], ['٢٠٢٦']],
    ['^[\\w.]+$', ['قناة.zip'], ['قناة zip']],
    ['^[\\d-]+$', ['٢٠٢٦-03'], ['2026.03']],
  ],
  'white space': [
    ['a\\sb', ['a b', 'a\tb', 'a\u00a0b', 'a\u2003b', 'a\nb'], ['ab', 'a_b']],
    ['a\\Sb', ['axb'], ['a b', 'a\u00a0b']],
    ['a\\hb', ['a b', 'a\tb', 'a\u00a0b'], ['a\nb']],
    ['a\\vb', ['a\nb', 'a\rb', 'a\u2028b'], ['a b']],
    ['^a\\Rb$', ['a\r\nb', 'a\nb', 'a\u2029b'], ['a\r\r\nb', 'a b']],
    ['\\e\\[', ['\u001b[31m'], ['[31m']],
  ],
  'words that are taken as they stand': [
    ['\\Qa.b$\\E', ['xa.b$y'], ['aXb', 'a.b']],
    ['\\Qa\\d', ['a\\d'], ['a1']],
    ['[]a]', ['x]', 'a'], ['b']],
    ['[^]a]', ['b'], [']a']],
    ['^[[:alpha:]_]+$', ['ab_'], ['a1']],
    ['a\\\\b', ['a\\b'], ['ab']],
  ],
  'case and lines': [
    ['(?i)harbour', ['HARBOUR', 'Harbour'], ['arbour']],
    ['a.b', ['a\nb', 'axb'], ['ab']],
    ['HARBOUR', ['xHARBOURx'], ['harbour']],
  ],
};

describe.each(Object.entries(rows))('MATCHES reads as PCRE does: %s', (_name, table) => {
  test.each(table)('%s', (expression, yes, no) => {
    for (const text of yes) expect([text, found(expression, text)]).toEqual([text, true]);
    for (const text of no) expect([text, found(expression, text)]).toEqual([text, false]);
  });
});

test.each(['(a)\\1', '(?=a)b', '(?<!a)b', '(?>a)b', 'a++', '(?R)', 'a\\Kb', '[a', '(a', '*a'])(
  'what the engine cannot promise in linear time, or nobody can read, is not evaluated: %s',
  (expression) => {
    expect(found(expression, 'aab')).toBeUndefined();
  },
);
