import { sourceFromBlob } from '../../lib/bytes/source.ts';
import { openCorpus } from '../../lib/corpus/open.ts';
import { HITS, type OpenedEngine } from './engine.ts';
import { putValue, takeValue } from './store.ts';

const RELATED = 5;

/** The corpus file that lies beside the page goes into IndexedDB as a Blob, as an imported archive does. */
export async function fill(): Promise<void> {
  const response = await fetch('corpus.apropos');
  await putValue('corpus', await response.blob());
}

export async function open(): Promise<OpenedEngine> {
  const blob = await takeValue('corpus');
  if (!(blob instanceof Blob)) throw new Error('The store holds no corpus.');
  const source = sourceFromBlob(blob);
  let bytes = 0;
  const corpus = await openCorpus({ size: source.size, read: (start, end) => ((bytes += end - start), source.read(start, end)) });
  return {
    search: async (query) => (await corpus.search(query, HITS)).hits.length,
    relate: async (page) => (await corpus.relatePage(page, RELATED)).length,
    bytesRead: () => bytes,
  };
}
