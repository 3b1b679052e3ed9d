import type { Scope } from './scope.ts';

/**
 * From each of these assertions the shortest way down to what reached us, itself first; of several as short the one whose
 * assertions have the lesser ids, so that no order matters.
 */
export function waysDown({ graph, nodes, cites, supporters }: Scope, from: readonly number[]): number[][] {
  const idOf = (i: number): string => graph.assertions[nodes[i]!]!.id;
  const below = new Int32Array(nodes.length).fill(-1);
  const level = new Int32Array(nodes.length).fill(-1);
  const queue = [...supporters];
  for (const i of queue) level[i] = 0;
  for (let q = 0; q < queue.length; q++) {
    const i = queue[q]!;
    for (let e = cites.start[i]!; e < cites.start[i + 1]!; e++) {
      const up = cites.above[e]!;
      if (level[up] === -1) {
        level[up] = level[i]! + 1;
        queue.push(up);
      } else if (level[up] !== level[i]! + 1 || idOf(below[up]!) <= idOf(i)) continue;
      below[up] = i;
    }
  }
  return from.map((start) => {
    const way = [start];
    for (let at = below[start]!; at !== -1; at = below[at]!) way.push(at);
    return way;
  });
}
