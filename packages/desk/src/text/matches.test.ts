import { expect, test } from 'vitest';
import { matchesOf } from './matches.ts';

test('all matches of a pattern are found, from the beginning each time', () => {
  const digits = /\d+/g;
  const found = (): string[] => matchesOf('1 and 22 and 333', digits).map(([text]) => text);
  expect(found()).toEqual(['1', '22', '333']);
  expect(found()).toEqual(['1', '22', '333']);
});

test('an empty match does not stop the search', () => {
  expect(matchesOf('ab', /b?/g).map(({ index }) => index)).toEqual([0, 1, 2]);
});
