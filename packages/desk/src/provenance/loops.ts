/** A directed graph over 0 to `start.length` - 2: the targets of `i` are `target[start[i]]` up to `target[start[i + 1]]`. */
export interface Directed {
  readonly start: Int32Array;
  readonly target: Int32Array;
}

/** Strongly connected components, by Tarjan's algorithm without recursion: the component of each node. */
export function componentsOf({ start, target }: Directed): Int32Array {
  const size = start.length - 1;
  const component = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = start.slice(0, size);
  const stack = new Int32Array(size);
  const work = new Int32Array(size);
  let visited = 0;
  let components = 0;
  let depth = 0;
  let held = 0;
  const enter = (node: number): void => {
    order[node] = visited;
    low[node] = visited++;
    stack[held++] = node;
    work[depth++] = node;
  };
  const leave = (node: number): void => {
    if (depth > 0) low[work[depth - 1]!] = Math.min(low[work[depth - 1]!]!, low[node]!);
    if (low[node] !== order[node]) return;
    for (let member = -1; member !== node; ) {
      member = stack[--held]!;
      component[member] = components;
    }
    components++;
  };
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    while (depth > 0) {
      const node = work[depth - 1]!;
      const edge = next[node]!;
      if (edge === start[node + 1]) {
        depth--;
        leave(node);
        continue;
      }
      next[node] = edge + 1;
      const child = target[edge]!;
      if (order[child] === -1) enter(child);
      else if (component[child] === -1) low[node] = Math.min(low[node]!, order[child]!);
    }
  }
  return component;
}
