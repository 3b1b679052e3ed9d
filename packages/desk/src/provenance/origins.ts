import type { AssertionGraph, AssertionStance } from './assertions.ts';
import { type Chains, chainsOf } from './chains.ts';
import type { Classes } from './classes.ts';
import { maybeClasses, type OriginClasses, sameClasses } from './origin-classes.ts';
import { isObserved, type OriginQuery, type Scope, scopeOf } from './scope.ts';
import { waysDown } from './ways.ts';

export type { OriginQuery } from './scope.ts';

export interface Party {
  readonly who: string;
  readonly label: string;
  readonly kind: 'origin' | 'relay';
}

export interface OriginCount {
  readonly stance: AssertionStance;
  /** Supporting assertions that reached us. */
  readonly reports: number;
  /** Origins that the reports name or describe, the same ones counted once. */
  readonly stated: number;
  /** Of these, how many say that they observed it themselves. */
  readonly observed: number;
  /** Least and greatest number of independent reporting chains. A hedge counts for neither side: [0, 0]. */
  readonly independent: readonly [number, number];
  /** The fewest parties that every chain passes through. */
  readonly bottleneck: readonly Party[];
  readonly origins: readonly Party[];
  /** Of the first dozen origins: through whom it came, the origin first, whoever brought it to us last. */
  readonly ways: readonly (readonly Party[])[];
  /** Circular reporting: labels of parties that only cite one another. */
  readonly loops: readonly (readonly string[])[];
  /** Origins under several names that are one: the same person, tag or paper. */
  readonly one: readonly (readonly Party[])[];
  /** Origins that may be one; they lower the lower bound only. */
  readonly perhaps: readonly (readonly Party[])[];
  /** Texts suspected to be copies of one another. */
  readonly copies: readonly (readonly Party[])[];
  /** Origins known only by a partner's unstamped word: no fresh origin for the lower bound. */
  readonly unproven: readonly Party[];
}

/**
 * Counts independent origins of one side of a proposition: the greatest number of reporting chains that share no party
 * (max-flow, Menger). Each relay carries one unstamped statement; stamped ones ride through. The lower bound also joins
 * what may be the same, so it is never above the upper bound. The result does not depend on the order of assertions.
 */
export function independentOrigins(graph: AssertionGraph, query: OriginQuery): OriginCount {
  const scope = scopeOf(graph, query);
  const same = sameClasses(scope);
  const upper = chainsOf(scope, { classes: same, left: NONE, copies: undefined });
  const maybe = maybeClasses(scope, query);
  const neither = query.stance === 'hedge';
  const hi = neither ? 0 : upper.flow;
  const lo = hi === 0 ? 0 : Math.min(hi, lowerBound(scope, maybe, upper, same));
  const first = leaders(scope, same);
  const observed = scope.origins.filter((i) => isObserved(graph, scope.nodes[i]!));
  return {
    stance: query.stance,
    reports: scope.supporters.length,
    stated: first.length,
    observed: new Set(observed.map((i) => same.find(i))).size,
    independent: [lo, hi],
    bottleneck: neither ? [] : parties(scope, upper.cut),
    origins: parties(scope, first),
    ways: waysDown(scope, first.slice(0, WAYS)).map((way) => chain(scope, way)),
    loops: scope.loops.map((loop) => parties(scope, loop).map(({ label }) => label)),
    one: groups(scope, scope.origins, (i) => same.find(i)),
    perhaps: groups(scope, first, (i) => maybe.classes.find(i)),
    copies: maybe.copies ? groups(scope, withCopies(scope), (i) => maybe.copies!.find(i)) : [],
    unproven: parties(scope, unprovenOf(scope)),
  };
}

const NONE: ReadonlySet<number> = new Set();
const WAYS = 12;

/** One after the other, a party that follows itself once. */
function chain(scope: Scope, way: readonly number[]): Party[] {
  return way
    .flatMap((i) => parties(scope, [i]))
    .filter(({ who }, k, all) => k === 0 || all[k - 1]!.who !== who);
}

/** Origins known by unstamped word alone add nothing where others stand; alone they are one at most. */
function lowerBound(scope: Scope, maybe: OriginClasses, upper: Chains, same: Classes): number {
  const unproven = unprovenOf(scope);
  const joined = scope.origins.some((i) => maybe.classes.find(i) !== same.find(i));
  if (!joined && maybe.left.size === 0 && maybe.copies === undefined && unproven.length === 0)
    return upper.flow;
  const all = chainsOf(scope, maybe).flow;
  if (unproven.length === 0) return all;
  const proven = chainsOf(scope, { ...maybe, left: new Set([...maybe.left, ...unproven]) }).flow;
  return Math.max(Math.min(proven, all), Math.min(1, all));
}

function unprovenOf({ graph, nodes, origins }: Scope): number[] {
  return origins.filter((i) => graph.assertions[nodes[i]!]!.unproven === true);
}

function withCopies({ graph, nodes }: Scope): number[] {
  return Array.from(nodes.keys()).filter((i) => graph.assertions[nodes[i]!]!.copies !== undefined);
}

/** One origin of each class: the first in the order of origins, whose party has the least key. */
function leaders({ origins }: Scope, same: Classes): number[] {
  const found = new Map<number, number>();
  for (const i of origins) {
    const root = same.find(i);
    if (!found.has(root)) found.set(root, i);
  }
  return [...found.values()];
}

/** Groups of two and more parties, in the order of their names. */
function groups(scope: Scope, members: readonly number[], classOf: (i: number) => number): Party[][] {
  const found = new Map<number, number[]>();
  for (const i of members) {
    const root = classOf(i);
    const list = found.get(root);
    if (list) list.push(i);
    else found.set(root, [i]);
  }
  return [...found.values()]
    .filter(({ length }) => length > 1)
    .map((list) => parties(scope, list))
    .filter(({ length }) => length > 1)
    .map((list) => ({ list, key: list.map(({ who, kind }) => `${who} ${kind}`).join() }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ list }) => list);
}

/** Assertions as parties, each once, in the order of their keys; of several labels the least, so that none depends on order. */
function parties(scope: Scope, members: readonly number[]): Party[] {
  const { graph, nodes, origin, parties: numbers } = scope;
  const found = new Map<number, { who: string; label: string; kind: Party['kind'] }>();
  for (const i of members) {
    const { who, label = who } = graph.assertions[nodes[i]!]!;
    const known = found.get(numbers.of[i]!);
    if (known === undefined)
      found.set(numbers.of[i]!, { who, label, kind: origin[i] === 1 ? 'origin' : 'relay' });
    else {
      if (label < known.label) known.label = label;
      if (origin[i] === 1) known.kind = 'origin';
    }
  }
  return [...found.values()].sort((a, b) => (a.who < b.who ? -1 : 1));
}
