import type { Corpus } from '../lib/corpus/corpus.ts';
import { openCorpus } from '../lib/corpus/open.ts';
import { withFile } from './file-source.ts';

/** Opens the corpus file at `path` for `use` and closes it. An unreadable or damaged file is an error that names it. */
export async function withCorpus<T>(path: string, use: (corpus: Corpus) => Promise<T>): Promise<T> {
  return withFile(path, async (source) => use(await openCorpus(source)));
}
