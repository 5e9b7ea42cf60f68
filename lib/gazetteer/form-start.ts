import { isJoined, WordCursor } from '../text/word-cursor.ts';

/**
 * Where a form is looked up: at its first word that may begin a name, together with the word joined
 * behind it. A form without such a word (pink tide) is looked up at its first word, in any case.
 */
export type FormStart = {
  /** Unsigned: `hashWord` of a single word, or `pairHash` of two. */
  readonly hash: number;
  /** Words of the form in front of it (1 for de Gaulle). */
  readonly back: number;
  readonly anyCase: boolean;
};

/** The start of a form; `null` for a text without a word. */
export function formStartOf(text: string): FormStart | null {
  const cursor = new WordCursor(text);
  let back = 0;
  while (cursor.next()) {
    if (cursor.mayBegin) return startAt(cursor, back, false);
    back++;
  }
  cursor.end = 0;
  return cursor.next() ? startAt(cursor, 0, true) : null;
}

function startAt(cursor: WordCursor, back: number, anyCase: boolean): FormStart {
  const { text, end, hash, size } = cursor;
  const isPair = cursor.next() && isJoined(text, end, cursor.start, size);
  return { hash: isPair ? pairHash(hash, cursor.hash) : hash >>> 0, back, anyCase };
}

/** The hash of two words in a row, unsigned, from their own hashes. */
export function pairHash(first: number, second: number): number {
  return (Math.imul(first, PAIR_FACTOR) ^ second) >>> 0;
}

const PAIR_FACTOR = 0x9e3779b1; // 2^32 / golden ratio, odd (Knuth, TAOCP 3, 6.4)
