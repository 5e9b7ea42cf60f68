import type { ArticleSummary } from '../search/results.ts';
import type { NameProfile, NameView, ProfiledArticle } from './corpus.ts';
import { compareCompanions, compareInTime, MOST_COMPANIONS } from './profile-name.ts';

/** One view of a name that several views tell of; the first says what it is called. `null` of none. */
export function joinViews(views: readonly NameView[]): NameView | null {
  const [first] = views;
  if (first === undefined) return null;
  const articleCount = views.reduce((sum, view) => sum + view.articleCount, 0);
  return { ...first, forms: [...new Set(views.flatMap(({ forms }) => forms))], articleCount };
}

/** One profile of a name that several profiles tell of; the first says what it is called. An article in two of them is one. */
export function joinProfiles(profiles: readonly NameProfile[]): NameProfile | null {
  const [first] = profiles;
  if (first === undefined || profiles.length === 1) return first ?? null;
  const { articles, named } = joinArticles(profiles);
  const own = new Set(profiles.map(({ id }) => id));
  const companions = joinCompanions(profiles, named).filter(({ id }) => !own.has(id)).toSorted(compareCompanions).slice(0, MOST_COMPANIONS);
  const places = new Map(companions.map(({ id }, place) => [id, place]));
  const told = profiles.reduce((sum, profile) => sum + profile.articles.length, 0);
  return {
    ...first,
    articleCount: profiles.reduce((sum, profile) => sum + profile.articleCount, 0) - (told - articles.length),
    forms: joinForms(profiles),
    articles: articles.toSorted(compareInTime).map((article) => Object.assign({}, article, { companions: placesOf(named.get(article.id), places) })),
    companions,
  };
}

/** Which companions each article names, by ids. */
type Named = ReadonlyMap<string, ReadonlySet<string>>;

function joinArticles(profiles: readonly NameProfile[]): { readonly articles: readonly ArticleSummary[]; readonly named: Named } {
  const articles = new Map<string, ProfiledArticle>();
  const named = new Map<string, Set<string>>();
  for (const { articles: told, companions } of profiles) {
    for (const article of told) {
      articles.set(article.id, article);
      const names = article.companions.flatMap((place) => companions[place]?.id ?? []);
      named.set(article.id, new Set([...(named.get(article.id) ?? []), ...names]));
    }
  }
  return { articles: [...articles.values()], named };
}

/** Companions by id; what they share is counted over the articles of all. */
function joinCompanions(profiles: readonly NameProfile[], named: Named): NameProfile['companions'] {
  const bearers = Map.groupBy(profiles.flatMap(({ companions }) => companions), ({ id }) => id);
  return [...bearers].flatMap(([id, [first, ...others]]) => {
    if (first === undefined) return [];
    const shared = [...named.values()].filter((names) => names.has(id)).length;
    return [{ ...first, shared, articleCount: Math.max(shared, first.articleCount, ...others.map(({ articleCount }) => articleCount)) }];
  });
}

function joinForms(profiles: readonly NameProfile[]): NameProfile['forms'] {
  const counts = new Map<string, number>();
  for (const { forms } of profiles) for (const { text, count } of forms) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts].map(([text, count]) => ({ text, count })).toSorted((a, b) => b.count - a.count);
}

function placesOf(names: ReadonlySet<string> | undefined, places: ReadonlyMap<string, number>): readonly number[] {
  return [...(names ?? [])].flatMap((name) => places.get(name) ?? []).toSorted((a, b) => a - b);
}
