import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.ts';
import { type Annotated, loadFixtures, loadSplit } from './annotated.ts';
import { emptyScore, f1, scoreReading, share } from './score.ts';

/** Percent. The rules are written beside the development reports and the dev split, and judged on the held-out one. */
interface Floors {
  readonly claims: number;
  readonly stance: number;
  readonly via: number;
  readonly anonymous: number;
  readonly estimates: number;
  readonly iocs: number;
  readonly furniture: number;
  readonly contradictions: number;
}

const SEEN: Floors = {
  claims: 94,
  stance: 93,
  via: 90,
  anonymous: 92,
  estimates: 88,
  iocs: 97,
  furniture: 96,
  contradictions: 45,
};
const UNSEEN: Floors = {
  claims: 80,
  stance: 93,
  via: 75,
  anonymous: 93,
  estimates: 82,
  iocs: 97,
  furniture: 93,
  contradictions: 12,
};
const splits: [string, readonly Annotated[], Floors][] = [
  ['development reports', loadFixtures(), SEEN],
  ['dev split', loadSplit('dev'), SEEN],
  ['held-out split', loadSplit('held-out'), UNSEEN],
];

describe.each(splits)('the %s', (_name, reports, floors) => {
  const score = emptyScore();
  for (const report of reports) scoreReading(score, report, readReport(report.text));

  it('keeps claims, stance and relays above the floor', () => {
    expect(f1(score.claims)).toBeGreaterThan(floors.claims);
    expect(share(score.stance, score.matched)).toBeGreaterThan(floors.stance);
    expect(share(score.via, score.relayed)).toBeGreaterThan(floors.via);
    expect(share(score.anonymous, score.judgedAnonymous)).toBeGreaterThan(floors.anonymous);
  });

  it('keeps estimates, indicators, furniture and contradictions above the floor', () => {
    expect(f1(score.estimates)).toBeGreaterThan(floors.estimates);
    expect(f1(score.iocs)).toBeGreaterThan(floors.iocs);
    expect(f1(score.furniture)).toBeGreaterThan(floors.furniture);
    expect(f1(score.contradictions)).toBeGreaterThan(floors.contradictions);
  });

  it('gives every claim offsets that cut its content out of the raw text', () => {
    for (const report of reports) {
      for (const claim of readReport(report.text).claims) {
        expect(report.text.slice(claim.start, claim.end)).toBe(claim.content);
        expect(claim.content).not.toMatch(/^["“«]|["”»]$/u);
        expect(claim.confidence).toBeGreaterThan(0);
      }
    }
  });
});
