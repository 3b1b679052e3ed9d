import type { AssertionGraph } from './assertions.ts';

interface Search {
  readonly order: Map<number, number>;
  readonly low: Map<number, number>;
  readonly component: Map<number, number>;
  readonly stack: number[];
  components: number;
}

interface Frame {
  readonly node: number;
  next: number;
}

/** Strongly connected components of the nodes given, by Tarjan's algorithm without recursion: node → component. */
export function componentsOf(graph: AssertionGraph, nodes: readonly number[]): Map<number, number> {
  const search: Search = { order: new Map(), low: new Map(), component: new Map(), stack: [], components: 0 };
  const inside = new Set(nodes);
  for (const root of nodes) {
    if (search.order.has(root)) continue;
    const work: Frame[] = [visit(search, root)];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const child = step(graph, inside, search, frame);
      if (child) work.push(child);
      else if (child === null) {
        work.pop();
        leave(search, frame.node, work.at(-1)?.node);
      }
    }
  }
  return search.component;
}

function visit(search: Search, node: number): Frame {
  search.low.set(node, search.order.size);
  search.order.set(node, search.order.size);
  search.stack.push(node);
  return { node, next: 0 };
}

/** Looks at the next edge of a frame: a new frame to enter, undefined to go on, null when no edge is left. */
function step(
  graph: AssertionGraph,
  inside: ReadonlySet<number>,
  search: Search,
  frame: Frame,
): Frame | null | undefined {
  const target = graph.above[frame.node]![frame.next++];
  if (target === undefined) return null;
  if (!inside.has(target)) return undefined;
  if (!search.order.has(target)) return visit(search, target);
  if (!search.component.has(target)) lower(search, frame.node, search.order.get(target)!);
  return undefined;
}

const lower = (search: Search, node: number, value: number): void => {
  search.low.set(node, Math.min(search.low.get(node)!, value));
};

function leave(search: Search, node: number, parent: number | undefined): void {
  const { low, order, stack, component } = search;
  if (parent !== undefined) lower(search, parent, low.get(node)!);
  if (low.get(node) !== order.get(node)) return;
  for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
    component.set(member, search.components);
    if (member === node) break;
  }
  search.components++;
}
