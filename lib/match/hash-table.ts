const INITIAL_SLOTS = 256; // a power of two
const FILTER_SHIFT = 3; // bits of filter a slot, as a power of two: one in sixteen or fewer are set

/** A map from 32-bit hashes to numbers ≥ 1, by open addressing; at most three quarters full, so that it stays near. A hash and its value lie side by side. */
export class HashTable {
  private slots = new Int32Array(INITIAL_SLOTS * 2);
  private shift = 32 - Math.log2(INITIAL_SLOTS);
  /** A bit for each hash that has a value: tells most others in memory so small that it stays near. */
  private filter = new Int32Array(INITIAL_SLOTS >> (5 - FILTER_SHIFT));
  private used = 0;

  /** The value of a hash, 0 where it has none. */
  get(hash: number): number {
    const spread = Math.imul(hash, SPREAD);
    if (((this.filter[spread >>> (this.shift + 5 - FILTER_SHIFT)] ?? 0) & (1 << spread)) === 0) return 0;
    return this.slots[this.placeOf(hash) + 1] ?? 0;
  }

  set(hash: number, value: number): void {
    const place = this.placeOf(hash);
    if (this.slots[place + 1] === 0) this.used++;
    this.slots[place] = hash;
    this.slots[place + 1] = value;
    const spread = Math.imul(hash, SPREAD);
    const word = spread >>> (this.shift + 5 - FILTER_SHIFT);
    this.filter[word] = (this.filter[word] ?? 0) | (1 << spread);
    if (this.used * 8 > this.slots.length * 3) this.grow();
  }

  private placeOf(hash: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let place = (Math.imul(hash, SPREAD) >>> this.shift) * 2;
    while (slots[place + 1] !== 0 && slots[place] !== (hash | 0)) place = (place + 2) & mask;
    return place;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.filter = new Int32Array(this.filter.length * 2);
    this.shift--;
    this.used = 0;
    for (let place = 0; place < slots.length; place += 2) {
      const value = slots[place + 1] ?? 0;
      if (value !== 0) this.set(slots[place] ?? 0, value);
    }
  }
}

const SPREAD = 0x9e3779b1; // Fibonacci hashing (Knuth, TAOCP 3, 6.4): FNV's high bits alone spread badly
