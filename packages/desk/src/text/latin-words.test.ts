import { expect, test } from 'vitest';
import { isLatin, mayBeOneOf } from './latin-words.ts';

test('a word of another first letter or length is none of those looked for', () => {
  const mayBe = mayBeOneOf(['quay', 'boats', 'été', 'قال']);
  const told = (word: string): boolean => mayBe(`a ${word} b`, 2, 2 + word.length);
  expect(['quay', 'Quay', 'boats', 'Été'].map(told)).toEqual([true, true, true, true]);
  expect(['quays', 'key', 'harbour', 'قال', 'a'].map(told)).toEqual([false, false, false, false, false]);
});

test('Latin letters are told from signs and other scripts', () => {
  expect([...'aZéßÅ'].every((letter) => isLatin(letter.charCodeAt(0)))).toBe(true);
  expect([...'×1-бق'].some((sign) => isLatin(sign.charCodeAt(0)))).toBe(false);
});
