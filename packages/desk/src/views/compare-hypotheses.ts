import type { Analysis, Mark } from './analysis.ts';

/** What weighing looks at of one piece of evidence. */
export interface EvidenceFacts {
  readonly evidence: string;
  /** Parties it comes from: removing a source removes what has no other. */
  readonly sources: readonly { readonly key: string; readonly name: string }[];
  readonly grade: { readonly source: string | null; readonly info: number | null };
}

export interface HypothesisScore {
  readonly id: string;
  /** Weight of what speaks against it: 1 for I, 2 for II. The least stands best; nothing is added for consistency. */
  readonly inconsistency: number;
  readonly marks: Readonly<Record<Mark, number>>;
  /** Evidence without a mark for it. */
  readonly open: number;
}

/** What the result would be without one source or one piece of evidence. */
export interface Sensitivity {
  readonly removed: { readonly kind: 'source' | 'evidence'; readonly id: string; readonly name: string };
  readonly scores: readonly { readonly id: string; readonly inconsistency: number }[];
  readonly leading: readonly string[];
  /** Another hypothesis leads then. */
  readonly changes: boolean;
}

export interface Comparison {
  readonly scores: readonly HypothesisScore[];
  /** The hypotheses with the least inconsistency; several when they are level. */
  readonly leading: readonly string[];
  /** Evidence that bears on all hypotheses alike tells nothing. */
  readonly diagnostic: Readonly<Record<string, boolean>>;
  readonly weights: Readonly<Record<string, number>>;
  /** Only what changes who leads or a score, the changes of lead first. */
  readonly sensitivity: readonly Sensitivity[];
}

const AGAINST: Readonly<Record<Mark, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 };
const RELIABILITY: Readonly<Record<string, number>> = { A: 1, B: 0.8, C: 0.6, D: 0.4, E: 0.2, F: 0.5 };
const CREDIBILITY: Readonly<Record<number, number>> = { 1: 1, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2, 6: 0.5 };
const UNGRADED = 0.5;

/**
 * Compares hypotheses by what speaks against them. With `byGrade`, evidence counts by the lesser of its two grades (A and 1
 * full, B and 2 0.8, … E and 5 0.2; what cannot be judged or was not graded 0.5), else all counts alike.
 */
export function compareHypotheses(
  analysis: Analysis,
  facts: readonly EvidenceFacts[],
  { byGrade = false }: { byGrade?: boolean } = {},
): Comparison {
  const factsOf = new Map(facts.map((one) => [one.evidence, one]));
  const weights = new Map(
    analysis.evidence.map((id) => [id, byGrade ? weightOf(factsOf.get(id)) : 1] as const),
  );
  const all = new Set(analysis.evidence);
  const scores = analysis.hypotheses.map(({ id }) => scoreOf(analysis, id, weights));
  const leading = leadingOf(scores);
  const without = (removed: Sensitivity['removed'], gone: ReadonlySet<string>): Sensitivity => {
    const left = new Map([...weights].map(([id, weight]) => [id, gone.has(id) ? 0 : weight]));
    const then = analysis.hypotheses.map(({ id }) => scoreOf(analysis, id, left));
    const leads = gone.size === all.size ? [] : leadingOf(then);
    return {
      removed,
      scores: then.map(({ id, inconsistency }) => ({ id, inconsistency })),
      leading: leads,
      changes: leads.join() !== leading.join(),
    };
  };
  const sensitivity = [
    ...bySource(facts).map(({ key, name, gone }) => without({ kind: 'source', id: key, name }, gone)),
    ...analysis.evidence.map((id) => without({ kind: 'evidence', id, name: '' }, new Set([id]))),
  ].filter(
    ({ changes, scores: then }) =>
      changes || then.some(({ inconsistency }, i) => inconsistency !== scores[i]?.inconsistency),
  );
  return {
    scores,
    leading,
    diagnostic: Object.fromEntries(analysis.evidence.map((id) => [id, isDiagnostic(analysis, id)])),
    weights: Object.fromEntries(weights),
    sensitivity: sensitivity.sort((a, b) => Number(b.changes) - Number(a.changes)),
  };
}

function weightOf(facts: EvidenceFacts | undefined): number {
  const { source, info } = facts?.grade ?? { source: null, info: null };
  const reliability = source === null ? UNGRADED : (RELIABILITY[source] ?? UNGRADED);
  const credibility = info === null ? UNGRADED : (CREDIBILITY[info] ?? UNGRADED);
  return Math.min(reliability, credibility);
}

function scoreOf(
  { marks, evidence }: Analysis,
  id: string,
  weights: ReadonlyMap<string, number>,
): HypothesisScore {
  const counts: Record<Mark, number> = { CC: 0, C: 0, N: 0, I: 0, II: 0, NA: 0 };
  let sum = 0;
  let marked = 0;
  for (const { hypothesis, evidence: ref, mark } of marks) {
    if (hypothesis !== id) continue;
    counts[mark]++;
    marked++;
    sum += AGAINST[mark] * (weights.get(ref) ?? 0);
  }
  // Tenths are summed: without rounding, 0.1 + 0.2 would make two level hypotheses differ.
  return { id, inconsistency: Math.round(sum * 10) / 10, marks: counts, open: evidence.length - marked };
}

function leadingOf(scores: readonly HypothesisScore[]): string[] {
  const least = Math.min(...scores.map(({ inconsistency }) => inconsistency));
  return scores.filter(({ inconsistency }) => inconsistency === least).map(({ id }) => id);
}

function isDiagnostic({ marks, hypotheses }: Analysis, id: string): boolean {
  const mine = marks.filter(({ evidence, mark }) => evidence === id && mark !== 'NA');
  return (
    mine.length > 0 && (mine.length < hypotheses.length || new Set(mine.map(({ mark }) => mark)).size > 1)
  );
}

/** Evidence that falls with each source: what comes from it alone. */
function bySource(
  facts: readonly EvidenceFacts[],
): { key: string; name: string; gone: ReadonlySet<string> }[] {
  const found = new Map<string, { key: string; name: string; gone: Set<string> }>();
  for (const { evidence, sources } of facts) {
    const keys = new Set(sources.map(({ key }) => key));
    const [only] = sources;
    if (keys.size !== 1 || !only) continue;
    const one = found.get(only.key) ?? { ...only, gone: new Set<string>() };
    one.gone.add(evidence);
    found.set(only.key, one);
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
