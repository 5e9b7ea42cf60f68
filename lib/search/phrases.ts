import { wordsOf } from '../text/words.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord, languageOfWords } from './languages.ts';
import type { Term } from './packed-index.ts';

/** A phrase in an index: its telling words, each with the terms that stand for it and its place. */
export type Phrase = { readonly words: readonly PhraseWord[] };

export type PhraseWord = { readonly terms: readonly Term[]; readonly offset: number };

/** Reads a phrase; `null` where the index lacks one of its words. Stop words hold their place, whatever stands there. */
export async function readPhrase(reader: IndexReader, text: string): Promise<Phrase | null> {
  const words = wordsOf(text).map(({ folded }, offset) => ({ folded, offset }));
  const language = languageOfWords(words.map(({ folded }) => folded), reader.head.languages);
  const telling = words.filter(({ folded }) => !isStopWord(folded, language));
  const found = await Promise.all((telling.length > 0 ? telling : words).map(async ({ folded, offset }) => ({ terms: await reader.findWord(folded), offset })));
  return found.every(({ terms }) => terms.length > 0) ? { words: found } : null;
}

/** The articles where the phrase stands, as flags by article. */
export async function articlesWithPhrase(reader: IndexReader, { words }: Phrase): Promise<Uint8Array> {
  const holding = new Uint8Array(reader.head.articles);
  const rarestFirst = words.toSorted((a, b) => countOf(a) - countOf(b));
  let wanted: number[] | null = null;
  for (const word of rarestFirst) wanted = await articlesAlso(reader, word, wanted);
  const together = wanted ?? [];
  const places = words.length < 2 ? [] : await Promise.all(words.map((word) => startsOf(reader, word)));
  for (const article of together) {
    if (words.length < 2 || standsTogether(places.map((startsIn) => startsIn(article)))) holding[article] = 1;
  }
  return holding;
}

function countOf({ terms }: PhraseWord): number {
  return terms.reduce((sum, { count }) => sum + count, 0);
}

/** Those of the articles, ascending, that also hold a word; all that do where none are given. */
async function articlesAlso(reader: IndexReader, { terms }: PhraseWord, articles: readonly number[] | null): Promise<number[]> {
  if (articles === null) {
    const lists = await Promise.all(terms.map((term) => reader.articlesOf(term)));
    return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].toSorted((a, b) => a - b);
  }
  const lists = await Promise.all(terms.map((term) => reader.postingsOf(term)));
  return articles.filter((article) => lists.some((postings) => postings.seek(article)));
}

/** Where the phrase would begin in an article, for each place of one of its words; of articles in ascending order. */
async function startsOf(reader: IndexReader, { terms, offset }: PhraseWord): Promise<(article: number) => number[]> {
  const cursors = await Promise.all(terms.map((term) => reader.placesOf(term)));
  return (article) => cursors.flatMap((cursor) => cursor.placesIn(article)).map((place) => place - offset);
}

/** True if one number is in every list. */
function standsTogether(starts: readonly (readonly number[])[]): boolean {
  const [first = [], ...others] = starts;
  return first.some((start) => others.every((list) => list.includes(start)));
}
