import { Column } from '../bytes/column.ts';

const INITIAL_SLOTS = 1024; // a power of two; doubled when half full
const SPREAD = 0x9e3779b1; // 2^32 / golden ratio, odd (Knuth, TAOCP 3, 6.4)

/** Distinct pairs of numbers, numbered in the order of their first use, each with a count. Open addressing, linear probing. */
export class Pairs {
  readonly counts = new Column();
  readonly #firsts = new Column();
  readonly #seconds = new Column();
  #slots = new Int32Array(INITIAL_SLOTS); // 1 + number of a pair; 0 where free

  get size(): number {
    return this.counts.length;
  }

  /** The pair's number; a new pair's count is 0. */
  at(first: number, second: number): number {
    const slot = this.#slotOf(first, second), known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    this.#firsts.push(first);
    this.#seconds.push(second);
    this.counts.push(0);
    this.#slots[slot] = this.size;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return this.size - 1;
  }

  /** Where the pair is, or goes. */
  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    const hash = Math.imul(Math.imul(first, SPREAD) ^ second, SPREAD);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const pair = (this.#slots[slot] ?? 0) - 1;
      if (pair < 0 || (this.#firsts.at(pair) === first && this.#seconds.at(pair) === second)) return slot;
    }
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let pair = 0; pair < this.size; pair++) this.#slots[this.#slotOf(this.firstAt(pair), this.secondAt(pair))] = pair + 1;
  }

  firstAt(pair: number): number {
    return this.#firsts.at(pair);
  }

  secondAt(pair: number): number {
    return this.#seconds.at(pair);
  }

  /** Gives for each first number below `count` its pairs in order. */
  byFirst(count: number): (first: number) => Int32Array {
    const ends = new Int32Array(count + 1);
    for (const first of this.#firsts.values) ends[first + 1] = (ends[first + 1] ?? 0) + 1;
    for (let first = 0; first < count; first++) ends[first + 1] = (ends[first + 1] ?? 0) + (ends[first] ?? 0);
    const next = ends.slice();
    const pairs = new Int32Array(this.size);
    this.#firsts.values.forEach((first, pair) => {
      const at = next[first] ?? 0;
      pairs[at] = pair;
      next[first] = at + 1;
    });
    return (first) => pairs.subarray(ends[first], ends[first + 1]);
  }
}
