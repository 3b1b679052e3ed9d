import { expect, test } from 'vitest';
import { PATTERN_CODES } from './issues.ts';
import { patternMessages } from './messages.ts';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1] as string).sort();

test('every code has a text in both languages and no text is without a code', () => {
  const codes = [...PATTERN_CODES].sort();
  expect(Object.keys(patternMessages.en).sort()).toEqual(codes);
  expect(Object.keys(patternMessages.ar).sort()).toEqual(codes);
});

test('both languages use the same placeholders', () => {
  for (const code of PATTERN_CODES) {
    expect(placeholders(patternMessages.ar[code] as string), code).toEqual(
      placeholders(patternMessages.en[code] as string),
    );
  }
});
