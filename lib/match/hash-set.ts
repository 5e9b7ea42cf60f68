const SHARDS = 16; // so that growing is never long: one table of half a million words takes 12 ms
const INITIAL_SLOTS = 256; // in a shard; a power of two
const GROWTH = 2; // doublings at once: half as much is moved

/** A set of 32-bit hashes, by open addressing; each shard is at most half full. */
export class HashSet {
  private readonly shards = Array.from({ length: SHARDS }, () => new Int32Array(INITIAL_SLOTS)); // signed: of unsigned ones engines make floating numbers
  private readonly used = new Int32Array(SHARDS);
  private hasZero = false; // a slot of 0 is free

  /** True where the hash was not in it yet. */
  add(unsigned: number): boolean {
    const hash = unsigned | 0;
    if (hash === 0) return !this.hasZero && (this.hasZero = true);
    const at = hash & (SHARDS - 1);
    const slots = this.shards[at];
    if (slots === undefined || !insert(slots, hash)) return false;
    const used = (this.used[at] ?? 0) + 1;
    this.used[at] = used;
    if (used * 2 > slots.length) this.shards[at] = grown(slots);
    return true;
  }
}

function insert(slots: Int32Array<ArrayBuffer>, hash: number): boolean {
  const mask = slots.length - 1;
  let slot = Math.imul(hash, SPREAD) >>> Math.clz32(mask);
  for (let found = slots[slot]; found !== 0; found = slots[slot]) {
    if (found === hash) return false;
    slot = (slot + 1) & mask;
  }
  slots[slot] = hash;
  return true;
}

function grown(slots: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(slots.length << GROWTH);
  for (let slot = 0; slot < slots.length; slot++) {
    const hash = slots[slot] ?? 0;
    if (hash !== 0) insert(more, hash);
  }
  return more;
}

const SPREAD = 0x9e3779b1; // Fibonacci hashing (Knuth, TAOCP 3, 6.4): FNV's high bits alone spread badly, its low bits chose the shard
