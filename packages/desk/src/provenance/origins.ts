import type { Assertion, AssertionGraph, AssertionStance } from './assertions.ts';
import { Classes } from './classes.ts';
import { BOUNDLESS, FlowNetwork } from './flow.ts';
import { componentsOf } from './loops.ts';

export interface OriginQuery {
  readonly proposition: string;
  readonly stance: AssertionStance;
  /** Pairs of assertion ids shown to be different people; undoes a `maybe` between them. */
  readonly distinct?: readonly (readonly [string, string])[];
  /** Assertion ids that were retracted: they and what rests on them alone no longer count. */
  readonly retracted?: readonly string[];
}

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
  /** Circular reporting: labels of parties that only cite one another. */
  readonly loops: readonly (readonly string[])[];
}

interface Scope {
  readonly graph: AssertionGraph;
  /** Supporters and all that stands above them. */
  readonly nodes: readonly number[];
  readonly supporters: readonly number[];
  readonly component: ReadonlyMap<number, number>;
  readonly size: ReadonlyMap<number, number>;
  readonly origins: readonly number[];
}

/**
 * Counts independent origins of one side of a proposition: the greatest number of reporting chains that share no party
 * (max-flow, Menger). Each relay carries one unstamped statement; stamped ones ride through. The lower bound also joins
 * what may be the same, so it is never above the upper bound.
 */
export function independentOrigins(graph: AssertionGraph, query: OriginQuery): OriginCount {
  const scope = scopeOf(graph, query);
  const same = sameClasses(scope);
  const stated = new Set(scope.origins.map((i) => same.find(nodeKey(i))));
  const upper = count(scope, same, new Set());
  const { classes, left } = maybeClasses(scope, query);
  const lower = count(scope, classes, left);
  const neither = query.stance === 'hedge';
  const hi = neither ? 0 : upper.flow;
  return {
    stance: query.stance,
    reports: scope.supporters.length,
    stated: stated.size,
    observed: new Set(
      scope.origins.filter((i) => isObserved(graph.assertions[i]!)).map((i) => same.find(nodeKey(i))),
    ).size,
    independent: [neither ? 0 : Math.min(hi, lower.flow), hi],
    bottleneck: neither ? [] : upper.cut,
    origins: parties(scope, same),
    loops: loopsOf(scope),
  };
}

const isObserved = (assertion: Assertion): boolean =>
  assertion.basis === 'observed' || assertion.basis === 'own-record';

const nodeKey = (i: number): string => `#${i}`;

function scopeOf(graph: AssertionGraph, query: OriginQuery): Scope {
  const retracted = new Set(query.retracted);
  const usable = (i: number): boolean => !retracted.has(graph.assertions[i]!.id);
  const supporters = (graph.byProposition.get(query.proposition) ?? []).filter((i) => {
    const assertion = graph.assertions[i]!;
    return assertion.delivered === true && assertion.stance === query.stance && usable(i);
  });
  const seen = new Set(supporters);
  const nodes = [...supporters];
  for (let q = 0; q < nodes.length; q++) {
    for (const up of graph.above[nodes[q]!]!) {
      if (seen.has(up) || !usable(up)) continue;
      seen.add(up);
      nodes.push(up);
    }
  }
  const component = componentsOf(graph, nodes);
  const size = new Map<number, number>();
  for (const c of component.values()) size.set(c, (size.get(c) ?? 0) + 1);
  return { graph, nodes, supporters, component, size, origins: nodes.filter((i) => isOrigin(graph, i)) };
}

/** Observed or on record, or with nothing above it: then whoever says it is where the reporting starts for us. */
function isOrigin(graph: AssertionGraph, i: number): boolean {
  return isObserved(graph.assertions[i]!) || graph.above[i]!.length === 0;
}

/** Keys of the same person or paper join origins; so does being the same named party. */
function sameClasses(scope: Scope): Classes {
  const classes = new Classes();
  for (const i of scope.origins) {
    const assertion = scope.graph.assertions[i]!;
    classes.union(nodeKey(i), `who:${assertion.who}`);
    for (const key of assertion.same ?? []) classes.union(nodeKey(i), `same:${key}`);
  }
  return classes;
}

