/** Capacity of an edge that carries anything. */
export const BOUNDLESS = 1_000_000_000;

/** A flow network with integer capacities, over the nodes 0 to `nodes` - 1. */
export class FlowNetwork {
  readonly #head: Int32Array;
  #next = new Int32Array(1024);
  #to = new Int32Array(1024);
  #room = new Int32Array(1024);
  #edges = 0;

  constructor(nodes: number) {
    this.#head = new Int32Array(nodes).fill(-1);
  }

  addEdge(from: number, to: number, capacity: number): void {
    if (this.#edges + 2 > this.#to.length) this.#grow();
    this.#push(from, to, capacity);
    this.#push(to, from, 0);
  }

  /**
   * Greatest flow, by Dinic's algorithm without recursion. Where every path passes an edge of capacity one, as here,
   * it takes O(edges × √nodes), so that a hostile graph with as many origins as nodes stays bounded.
   */
  maximum(source: number, sink: number): number {
    const level = new Int32Array(this.#head.length);
    let flow = 0;
    while (this.#level(level, source, sink)) flow += this.#block(level, source, sink);
    return flow;
  }

  /** After `maximum`: which nodes can still be reached from the source; the edges leaving them are the least cut. */
  reachable(source: number): Int32Array {
    const level = new Int32Array(this.#head.length);
    this.#level(level, source, -1);
    return level.map((at) => (at === 0 ? 0 : 1));
  }

  /** Breadth first: 1 for the source, 0 for what is not reached. */
  #level(level: Int32Array, source: number, sink: number): boolean {
    level.fill(0);
    level[source] = 1;
    const queue = new Int32Array(level.length);
    let end = 1;
    queue[0] = source;
    for (let q = 0; q < end; q++) {
      const node = queue[q]!;
      for (let edge = this.#head[node]!; edge !== -1; edge = this.#next[edge]!) {
        const target = this.#to[edge]!;
        if (this.#room[edge]! <= 0 || level[target] !== 0) continue;
        level[target] = level[node]! + 1;
        if (target === sink) return true;
        queue[end++] = target;
      }
    }
    return false;
  }

  /** Unit by unit along edges that go one level further; an edge that led nowhere is not tried again. */
  #block(level: Int32Array, source: number, sink: number): number {
    const current = this.#head.slice();
    const path: number[] = [];
    let flow = 0;
    let node = source;
    for (;;) {
      if (node === sink) {
        for (const edge of path) {
          this.#room[edge]! -= 1;
          this.#room[edge ^ 1]! += 1;
        }
        flow++;
        path.length = 0;
        node = source;
        continue;
      }
      const edge = this.#forward(current, level, node);
      if (edge !== -1) {
        path.push(edge);
        node = this.#to[edge]!;
        continue;
      }
      if (node === source) return flow;
      const back = path.pop()!;
      node = this.#to[back ^ 1]!;
      current[node] = this.#next[back]!;
    }
  }

  #forward(current: Int32Array, level: Int32Array, node: number): number {
    let edge = current[node]!;
    while (edge !== -1 && !(this.#room[edge]! > 0 && level[this.#to[edge]!] === level[node]! + 1))
      edge = this.#next[edge]!;
    current[node] = edge;
    return edge;
  }

  #push(from: number, to: number, capacity: number): void {
    const edge = this.#edges++;
    this.#to[edge] = to;
    this.#room[edge] = capacity;
    this.#next[edge] = this.#head[from]!;
    this.#head[from] = edge;
  }

  #grow(): void {
    const longer = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.#to = longer(this.#to);
    this.#room = longer(this.#room);
    this.#next = longer(this.#next);
  }
}
