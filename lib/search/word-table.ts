import { foldText } from '../text/fold.ts';
import type { WordCursor } from '../text/word-cursor.ts';

const INITIAL_SLOTS = 1024; // a power of two; doubled when half full

/**
 * Folded words → values, looked up from where a cursor stands in a text, without making a string of the word:
 * in an archive of news nearly every word is an old one. Open addressing by the cursor's hash.
 */
export class WordTable<T extends { readonly text: string }> {
  readonly values: T[] = [];
  private readonly hashes: number[] = [];
  private slots = new Uint32Array(INITIAL_SLOTS); // 1 + index of a value; 0 where free
  private readonly create: (folded: string) => T;

  /** `create` makes the value of a folded word when it is first met. */
  constructor(create: (folded: string) => T) {
    this.create = create;
  }

  /** The value of the word the cursor stands on. */
  at(cursor: WordCursor): T {
    const mask = this.slots.length - 1;
    let folded: string | null = null;
    for (let slot = cursor.hash & mask; ; slot = (slot + 1) & mask) {
      const index = (this.slots[slot] ?? 0) - 1;
      const value = this.values[index];
      if (value === undefined) return this.add(slot, cursor.hash, folded ?? foldedAt(cursor));
      if (this.hashes[index] !== cursor.hash) continue;
      if (isPlainly(value.text, cursor)) return value;
      folded ??= foldedAt(cursor);
      if (folded === value.text) return value;
    }
  }

  private add(slot: number, hash: number, folded: string): T {
    const value = this.create(folded);
    this.values.push(value);
    this.hashes.push(hash);
    this.slots[slot] = this.values.length;
    if (this.values.length * 2 > this.slots.length) this.grow();
    return value;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    this.hashes.forEach((hash, index) => {
      let slot = hash & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = index + 1;
    });
  }
}

function foldedAt(cursor: WordCursor): string {
  return foldText(cursor.text.slice(cursor.start, cursor.end));
}

/** True if the word under the cursor is this one by its ASCII letters alone, which most are. */
function isPlainly(folded: string, { text, start, end }: WordCursor): boolean {
  if (end - start !== folded.length) return false;
  for (let i = 0; i < folded.length; i++) {
    const unit = text.charCodeAt(start + i);
    const lower = unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
    if (lower !== folded.charCodeAt(i)) return false;
  }
  return true;
}
