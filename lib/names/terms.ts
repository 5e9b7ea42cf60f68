import type { TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';
import { LEX } from './lexicon.ts';

const LONGEST_TERM = 6; // letters
const SKIPPED = 2; // small words between those that the letters stand for: "weapons of mass destruction"

/** Whether the capitals at a word stand for plain words beside them: "gross domestic product (GDP)". Such a term names nothing. */
export function abbreviatesTerm(words: TextWords, i: number): boolean {
  if (!(words.gap(i) & GAP.open) || words.breaksAt(i)) return false;
  const letters = words.written(i).replace(/s$/, '').toLowerCase();
  if (letters.length < 2 || letters.length > LONGEST_TERM) return false;
  let k = i - 1;
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let skipped = 0; skipped < SKIPPED && words.fold(k)[0] !== letters[at] && words.has(k, LEX.function); skipped++) k--;
    if (words.shape(k) !== SHAPE.lower || words.fold(k)[0] !== letters[at] || words.breaksAt(k + 1) && k + 1 < i) return false;
    k--;
  }
  return true;
}
