import { MOST_SHARED, type Hit, type NameHit, type PageSketch, type RelatedArticle } from '../search/results.ts';
import type { SnippetTerm } from '../search/search-index.ts';
import { snippetOf, snippetTermsOfForms } from '../search/snippet.ts';
import type { SearchAnswer } from './corpus.ts';
import { readBody, summariseArticle } from './read-article.ts';
import { SECTIONS } from './sections.ts';
import { readRecord, type Store } from './store.ts';

/** What a query finds, best first, with snippets cut from the articles' texts. */
export async function answerSearch(store: Store, query: string, limit: number): Promise<SearchAnswer> {
  const found = await (await store.search()).search(query, limit);
  const [hits, names] = await Promise.all([
    Promise.all(found.articles.map(({ article, score }) => hitOf(store, article, score / found.ceiling, found.terms))),
    Promise.all(found.names.map(({ name }) => nameHitOf(store, name))),
  ]);
  return { hits, names, corrected: found.corrected };
}

/** The articles related to a name on a page, best first; none for an unknown name. */
export async function relateArticles(store: Store, id: string, page: PageSketch, limit: number): Promise<RelatedArticle[]> {
  const name = await store.findName(id);
  if (name === null) return [];
  const onPage = await Promise.all(page.names.map(async ([other, count]) => [await store.findName(other), count] as const));
  const names = onPage.flatMap(([other, count]) => (other === null ? [] : [[other, count] as const]));
  const related = await (await store.search()).relate(name, { ...page, names }, limit);
  const { forms } = await readRecord(store.names(), name, SECTIONS.names.part);
  const terms = snippetTermsOfForms(forms.map(({ text }) => text));
  return Promise.all(
    related.map(async ({ article, score, why }) => {
      const [shared, hit] = await Promise.all([canonicalForms(store, why.names.slice(0, MOST_SHARED)), hitOf(store, article, score, terms)]);
      return Object.assign(hit, { why: { names: shared, date: why.date } });
    }),
  );
}

async function hitOf(store: Store, article: number, score: number, terms: readonly SnippetTerm[]): Promise<Hit> {
  const [summary, body] = await Promise.all([summariseArticle(store, article), readBody(store, article)]);
  return { article: summary, score, snippet: snippetOf(body, terms) };
}

async function nameHitOf(store: Store, index: number): Promise<NameHit> {
  const { id, canonical, kind, articleCount } = await readRecord(store.names(), index, SECTIONS.names.part);
  return { id, canonical, kind, articleCount };
}

async function canonicalForms(store: Store, names: readonly number[]): Promise<string[]> {
  return Promise.all(names.map(async (name) => (await readRecord(store.names(), name, SECTIONS.names.part)).canonical));
}
