/** A flow network with integer capacities; `BOUNDLESS` for edges that carry anything. */
export const BOUNDLESS = 1_000_000_000;

export class FlowNetwork {
  readonly #head: number[] = [];
  readonly #next: number[] = [];
  readonly #to: number[] = [];
  readonly #room: number[] = [];

  addNode(): number {
    this.#head.push(-1);
    return this.#head.length - 1;
  }

  addEdge(from: number, to: number, capacity: number): void {
    this.#push(from, to, capacity);
    this.#push(to, from, 0);
  }

  /** Greatest flow, one augmenting path after another: O(flow × edges), and flows here are small. */
  maximum(source: number, sink: number): number {
    let flow = 0;
    for (;;) {
      const came = this.#search(source, sink);
      if (came[sink] === -1) return flow;
      for (let node = sink; node !== source; ) {
        const edge = came[node]!;
        this.#room[edge]! -= 1;
        this.#room[edge ^ 1]! += 1;
        node = this.#to[edge ^ 1]!;
      }
      flow++;
    }
  }

  /** After `maximum`: which nodes can still be reached from the source; the edges leaving them are the least cut. */
  reachable(source: number): boolean[] {
    const came = this.#search(source, -1);
    return Array.from(came, (edge, node) => edge !== -1 || node === source);
  }

  #push(from: number, to: number, capacity: number): void {
    this.#to.push(to);
    this.#room.push(capacity);
    this.#next.push(this.#head[from]!);
    this.#head[from] = this.#to.length - 1;
  }

  #search(source: number, sink: number): Int32Array {
    const came = new Int32Array(this.#head.length).fill(-1);
    const queue = [source];
    for (let q = 0; q < queue.length; q++) {
      const node = queue[q]!;
      for (let edge = this.#head[node]!; edge !== -1; edge = this.#next[edge]!) {
        const target = this.#to[edge]!;
        if (this.#room[edge]! <= 0 || came[target] !== -1 || target === source) continue;
        came[target] = edge;
        if (target === sink) return came;
        queue.push(target);
      }
    }
    return came;
  }
}
