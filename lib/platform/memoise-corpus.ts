import type { Corpus } from '../corpus/corpus.ts';

/**
 * Opens a corpus at most once while the background lives: everyone who asks gets the same promise. A
 * failure is not kept, so the next call tries again.
 */
export function memoiseCorpus(open: () => Promise<Corpus>): () => Promise<Corpus> {
  let opened: Promise<Corpus> | null = null;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
