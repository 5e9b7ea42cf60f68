import { MOST_SHARED, type PageSketch, type RelatedArticle } from '../search/results.ts';
import type { FoundRelated, IndexedSketch, SnippetTerm } from '../search/search-index.ts';
import { snippetTermsOfForms } from '../search/snippet.ts';
import { tellingWords } from '../search/telling-words.ts';
import { hitOf } from './find-articles.ts';
import { foldVersions, type Shown } from './fold-versions.ts';
import type { StoredName } from './name-records.ts';
import { readTold } from './read-article.ts';
import type { Store } from './store.ts';

const RANKED_PER_SHOWN = 4; // so that enough are left when near-duplicates are folded

/** The articles related to a name on a page, best first; none for an unknown name. */
export async function relateArticles(store: Store, id: string, page: PageSketch, limit: number): Promise<RelatedArticle[]> {
  const name = await store.findName(id);
  if (name === null) return [];
  store.articles.warm();
  const related = await (await store.search()).relate(name, await indexedSketch(store, page), limit * RANKED_PER_SHOWN);
  const terms = termsOf(await readNames(store, [name]));
  return Promise.all((await foldVersions(store, related, limit)).map((shown) => relatedFrom(store, shown, terms)));
}

/** The articles on the story of a page as a whole, best first; none where the archive has none. */
export async function relateToPage(store: Store, page: PageSketch, limit: number): Promise<RelatedArticle[]> {
  store.articles.warm();
  const related = await (await store.search()).relatePage(await indexedSketch(store, page), limit * RANKED_PER_SHOWN);
  return Promise.all((await foldVersions(store, related, limit)).map((shown) => relatedFrom(store, shown, null)));
}

/** The articles related to an article, best first; none for an unknown one. */
export async function relateToArticle(store: Store, id: string, limit: number): Promise<RelatedArticle[]> {
  const index = await store.findArticle(id);
  if (index === null) return [];
  const { heading, text, date, names } = await readTold(store, index);
  const page = { words: tellingWords(`${heading}\n${text}`, null), names, dates: date === null ? [] : [date] };
  const related = await (await store.search()).relateArticle(index, page, limit * RANKED_PER_SHOWN);
  return Promise.all((await foldVersions(store, related, limit)).map((shown) => relatedFrom(store, shown, null)));
}

/** The sketch with the names that the corpus knows, by their numbers. */
async function indexedSketch(store: Store, page: PageSketch): Promise<IndexedSketch> {
  const onPage = await Promise.all(page.names.map(async ([name, count]) => [await store.findName(name), count] as const));
  return { ...page, names: onPage.flatMap(([name, count]) => (name === null ? [] : [[name, count] as const])) };
}

/** `terms`: what its snippet marks, `null` for the names that both share. */
async function relatedFrom(store: Store, shown: Shown<FoundRelated>, terms: readonly SnippetTerm[] | null): Promise<RelatedArticle> {
  const { score, why } = shown.found;
  const shared = await readNames(store, why.names.slice(0, MOST_SHARED));
  const hit = await hitOf(store, shown, score, terms ?? termsOf(shared));
  return Object.assign(hit, { why: { names: shared.map(({ canonical }) => canonical), date: why.date } });
}

/** What a snippet marks of these names. */
function termsOf(names: readonly StoredName[]): SnippetTerm[] {
  return snippetTermsOfForms(names.flatMap(({ forms }) => forms.map(({ text }) => text)));
}

function readNames(store: Store, names: readonly number[]): Promise<StoredName[]> {
  return Promise.all(names.map((name) => store.names.read(name)));
}
