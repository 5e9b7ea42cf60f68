import { Index } from 'flexsearch';
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
