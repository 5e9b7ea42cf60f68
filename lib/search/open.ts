import { sourceSlice, type ByteSource } from '../bytes/source.ts';
import { chunksOf } from './chunks.ts';
import { type FilterSources, readDates } from './filters.ts';
import { correctedQuery, findArticles } from './find-articles.ts';
import { findNames, namesOfText } from './find-names.ts';
import { IndexReader } from './index-reader.ts';
import { readLayout } from './layout.ts';
import { parseQuery } from './query.ts';
import { relate, relateArticle, relatePage } from './related.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { Searcher } from './searcher.ts';

/**
 * Opens what `encodeSearch` wrote, from the start of `source`. Reads little; the rest as queries need it.
 * Rejects with a sentence where the bytes are of another version, engine, cut off or damaged; a query rejects
 * where it needs a damaged part, and others still answer.
 */
export async function openSearch(source: ByteSource): Promise<SearchIndex> {
  const layout = await readLayout(source);
  const chunks = chunksOf(sourceSlice(source, layout.payload, source.size), layout.checksums);
  const articles = new Searcher(new IndexReader(layout.articles, chunks));
  const names = new Searcher(new IndexReader(layout.names, chunks));
  const sources: FilterSources = { articles: articles.reader, chunks, dates: layout.dates, namesOf: (text) => namesOfText(names, text) };

  async function search(text: string, limit: number, whileReading?: () => void): Promise<Found> {
    const query = parseQuery(text);
    const [found, foundNames] = await Promise.all([
      findArticles(articles, sources, query, limit, whileReading),
      findNames({ names, articles, chunks, facts: layout.nameFacts }, query, limit),
    ]);
    return { articles: found.articles, ceiling: found.ceiling, names: foundNames, terms: found.terms, corrected: correctedQuery(text, found.corrections) };
  }

  return {
    articleCount: layout.articles.articles,
    nameCount: layout.names.articles,
    languages: layout.articles.languages,
    dates: () => readDates(sources),
    search,
    relate: (name, page, limit) => relate(articles, name, page, limit),
    relatePage: (page, limit) => relatePage(articles, page, limit),
    relateArticle: (article, page, limit) => relateArticle(articles, article, page, limit),
  };
}
