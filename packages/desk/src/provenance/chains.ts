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
  const identity: Vertices = { of: scope.nodes.map((_, i) => i), count: scope.nodes.length };
  const party = byParty(scope);
  const ways = [party, ...(party.count < identity.count ? [identity] : [])];
  if (origins.copies !== undefined) ways.push(byText(scope, origins.copies));
  let least: Chains | undefined;
  for (const way of ways) {
    const found = solve(scope, origins, way);
    if (least === undefined || found.flow < least.flow) least = found;
  }
  return least ?? { flow: 0, cut: [] };
}

function byParty({ graph, nodes }: Scope): Vertices {
  const numbers = new Map<number, number>();
  const of = nodes.map((at) => {
    const party = graph.party[at]!;
    const known = numbers.get(party) ?? numbers.size;
    numbers.set(party, known);
    return known;
  });
  return { of, count: numbers.size };
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
  const network = new FlowNetwork(layout.entries + entries.size);
  for (let vertex = 0; vertex < count; vertex++) network.addEdge(layout.into(vertex), layout.out(vertex), 1);
  for (let i = 0; i < of.length; i++) addRelays(scope, network, layout, of, i);
  for (const i of scope.mouths) {
    network.addEdge(layout.out(of[i]!), SINK, BOUNDLESS);
    if (rides) network.addEdge(layout.ride(of[i]!), SINK, BOUNDLESS);
  }
  const entryOf = (i: number): number => layout.entries + entries.get(origins.classes.find(i))!;
  for (const entry of entries.values()) network.addEdge(SOURCE, layout.entries + entry, 1);
  const counted = scope.origins.filter((i) => !origins.left.has(i));
  for (const i of counted) network.addEdge(entryOf(i), layout.into(of[i]!), BOUNDLESS);
  const flow = network.maximum(SOURCE, SINK);
  const reached = network.reachable(SOURCE);
  const cut = new Set(counted.filter((i) => reached[entryOf(i)] === 0));
  for (let i = 0; i < of.length; i++)
    if (reached[layout.into(of[i]!)] === 1 && reached[layout.out(of[i]!)] === 0) cut.add(i);
  return { flow, cut: [...cut] };
}

/** A number for each class of origins that counts. */
function entriesOf({ origins }: Scope, { classes, left }: OriginClasses): Map<number, number> {
  const entries = new Map<number, number>();
  for (const i of origins) {
    const root = classes.find(i);
    if (!left.has(i) && !entries.has(root)) entries.set(root, entries.size);
  }
  return entries;
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
