/** Union-find over the numbers 0 to `size` - 1 and over string keys, which get numbers as they come. */
export class Classes {
  readonly #parent: number[];
  readonly #keys: Map<string, number>;

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
    this.#keys = new Map();
  }

  find(node: number): number {
    const parent = this.#parent;
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = node; at !== root; ) {
      const up = parent[at]!;
      parent[at] = root;
      at = up;
    }
    return root;
  }

  /** The lesser root stays, so that classes do not depend on the order of the unions. */
  union(a: number, b: number): void {
    const left = this.find(a);
    const right = this.find(b);
    if (left < right) this.#parent[right] = left;
    else this.#parent[left] = right;
  }

  unionKey(node: number, key: string): void {
    let number = this.#keys.get(key);
    if (number === undefined) {
      number = this.#parent.length;
      this.#parent.push(number);
      this.#keys.set(key, number);
    }
    this.union(node, number);
  }
}
