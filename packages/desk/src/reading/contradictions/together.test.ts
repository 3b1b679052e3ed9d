import { expect, it } from 'vitest';
import type { Claim } from '../types.ts';
import type { Candidate } from './candidates.ts';
import { profilesOf } from './profiles.ts';
import { supportOf } from './together.ts';
import { weigh, weighTogether } from './weights.ts';

const SPEAKERS = ['the paper', 'the ministry', 'the ministry', 'the guild'];
const profiles = profilesOf(
  SPEAKERS.map((source, index): Claim => {
    const [start, end] = [index * 20, index * 20 + 10];
    const content = 'the flood came';
    return {
      ...{ source, via: [], stance: 'denies', anonymous: false, content },
      ...{ start, end, rule: 'test', confidence: 1 },
    };
  }),
  { estimates: [], entities: [], text: ' '.repeat(100), title: '' },
);

const pair = (a: number, b: number, evidence: Record<string, number> = {}): Candidate => ({
  a: profiles[a]!,
  b: profiles[b]!,
  denial: profiles[b]!,
  evidence,
});

it('weighs what speaks for a pair, more for a claim in the matter of the headline', () => {
  const few = weigh(pair(0, 1, { matter: 1, denied: 0.3 }));
  expect(weigh(pair(0, 1, { matter: 1, denied: 0.3, headline: 0.8 }))).toBeGreaterThan(few);
  expect(weigh(pair(0, 1, { matter: 1, denied: 0.3, hedged: 1 }))).toBeLessThan(few);
});

it('takes a pair for surer when the party of one claim denies the other elsewhere, too', () => {
  const [alone] = supportOf([pair(0, 1)], [-1], profiles);
  const [withParty] = supportOf([pair(0, 1), pair(0, 2)], [-1, 2], profiles);
  const [withOther] = supportOf([pair(0, 1), pair(0, 3)], [-1, 2], profiles);
  expect(alone).toBe(0);
  expect(withParty).toBeGreaterThan(0.8);
  expect(withOther).toBe(0);
  expect(weighTogether(-1, withParty!)).toBeGreaterThan(weighTogether(-1, 0));
});
