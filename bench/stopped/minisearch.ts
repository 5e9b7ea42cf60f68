import MiniSearch from 'minisearch';
import { makeArchive } from '../archive.ts';
import { HITS, type OpenedEngine } from './engine.ts';
import { putValue, takeValue } from './store.ts';

const FIELDS = { fields: ['heading', 'text'] };

/** MiniSearch as JSON, one value in IndexedDB. */
export async function fill(size: number): Promise<void> {
  const index = new MiniSearch(FIELDS);
  index.addAll(makeArchive(size).articles.map(({ heading, text }, id) => ({ id, heading, text })));
  await putValue('json', JSON.stringify(index));
}

export async function open(): Promise<OpenedEngine> {
  const json = String(await takeValue('json'));
  const index = MiniSearch.loadJSON(json, FIELDS);
  return { search: (query) => Math.min(HITS, index.search(query, { prefix: true, fuzzy: 0.2 }).length), relate: null, bytesRead: () => json.length };
}
