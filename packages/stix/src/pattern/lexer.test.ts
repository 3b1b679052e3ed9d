import { describe, expect, test } from 'vitest';
import { Lexer, PatternSyntax, type Token } from './lexer.ts';

function tokens(text: string): Token[] {
  const lexer = new Lexer(text);
  const found: Token[] = [];
  for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) found.push(token);
  return found;
}

function failure(text: string): readonly [string, number] | undefined {
  try {
    tokens(text);
  } catch (error) {
    if (error instanceof PatternSyntax) return [error.code, error.at];
    throw error;
  }
  return undefined;
}

describe('each kind of token, STIX 2.1 §9.1 and the grammar', () => {
  test.each<[string, Token['kind'], string]>([
    ['file', 'word', 'file'],
    ['_x9', 'word', '_x9'],
    ['x-acme-thing', 'hyphenated', 'x-acme-thing'],
    ['FOLLOWEDBY', 'word', 'FOLLOWEDBY'],
    ['0', 'integer', '0'],
    ['-0', 'integer', '-0'],
    ['+5', 'integer', '+5'],
    ['-12', 'integer', '-12'],
    ['1.50', 'float', '1.50'],
    ['.5', 'float', '.5'],
    ['-.5', 'float', '-.5'],
    ['00.5', 'float', '00.5'],
    ["'x'", 'string', 'x'],
    ["''", 'string', ''],
    [String.raw`'it\'s'`, 'string', "it's"],
    [String.raw`'C:\\x'`, 'string', String.raw`C:\x`],
    [String.raw`'\\\''`, 'string', String.raw`\'`],
    ["'// no comment /* here */'", 'string', '// no comment /* here */'],
    ["'a\nb'", 'string', 'a\nb'],
    ["'سلام 😀'", 'string', 'سلام 😀'],
    ["h'aB01'", 'hex', 'aB01'],
    ["h''", 'hex', ''],
    ["b'YWI='", 'base64', 'YWI='],
    ["t'2026-01-01T00:00:00.123Z'", 'timestamp', '2026-01-01T00:00:00.123Z'],
    ["t'2016-12-31T23:59:60Z'", 'timestamp', '2016-12-31T23:59:60Z'],
    ['==', 'symbol', '=='],
    ['<>', 'symbol', '<>'],
    ['<=', 'symbol', '<='],
    ['*', 'symbol', '*'],
  ])('%s is one %s', (text, kind, value) => expect(tokens(text)).toEqual([{ kind, value, at: 0 }]));
});

test('tokens need no space between them, and the longest one counts', () => {
  const values = (text: string): string[] => tokens(text).map(({ value }) => value);
  expect(values("[a-b:c>=5]AND[d:e!='x']")).toEqual([
    '[',
    'a-b',
    ':',
    'c',
    '>=',
    '5',
    ']',
    'AND',
    '[',
    'd',
    ':',
    'e',
    '!=',
    'x',
    ']',
  ]);
  expect(values('<==')).toEqual(['<=', '=']);
  expect(values('1.5.5')).toEqual(['1.5', '.5']);
  expect(values('05')).toEqual(['0', '5']);
  expect(values('th')).toEqual(['th']);
  expect(values("t 'x'")).toEqual(['t', 'x']);
});

describe('places', () => {
  test('count UTF-16 units from the start, what is skipped included', () => {
    expect(tokens("  a\n/* 😀 */ b // c\r\n'd'").map(({ at }) => at)).toEqual([2, 13, 21]);
  });

  test.each<[string, string, number]>([
    ["[a:b = 'x", 'stix/pattern-unterminated', 7],
    ["a '\\", 'stix/pattern-escape', 3],
    ['a /* b', 'stix/pattern-unterminated', 2],
    [String.raw`'a\n'`, 'stix/pattern-escape', 2],
    [String.raw`'a\x41'`, 'stix/pattern-escape', 2],
    ['a ! b', 'stix/pattern-character', 2],
    ['a "b"', 'stix/pattern-character', 2],
    ['a # b', 'stix/pattern-character', 2],
    ['ab é', 'stix/pattern-character', 3],
    ['\u200b', 'stix/pattern-character', 0],
    ['\ufeffa', 'stix/pattern-character', 0],
    [" h'abc'", 'stix/pattern-hex', 1],
    [" h'xy'", 'stix/pattern-hex', 1],
    [" b'YWI'", 'stix/pattern-base64', 1],
    [" b''", 'stix/pattern-base64', 1],
    [" b'-_=='", 'stix/pattern-base64', 1],
    [" t'2026-1-01T00:00:00Z'", 'stix/pattern-timestamp', 1],
    [" t'2026-01-01T00:00:00'", 'stix/pattern-timestamp', 1],
    [" t'2026-01-01t00:00:00z'", 'stix/pattern-timestamp', 1],
    [" t'2026-01-01T24:00:00Z'", 'stix/pattern-timestamp', 1],
    [" t'2026-01-01T00:00:00.Z'", 'stix/pattern-timestamp', 1],
  ])('of what cannot be read: %j', (text, code, at) => expect(failure(text)).toEqual([code, at]));
});

describe('what is skipped', () => {
  // The white space of the grammar: ASCII, Latin-1, and the space separators and line ends of Unicode.
  const SPACES =
    '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
  test.each([...SPACES].map((space) => [space.charCodeAt(0).toString(16), space]))('U+%s', (_, space) =>
    expect(tokens(`a${space}b`).map(({ value }) => value)).toEqual(['a', 'b']),
  );

  test.each([
    ['a block', 'a/* x */b'],
    ['an empty block', 'a/**/b'],
    ['a block of stars', 'a/***/b'],
    ['a block over lines', 'a/*\n*/b'],
    ['an opening inside of a block', 'a/* /* */b'],
    ['the rest of a line', 'a//x\nb'],
    ['the rest of a line with a carriage return', 'a//x\rb'],
    ['blocks one after another', 'a/*1*/ /*2*/b'],
  ])('%s', (_, text) => expect(tokens(text).map(({ value }) => value)).toEqual(['a', 'b']));

  test('a comment may end the text', () => {
    expect(tokens('a // b')).toHaveLength(1);
    expect(tokens('a /* b */')).toHaveLength(1);
    expect(tokens(' /**/ //')).toEqual([]);
  });
});
