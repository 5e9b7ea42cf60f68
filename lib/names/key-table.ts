import { Column } from '../bytes/column.ts';
import type { Span, TextWords } from './text-words.ts';

const INITIAL_SLOTS = 1024; // a power of two; doubled when half full
const FACTOR = 0x01000193; // odd: of a polynomial over the units of a key, which is put together word by word
const SPREAD = 0x9e3779b1; // 2^32 / golden ratio, odd (Knuth, TAOCP 3, 6.4)

/** The hash of a key; of what a key begins with where `before` is given. */
export function hashKey(key: string, before = 0): number {
  let hash = before;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, FACTOR) + key.charCodeAt(i)) | 0;
  return hash;
}

const powers: number[] = [1];

/** The hash of a key's beginning and of what follows it, as one. `length`: units of the latter. */
export function joinHashes(before: number, hash: number, length: number): number {
  while (powers.length <= length) powers.push(Math.imul(powers.at(-1) ?? 1, FACTOR));
  return (Math.imul(before, powers[length] ?? 1) + hash) | 0;
}

/** Keys (`TextWords.key`), numbered in the order of their first use, and looked up without making a string of the words. Open addressing. */
export class KeyTable {
  readonly keys: string[] = [];
  readonly #hashes = new Column();
  #slots = new Int32Array(INITIAL_SLOTS); // 1 + number of a key; 0 where free

  /** The number of a span's key, whose hash is given; -1 for one that is not here. */
  find(words: TextWords, span: Span, hash = words.keyHash(span)): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || (this.#hashes.at(number) === hash && words.isKey(span, this.keys[number] ?? ''))) return number;
    }
  }

  /** Adds a key that is not here; gives its number. */
  add(key: string): number {
    const hash = hashKey(key), number = this.keys.push(key) - 1;
    this.#hashes.push(hash);
    this.#place(hash, number);
    if (this.keys.length * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      for (let each = 0; each < this.keys.length; each++) this.#place(this.#hashes.at(each), each);
    }
    return number;
  }

  #place(hash: number, number: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}

function spread(hash: number): number {
  const product = Math.imul(hash, SPREAD);
  return product ^ (product >>> 15);
}
