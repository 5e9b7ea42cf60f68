import { Index } from 'flexsearch';
import { HITS, type OpenedEngine } from './engine.ts';
import { putValue, takeValue } from './store.ts';

type Parts = readonly (readonly [key: string, data: string])[];

/** FlexSearch exported as JSON, one value in IndexedDB. Exported by Node: a page takes many minutes to index 100,000 articles. */
export async function fill(): Promise<void> {
  const keys = (await (await fetch('keys.json')).json()) as readonly string[]; // what `exportFlexsearch` wrote
  const parts: Parts = await Promise.all(keys.map(async (key, i) => [key, await (await fetch(`part-${i}.json`)).text()] as const));
  await putValue('parts', parts);
}

export async function open(): Promise<OpenedEngine> {
  const index = new Index({ tokenize: 'strict' });
  const parts = (await takeValue('parts')) as Parts; // what `fill` put there
  for (const [key, data] of parts) index.import(key, data);
  const bytes = parts.reduce((sum, [, data]) => sum + data.length, 0);
  return { search: (query) => index.search(query, HITS, { suggest: true }).length, relate: null, bytesRead: () => bytes, marks: () => [] };
}
