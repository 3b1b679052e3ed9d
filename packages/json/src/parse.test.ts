import { expect, test } from 'vitest';
import { parseJson } from './parse.ts';

test('refuses what JSON.parse lets through', () => {
  const codes = (text: string) => parseJson(text, { maxDepth: 4 }).issues.map((issue) => issue.code);
  expect(codes('{"a":1,"a":2}')).toEqual(['json/duplicate-key']);
  expect(codes('["\\ud800"]')).toEqual(['json/lone-surrogate']);
  expect(codes('[[[[[1]]]]]')).toEqual(['json/too-deep']);
  expect(codes('[1e999]')).toEqual(['json/number-range']);
  expect(codes('{')).toEqual(['json/syntax']);
  expect(codes('{"a":{"b":"\\":"}}')).toEqual([]);
});
