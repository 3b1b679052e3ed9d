import { describe, expect, it } from 'vitest';
import { featuresOf, likeness } from './features.ts';
import { suggestSame } from './suggest.ts';

const of = (content: string) => featuresOf({ content, about: [], estimate: null });
const EN = 'At least 2,300 people were displaced from Port Sudan by the floods';
const OTHER = 'The floods displaced 2300 people in the city of Port Sudan';
const AR = 'نزوح ٢٣٠٠ شخص في السودان بعد هجوم مجموعة Lazarus على update-portal[.]example';
const EN2 = 'Lazarus used update-portal.example against Sudan; 2,300 hosts were hit';
const FAR = 'The minister opened a school in the capital on Monday';

describe('what a claim is recognised by', () => {
  it('is numbers in any digits, names in any language, values in any spelling, and stems', () => {
    expect(of(EN)).toEqual(expect.arrayContaining(['n:2300', 's:displaced', 's:flood']));
    expect(of(AR)).toEqual(expect.arrayContaining(['n:2300', 'v:update-portal.example', 'e:Sudan']));
    expect(of('x'.repeat(100_000)).length).toBeLessThanOrEqual(64);
  });

  it('makes claims alike that say the same in other words or in another language', () => {
    expect(likeness(of(EN), of(OTHER))).toBeGreaterThan(0.45);
    expect(likeness(of(AR), of(EN2))).toBeGreaterThan(0.45);
    expect(likeness(of(EN), of(FAR))).toBeLessThan(0.3);
    expect(likeness(of('one word'), of('one hundred'))).toBe(0);
  });
});

describe('suggestions', () => {
  const one = (claim: string, content: string, proposition = claim) => ({
    claim,
    proposition,
    features: of(content),
  });

  it('name other propositions only, the likeliest first, and never what a person has settled', () => {
    const others = [one('c', FAR), one('b', OTHER), one('d', OTHER, 'a'), one('e', OTHER), one('f', EN)];
    const found = suggestSame(one('a', EN), others, new Set(['e']));
    expect(found.map(({ claim }) => claim)).toEqual(['f', 'b']);
    expect(found[1]?.shared).toContain('n:2300');
  });
});
