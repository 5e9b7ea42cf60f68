import { Index, type StorageInterface } from 'flexsearch';
import IndexedDB from 'flexsearch/db/indexeddb';
import { makeArchive } from '../archive.ts';
import { HITS, type OpenedEngine } from './engine.ts';

/** FlexSearch mounted on its own IndexedDB adapter. */
async function mounted(): Promise<Index<false, true>> {
  const index = new Index<false, true>({ tokenize: 'strict' });
  await index.mount(new IndexedDB('articles') as StorageInterface);
  return index;
}

export async function fill(size: number): Promise<void> {
  const index = await mounted();
  makeArchive(size).articles.forEach(({ heading, text }, place) => index.add(place, `${heading}\n${text}`));
  await index.commit();
}

export async function open(): Promise<OpenedEngine> {
  const index = await mounted();
  return { search: async (query) => (await index.search(query, HITS, { suggest: true })).length, relate: null, bytesRead: () => NaN, marks: () => [] };
}
