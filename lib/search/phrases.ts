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
export async function articlesWithPhrase(reader: IndexReader, { terms }: Phrase): Promise<Uint8Array> {
  const holding = new Uint8Array(reader.head.articles);
  const rarestFirst = terms.toSorted((a, b) => a.term.count - b.term.count);
  let wanted: number[] | null = null;
  for (const { term } of rarestFirst) wanted = await articlesAlso(reader, term, wanted);
  const together = wanted ?? [];
  const places = terms.length < 2 ? [] : await Promise.all(terms.map(({ term }) => reader.positionsOf(term, together)));
  for (const article of together) {
    const starts = places.map((of, i) => (of.get(article) ?? []).map((place) => place - (terms[i]?.offset ?? 0)));
    if (terms.length < 2 || standsTogether(starts)) holding[article] = 1;
  }
  return holding;
}

/** Those of the articles, ascending, that also hold a term; all that do where none are given. */
async function articlesAlso(reader: IndexReader, term: Term, articles: readonly number[] | null): Promise<number[]> {
  if (articles === null) return reader.articlesOf(term);
  const postings = await reader.postingsOf(term);
  return articles.filter((article) => postings.seek(article));
}

/** True if one number is in every list. */
function standsTogether(starts: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = starts;
  const rest = others.map((list) => new Set(list));
  return first.some((start) => rest.every((list) => list.has(start)));
}
