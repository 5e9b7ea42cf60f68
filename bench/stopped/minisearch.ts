import MiniSearch from 'minisearch';
import { HITS, type OpenedEngine } from './engine.ts';
import { putValue, takeValue } from './store.ts';

const FIELDS = { fields: ['heading', 'text'] };

/** MiniSearch as JSON, one value in IndexedDB. Made by Node. */
export async function fill(): Promise<void> {
  await putValue('json', await (await fetch('index.json')).text());
}

export async function open(): Promise<OpenedEngine> {
  const json = String(await takeValue('json'));
  const index = MiniSearch.loadJSON(json, FIELDS);
  return { search: (query) => Math.min(HITS, index.search(query, { prefix: true, fuzzy: 0.2 }).length), relate: null, bytesRead: () => json.length, marks: () => [] };
}
