import { Column } from '../bytes/column.ts';

/** Lists of numbers, numbered from 0, in two columns. */
export class Lists {
  readonly #items = new Column();
  readonly #ends = new Column();

  get length(): number {
    return this.#ends.length;
  }

  push(list: Iterable<number>): void {
    for (const item of list) this.#items.push(item);
    this.#ends.push(this.#items.length);
  }

  /** A view; empty for a list that there is not. */
  at(index: number): Int32Array {
    return this.#items.values.subarray(index > 0 ? this.#ends.at(index - 1) : 0, this.#ends.at(index));
  }

  /** For each number below `count` the lists that hold it, ascending. */
  inverted(count: number): Lists {
    const ends = new Int32Array(count + 1);
    for (const item of this.#items.values) ends[item + 1] = (ends[item + 1] ?? 0) + 1;
    for (let item = 0; item < count; item++) ends[item + 1] = (ends[item + 1] ?? 0) + (ends[item] ?? 0);
    const next = ends.slice();
    const holders = new Int32Array(this.#items.length);
    for (let list = 0; list < this.length; list++) {
      for (const item of this.at(list)) {
        const at = next[item] ?? 0;
        holders[at] = list;
        next[item] = at + 1;
      }
    }
    const inverted = new Lists();
    for (let item = 0; item < count; item++) inverted.push(holders.subarray(ends[item], ends[item + 1]));
    return inverted;
  }
}
