import { lastAtMost, packWindows, type PackedWindows } from './windows.ts';

/**
 * What a beginning of many words stands for is worked out when the index is built: the terms of most articles
 * among the words that begin so. Of a rarer beginning the words are read when it is typed.
 */
const MANY_WORDS = 256;

/** Terms kept of a beginning. */
export const BEGUN_TERMS = 32;

/** A word as the packer knows it. */
export type CountedWord = { readonly text: string; readonly term: number; readonly articles: number };

/** Packs the beginnings that more than MANY_WORDS of the words, sorted, share; each with its BEGUN_TERMS. */
export function packBegun(words: readonly CountedWord[]): PackedWindows {
  const begun: Begun[] = [];
  collect(words, 0, words.length, 0, begun);
  return packWindows(begun, ({ text }) => text, ({ terms }) => Array.from({ length: BEGUN_TERMS }, (_, i) => terms[i] ?? terms[0] ?? 0), 0);
}

/** The ids of the terms that most articles hold, by the words that stand for them, the most frequent first. */
export function frequentTerms(words: readonly CountedWord[], most: number): number[] {
  const articles = new Map<number, number>();
  for (const word of words) articles.set(word.term, (articles.get(word.term) ?? 0) + word.articles);
  return [...articles].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([term]) => term);
}

/** Goes through the words of [from, to), which share their first `length` units, by what they share beyond. */
function collect(words: readonly CountedWord[], from: number, to: number, length: number, into: Begun[]): void {
  for (let start = from, end = from; start < to; start = end) {
    const text = (words[start]?.text ?? '').slice(0, length + 1);
    end += 1 + lastAtMost(to - start, (i) => words[start + i]?.text.startsWith(text) ?? false);
    if (text.length <= length || end - start <= MANY_WORDS) continue;
    if (!ENDS_IN_HALF_A_PAIR.test(text)) into.push({ text, terms: frequentTerms(words.slice(start, end), BEGUN_TERMS) });
    collect(words, start, end, length + 1, into);
  }
}

type Begun = { readonly text: string; readonly terms: readonly number[] };

const ENDS_IN_HALF_A_PAIR = /[\ud800-\udbff]$/;
