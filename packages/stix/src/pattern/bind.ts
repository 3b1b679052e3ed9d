import { assignObservations, type Demand } from './assign.ts';
import { PATTERN_LIMITS } from './limits.ts';
import { type Candidate, type Candidates, type Plan, repeatPlan } from './plan.ts';
import { NotEvaluable } from './regex.ts';
import type { Instant } from './timestamp.ts';

/** Bounds on the times of every observation of a goal: `first` at most `latest`, `last` at least `earliest`. */
interface Bounds {
  readonly earliest: Instant;
  readonly latest: Instant;
}

interface Goal extends Bounds {
  readonly plan: Plan;
  /** For what remains of a repetition: the instant of the copy before, so that copies come in one order only. */
  readonly since?: Instant;
}

type Temporal = Extract<Plan, { kind: 'within' | 'followedby' }>;

const FOREVER = 10n ** 30n;
const ORDER = { leaf: 0, and: 0, within: 1, followedby: 2, or: 3, repeats: 4 } as const;

/**
 * Finds one binding: the indexes of observations that together satisfy the plan, ascending, or undefined.
 *
 * FOLLOWEDBY holds when some instant has all of the left no later and all of the right no earlier; WITHIN holds
 * when all fits between some instant and its end, exclusive (STIX 2.1 §9.5.1). Both instants can be taken from
 * the observations, so each temporal operator becomes a choice of one instant, and what is left is an
 * assignment of observations to leaves, which a maximum flow decides. An observation that lasts may be taken at
 * any moment between its `first` and its `last`. Throws `NotEvaluable` when the search exceeds its budget.
 */
export function bindObservations(plan: Plan): number[] | undefined {
  return new Search().run(plan);
}

class Search {
  #steps = 0;

  run(plan: Plan): number[] | undefined {
    return this.#solve([{ plan, earliest: -FOREVER, latest: FOREVER }], []);
  }

  #spend(steps: number): void {
    this.#steps += steps;
    if (this.#steps > PATTERN_LIMITS.bindingSteps) throw new NotEvaluable('stix/pattern-budget');
  }

