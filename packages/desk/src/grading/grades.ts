import type { Issue, Result } from '@qanat/json';

/** Reliability of a source, A (completely reliable) to E (unreliable), F cannot be judged: NATO AJP-2.1. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
/** Credibility of a piece of information, 1 (confirmed) to 5 (improbable), 6 cannot be judged. */
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** What is known when information is graded. */
export interface Behind {
  /** The letter given in the first step; null when the source has not been graded yet. */
  readonly source: string | null;
  /** The interval of independent origins, [0, 0] when nothing was counted. */
  readonly independent: readonly [number, number];
}

export interface Grade {
  readonly credibility: Credibility;
  /** STIX confidence, 0 to 100; absent when credibility cannot be judged. */
  readonly confidence?: number;
}

const RELIABILITIES: ReadonlySet<string> = new Set(['A', 'B', 'C', 'D', 'E', 'F']);

const refuse = (issue: Omit<Issue, 'severity'>): { ok: false; issues: Issue[] } => ({
  ok: false,
  issues: [{ ...issue, severity: 'error' }],
});

/** Step one: the source, judged for itself. Upper or lower case. Refuses with `desk/bad-reliability`. */
export function gradeSource(letter: string): Result<Reliability> {
  const reliability = letter.trim().toUpperCase();
  if (!RELIABILITIES.has(reliability)) return refuse({ code: 'desk/bad-reliability', path: '$.source' });
  return { ok: true, value: reliability as Reliability, issues: [] }; // one of the six letters, as checked above
}

/**
 * Step two: the information, judged apart from its source but never before it. Refuses with `desk/bad-credibility`,
 * `desk/credibility-first`, and `desk/not-independent` for a 1 while the lower bound of origins is under two.
 */
export function gradeInfo(credibility: number, behind: Behind): Result<Grade> {
  const issues: Issue[] = [];
  const add = (code: string, params?: Issue['params']): void => {
    issues.push({ code, path: '$.info', severity: 'error', ...(params ? { params } : {}) });
  };
  const [lo, hi] = behind.independent;
  if (behind.source === null || !gradeSource(behind.source).ok) add('desk/credibility-first');
  if (!Number.isInteger(credibility) || credibility < 1 || credibility > 6) add('desk/bad-credibility');
  if (credibility === 1 && lo < 2) add('desk/not-independent', { lo, hi });
  if (issues.length > 0) return { ok: false, issues };
  const graded = credibility as Credibility; // an integer from 1 to 6, as checked above
  const confidence = toConfidence(graded);
  return {
    ok: true,
    value: { credibility: graded, ...(confidence === undefined ? {} : { confidence }) },
    issues: [],
  };
}

const CONFIDENCE: Readonly<Record<Credibility, number | undefined>> = {
  1: 90,
  2: 70,
  3: 50,
  4: 30,
  5: 10,
  6: undefined,
};

/** Credibility as STIX confidence: STIX 2.1 Appendix A, table "Admiralty Credibility". Undefined for 6. */
export function toConfidence(credibility: Credibility): number | undefined {
  return CONFIDENCE[credibility];
}

/** The credibility whose range a STIX confidence falls in: STIX 2.1 Appendix A. Undefined outside 0 to 100. */
export function toCredibility(confidence: number): Credibility | undefined {
  if (!(confidence >= 0 && confidence <= 100)) return undefined;
  if (confidence >= 80) return 1;
  if (confidence >= 60) return 2;
  if (confidence >= 40) return 3;
  return confidence >= 20 ? 4 : 5;
}
