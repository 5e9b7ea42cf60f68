import { sharedLength } from './front-coding.ts';

/**
 * Distances of sorted texts from one word: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment). Rows of the table are kept for what a text shares with the one before it, and
 * a text is left as soon as no continuation can come near enough.
 */
export class DistanceWalk {
  private readonly word: string;
  private readonly most: number;
  private readonly rows: number[][];
  private before = '';
  private depth = 0;

  constructor(word: string, most: number) {
    this.word = word;
    this.most = most;
    this.rows = [Array.from({ length: word.length + 1 }, (_, i) => i)];
  }

  /** The distance of a text, or `null` where it is more than `most`. */
  distanceOf(text: string): number | null {
    if (Math.abs(text.length - this.word.length) > this.most) return null;
    const distance = this.advance(text) ? (this.rows[text.length]?.[this.word.length] ?? Infinity) : Infinity;
    return distance <= this.most ? distance : null;
  }

  /** The least distance of a beginning of the text, or `null`: for a word that is still being typed. */
  distanceOfBeginning(text: string): number | null {
    this.advance(text);
    let least = Infinity;
    for (let length = 0; length <= this.depth; length++) least = Math.min(least, this.rows[length]?.[this.word.length] ?? Infinity);
    return least <= this.most ? least : null;
  }

  /** True if some text that begins so may be near enough. */
  mayBegin(prefix: string): boolean {
    return this.advance(prefix);
  }

  private advance(text: string): boolean {
    let depth = Math.min(this.depth, sharedLength(this.before, text));
    this.before = text;
    while (depth < text.length && this.isOpen(depth)) {
      this.rows[depth + 1] = this.nextRow(text, depth);
      depth++;
    }
    this.depth = depth;
    return depth === text.length && this.isOpen(depth);
  }

  /** True if what stands in this row, or in a swap from the one before, may still come near enough. */
  private isOpen(depth: number): boolean {
    const least = (row: number) => Math.min(...(this.rows[row] ?? []));
    return least(depth) <= this.most || (depth > 0 && least(depth - 1) < this.most);
  }

  private nextRow(text: string, depth: number): number[] {
    const { word } = this;
    const above = this.rows[depth] ?? [];
    const aboveThat = this.rows[depth - 1] ?? [];
    const row = [depth + 1];
    for (let i = 1; i <= word.length; i++) {
      const isSame = word[i - 1] === text[depth];
      let cost = Math.min((above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (above[i - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap = i > 1 && depth > 0 && word[i - 1] === text[depth - 1] && word[i - 2] === text[depth];
      if (isSwap) cost = Math.min(cost, (aboveThat[i - 2] ?? 0) + 1);
      row.push(cost);
    }
    return row;
  }
}
