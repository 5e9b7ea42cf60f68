import type { ArticleSummary, PageSketch } from '../search/results.ts';
import type { NameProfile, ProfiledArticle } from './corpus.ts';
import { summaryOf } from './read-article.ts';
import type { Store } from './store.ts';

/** Most articles that a profile holds, those first that the name matters most to. */
const MOST_ARTICLES = 1000;

/** Most companions that a profile holds. */
export const MOST_COMPANIONS = 24; // a page's worth; the rest keep it company once, as everybody does
const WEIGHED = 200; // names that share most articles, of which the closest are kept

const NO_PAGE: Omit<PageSketch, 'names'> & { readonly names: readonly [] } = { words: [], names: [], dates: [] };

/** All about the name of this number: see `Corpus.profileName`. */
export async function profileName(store: Store, index: number, mostArticles = MOST_ARTICLES): Promise<NameProfile> {
  const { id, canonical, kind, forms, articleCount } = await store.names.read(index);
  const found = await (await store.search()).relate(index, NO_PAGE, mostArticles);
  const articles = await Promise.all(found.map(({ article }) => readNamed(store, article)));
  const companions = await closestCompanions(store, index, articles);
  const places = new Map(companions.map(({ name }, place) => [name, place]));
  return {
    id,
    canonical,
    kind,
    articleCount,
    forms: forms.filter(({ count }) => count > 0).map(({ text, count }) => ({ text, count })),
    articles: articles.toSorted((a, b) => compareInTime(a.summary, b.summary)).map(({ summary, names }) => profiled(summary, names, places)),
    companions: companions.map(({ view }) => view),
  };
}

function profiled(summary: ArticleSummary, names: ReadonlySet<number>, places: ReadonlyMap<number, number>): ProfiledArticle {
  const companions = [...names].flatMap((name) => places.get(name) ?? []).toSorted((a, b) => a - b);
  return { ...summary, companions };
}

/** An article with the numbers of the names that any of its segments mentions. */
type Named = { readonly summary: ArticleSummary; readonly names: ReadonlySet<number> };

async function readNamed(store: Store, index: number): Promise<Named> {
  const article = await store.articles.read(index);
  const segments = await Promise.all(article.segments.map((segment) => store.segments.read(segment)));
  return { summary: summaryOf(article), names: new Set(segments.flatMap(({ mentions }) => mentions.map(({ name }) => name))) };
}

type Companion = { readonly name: number; readonly view: NameProfile['companions'][number] };

async function closestCompanions(store: Store, own: number, articles: readonly Named[]): Promise<Companion[]> {
  const shared = new Map<number, number>();
  for (const { names } of articles) for (const name of names) shared.set(name, (shared.get(name) ?? 0) + 1);
  shared.delete(own);
  const weighed = [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, WEIGHED);
  const companions = await Promise.all(weighed.map(([name, count]) => readCompanion(store, name, count)));
  return companions.toSorted((a, b) => compareCompanions(a.view, b.view)).slice(0, MOST_COMPANIONS);
}

async function readCompanion(store: Store, name: number, shared: number): Promise<Companion> {
  const { id, canonical, kind, articleCount } = await store.names.read(name);
  return { name, view: { id, canonical, kind, articleCount, shared } };
}

/** The closest first: those that share most articles for as many as they have, then those that share more. */
export function compareCompanions(a: NameProfile['companions'][number], b: NameProfile['companions'][number]): number {
  return closeness(b) - closeness(a) || b.shared - a.shared;
}

/** The cosine of the sets of articles of both names, but for a factor that all companions of a name have alike. */
function closeness({ shared, articleCount }: NameProfile['companions'][number]): number {
  return shared / Math.sqrt(Math.max(articleCount, 1));
}

/** The dated by date, then the undated; those of a day by their headings. */
export function compareInTime(a: ArticleSummary, b: ArticleSummary): number {
  const [dateA, dateB] = [a.date ?? UNDATED, b.date ?? UNDATED];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.heading.localeCompare(b.heading, 'en');
}

const UNDATED = '~'; // behind every digit
