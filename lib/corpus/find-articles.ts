import type { Hit, NameHit } from '../search/results.ts';
import type { SnippetTerm } from '../search/search-index.ts';
import { snippetOf } from '../search/snippet.ts';
import type { SearchAnswer } from './corpus.ts';
import { summaryOf } from './read-article.ts';
import type { Store } from './store.ts';

/** What a query finds, best first, with snippets cut from the articles' texts. */
export async function answerSearch(store: Store, query: string, limit: number): Promise<SearchAnswer> {
  const found = await (await store.search()).search(query, limit, () => store.articles.warm());
  const [hits, names] = await Promise.all([
    Promise.all(found.articles.map(({ article, score }) => hitOf(store, article, score / found.ceiling, found.terms))),
    Promise.all(found.names.map(({ name }) => nameHitOf(store, name))),
  ]);
  return { hits, names, corrected: found.corrected };
}

/** An article as a list shows it, with the part of its text that shows the terms. */
export async function hitOf(store: Store, index: number, score: number, terms: readonly SnippetTerm[]): Promise<Hit> {
  const [article, { languages }] = await Promise.all([store.articles.read(index), store.search()]);
  return { article: summaryOf(article), score, snippet: snippetOf(article.body(), terms, languages) };
}

async function nameHitOf(store: Store, index: number): Promise<NameHit> {
  const { id, canonical, kind, articleCount } = await store.names.read(index);
  return { id, canonical, kind, articleCount };
}