/** Further joins for the lower bound, and origins left out of it as suspected copies of a relay that is counted. */
function maybeClasses(scope: Scope, query: OriginQuery): { classes: Classes; left: ReadonlySet<number> } {
  const { graph, origins } = scope;
  const classes = sameClasses(scope);
  const keys = new Map<string, number[]>();
  const put = (key: string, i: number): void => {
    const list = keys.get(key);
    if (list) list.push(i);
    else keys.set(key, [i]);
  };
  for (const i of origins) {
    const assertion = graph.assertions[i]!;
    for (const key of assertion.maybe ?? []) put(`maybe:${key}`, i);
    if (['told', 'cites', 'inferred'].includes(assertion.basis)) put('maybe:unstated', i);
  }
  for (const relay of scope.nodes)
    for (const up of graph.above[relay]!)
      if (graph.assertions[up]!.unnamed && isOrigin(graph, up)) put(`behind:${relay}`, up);
  const apart = new Set((query.distinct ?? []).flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  for (const list of keys.values()) joinMaybes(graph, list, apart, classes);
  return { classes, left: suspectedCopies(scope) };
}

function joinMaybes(
  graph: AssertionGraph,
  list: readonly number[],
  apart: ReadonlySet<string>,
  classes: Classes,
): void {
  for (let k = 1; k < list.length; k++) {
    const id = graph.assertions[list[k]!]!.id;
    const partner = list.slice(0, k).find((other) => !apart.has(`${graph.assertions[other]!.id} ${id}`));
    if (partner !== undefined) classes.union(nodeKey(list[k]!), nodeKey(partner));
  }
}

/** An origin that shares a `maybe` key with a relay that has origins of its own may only be that relay's copy. */
function suspectedCopies(scope: Scope): ReadonlySet<number> {
  const { graph } = scope;
  const origins = new Set(scope.origins);
  const relayed = new Set<string>();
  for (const i of scope.nodes)
    if (!origins.has(i)) for (const key of graph.assertions[i]!.maybe ?? []) relayed.add(key);
  return new Set(
    scope.origins.filter((i) => (graph.assertions[i]!.maybe ?? []).some((key) => relayed.has(key))),
  );
}

interface Counted {
  readonly flow: number;
  readonly cut: readonly Party[];
}

/** The count at the level of assertions and of parties: one party saying things twice is still one relay. */
function count(scope: Scope, classes: Classes, left: ReadonlySet<number>): Counted {
  const byParty = solve(scope, classes, left, (i) => `party:${scope.graph.assertions[i]!.who}`);
  const byAssertion = solve(scope, classes, left, nodeKey);
  return byAssertion.flow < byParty.flow ? byAssertion : byParty;
}

/** A vertex of the network: `into → out` carries one unstamped statement, `ride` carries stamped ones. */
interface Vertex {
  readonly into: number;
  readonly out: number;
  readonly ride: number;
}

function solve(
  scope: Scope,
  classes: Classes,
  left: ReadonlySet<number>,
  keyOf: (i: number) => string,
): Counted {
  const { graph, nodes } = scope;
  const network = new FlowNetwork();
  const source = network.addNode();
  const sink = network.addNode();
  const vertices = new Map<string, Vertex>();
  const vertexOf = (i: number): Vertex => {
    const key = keyOf(i);
    const known = vertices.get(key);
    if (known) return known;
    const vertex = { into: network.addNode(), out: network.addNode(), ride: network.addNode() };
    network.addEdge(vertex.into, vertex.out, 1);
    vertices.set(key, vertex);
    return vertex;
  };
  for (const i of nodes) connect(scope, network, vertexOf, i);
  for (const i of scope.supporters) {
    network.addEdge(vertexOf(i).out, sink, BOUNDLESS);
    network.addEdge(vertexOf(i).ride, sink, BOUNDLESS);
  }
  const entries = new Map<string, number>();
  for (const i of scope.origins) {
    if (left.has(i)) continue;
    const root = classes.find(nodeKey(i));
    let entry = entries.get(root);
    if (entry === undefined) {
      entry = network.addNode();
      network.addEdge(source, entry, 1);
      entries.set(root, entry);
    }
    network.addEdge(entry, vertexOf(i).into, 1);
  }
  const flow = network.maximum(source, sink);
  const reached = network.reachable(source);
  const cut = cutOf(graph, scope, { reached, vertices, entries, classes, keyOf });
  return { flow, cut };
}

/** Edges from what an assertion relays to it; edges inside a loop carry nothing. */
function connect(scope: Scope, network: FlowNetwork, vertexOf: (i: number) => Vertex, i: number): void {
  const { graph, component } = scope;
  const self = vertexOf(i);
  for (const [k, up] of graph.above[i]!.entries()) {
    if (!component.has(up) || component.get(up) === component.get(i)) continue;
    const upper = vertexOf(up);
    if (upper === self) continue;
    const target = graph.stamped[i]![k] ? self.ride : self.into;
    network.addEdge(upper.out, target, BOUNDLESS);
    network.addEdge(upper.ride, target, BOUNDLESS);
  }
}

interface Solved {
  readonly reached: readonly boolean[];
  readonly vertices: ReadonlyMap<string, Vertex>;
  readonly entries: ReadonlyMap<string, number>;
  readonly classes: Classes;
  readonly keyOf: (i: number) => string;
}

/** The least cut nearest to the origins, as parties. */
function cutOf(graph: AssertionGraph, scope: Scope, solved: Solved): Party[] {
  const { reached, vertices, entries, classes, keyOf } = solved;
  const found = new Map<string, Party>();
  for (const i of scope.nodes) {
    const assertion = graph.assertions[i]!;
    const vertex = vertices.get(keyOf(i))!;
    const label = assertion.label ?? assertion.who;
    if (reached[vertex.into] && !reached[vertex.out]) {
      const kind = isOrigin(graph, i) ? 'origin' : 'relay';
      found.set(assertion.who, { who: assertion.who, label, kind });
    }
  }
  for (const i of scope.origins) {
    const entry = entries.get(classes.find(nodeKey(i)));
    const assertion = graph.assertions[i]!;
    if (entry !== undefined && !reached[entry])
      found.set(assertion.who, {
        who: assertion.who,
        label: assertion.label ?? assertion.who,
        kind: 'origin',
      });
  }
  return [...found.values()];
}

function parties(scope: Scope, same: Classes): Party[] {
  const seen = new Map<string, Party>();
  for (const i of scope.origins) {
    const assertion = scope.graph.assertions[i]!;
    const root = same.find(nodeKey(i));
    if (!seen.has(root))
      seen.set(root, { who: assertion.who, label: assertion.label ?? assertion.who, kind: 'origin' });
  }
  return [...seen.values()];
}

function loopsOf(scope: Scope): string[][] {
  const loops = new Map<number, Set<string>>();
  for (const [node, component] of scope.component) {
    if (scope.size.get(component)! < 2) continue;
    const assertion = scope.graph.assertions[node]!;
    const labels = loops.get(component) ?? new Set<string>();
    labels.add(assertion.label ?? assertion.who);
    loops.set(component, labels);
  }
  return [...loops.values()].map((labels) => [...labels]);
}
