import type { Observation, Qualifier } from './ast.ts';
import { type Compilation, compileComparison, type ObjectTest, rootTypes } from './comparison.ts';
import { issueAt } from './issues.ts';
import type { ObservationSet, ObservedData } from './observations.ts';
import { type Instant, parseInstant } from './timestamp.ts';

/** Some of the observations, sorted by `first`. */
export interface Candidates {
  readonly items: readonly Candidate[];
  /** The longest time between `first` and `last` of one of them, in nanoseconds. */
  readonly longest: bigint;
}

export interface Candidate {
  /** Index into the observations given. */
  readonly index: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly count: number;
}

/** What has to be found: observations for every leaf, no observation twice, within the bounds of time. */
export type Plan =
  | { readonly kind: 'leaf'; readonly demand: number; readonly from: Candidates }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Plan[] }
  | { readonly kind: 'followedby'; readonly left: Plan; readonly right: Plan }
  | { readonly kind: 'within'; readonly window: bigint; readonly part: Plan }
  | { readonly kind: 'repeats'; readonly times: number; readonly part: Plan };

interface Interval {
  readonly start: Instant;
  readonly stop: Instant;
}

/** Makes the plan of one pattern over one set of observations. */
export type Planner = (observations: ObservationSet) => Plan;

/** Compiles an observation expression (STIX 2.1 §9.5); what cannot be evaluated is added to its issues. */
export function compileObservation(
  node: Observation,
  compilation: Compilation,
  bounds: readonly Interval[] = [],
): Planner {
  switch (node.kind) {
    case 'observe': {
      const test = compileComparison(node.comparison, compilation);
      const types = [...rootTypes(node.comparison)];
      return (observations) => ({
        kind: 'leaf',
        demand: 1,
        from: toCandidates(passing(observations, types, test, bounds)),
      });
    }
    case 'and':
    case 'or':
    case 'followedby': {
      const planners = node.operands.map((one) => compileObservation(one, compilation, bounds));
      const { kind } = node;
      return (observations) =>
        joinPlans(
          kind,
          planners.map((planner) => planner(observations)),
        );
    }
    case 'qualified': {
      reportEmpty(node.qualifiers, compilation);
      // Each observation has to be inside START–STOP on its own, so the bound goes down to the leaves.
      const within = node.qualifiers.flatMap((one) => (one.kind === 'start-stop' ? [toInterval(one)] : []));
      const planner = compileObservation(node.expression, compilation, [...bounds, ...within]);
      return (observations) =>
        node.qualifiers.reduce((plan, one) => qualify(plan, one), planner(observations));
    }
  }
}

/** The observations inside all bounds that have an object of one of the types which passes. */
function passing(
  { items, byType }: ObservationSet,
  types: readonly string[],
  test: ObjectTest,
  bounds: readonly Interval[],
): Candidate[] {
  const found = new Map<number, Candidate>();
  for (const type of types) {
    for (const { index, objects } of byType.get(type) ?? []) {
      const one = items[index] as ObservedData; // the index was made of these items
      if (found.has(index) || !objects.some((object) => test(object, one.resolve))) continue;
      const { first, last, count } = one;
      if (bounds.every(({ start, stop }) => first < stop && last >= start))
        found.set(index, { index, first, last, count });
    }
  }
  return [...found.values()];
}

function reportEmpty(qualifiers: readonly Qualifier[], { text, issues }: Compilation): void {
  for (const one of qualifiers) {
    if (one.kind === 'within' && one.seconds <= 0) {
      issues.push(issueAt(text, one.at, 'stix/pattern-within-zero', 'error', '9.5.1'));
    }
    if (one.kind === 'repeats' && one.times < 1) {
      issues.push(issueAt(text, one.at, 'stix/pattern-repeats-zero', 'error', '9.5.1'));
    }
  }
}

function toInterval(qualifier: { start: string; stop: string }): Interval {
  const [start, stop] = [parseInstant(qualifier.start), parseInstant(qualifier.stop)];
  // A day outside the calendar, or a start after the stop, leaves nothing between them.
  return start === undefined || stop === undefined || start >= stop
    ? { start: 0n, stop: -(10n ** 30n) }
    : { start, stop };
}

function toCandidates(items: Candidate[]): Candidates {
  items.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.index - b.index));
  let longest = 0n;
  for (const { first, last } of items) if (last - first > longest) longest = last - first;
  return { items, longest };
}

function joinPlans(kind: 'and' | 'or' | 'followedby', parts: readonly Plan[]): Plan {
  if (kind === 'followedby') return sequence(parts);
  if (kind === 'and') return { kind, parts };
  // Alternatives for a single observation are one leaf: that keeps OR under REPEATS a matter of counting.
  const single = new Map<number, Candidate>();
  const others: Plan[] = [];
  for (const part of parts) {
    if (part.kind === 'leaf' && part.demand === 1) {
      for (const item of part.from.items) single.set(item.index, item);
    } else others.push(part);
  }
  const leaf: Plan = { kind: 'leaf', demand: 1, from: toCandidates([...single.values()]) };
  return others.length === 0 ? leaf : { kind, parts: [leaf, ...others] };
}

/** A sequence asks every earlier member to precede every later one, so it can be split in the middle. */
function sequence(parts: readonly Plan[]): Plan {
  if (parts.length === 1) return parts[0] as Plan;
  const middle = parts.length >> 1;
  return { kind: 'followedby', left: sequence(parts.slice(0, middle)), right: sequence(parts.slice(middle)) };
}

function qualify(plan: Plan, qualifier: Qualifier): Plan {
  switch (qualifier.kind) {
    case 'start-stop':
      return plan;
    case 'within':
      return plan.kind === 'leaf' && plan.demand === 1
        ? plan
        : { kind: 'within', window: toNanoseconds(qualifier.text), part: plan };
    case 'repeats':
      return repeatPlan(plan, qualifier.times);
  }
}

/** n times a set of leaves is the same leaves with n times the demand: nothing is enumerated. */
export function repeatPlan(plan: Plan, times: number): Plan {
  if (plan.kind === 'leaf') return { ...plan, demand: plan.demand * times };
  if (plan.kind === 'and') return { kind: 'and', parts: plan.parts.map((part) => repeatPlan(part, times)) };
  if (plan.kind === 'repeats') return { ...plan, times: plan.times * times };
  return times === 1 ? plan : { kind: 'repeats', times, part: plan };
}

/** Rounded up: bounds are compared in whole nanoseconds, and a window excludes its end. */
function toNanoseconds(seconds: string): bigint {
  const [whole, fraction = ''] = seconds.split('.');
  const rest = /[1-9]/.test(fraction.slice(9)) ? 1n : 0n;
  return BigInt(whole as string) * 1_000_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0')) + rest;
}
