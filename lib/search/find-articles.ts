import { wordsOf } from '../text/words.ts';
import { allowedArticles, type FilterSources, readDates } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import { readPhrase } from './phrases.ts';
import type { Query } from './query.ts';
import { noneIsRight } from './resolve-word.ts';
import type { FoundArticle, SnippetTerm } from './search-index.ts';
import type { Searcher } from './searcher.ts';
import type { Clause } from './clause.ts';
import { foldedWordsOf, nameTerm } from './terms.ts';

export type FoundArticles = {
  readonly articles: readonly FoundArticle[];
  /** See `Found.ceiling`. */
  readonly ceiling: number;
  readonly terms: readonly SnippetTerm[];
  readonly corrections: ReadonlyMap<string, string>;
};

/** The articles that a query finds, best first; those of filters alone the newest first. */
export async function findArticles(searcher: Searcher, sources: FilterSources, query: Query, limit: number, whileReading?: () => void): Promise<FoundArticles> {
  const allowed = await allowedArticles(query, sources);
  const clauses = [...(await clausesOfPhrases(searcher.reader, query.phrases)), ...(await clausesOfNames(sources, query.names))];
  const found = await searcher.find({ text: query.words.join(' '), isOpen: query.isOpen, clauses, allowed, limit, isRight: noneIsRight, whileReading });
  const marked = [...query.phrases, ...query.names].map((text) => ({ words: foldedWordsOf(text), isPrefix: false, weight: 1 }));
  const hasWords = query.words.length > 0 || clauses.length > 0;
  const articles = hasWords || isOnlyExclusion(query) || allowed === null ? found.articles : await newestFirst(sources, allowed, limit);
  return {
    articles: articles.map(({ article, score }) => ({ article, score })),
    ceiling: articles === found.articles && found.ceiling > 0 ? found.ceiling : 1,
    terms: [...found.terms, ...marked],
    corrections: found.corrections,
  };
}

function isOnlyExclusion(query: Query): boolean {
  return query.kinds.length === 0 && query.from === null && query.to === null;
}

/** A phrase also scores by its words. */
async function clausesOfPhrases(reader: IndexReader, phrases: readonly string[]): Promise<Clause[]> {
  const read = await Promise.all(phrases.map((text) => readPhrase(reader, text)));
  return read.flatMap((phrase) => (phrase?.words ?? []).map(({ terms }) => ({ alternatives: terms.map((term) => ({ term, weight: 1 })), weight: 1 })));
}

/** A name scores by how much an article is about it. */
async function clausesOfNames({ articles, namesOf }: FilterSources, names: readonly string[]): Promise<Clause[]> {
  const clauses = names.map(async (text) => {
    const terms = await Promise.all((await namesOf(text)).map((name) => articles.findTerm(nameTerm(name))));
    return { alternatives: terms.flatMap((term) => (term === null ? [] : [{ term, weight: 1 }])), weight: 1 };
  });
  return Promise.all(clauses);
}

async function newestFirst(sources: FilterSources, allowed: Uint8Array, limit: number): Promise<FoundArticle[]> {
  const dated = Array.from(await readDates(sources), (date, article) => ({ article, score: date / LAST_DAY }));
  return dated
    .filter(({ article }) => allowed[article] === 1)
    .toSorted((a, b) => b.score - a.score || a.article - b.article)
    .slice(0, limit);
}

const LAST_DAY = 9999_12_31; // so that a date, YYYYMMDD, is a score of at most 1, as those of words are of their ceiling

/** The query as it was read, with its typos corrected; `null` where there were none. */
export function correctedQuery(query: string, corrections: ReadonlyMap<string, string>): string | null {
  if (corrections.size === 0) return null;
  let corrected = '';
  let end = 0;
  for (const word of wordsOf(query)) {
    const typed = query.slice(word.start, word.end);
    const right = corrections.get(word.folded);
    corrected += query.slice(end, word.start) + (right === undefined ? typed : withCapitalOf(typed, right));
    end = word.end;
  }
  return corrected + query.slice(end);
}

/** The words of an index are folded; people who type a capital expect to see it again. */
function withCapitalOf(typed: string, folded: string): string {
  return STARTS_WITH_CAPITAL.test(typed) ? folded.charAt(0).toUpperCase() + folded.slice(1) : folded;
}

const STARTS_WITH_CAPITAL = /^\p{Lu}/u;
