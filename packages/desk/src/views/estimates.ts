import type { AssertionStance } from '../provenance/assertions.ts';
import { Classes } from '../provenance/classes.ts';
import type { Placed } from '../provenance/statement.ts';
import { normaliseWord, stem } from '../text/normalise.ts';
import { sourceOf } from './matrix.ts';

/** One number as one source gave it. */
export interface EstimatePoint {
  readonly claim: string;
  readonly report: string;
  readonly proposition: string;
  readonly side: AssertionStance;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  /** For which time it holds, where it is said. */
  readonly asOf: string | null;
  /** When it was reported. */
  readonly at: string;
  readonly source: string;
  readonly unnamed: boolean;
  readonly via: readonly string[];
  readonly publisher: string | null;
  readonly grade: Placed['grade'];
  readonly content: string;
  readonly lang: string;
}

/** What was counted, and every number given for it, the earliest first. */
export interface EstimateSeries {
  readonly subject: string;
  readonly subjects: readonly string[];
  readonly units: readonly string[];
  readonly points: readonly EstimatePoint[];
  readonly left: number;
}

const MAX_SERIES = 100;
const MAX_POINTS = 500;

/**
 * Numbers over time for each subject, each with its source, range and dates; never averaged. Estimates stand in one
 * series when their subjects are worded alike, when they are of one proposition, or when one contradicts the other.
 */
export function toSeries(statements: readonly Placed[]): EstimateSeries[] {
  const seen = new Set<string>();
  const numbers = statements.filter(
    (one) => one.estimate !== null && !seen.has(one.claim) && seen.add(one.claim) !== undefined,
  );
  const classes = new Classes(numbers.length);
  const place = new Map(numbers.map(({ claim }, i) => [claim, i]));
  for (const [i, { estimate, proposition, links }] of numbers.entries()) {
    classes.unionKey(i, `subject ${subjectKey(estimate!.subject)} ${stem(normaliseWord(estimate!.unit))}`);
    classes.unionKey(i, proposition);
    for (const { to, kind } of links) {
      const other = place.get(to);
      if (kind === 'contradicts' && other !== undefined) classes.union(i, other);
    }
  }
  const groups = new Map<number, Placed[]>();
  for (const [i, one] of numbers.entries())
    groups.set(classes.find(i), [...(groups.get(classes.find(i)) ?? []), one]);
  return Array.from(groups.values(), toOneSeries)
    .sort((a, b) => b.points.length - a.points.length || (a.subject < b.subject ? -1 : 1))
    .slice(0, MAX_SERIES);
}

/** The words of a subject, folded and stemmed, in no order. */
function subjectKey(subject: string): string {
  const words = subject.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return [...new Set(words.map((word) => stem(normaliseWord(word))))].sort().join(' ');
}

function toOneSeries(list: readonly Placed[]): EstimateSeries {
  const points = list.map(toPoint).sort(byTime);
  const subjects = [...new Set(list.map(({ estimate }) => estimate!.subject))].sort();
  return {
    subject:
      points.length > 0
        ? (list.find(({ claim }) => claim === points[0]!.claim)?.estimate?.subject ?? '')
        : '',
    subjects,
    units: [...new Set(points.map(({ unit }) => unit))].sort(),
    points: points.slice(0, MAX_POINTS),
    left: Math.max(0, points.length - MAX_POINTS),
  };
}

function toPoint(one: Placed): EstimatePoint {
  const { value, min, max, unit, approximate, asOf } = one.estimate!;
  const { name, unnamed } = sourceOf(one);
  const { claim, report, proposition, side, at, via, publisher, grade, content, lang } = one;
  return {
    ...{ claim, report, proposition, side, value, min, max, unit, approximate, asOf, at },
    ...{ source: name, unnamed, via, publisher: publisher?.name ?? null, grade, content, lang },
  };
}

const timeOf = ({ asOf, at }: EstimatePoint): string => asOf ?? at;
const byTime = (a: EstimatePoint, b: EstimatePoint): number =>
  timeOf(a) === timeOf(b) ? (a.claim < b.claim ? -1 : 1) : timeOf(a) < timeOf(b) ? -1 : 1;
