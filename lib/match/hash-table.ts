const INITIAL_SLOTS = 256; // a power of two

/** A map from unsigned 32-bit hashes to numbers ≥ 1, by open addressing; at most half full. */
export class HashTable {
  private keys = new Uint32Array(INITIAL_SLOTS);
  private values = new Int32Array(INITIAL_SLOTS);
  private shift = 32 - Math.log2(INITIAL_SLOTS);
  private used = 0;

  /** The value of a hash, 0 where it has none. */
  get(hash: number): number {
    return this.values[this.slotOf(hash)] ?? 0;
  }

  set(hash: number, value: number): void {
    const slot = this.slotOf(hash);
    if (this.values[slot] === 0) this.used++;
    this.keys[slot] = hash;
    this.values[slot] = value;
    if (this.used * 2 > this.keys.length) this.grow();
  }

  private slotOf(hash: number): number {
    const { keys, values } = this;
    const mask = keys.length - 1;
    let slot = Math.imul(hash, SPREAD) >>> this.shift;
    while (values[slot] !== 0 && keys[slot] !== hash >>> 0) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    this.shift--;
    this.used = 0;
    values.forEach((value, slot) => {
      if (value !== 0) this.set(keys[slot] ?? 0, value);
    });
  }
}

const SPREAD = 0x9e3779b1; // Fibonacci hashing (Knuth, TAOCP 3, 6.4): FNV's high bits alone spread badly
