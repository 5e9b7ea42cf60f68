import { hashWord } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Range } from '../types.ts';
import { datesOf } from './dates.ts';
import type { PageSketch } from './results.ts';
import { isStopWord } from './stop-words.ts';

const REACH = 2400; // UTF-16 units on either side of the mention: about 400 words
const HALF_WEIGHT_WORDS = 60; // distance in words at which a word counts half: about a paragraph
const MAX_WORDS = 120; // the heaviest; what lies below hardly moves a ranking

/**
 * What a page is about, near a mention of a name. `text` is the page's visible text, `mention` the place in
 * it that the reader points at, or `null` for the page as a whole; `names` the corpus names shown on the page
 * with their counts. Pure; runs in the tab.
 */
export function sketchPage(text: string, mention: Range | null, names: readonly (readonly [name: string, count: number])[]): PageSketch {
  const start = Math.max(0, (mention?.start ?? 0) - REACH);
  const near = mention === null ? text : text.slice(start, mention.end + REACH);
  const words = wordsOf(near);
  const at = mention === null ? 0 : words.findIndex((word) => word.end + start > mention.start);
  const weights = new Map<number, number>();
  words.forEach((word, i) => {
    if (isStopWord(word.folded) || isWithin(word, mention, start)) return;
    const weight = mention === null ? 1 : 1 / (1 + Math.abs(i - at) / HALF_WEIGHT_WORDS);
    const hash = hashWord(word.folded);
    weights.set(hash, (weights.get(hash) ?? 0) + weight);
  });
  const heaviest = [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_WORDS);
  return { words: heaviest, names, dates: datesOf(near) };
}

/** True of the mention's own words: every article that names it holds them. */
function isWithin(word: Range, mention: Range | null, offset: number): boolean {
  return mention !== null && word.start + offset >= mention.start && word.end + offset <= mention.end;
}
