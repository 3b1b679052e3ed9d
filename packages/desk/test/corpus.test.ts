import { describe, expect, it } from 'vitest';
import { readReport } from '../src/index.ts';
import { type Annotated, loadFixtures, loadSplit } from './annotated.ts';
import { emptyScore, f1, scoreReading, share } from './score.ts';

const splits: [string, readonly Annotated[]][] = [
  ['development reports', loadFixtures()],
  ['dev split', loadSplit('dev')],
  ['held-out split', loadSplit('held-out')],
];

describe.each(splits)('the %s', (_name, reports) => {
  const score = emptyScore();
  for (const report of reports) scoreReading(score, report, readReport(report.text));

  it('keeps claims, stance and relays above the floor', () => {
    expect(f1(score.claims)).toBeGreaterThan(85);
    expect(share(score.stance, score.matched)).toBeGreaterThan(90);
    expect(share(score.via, score.relayed)).toBeGreaterThan(65);
    expect(share(score.anonymous, score.judgedAnonymous)).toBeGreaterThan(88);
  });

  it('keeps estimates, indicators and furniture above the floor', () => {
    expect(f1(score.estimates)).toBeGreaterThan(80);
    expect(f1(score.iocs)).toBeGreaterThan(95);
    expect(f1(score.furniture)).toBeGreaterThan(95);
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
