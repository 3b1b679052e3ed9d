/** Union-find over string keys and numbers. */
export class Classes {
  readonly #parent = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    let node = key;
    while (node !== root) {
      const up = this.#parent.get(node)!;
      this.#parent.set(node, root);
      node = up;
    }
    return root;
  }

  union(a: string, b: string): void {
    const left = this.find(a);
    const right = this.find(b);
    if (left !== right) this.#parent.set(left, right);
  }
}
