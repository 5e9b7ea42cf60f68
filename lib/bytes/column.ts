const INITIAL_CAPACITY = 1024; // numbers
const GROWTH = 1.5; // times: doubling leaves up to half of a column of millions empty

/** A growing list of signed 32-bit numbers: four bytes each, where an array of a million costs the heap twice as much and its collector time. */
export class Column {
  length = 0;
  #values = new Int32Array(INITIAL_CAPACITY);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Int32Array(Math.ceil(this.length * GROWTH));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  /** 0 behind the end. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  /** Adds to the number at an index within the list. */
  add(index: number, value: number): void {
    this.#values[index] = this.at(index) + value;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The numbers, as a view that stays valid until the next push. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }
}
