import { expect, test } from 'vitest';
import {
  DIGIT,
  eachRun,
  INNER,
  INVISIBLE,
  isAt,
  LETTER,
  LOWER,
  MARK,
  NUMBER,
  runsOf,
  UPPER,
  WORD,
} from './characters.ts';

test('a code unit is of several kinds', () => {
  expect(isAt('É', 0, UPPER)).toBe(true);
  expect(isAt('É', 0, LETTER)).toBe(true);
  expect(isAt('É', 0, LOWER)).toBe(false);
  expect(isAt('٣', 0, DIGIT)).toBe(true);
  expect(isAt('½', 0, DIGIT)).toBe(false);
  expect(isAt('½', 0, NUMBER)).toBe(true);
  expect(isAt('a\u064bb', 1, WORD)).toBe(true);
  expect(isAt('a\u200cb', 1, WORD)).toBe(true);
  expect(isAt('\u200f', 0, INVISIBLE)).toBe(true);
  expect(isAt('\ud83d', 0, WORD)).toBe(false);
});

test('runs are cut at everything that is of no kind asked for', () => {
  expect(runsOf('The crew’s 12 half-built boats, قالَت!', LETTER + MARK + NUMBER + INNER)).toEqual([
    'The',
    'crew’s',
    '12',
    'half-built',
    'boats',
    'قالَت',
  ]);
  expect(runsOf(' ,; ', LETTER)).toEqual([]);
});

test('runs are handed over until there are enough', () => {
  const starts: number[] = [];
  eachRun('one two three', LETTER, (start) => starts.push(start) < 2);
  expect(starts).toEqual([0, 4]);
});

test('a pair of surrogates is one character', () => {
  expect(runsOf('a\u{1d41a}b', LETTER)).toEqual(['a\u{1d41a}b']);
  expect(runsOf('a\u{1f600}b', LETTER)).toEqual(['a', 'b']);
  expect(runsOf('a\ud83db', LETTER)).toEqual(['a', 'b']);
});
