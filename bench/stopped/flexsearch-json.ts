import { Index } from 'flexsearch';
import { makeArchive } from '../archive.ts';
import { HITS, type OpenedEngine } from './engine.ts';
import { putValue, takeValue } from './store.ts';

type Parts = readonly (readonly [key: string, data: string])[];

/** FlexSearch exported as JSON, one value in IndexedDB. */
export async function fill(size: number): Promise<void> {
  const index = new Index({ tokenize: 'strict' });
  makeArchive(size).articles.forEach(({ heading, text }, place) => index.add(place, `${heading}\n${text}`));
  const parts: [key: string, data: string][] = [];
  index.export((key: string, data: string) => void parts.push([key, data]));
  await putValue('parts', parts);
}

export async function open(): Promise<OpenedEngine> {
  const index = new Index({ tokenize: 'strict' });
  const parts = (await takeValue('parts')) as Parts; // what `fill` put there
  for (const [key, data] of parts) index.import(key, data);
  const bytes = parts.reduce((sum, [, data]) => sum + (data?.length ?? 0), 0);
  return { search: (query) => index.search(query, HITS, { suggest: true }).length, relate: null, bytesRead: () => bytes };
}
