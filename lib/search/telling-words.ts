import { hashWord } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import type { Range } from '../types.ts';
import type { PageSketch } from './results.ts';
import { isStopWord } from './stop-words.ts';

const REACH = 2400; // UTF-16 units on either side of the mention: about 400 words
const HALF_WEIGHT_WORDS = 60; // distance in words at which a word counts half: about a paragraph
const MAX_WORDS = 120; // the heaviest; what lies below hardly moves a ranking

/** The part of a text near a mention of a name; all of it where there is none. */
export function textNear(text: string, mention: Range | null): string {
  return mention === null ? text : text.slice(startNear(mention), mention.end + REACH);
}

function startNear(mention: Range | null): number {
  return Math.max(0, (mention?.start ?? 0) - REACH);
}

/** The hashed words that say most of what a text is about, with their weights: those near a mention weigh more. Pure. */
export function tellingWords(text: string, mention: Range | null): PageSketch['words'] {
  const start = startNear(mention);
  const words = wordsOf(textNear(text, mention));
  const at = mention === null ? 0 : words.findIndex((word) => word.end + start > mention.start);
  const weights = new Map<number, number>();
  words.forEach((word, i) => {
    if (isStopWord(word.folded) || isWithin(word, mention, start)) return;
    const weight = mention === null ? 1 : 1 / (1 + Math.abs(i - at) / HALF_WEIGHT_WORDS);
    const hash = hashWord(word.folded);
    weights.set(hash, (weights.get(hash) ?? 0) + weight);
  });
  return [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_WORDS);
}

/** True of the mention's own words: every article that names it holds them. */
function isWithin(word: Range, mention: Range | null, offset: number): boolean {
  return mention !== null && word.start + offset >= mention.start && word.end + offset <= mention.end;
}
