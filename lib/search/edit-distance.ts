import { sharedLength } from './front-coding.ts';

/**
 * Distances of sorted texts from one word: insertions, deletions, substitutions and swaps of neighbours
 * (optimal string alignment). Rows of the table are kept for what a text shares with the one before it, and
 * a text is left as soon as no continuation can come near enough.
 */
export class DistanceWalk {
  private readonly word: string;
  private readonly most: number;
  /** One row a letter of the text: the distances of its beginning from all beginnings of the word. */
  private readonly rows: Uint8Array[];
  /** The least of each row. */
  private readonly leasts: number[] = [0];
  private before = '';
  private depth = 0;

  constructor(word: string, most: number) {
    this.word = word;
    this.most = most;
    this.rows = [Uint8Array.from({ length: word.length + 1 }, (_, i) => Math.min(i, MAX_DISTANCE))];
  }

  /** True if a text is at most `most` away. */
  isNear(text: string): boolean {
    if (Math.abs(text.length - this.word.length) > this.most) return false;
    return this.advance(text) && this.lastOf(text.length) <= this.most;
  }

  /** True if a beginning of the text is: for a word that is still being typed. */
  beginsNear(text: string): boolean {
    this.advance(text);
    for (let length = 0; length <= this.depth; length++) if (this.lastOf(length) <= this.most) return true;
    return false;
  }

  /** True if some text that begins so may be near. */
  mayBegin(prefix: string): boolean {
    return this.advance(prefix);
  }

  private lastOf(depth: number): number {
    return this.rows[depth]?.[this.word.length] ?? MAX_DISTANCE;
  }

  /** Computes the rows of a text as far as it may come near; true if that is to its end. */
  private advance(text: string): boolean {
    let depth = Math.min(this.depth, sharedLength(this.before, text));
    this.before = text;
    while (depth < text.length && this.isOpen(depth)) this.fillRow(text, depth++);
    this.depth = depth;
    return depth === text.length && this.isOpen(depth);
  }

  /** True if what stands in this row, or in a swap from the one before, may still come near enough. */
  private isOpen(depth: number): boolean {
    return (this.leasts[depth] ?? 0) <= this.most || (depth > 0 && (this.leasts[depth - 1] ?? 0) < this.most);
  }

  /** Fills the row behind `depth`, for the letter of the text at `depth`. */
  private fillRow(text: string, depth: number): void {
    const { word } = this;
    const above = this.rows[depth] ?? NO_ROW;
    const aboveThat = this.rows[depth - 1] ?? NO_ROW;
    const row = (this.rows[depth + 1] ??= new Uint8Array(word.length + 1));
    const letter = text.charCodeAt(depth);
    const letterBefore = depth > 0 ? text.charCodeAt(depth - 1) : -1;
    let least = (row[0] = Math.min(depth + 1, MAX_DISTANCE));
    for (let i = 1; i <= word.length; i++) {
      const own = word.charCodeAt(i - 1);
      let cost = Math.min((above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (above[i - 1] ?? 0) + (own === letter ? 0 : 1));
      const isSwap = i > 1 && own === letterBefore && word.charCodeAt(i - 2) === letter;
      if (isSwap) cost = Math.min(cost, (aboveThat[i - 2] ?? 0) + 1);
      row[i] = Math.min(cost, MAX_DISTANCE);
      if (cost < least) least = cost;
    }
    this.leasts[depth + 1] = least;
  }
}

const MAX_DISTANCE = 250; // distances are bytes; none above two is asked for
const NO_ROW = new Uint8Array(0);
