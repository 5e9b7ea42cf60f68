import { Column } from '../bytes/column.ts';

const RANGE = 2 ** 26; // of either number: two of them fit the 53 bits of a key

/** Distinct pairs of numbers, numbered in the order of their first use, each with a count. */
export class Pairs {
  readonly counts = new Column();
  readonly #numbers = new Map<number, number>();
  readonly #firsts = new Column();
  readonly #seconds = new Column();

  get size(): number {
    return this.counts.length;
  }

  /** The pair's number; a new pair's count is 0. */
  at(first: number, second: number): number {
    const key = first * RANGE + second;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.size;
    this.#numbers.set(key, number);
    this.#firsts.push(first);
    this.#seconds.push(second);
    this.counts.push(0);
    return number;
  }

  firstAt(pair: number): number {
    return this.#firsts.at(pair);
  }

  secondAt(pair: number): number {
    return this.#seconds.at(pair);
  }

  /** Gives for each first number below `count` its pairs in order. The pairs can no longer be added to. */
  byFirst(count: number): (first: number) => Int32Array {
    this.#numbers.clear();
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
