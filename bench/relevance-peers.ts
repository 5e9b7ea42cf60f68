import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';

/** What the engines are given of an article. */
export type Fields = { readonly id: string; readonly heading: string; readonly text: string };

/** Article ids, best first. */
export type Ranker = (query: string) => readonly string[] | Promise<readonly string[]>;

/** An engine as its documentation shows it. */
export type RankingPeer = { readonly name: string; readonly build: (articles: readonly Fields[], most: number) => Ranker | Promise<Ranker> };

export const RANKING_PEERS: readonly RankingPeer[] = [
  { name: 'FlexSearch, all words', build: (articles, most) => buildFlexsearch(articles, most, false) },
  { name: 'FlexSearch, suggest', build: (articles, most) => buildFlexsearch(articles, most, true) },
  { name: 'MiniSearch', build: (articles, most) => buildMinisearch(articles, most, {}) },
  { name: 'MiniSearch, prefix + fuzzy', build: (articles, most) => buildMinisearch(articles, most, { prefix: true, fuzzy: 0.2, boost: { heading: 2 } }) },
  { name: 'Lunr', build: buildLunr },
  { name: 'Orama', build: buildOrama },
];

function buildFlexsearch(articles: readonly Fields[], most: number, suggest: boolean): Ranker {
  const index = new Index({ tokenize: 'strict' });
  articles.forEach(({ heading, text }, place) => index.add(place, `${heading}\n${text}`));
  return (query) => index.search(query, most, { suggest }).map((place) => articles[Number(place)]?.id ?? '');
}

type MiniSearchOptions = { readonly prefix?: boolean; readonly fuzzy?: number; readonly boost?: Readonly<Record<string, number>> };

function buildMinisearch(articles: readonly Fields[], most: number, options: MiniSearchOptions): Ranker {
  const index = new MiniSearch({ fields: ['heading', 'text'] });
  index.addAll(articles);
  return (query) => index.search(query, options).slice(0, most).map(({ id }) => String(id));
}

function buildLunr(articles: readonly Fields[], most: number): Ranker {
  const index = lunr((builder) => {
    builder.field('heading');
    builder.field('text');
    for (const article of articles) builder.add(article);
  });
  // By its query builder: in a text, a hyphen or a colon would be read as an operator.
  const ask = (query: string) => index.query((clauses) => lunr.tokenizer(query).forEach((token) => clauses.term(token, {})));
  return (query) => ask(query).slice(0, most).map(({ ref }) => ref);
}

async function buildOrama(articles: readonly Fields[], most: number): Promise<Ranker> {
  const index = create({ schema: { heading: 'string', text: 'string' } });
  await insertMultiple(index, [...articles], 500);
  return async (query) => (await searchOrama(index, { term: query, limit: most })).hits.map(({ id }) => id);
}
