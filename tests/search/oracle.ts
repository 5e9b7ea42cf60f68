import { codeOfLength, lengthOfCode } from '../../lib/search/length-code.ts';
import { RANKING } from '../../lib/search/rank.ts';
import type { SearchableArticle } from '../../lib/search/searchable.ts';
import { isStopWord } from '../../lib/search/stop-words.ts';
import { termOf } from '../../lib/search/stems.ts';
import { wordsOf } from '../../lib/text/words.ts';

export type Scored = { readonly article: number; readonly score: number };

const foldedWords = (text: string): string[] => wordsOf(text).map((word) => word.folded);
const telling = (text: string): string[] => foldedWords(text).filter((word) => !isStopWord(word));
const lengthOf = (text: string): number => lengthOfCode(codeOfLength(telling(text).length));
const countIn = (words: readonly string[], term: string): number => words.filter((word) => termOf(word) === term).length;

const norm = (b: number, text: string, average: number): number => (average > 0 ? 1 - b + (b * lengthOf(text)) / average : 1);

/** BM25F over the articles themselves, for a query of whole words that the articles know or that are no typos. */
export function rankByReading(articles: readonly SearchableArticle[], query: string): Scored[] {
  const words = telling(query).length > 0 ? telling(query) : foldedWords(query);
  const averageOf = (field: (article: SearchableArticle) => string) =>
    articles.reduce((sum, article) => sum + lengthOf(field(article)), 0) / articles.length;
  const [heading, body] = [averageOf((a) => a.heading), averageOf((a) => a.text)];
  const frequency = (article: SearchableArticle, term: string): number =>
    countIn(telling(article.text), term) / norm(RANKING.bodyB, article.text, body) +
    (RANKING.headingWeight * countIn(foldedWords(article.heading), term)) / norm(RANKING.headingB, article.heading, heading);
  const scores = articles.map(() => 0);
  for (const word of words) {
    const frequencies = articles.map((article) => frequency(article, termOf(word)));
    const holding = frequencies.filter((f) => f > 0).length;
    const idf = Math.log(1 + (articles.length - holding + 0.5) / (holding + 0.5));
    frequencies.forEach((f, i) => (scores[i] = (scores[i] ?? 0) + (idf * f * (RANKING.k1 + 1)) / (f + RANKING.k1)));
  }
  return scores
    .map((score, article) => ({ article, score }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.article - b.article);
}

/** True where the phrase's telling words stand in order, stop words between taking any word's place; one of stop words alone is found in headings. */
export function holdsPhrase(article: SearchableArticle, phrase: string): boolean {
  const wanted = foldedWords(phrase).map((word, offset) => ({ term: termOf(word), offset, isStop: isStopWord(word) }));
  const isTelling = wanted.some((word) => !word.isStop);
  const needed = isTelling ? wanted.filter((word) => !word.isStop) : wanted;
  const first = needed[0]?.offset ?? 0;
  return [foldedWords(article.heading), isTelling ? foldedWords(article.text) : []].some((words) =>
    words.some((_, start) => needed.every(({ term, offset }) => termOf(words[start + offset - first] ?? '') === term)),
  );
}
