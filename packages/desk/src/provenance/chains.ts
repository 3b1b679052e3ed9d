import type { Classes } from './classes.ts';
import { BOUNDLESS, FlowNetwork } from './flow.ts';
import type { OriginClasses } from './origin-classes.ts';
import type { Scope } from './scope.ts';

export interface Chains {
  /** Greatest number of reporting chains that share no party. */
  readonly flow: number;
  /** Assertions through which they all pass, the fewest and nearest to the origins. */
  readonly cut: readonly number[];
}

/** Which assertions are one vertex of the network; `count` vertices in all. */
interface Vertices {
  readonly of: Int32Array;
  readonly count: number;
}

const SOURCE = 0;
const SINK = 1;

/**
 * Reporting chains from origins to us that share nothing (max-flow, Menger), counted with every assertion for itself,
 * with one vertex for each party, and where copies are suspected with one for each text. Each count is right about
 * something that the others miss (joined vertices let pass what never passed), so the least holds.
 */
export function chainsOf(scope: Scope, origins: OriginClasses): Chains {
  const ways: Vertices[] = [scope.parties];
  const count = scope.nodes.length;
  if (scope.parties.count < count) ways.push({ of: Int32Array.from(scope.nodes.keys()), count });
  if (origins.copies !== undefined) ways.push(byText(scope, origins.copies));
  let least: Chains | undefined;
  for (const way of ways) {
    const found = solve(scope, origins, way);
    if (least === undefined || found.flow < least.flow) least = found;
  }
  return least ?? { flow: 0, cut: [] };
}

function byText({ graph, nodes }: Scope, copies: Classes): Vertices {
  const numbers = new Map<string | number, number>();
  const of = nodes.map((at, i) => {
    const text = graph.assertions[at]!.copies?.length ? `text ${copies.find(i)}` : i;
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
  return { of, count: numbers.size };
}

function solve(scope: Scope, origins: OriginClasses, { of, count }: Vertices): Chains {
  const entries = entriesOf(scope, origins);
  const rides = scope.stamped.includes(1);
  const layout = layoutOf(count, rides);
  const network = new FlowNetwork(layout.entries + entries.count);
  for (let vertex = 0; vertex < count; vertex++) network.addEdge(layout.into(vertex), layout.out(vertex), 1);
  for (let i = 0; i < of.length; i++) addRelays(scope, network, layout, of, i);
  for (const i of scope.mouths) {
    network.addEdge(layout.out(of[i]!), SINK, BOUNDLESS);
    if (rides) network.addEdge(layout.ride(of[i]!), SINK, BOUNDLESS);
  }
  for (let entry = 0; entry < entries.count; entry++) network.addEdge(SOURCE, layout.entries + entry, 1);
  for (let i = 0; i < of.length; i++)
    if (entries.of[i] !== -1)
      network.addEdge(layout.entries + entries.of[i]!, layout.into(of[i]!), BOUNDLESS);
  const flow = network.maximum(SOURCE, SINK);
  const reached = network.reachable(SOURCE);
  const cut: number[] = [];
  for (let i = 0; i < of.length; i++) {
    const passed = reached[layout.into(of[i]!)] === 1 && reached[layout.out(of[i]!)] === 0;
    const entered = entries.of[i] !== -1 && reached[layout.entries + entries.of[i]!] === 0;
    if (passed || entered) cut.push(i);
  }
  return { flow, cut };
}

/** A number for the class of each origin that counts, -1 for what is none. */
function entriesOf({ nodes, origins }: Scope, { classes, left }: OriginClasses): Vertices {
  const of = new Int32Array(nodes.length).fill(-1);
  const numbers = new Int32Array(nodes.length).fill(-1);
  let count = 0;
  for (const i of origins) {
    if (left.has(i)) continue;
    const root = classes.find(i);
    if (numbers[root] === -1) numbers[root] = count++;
    of[i] = numbers[root]!;
  }
  return { of, count };
}

/** Where the nodes of a vertex stand: `into → out` carries one unstamped statement, `ride` carries stamped ones. */
interface Layout {
  readonly rides: boolean;
  readonly into: (vertex: number) => number;
  readonly out: (vertex: number) => number;
  readonly ride: (vertex: number) => number;
  readonly entries: number;
}

function layoutOf(count: number, rides: boolean): Layout {
  return {
    rides,
    into: (vertex) => 2 + vertex,
    out: (vertex) => 2 + count + vertex,
    ride: (vertex) => 2 + 2 * count + vertex,
    entries: 2 + (rides ? 3 : 2) * count,
  };
}

function addRelays(scope: Scope, network: FlowNetwork, layout: Layout, of: Int32Array, i: number): void {
  const self = of[i]!;
  for (let e = scope.start[i]!; e < scope.start[i + 1]!; e++) {
    const upper = of[scope.above[e]!]!;
    if (upper === self) continue;
    const target = scope.stamped[e] === 1 ? layout.ride(self) : layout.into(self);
    network.addEdge(layout.out(upper), target, BOUNDLESS);
    if (layout.rides) network.addEdge(layout.ride(upper), target, BOUNDLESS);
  }
}
