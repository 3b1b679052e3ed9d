import { describe, expect, it } from 'vitest';
import { gradeInfo, gradeSource, toConfidence, toCredibility } from './grades.ts';

const behind = (
  source: string | null,
  lo = 0,
  hi = lo,
): { source: string | null; independent: [number, number] } => ({
  source,
  independent: [lo, hi],
});
const codes = (result: { ok: boolean; issues: readonly { code: string }[] }): string[] =>
  result.issues.map((i) => i.code);

describe('grading in two steps', () => {
  it('takes letters A to F for the source, in either case', () => {
    for (const letter of ['A', 'b', ' f ']) expect(gradeSource(letter).ok).toBe(true);
    for (const letter of ['', 'G', 'AB', '1', 'А'])
      expect(codes(gradeSource(letter))).toEqual(['desk/bad-reliability']);
  });

  it('refuses the second step before the first', () => {
    expect(codes(gradeInfo(3, behind(null)))).toEqual(['desk/credibility-first']);
    expect(codes(gradeInfo(9, behind('Z')))).toEqual(['desk/credibility-first', 'desk/bad-credibility']);
  });

  it.each([0, 7, 1.5, Number.NaN, -1])('refuses credibility %s', (n) => {
    expect(codes(gradeInfo(n, behind('B')))).toEqual(['desk/bad-credibility']);
  });

  it('refuses "1 confirmed" while fewer than two independent origins stand behind it', () => {
    expect(codes(gradeInfo(1, behind('A')))).toEqual(['desk/not-independent']);
    expect(codes(gradeInfo(1, behind('A', 1, 2)))).toEqual(['desk/not-independent']);
    const graded = gradeInfo(1, behind('A', 2));
    expect(graded.ok && graded.value.confidence).toBe(90);
  });

  it('maps credibility to confidence and back as STIX 2.1 Appendix A does', () => {
    expect([1, 2, 3, 4, 5, 6].map((n) => toConfidence(n as 1))).toEqual([90, 70, 50, 30, 10, undefined]);
    expect([100, 80, 79, 60, 59, 40, 39, 20, 19, 0].map(toCredibility)).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
    expect([-1, 101, Number.NaN].map(toCredibility)).toEqual([undefined, undefined, undefined]);
    const graded = gradeInfo(6, behind('F'));
    expect(graded.ok && 'confidence' in graded.value).toBe(false);
  });
});
