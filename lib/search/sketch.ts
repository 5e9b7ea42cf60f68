import type { PageSketch } from './results.ts';
import { hashWord } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Range } from '../types.ts';

const MAX_WORDS = 200;
const HALF_WEIGHT_WORDS = 60; // distance in words at which a word counts half

/**
 * What a page is about, near a mention of a name. `text` is the page's visible text (or the part of it round
 * the mention), `mention` the place in it that the reader points at, or `null` for the page as a whole;
 * `names` the corpus names shown on the page with their counts. Pure; runs in the tab.
 */
export function sketchPage(text: string, mention: Range | null, names: readonly (readonly [name: string, count: number])[]): PageSketch {
  const words = wordsOf(text);
  const at = mention === null ? 0 : words.findIndex((word) => word.end > mention.start);
  const weights = new Map<number, number>();
  words.forEach((word, i) => {
    const weight = mention === null ? 1 : 1 / (1 + Math.abs(i - at) / HALF_WEIGHT_WORDS);
    const hash = hashWord(word.folded);
    weights.set(hash, (weights.get(hash) ?? 0) + weight);
  });
  const heaviest = [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_WORDS);
  return { words: heaviest, names, dates: [] };
}
