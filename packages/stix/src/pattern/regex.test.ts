import { describe, expect, test } from 'vitest';
import { compileRegex } from './regex.ts';

const found = (expression: string, subject: string): boolean | undefined =>
  compileRegex(expression)?.(subject);

describe('what PCRE and the linear-time engine share (STIX 2.1 §9.6.1)', () => {
  test.each<[expression: string, subject: string, expected: boolean]>([
    ['b', 'abc', true],
    ['^b', 'abc', false],
    ['c$', 'abc', true],
    ['^$', '', true],
    ['a.c', 'a\nc', true],
    ['^.$', '😀', true],
    ['^..$', '😀', false],
    ['a|b', 'xb', true],
    ['^(a|b)+$', 'abab', true],
    ['^(?:ab){2}$', 'abab', true],
    ['^a{2,3}$', 'aaaa', false],
    ['^a{,2}$', 'a{,2}', true],
    ['^a+?', 'aa', true],
    ['[a-c]', 'b', true],
    ['[^a-c]', 'b', false],
    ['[]a]', ']', true],
    ['[a\\]]', ']', true],
    ['[[:digit:]]', '5', true],
    ['\\d{3}', 'a123', true],
    ['\\D', '1', false],
    ['\\w+', 'a_1', true],
    ['\\W', 'a', false],
    ['\\s', 'a b', true],
    ['\\bfoo\\b', 'a foo b', true],
    ['\\Bfoo', 'foo', false],
    ['\\.exe$', 'a.exe', true],
    ['\\x41', 'A', true],
    ['\\x{1F600}', '😀', true],
    ['\\t', '\t', true],
    ['\\/\\-\\_\\"', '/-_"', true],
    ['\\Qa.b\\E', 'a.b', true],
    ['\\Qa.b\\E', 'axb', false],
    ['\\Aab\\z', 'ab', true],
    ['(?i)ABC', 'abc', true],
    ['(?i:A)b', 'ab', true],
    ['(?i:A)b', 'aB', false],
    ['(?-s)a.c', 'a\nc', false],
    ['(?m)^b$', 'a\nb\nc', true],
    ['(?P<year>\\d+)', '2026', true],
    ['\\p{Arabic}', 'سلام', true],
    ['^\\p{L}+$', 'سلام', true],
    ['سل', 'سلام', true],
  ])('%s on %j: %s', (expression, subject, expected) => expect(found(expression, subject)).toBe(expected));
});

describe('a dollar stands for the end and for the place before a last line feed, as in PCRE', () => {
  test.each<[expression: string, subject: string, expected: boolean]>([
    ['c$', 'abc\n', true],
    ['c$', 'abc\n\n', false],
    ['c$', 'abc\nd', false],
    ['^$', '\n', true],
    ['^abc$', 'abc\n', true],
    ['a$|^b', 'bc', true],
    ['(a|c$)', 'abc\n', true],
    ['c\\Z', 'abc\n', true],
    ['c\\z', 'abc\n', false],
    ['c\\z', 'abc', true],
    ['(?m)b$', 'b\nc', true],
    ['\\$', 'a$b', true],
    ['[$]', 'a$b', true],
    ['[^$]b', '$b', false],
    ['[[:alpha:]$]', '$', true],
    ['[]$]', '$', true],
    ['[\\]$]', '$', true],

    ['\\Q$\\E', 'a$b', true],
    ['\\\\$', 'a\\\n', true],
  ])('%s on %j: %s', (expression, subject, expected) => expect(found(expression, subject)).toBe(expected));
});

describe('letters, digits and spaces of every script in text, of ASCII in bytes (flag UNICODE, §9.6.1)', () => {
  test.each<[expression: string, subject: string, text: boolean, bytes: boolean]>([
    ['^\\w+$', 'سلام', true, false],
    ['^\\w+$', 'é', true, false],
    ['^\\w+$', 'a_1', true, true],
    ['^\\w+$', 'a-1', false, false],
    ['\\W', 'é', false, true],
    ['\\W', '-', true, true],
    ['\\d', '٣', true, false],
    ['\\D', '٣', false, true],
    ['\\d', '3', true, true],
    ['\\s', '\u00a0', true, false],
    ['\\S', '\u00a0', false, true],
    ['\\s', '\u000b', true, true],
    ['\\s', '\u2003', true, false],
    ['^[\\w.]+@', 'سلام@x', true, false],
    ['^[^\\s]+$', 'a\u2003b', false, true],
    ['^[\\d-]+$', '٣-٤', true, false],
    ['[\\D]', '٣', false, true],
    ['\\h', '\t', true, true],
    ['\\H', '\t', false, false],
    ['a\\Rb', 'a\r\nb', true, true],
    ['a\\Rb', 'a\u2028b', true, true],
    ['\\v', '\n', true, true],
    ['\\e', '\u001b', true, true],
    ['[\\e]', '\u001b', true, true],
    ['\\\\w', '\\w', true, true],
    ['\\Q\\w\\E', '\\w', true, true],
    ['\\p{Nd}', '٣', true, true],
  ])('%s on %j: in text %s, in bytes %s', (expression, subject, text, bytes) => {
    expect(compileRegex(expression)?.(subject)).toBe(text);
    expect(compileRegex(expression, undefined, false)?.(subject)).toBe(bytes);
  });
});

describe('what only a backtracking engine can do is not evaluable, which is not the same as no match', () => {
  test.each([
    ['a back-reference', '(a)\\1'],
    ['a named back-reference', '(?P<x>a)(?P=x)'],
    ['a look ahead', 'a(?=b)'],
    ['a negative look ahead', 'a(?!b)'],
    ['a look behind', '(?<=a)b'],
    ['a negative look behind', '(?<!a)b'],
    ['an atomic group', '(?>a+)b'],
    ['a possessive quantifier', 'a++b'],
    ['recursion', '(a(?R)?b)'],
    ['a condition', '(a)?(?(1)b|c)'],
    ['a reset of the match', 'a\\Kb'],
    ['a comment', 'a(?#x)b'],
  ])('%s', (_, expression) => expect(compileRegex(expression)).toBeUndefined());
});

describe('what is no expression', () => {
  test.each(['(', ')', '[a', 'a**', '*a', '\\', 'a{2,1}', '[z-a]', '(?<x', '\\p{Klingon}'])(
    '%s',
    (expression) => expect(compileRegex(expression)).toBeUndefined(),
  );
});

test('brackets that are never closed cost one pass, and a long expression is not compiled', () => {
  const before = performance.now();
  for (const part of ['[', '[:', '\\Q$', 'a$', '('])
    for (const length of [9000, 60_000]) compileRegex(`${part.repeat(length / part.length)}$`);
  expect(performance.now() - before).toBeLessThan(2000);
  expect(compileRegex('a'.repeat(10_001))).toBeUndefined();
});
