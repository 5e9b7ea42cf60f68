const SHARDS = 16; // so that growing is never long: one table of half a million words takes 12 ms
const INITIAL_SLOTS = 256; // in a shard; a power of two

/** A set of unsigned 32-bit hashes, by open addressing; each shard is at most half full. */
export class HashSet {
  private readonly shards = Array.from({ length: SHARDS }, () => new Uint32Array(INITIAL_SLOTS));
  private readonly used = new Uint32Array(SHARDS);
  private hasZero = false; // a slot of 0 is free

  /** True where the hash was not in it yet. */
  add(hash: number): boolean {
    if (hash === 0) return !this.hasZero && (this.hasZero = true);
    const at = hash % SHARDS;
    const slots = this.shards[at];
    if (slots === undefined || !insert(slots, hash)) return false;
    const used = (this.used[at] ?? 0) + 1;
    this.used[at] = used;
    if (used * 2 > slots.length) this.shards[at] = grown(slots);
    return true;
  }
}

function insert(slots: Uint32Array<ArrayBuffer>, hash: number): boolean {
  const mask = slots.length - 1;
  let slot = Math.imul(hash, SPREAD) >>> Math.clz32(mask);
  for (let found = slots[slot]; found !== 0; found = slots[slot]) {
    if (found === hash) return false;
    slot = (slot + 1) & mask;
  }
  slots[slot] = hash;
  return true;
}

function grown(slots: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(slots.length * 2);
  for (const hash of slots) if (hash !== 0) insert(more, hash);
  return more;
}

const SPREAD = 0x9e3779b1; // Fibonacci hashing (Knuth, TAOCP 3, 6.4): FNV's high bits alone spread badly, its low bits chose the shard
