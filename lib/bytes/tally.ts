const INITIAL_CAPACITY = 1024; // numbers
const GROWTH = 1.5; // times: as of a Column

/** Counts by number, from 0 on; 0 where nothing was counted. */
export class Tally {
  #counts: Int32Array = new Int32Array(0);
  #size = 0;

  /** The counts up to the last that was set, as a view that stays valid until the next is. */
  get values(): Int32Array {
    return this.#counts.subarray(0, this.#size);
  }

  at(index: number): number {
    return this.#counts[index] ?? 0;
  }

  add(index: number, count = 1): void {
    this.set(index, this.at(index) + count);
  }

  set(index: number, count: number): void {
    if (index >= this.#size) this.#reach(index + 1);
    this.#counts[index] = count;
  }

  /** Takes over counts; they are not copied. */
  load(counts: Int32Array): void {
    this.#counts = counts;
    this.#size = counts.length;
  }

  #reach(size: number): void {
    if (size > this.#counts.length) {
      const grown = new Int32Array(Math.max(INITIAL_CAPACITY, size, Math.ceil(this.#counts.length * GROWTH)));
      grown.set(this.values);
      this.#counts = grown;
    }
    this.#size = size;
  }
}
