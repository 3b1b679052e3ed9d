import { describe, expect, it } from 'vitest';
import { shown } from './shown.ts';

describe('shown', () => {
  it.each([
    ['a terminal command', 'red \u001b[31mtitle', 'red \\u001b[31mtitle'],
    ['an eight-bit terminal command', 'a\u009b2Jb', 'a\\u009b2Jb'],
    ['a carriage return over what was printed', 'kept\rrefused', 'kept\\u000drefused'],
    ['a right-to-left override', 'invoice\u202efdp.exe', 'invoice\\u202efdp.exe'],
    ['an isolate', '\u2067abc\u2069', '\\u2067abc\\u2069'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
  ])('escapes %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['lines and columns', 'a\tb\nc'],
    ['Arabic with a right-to-left mark and a joiner', 'قال\u200f المتحدث می\u200cشود'],
    ['letters beyond the basic plane', '𝔔anat 🐫'],
  ])('leaves %s', (_, text) => {
    expect(shown(text)).toBe(text);
  });

  it('leaves a line of JSON the same value', () => {
    const value = { title: 'a\u202eb\u009bc\u2028d\u001b[0m' };
    const line = shown(JSON.stringify(value));
    expect(line).not.toMatch(/[\u202e\u009b\u2028]/);
    expect(JSON.parse(line)).toEqual(value);
  });
});