  #solve(goals: readonly Goal[], demands: readonly Demand[]): number[] | undefined {
    const closed = [...demands];
    const open = this.#open(goals, closed);
    if (open === undefined) return undefined;
    open.sort((a, b) => ORDER[b.plan.kind] - ORDER[a.plan.kind]);
    const next = open.pop();
    const spend = (steps: number): void => this.#spend(steps);
    if (next === undefined) return assignObservations(closed, spend);
    // Copies of one expression compete for the same observations: a copy that starves the others is given up early.
    const repeating = next.plan.kind === 'repeats' && closed.length > demands.length;
    if (repeating && assignObservations(closed, spend) === undefined) return undefined;
    for (const replacement of this.#choices(next)) {
      const found = this.#solve([...open, ...replacement], closed);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The goals that need a choice; leaves go to `closed`. Undefined when one of the goals cannot be met. */
  #open(goals: readonly Goal[], closed: Demand[]): Goal[] | undefined {
    const open: Goal[] = [];
    const stack = [...goals];
    for (let goal = stack.pop(); goal !== undefined; goal = stack.pop()) {
      const { plan, earliest, latest } = goal;
      this.#spend(1);
      if (plan.kind === 'and') {
        for (const part of plan.parts) stack.push({ plan: part, earliest, latest });
      } else if (!this.#possible(plan, goal)) {
        return undefined;
      } else if (plan.kind === 'leaf') {
        closed.push({ demand: plan.demand, items: this.#inside(plan.from, goal) });
      } else open.push(goal);
    }
    return open;
  }

  /** The ways to meet a goal, each as simpler goals. */
  /** The ways to meet a goal, each as simpler goals. */
  *#choices(goal: Goal): Generator<Goal[]> {
    const { plan, earliest, latest } = goal;
    switch (plan.kind) {
      case 'within':
      case 'followedby':
        for (const [, goals] of this.#anchored(plan, goal)) yield goals;
        return;
      case 'or':
        for (const part of plan.parts) yield [{ plan: part, earliest, latest }];
        return;
      case 'repeats':
        yield* this.#repeats(plan.times, plan.part, goal);
        return;
      case 'leaf':
      case 'and':
    }
  }

  /** The choices of the one instant that a temporal operator hangs on, ascending. */
  *#anchored(plan: Temporal, { earliest, latest, since }: Goal): Generator<[Instant, Goal[]]> {
    if (plan.kind === 'within') {
      for (const start of this.#instants(plan.part, { earliest, latest }, 'last')) {
        if (since !== undefined && start < since) continue;
        const end = start + plan.window - 1n;
        yield [start, [{ plan: plan.part, earliest: max(earliest, start), latest: min(latest, end) }]];
      }
      return;
    }
    const instants = this.#instants(plan.left, { earliest, latest }, 'first');
    const left = (middle: Instant): Goal => ({ plan: plan.left, earliest, latest: min(latest, middle) });
    // The later the instant, the more the left side may use and the less the right side.
    const start = firstIndex(instants.length, (index) => {
      const middle = instants[index] as Instant;
      return (since === undefined || middle >= since) && this.#possible(plan.left, left(middle));
    });
    for (const middle of instants.slice(start)) {
      const right = { plan: plan.right, earliest: max(earliest, middle), latest };
      if (!this.#possible(plan.right, right)) return;
      yield [middle, [left(middle), right]];
    }
  }

  *#repeats(times: number, part: Plan, goal: Goal): Generator<Goal[]> {
    const { earliest, latest } = goal;
    const again = (plan: Plan, count: number): Goal[] =>
      count > 0 ? [{ plan: repeatPlan(plan, count), earliest, latest }] : [];
    switch (part.kind) {
      case 'or': {
        // Either all copies take the first alternative, or some number of them, and the rest the others.
        const [head, ...tail] = part.parts;
        if (head === undefined) return;
        const rest: Plan | undefined = tail.length > 1 ? { kind: 'or', parts: tail } : tail[0];
        for (let first = times; first >= (rest === undefined ? times : 0); first--) {
          yield [...again(head, first), ...(rest === undefined ? [] : again(rest, times - first))];
        }
        return;
      }
      case 'within':
      case 'followedby':
        for (const [instant, goals] of this.#anchored(part, goal)) {
          const others = again(part, times - 1).map((one) => ({ ...one, since: instant }));
          yield [...goals, ...others];
        }
        return;
      case 'leaf':
      case 'and':
      case 'repeats':
        yield again(part, times);
    }
  }

  /** The instants worth trying, ascending and each once. */
  #instants(plan: Plan, bounds: Bounds, end: 'first' | 'last'): Instant[] {
    const found = new Set<Instant>();
    const visit = (node: Plan): void => {
      if (node.kind === 'leaf') {
        for (const item of this.#inside(node.from, bounds)) found.add(item[end]);
      } else for (const part of partsOf(node)) visit(part);
    };
    visit(plan);
    this.#spend(found.size);
    return [...found].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** A cheap necessary condition: enough candidates for every leaf that cannot be avoided. */
  #possible(plan: Plan, bounds: Bounds): boolean {
    switch (plan.kind) {
      case 'leaf':
        return total(this.#inside(plan.from, bounds)) >= plan.demand;
      case 'or':
        return plan.parts.some((part) => this.#possible(part, bounds));
      case 'and':
      case 'followedby':
      case 'within':
      case 'repeats':
        return partsOf(plan).every((part) => this.#possible(part, bounds));
    }
  }

  #inside({ items, longest }: Candidates, { earliest, latest }: Bounds): Candidate[] {
    const from = lowerBound(items, earliest - longest);
    const to = lowerBound(items, latest + 1n);
    this.#spend(1 + Math.max(0, to - from));
    return items.slice(from, Math.max(from, to)).filter(({ last }) => last >= earliest);
  }
}

function partsOf(plan: Exclude<Plan, { kind: 'leaf' }>): readonly Plan[] {
  switch (plan.kind) {
    case 'and':
    case 'or':
      return plan.parts;
    case 'followedby':
      return [plan.left, plan.right];
    case 'within':
    case 'repeats':
      return [plan.part];
  }
}

function total(items: readonly Candidate[]): number {
  return items.reduce((sum, { count }) => sum + count, 0);
}

/** The first index whose `first` is at or after the instant. */
function lowerBound(items: readonly Candidate[], instant: Instant): number {
  return firstIndex(items.length, (index) => (items[index] as Candidate).first >= instant);
}

/** The first index below `length` from which on the predicate holds, by halving; `length` when there is none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function min(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function max(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
