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
}

const SEEN: Floors = {
  claims: 85,
  stance: 90,
  via: 65,
  anonymous: 88,
  estimates: 80,
  iocs: 95,
  furniture: 85,
};
const UNSEEN: Floors = {
  claims: 75,
  stance: 90,
  via: 65,
  anonymous: 88,
  estimates: 70,
  iocs: 95,
  furniture: 80,
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

  it('keeps estimates, indicators and furniture above the floor', () => {
    expect(f1(score.estimates)).toBeGreaterThan(floors.estimates);
    expect(f1(score.iocs)).toBeGreaterThan(floors.iocs);
    expect(f1(score.furniture)).toBeGreaterThan(floors.furniture);
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
