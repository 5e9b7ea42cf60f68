/** Disjoint sets of 0 … size−1 (Tarjan 1975, path halving). The smallest member stands for a set. */
export class UnionFind {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  find(item: number): number {
    let at = item;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      const grandparent = this.#parents[parent] ?? parent;
      this.#parents[at] = grandparent;
      at = grandparent;
    }
  }

  union(a: number, b: number): void {
    const rootA = this.find(a), rootB = this.find(b);
    this.#parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
