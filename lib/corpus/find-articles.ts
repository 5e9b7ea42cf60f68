import type { Hit, NameHit } from '../search/results.ts';
import type { SnippetTerm } from '../search/search-index.ts';
import { snippetOf } from '../search/snippet.ts';
import type { SearchAnswer } from './corpus.ts';
import { readBody, summariseArticle, warmArticle } from './read-article.ts';
import { SECTIONS } from './sections.ts';
import { readRecord, type Store } from './store.ts';

/** What a query finds, best first, with snippets cut from the articles' texts. */
export async function answerSearch(store: Store, query: string, limit: number): Promise<SearchAnswer> {
  const warm = Promise.allSettled([store.articles(), store.segments(), store.documents(), store.pieces(), store.names()]); // tables that the hits need
  const found = await (await store.search()).search(query, limit);
  await warm;
  const [hits, names] = await Promise.all([
    Promise.all(found.articles.map(({ article, score }) => hitOf(store, article, score / found.ceiling, found.terms))),
    Promise.all(found.names.map(({ name }) => nameHitOf(store, name))),
  ]);
  return { hits, names, corrected: found.corrected };
}

/** An article as a list shows it, with the part of its text that shows the terms. */
export async function hitOf(store: Store, article: number, score: number, terms: readonly SnippetTerm[]): Promise<Hit> {
  void warmArticle(store, article);
  const [summary, body] = await Promise.all([summariseArticle(store, article), readBody(store, article)]);
  return { article: summary, score, snippet: snippetOf(body, terms) };
}

async function nameHitOf(store: Store, index: number): Promise<NameHit> {
  const { id, canonical, kind, articleCount } = await readRecord(store.names(), index, SECTIONS.names.part);
  return { id, canonical, kind, articleCount };
}
