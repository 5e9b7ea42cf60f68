import { wordsOf } from '../text/words.ts';
import type { IndexReader } from './index-reader.ts';
import type { Term } from './packed-index.ts';
import { isStopWord } from './stop-words.ts';
import { termOf } from './terms.ts';

/** A phrase in an index: its telling terms with their places in it. */
export type Phrase = { readonly terms: readonly { readonly term: Term; readonly offset: number }[] };

/** Reads a phrase; `null` where the index lacks one of its words. Stop words hold their place, whatever stands there. */
export async function readPhrase(reader: IndexReader, text: string): Promise<Phrase | null> {
  const words = wordsOf(text).map(({ folded }, offset) => ({ folded, offset }));
  const telling = words.filter(({ folded }) => !isStopWord(folded));
  const found = await Promise.all(
    (telling.length > 0 ? telling : words).map(async ({ folded, offset }) => ({ term: await reader.findTerm(termOf(folded)), offset })),
  );
  const terms = found.flatMap(({ term, offset }) => (term === null ? [] : [{ term, offset }]));
  return terms.length === found.length ? { terms } : null;
}

/** The articles where the phrase stands, as flags by article. */
export async function articlesWithPhrase(reader: IndexReader, phrase: Phrase): Promise<Uint8Array> {
  const holding = new Uint8Array(reader.head.articles);
  const lists = await Promise.all(phrase.terms.map(({ term }) => reader.postingsOf(term)));
  const counts = new Uint16Array(reader.head.articles);
  for (const { articles } of lists) for (const article of articles) counts[article] = (counts[article] ?? 0) + 1;
  const isWanted = (article: number) => counts[article] === lists.length;
  if (lists.length < 2) return holding.map((_, article) => (isWanted(article) ? 1 : 0));
  const places = await Promise.all(
    phrase.terms.map(async ({ term, offset }, i) => {
      const postings = lists[i];
      return { offset, places: postings === undefined ? new Map<number, number[]>() : await reader.positionsOf(term, postings, isWanted) };
    }),
  );
  for (const article of places[0]?.places.keys() ?? []) {
    if (standsTogether(places.map(({ offset, places: of }) => (of.get(article) ?? []).map((place) => place - offset)))) holding[article] = 1;
  }
  return holding;
}

/** True if one number is in every list. */
function standsTogether(starts: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = starts;
  const rest = others.map((list) => new Set(list));
  return first.some((start) => rest.every((list) => list.has(start)));
}
