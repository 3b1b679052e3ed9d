import type { AssertionGraph, AssertionStance } from './assertions.ts';
import { componentsOf } from './loops.ts';

export interface OriginQuery {
  readonly proposition: string;
  readonly stance: AssertionStance;
  /** Pairs of assertion ids shown to be different people; undoes a `maybe` between them. */
  readonly distinct?: readonly (readonly [string, string])[];
  /** Assertion ids that were retracted: they and what rests on them alone no longer count. */
  readonly retracted?: readonly string[];
}

/** The supporters of one side and all that stands above them, numbered from 0. */
export interface Scope {
  readonly graph: AssertionGraph;
  /** Index in the graph of each. */
  readonly nodes: Int32Array;
  /** A number for the party of each, from 0 in the order they appear, and how many parties there are. */
  readonly parties: { readonly of: Int32Array; readonly count: number };
  /** Edges among them that carry something: those inside a loop do not, nor those from what reached us by itself. */
  readonly start: Int32Array;
  readonly above: Int32Array;
  readonly stamped: Uint8Array;
  /** All edges among them, for telling who cites whom. */
  readonly cites: { readonly start: Int32Array; readonly above: Int32Array };
  /** Assertions that reached us. */
  readonly supporters: readonly number[];
  /** Of these, the ones through which something comes that has not reached us before. */
  readonly mouths: readonly number[];
  /** 1 where the reporting starts for us. */
  readonly origin: Uint8Array;
  /** Those, in the order of their parties' keys; of one party in the order of ids. */
  readonly origins: readonly number[];
  /** Members of each loop. */
  readonly loops: readonly (readonly number[])[];
}

export function scopeOf(graph: AssertionGraph, query: OriginQuery): Scope {
  const retracted = new Set(query.retracted);
  const usable = (i: number): boolean => retracted.size === 0 || !retracted.has(graph.assertions[i]!.id);
  const local = new Int32Array(graph.assertions.length).fill(-1);
  const found: number[] = [];
  const add = (i: number): void => {
    if (local[i] !== -1 || !usable(i)) return;
    local[i] = found.length;
    found.push(i);
  };
  for (const i of graph.byProposition.get(query.proposition) ?? []) {
    const { delivered, stance } = graph.assertions[i]!;
    if (delivered === true && stance === query.stance) add(i);
  }
  const supporters = found.map((_, i) => i);
  for (let q = 0; q < found.length; q++) {
    const i = found[q]!;
    for (let e = graph.start[i]!; e < graph.start[i + 1]!; e++) add(graph.above[e]!);
  }
  const all = edgesOf(graph, found, local, () => true);
  const component = componentsOf({ start: all.start, target: all.above });
  // What reached us anyway adds nothing through a further relay. Left in, such a relay's party could lend its way to
  // us to something else that the party said and that never arrived.
  const carrying = edgesOf(
    graph,
    found,
    local,
    (from, to) => to >= supporters.length && component[from] !== component[to],
  );
  const origin = new Uint8Array(found.length);
  for (const [i, at] of found.entries())
    if (isObserved(graph, at) || graph.start[at] === graph.start[at + 1]) origin[i] = 1;
  return {
    graph,
    nodes: Int32Array.from(found),
    parties: partiesOf(graph, found),
    ...carrying,
    cites: all,
    supporters,
    mouths: supporters.filter((i) => origin[i] === 1 || carrying.start[i]! < carrying.start[i + 1]!),
    origin,
    origins: sortedOrigins(graph, found, origin),
    loops: loopsOf(component),
  };
}

/** Observed or on record: then whoever says it is where the reporting starts, whatever else it cites. */
export function isObserved(graph: AssertionGraph, index: number): boolean {
  const { basis } = graph.assertions[index]!;
  return basis === 'observed' || basis === 'own-record';
}

function sortedOrigins(
  { assertions }: AssertionGraph,
  nodes: readonly number[],
  origin: Uint8Array,
): number[] {
  const origins: number[] = [];
  for (let i = 0; i < nodes.length; i++) if (origin[i] === 1) origins.push(i);
  return origins.sort((a, b) => {
    const one = assertions[nodes[a]!]!;
    const other = assertions[nodes[b]!]!;
    if (one.who === other.who) return one.id < other.id ? -1 : 1;
    return one.who < other.who ? -1 : 1;
  });
}

function partiesOf({ party }: AssertionGraph, nodes: readonly number[]): Scope['parties'] {
  const numbers = new Int32Array(party.length).fill(-1);
  const of = new Int32Array(nodes.length);
  let count = 0;
  for (const [i, at] of nodes.entries()) {
    const one = party[at]!;
    if (numbers[one] === -1) numbers[one] = count++;
    of[i] = numbers[one]!;
  }
  return { of, count };
}

function edgesOf(
  graph: AssertionGraph,
  nodes: readonly number[],
  local: Int32Array,
  carries: (from: number, to: number) => boolean,
): Pick<Scope, 'start' | 'above' | 'stamped'> {
  const start = new Int32Array(nodes.length + 1);
  const above: number[] = [];
  const stamped: number[] = [];
  for (const [i, at] of nodes.entries()) {
    for (let e = graph.start[at]!; e < graph.start[at + 1]!; e++) {
      const up = local[graph.above[e]!]!;
      if (up === -1 || !carries(i, up)) continue;
      above.push(up);
      stamped.push(graph.stamped[e]!);
    }
    start[i + 1] = above.length;
  }
  return { start, above: Int32Array.from(above), stamped: Uint8Array.from(stamped) };
}

function loopsOf(component: Int32Array): number[][] {
  const size = new Int32Array(component.length);
  for (const one of component) size[one]!++;
  const members = new Map<number, number[]>();
  for (const [node, one] of component.entries()) {
    if (size[one]! < 2) continue;
    const list = members.get(one);
    if (list) list.push(node);
    else members.set(one, [node]);
  }
  return [...members.values()];
}
