import { expect, it } from 'vitest';
import type { Claim } from '../types.ts';
import { judge, type Scores, weighOne } from './arbiter.ts';
import { profilesOf } from './profiles.ts';

const FARTHEST = 40;
const SPEAKERS = ['the paper', 'the ministry', 'the ministry', 'the guild'];
const profiles = profilesOf(
  SPEAKERS.map((source, index): Claim => {
    const [start, end] = [index * 20, index * 20 + 10];
    const content = 'the flood came';
    return {
      source,
      via: [],
      stance: 'denies',
      anonymous: false,
      content,
      start,
      end,
      rule: 'test',
      confidence: 1,
    };
  }),
  { estimates: [], entities: [], text: ' '.repeat(100), title: '' },
);

const scoresOf = (denial: number, of: Record<number, number>): Scores => ({
  denial: profiles[denial]!,
  of: new Map(Object.entries(of).map(([claim, score]) => [Number(claim), score])),
});

it('weighs what speaks for a pair, more for a claim in the matter of the headline', () => {
  const few = weighOne({ matter: 1, denied: 0.3 });
  expect(weighOne({ matter: 1, denied: 0.3, headline: 0.8 })).toBeGreaterThan(few);
  expect(weighOne({ matter: 1, denied: 0.3, hedged: 1 })).toBeLessThan(few);
});

it('judges a denial by what its party denies elsewhere', () => {
  const alone = judge([scoresOf(1, { 0: -0.5 })], profiles, FARTHEST);
  expect(alone(1, 0)).toBe('open');
  const together = judge([scoresOf(1, { 0: -0.5 }), scoresOf(2, { 0: 1.5 })], profiles, FARTHEST);
  expect(together(1, 0)).toBe('denied');
  const apart = judge([scoresOf(1, { 0: -0.5 }), scoresOf(3, { 0: 1.5 })], profiles, FARTHEST);
  expect(apart(1, 0)).toBe('open');
});

it('takes a denial of another matter for none, and an unlikely claim for not denied', () => {
  const verdict = judge([scoresOf(1, { 0: -3 }), scoresOf(2, { 0: 3 })], profiles, FARTHEST);
  expect(verdict(1, 0)).toBe('open');
  expect(verdict(2, 0)).toBe('denied');
  expect(judge([scoresOf(1, { 0: -3 })], profiles, FARTHEST)(1, 0)).toBe('not denied');
});
