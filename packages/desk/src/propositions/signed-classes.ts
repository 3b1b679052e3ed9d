/** Whether two statements stand on the same side of one matter, or on opposite sides. */
export type Sign = 1 | -1;

/**
 * Union-find in which members of a class also know whether they stand on the same side. A class whose links contradict
 * one another (same and opposite at once) is torn: it says nothing about sides.
 */
export class SignedClasses {
  readonly #parent: number[];
  /** Side relative to the parent. */
  readonly #side: Sign[];
  readonly #torn: boolean[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
    this.#side = Array.from({ length: size }, () => 1 as const);
    this.#torn = Array.from({ length: size }, () => false);
  }

  /** The class, and the side towards its root; `torn` where the links of the class contradict one another. */
  find(node: number): { root: number; side: Sign; torn: boolean } {
    const path: number[] = [];
    let root = node;
    while (this.#parent[root] !== root) {
      path.push(root);
      root = this.#parent[root]!;
    }
    let side: Sign = 1;
    for (const one of path.reverse()) {
      side = times(this.#side[one]!, side);
      this.#parent[one] = root;
      this.#side[one] = side;
    }
    return { root, side, torn: this.#torn[root]! };
  }

  union(a: number, b: number, sign: Sign): void {
    const left = this.find(a);
    const right = this.find(b);
    const between = times(times(left.side, right.side), sign);
    if (left.root === right.root) {
      if (between !== 1) this.#torn[left.root] = true;
      return;
    }
    this.#parent[right.root] = left.root;
    this.#side[right.root] = between;
    this.#torn[left.root] = left.torn || right.torn;
  }
}

function times(a: Sign, b: Sign): Sign {
  return a === b ? 1 : -1;
}
