import type { AssertionGraph } from './assertions.ts';

/** Strongly connected components of the nodes given, by Tarjan's algorithm without recursion. */
export function componentsOf(graph: AssertionGraph, nodes: readonly number[]): Map<number, number> {
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const component = new Map<number, number>();
  const stack: number[] = [];
  const inside = new Set(nodes);
  let components = 0;
  for (const root of nodes) {
    if (order.has(root)) continue;
    const work: { node: number; next: number }[] = [{ node: root, next: 0 }];
    visit(root, order, low, stack);
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const edges = graph.above[frame.node]!;
      if (frame.next < edges.length) {
        const target = edges[frame.next++]!;
        if (!inside.has(target)) continue;
        if (!order.has(target)) {
          visit(target, order, low, stack);
          work.push({ node: target, next: 0 });
        } else if (!component.has(target))
          low.set(frame.node, Math.min(low.get(frame.node)!, order.get(target)!));
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(frame.node)!));
      if (low.get(frame.node) === order.get(frame.node))
        components = close(frame.node, stack, component, components);
    }
  }
  return component;
}

function visit(node: number, order: Map<number, number>, low: Map<number, number>, stack: number[]): void {
  low.set(node, order.size);
  order.set(node, order.size);
  stack.push(node);
}

function close(root: number, stack: number[], component: Map<number, number>, count: number): number {
  for (;;) {
    const node = stack.pop()!;
    component.set(node, count);
    if (node === root) return count + 1;
  }
}
