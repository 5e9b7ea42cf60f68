import type { Hit, NameHit } from '../search/results.ts';
import type { SnippetTerm } from '../search/search-index.ts';
import { snippetOf } from '../search/snippet.ts';
import type { SearchAnswer } from './corpus.ts';
import { foldVersions, type Shown } from './fold-versions.ts';
import { summaryOf } from './read-article.ts';
import type { Store } from './store.ts';

const RANKED_PER_SHOWN = 2; // fewer of what a query finds are versions of one story than of what is related

/** What a query finds, best first, near-duplicates folded, with snippets cut from the articles' texts. */
export async function answerSearch(store: Store, query: string, limit: number): Promise<SearchAnswer> {
  const found = await (await store.search()).search(query, limit * RANKED_PER_SHOWN, () => store.articles.warm());
  const [shown, names] = await Promise.all([foldVersions(store, found.articles, limit), Promise.all(found.names.slice(0, limit).map(({ name }) => nameHitOf(store, name)))]);
  const hits = await Promise.all(shown.map((each) => hitOf(store, each, each.found.score / found.ceiling, found.terms)));
  return { hits, names, corrected: found.corrected };
}

/** An article as a list shows it, with the part of its text that shows the terms. */
export async function hitOf(store: Store, { article, versions }: Omit<Shown<unknown>, 'found'>, score: number, terms: readonly SnippetTerm[]): Promise<Hit> {
  const { languages } = await store.search();
  return { article: { ...summaryOf(article), ...(versions > 0 && { versions }) }, score, snippet: snippetOf(article.body(), terms, languages) };
}

async function nameHitOf(store: Store, index: number): Promise<NameHit> {
  const { id, canonical, kind, articleCount } = await store.names.read(index);
  return { id, canonical, kind, articleCount };
}
