import { create, insertMultiple, load, save, search as searchOrama } from '@orama/orama';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { encodeSearch } from '../lib/search/encode.ts';
import { openSearch } from '../lib/search/open.ts';
import type { SearchIndex } from '../lib/search/search-index.ts';
import type { SyntheticArticle } from './archive.ts';

/** An engine as it is built, stored, and opened by a worker that was stopped. */
export type Peer = {
  readonly name: string;
  /** What it stores for these articles. */
  build(articles: readonly SyntheticArticle[]): Stored | Promise<Stored>;
};

export type Stored = {
  readonly bytes: number;
  /** Opens what was stored; reads are counted where the engine reads in pieces. */
  open(): Promise<Opened>;
};

export type Opened = {
  /** Article indexes, best first. */
  search(query: string): Promise<readonly number[]> | readonly number[];
  readonly bytesRead: () => number;
  readonly index: SearchIndex | null;
};

const LIMIT = 10;

export const APROPOS: Peer = {
  name: 'Apropos',
  build(articles) {
    const bytes = encodeSearch(articles.map(({ heading, text, date }) => ({ heading, text, date, names: [] })), []);
    return { bytes: bytes.length, open: () => openApropos(bytes) };
  },
};

async function openApropos(bytes: Uint8Array): Promise<Opened> {
  let read = 0;
  const source = {
    size: bytes.length,
    read: (start: number, end: number) => {
      read += end - start;
      return Promise.resolve(bytes.slice(start, end)); // copied, as a file or a blob would be
    },
  };
  const index = await openSearch(source);
  return { index, bytesRead: () => read, search: async (query) => (await index.search(query, LIMIT)).articles.map((hit) => hit.article) };
}

/** FlexSearch as its documentation shows it, exported as JSON. */
export const FLEXSEARCH: Peer = {
  name: 'FlexSearch strict, JSON',
  build(articles) {
    const index = new Index({ tokenize: 'strict' });
    articles.forEach(({ heading, text }, i) => index.add(i, `${heading}\n${text}`));
    const parts: [key: string, data: string][] = [];
    index.export((key: string, data: string) => void parts.push([key, data]));
    return { bytes: parts.reduce((sum, [, data]) => sum + (data?.length ?? 0), 0), open: () => Promise.resolve(openFlexsearch(parts)) };
  },
};

function openFlexsearch(parts: readonly (readonly [key: string, data: string])[]): Opened {
  const index = new Index({ tokenize: 'strict' });
  for (const [key, data] of parts) index.import(key, data);
  return { index: null, bytesRead: () => parts.reduce((sum, [, data]) => sum + (data?.length ?? 0), 0), search: (query) => index.search(query, LIMIT, { suggest: true }).map(Number) };
}

/** MiniSearch with what its documentation advises for a search box. */
export const MINISEARCH: Peer = {
  name: 'MiniSearch, JSON',
  build(articles) {
    const index = new MiniSearch({ fields: ['heading', 'text'] });
    index.addAll(articles.map(({ heading, text }, id) => ({ id, heading, text })));
    const json = JSON.stringify(index);
    return { bytes: json.length, open: () => Promise.resolve(openMinisearch(json)) };
  },
};

function openMinisearch(json: string): Opened {
  const index = MiniSearch.loadJSON(json, { fields: ['heading', 'text'] });
  const options = { boost: { heading: 2 }, prefix: true, fuzzy: 0.2 };
  return { index: null, bytesRead: () => json.length, search: (query) => index.search(query, options).slice(0, LIMIT).map(({ id }) => Number(id)) };
}

/** Lunr as its documentation shows it, by its query builder: in a text, a hyphen would be an operator. */
export const LUNR: Peer = {
  name: 'Lunr, JSON',
  build(articles) {
    const index = lunr((builder) => {
      builder.field('heading');
      builder.field('text');
      articles.forEach(({ heading, text }, id) => builder.add({ id: String(id), heading, text }));
    });
    const json = JSON.stringify(index);
    return { bytes: json.length, open: () => Promise.resolve(openLunr(json)) };
  },
};

function openLunr(json: string): Opened {
  const index = lunr.Index.load(JSON.parse(json) as object);
  const ask = (query: string) => index.query((clauses) => lunr.tokenizer(query).forEach((token) => clauses.term(token, {})));
  return { index: null, bytesRead: () => json.length, search: (query) => ask(query).slice(0, LIMIT).map(({ ref }) => Number(ref)) };
}

const ORAMA_SCHEMA = { heading: 'string', text: 'string' } as const;

/** Orama as its documentation shows it. */
export const ORAMA: Peer = {
  name: 'Orama, JSON',
  async build(articles) {
    const index = create({ schema: ORAMA_SCHEMA });
    await insertMultiple(index, articles.map(({ heading, text }, id) => ({ id: String(id), heading, text })), 500);
    const json = JSON.stringify(save(index));
    return { bytes: json.length, open: () => Promise.resolve(openOrama(json)) };
  },
};

function openOrama(json: string): Opened {
  const index = create({ schema: ORAMA_SCHEMA });
  load(index, JSON.parse(json) as ReturnType<typeof save>);
  return { index: null, bytesRead: () => json.length, search: async (query) => (await searchOrama(index, { term: query, limit: LIMIT })).hits.map(({ id }) => Number(id)) };
}
