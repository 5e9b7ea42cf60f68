import { Index, type StorageInterface } from 'flexsearch';
import { wordsOf } from '../text/words.ts';

/**
 * FlexSearch in front: its Index encodes what is typed and hands the words to the storage mounted on it, which
 * ranks. The only importer of flexsearch, and the one configuration of both saving and loading: the words of
 * an index and of a query come from the same `wordsOf`.
 *
 * The encoder is a function because FlexSearch's own drops words said twice, which costs nDCG, and splits
 * numbers in threes (docs/adr/0005-search.md).
 */
const CONFIGURATION = {
  tokenize: 'strict',
  encode: (text: string): string[] => wordsOf(text).map((word) => word.folded),
} as const;

/** Answers the words of a query with article indexes, best first. */
export type Answer = (words: readonly string[]) => Promise<number[]>;

/** Puts a query's text through FlexSearch, mounted on a storage that answers. */
export async function askEngine(text: string, answer: Answer): Promise<readonly (number | string)[]> {
  const index = new Index<false, true>(CONFIGURATION);
  await index.mount(storageOf(answer));
  return index.search(text, { suggest: true });
}

const nothing = (): Promise<void> => Promise.resolve();

/** FlexSearch's documented StorageInterface over an index that is read, never written. */
function storageOf(answer: Answer): StorageInterface {
  const storage = {
    db: null,
    mount: (index: object): Promise<void> => Promise.resolve(void Object.assign(index, { db: storage })),
    get: (word: string): Promise<number[]> => answer([word]),
    search: (_index: object, words: readonly string[]): Promise<number[]> => answer(words),
    open: nothing,
    close: nothing,
    destroy: nothing,
    clear: nothing,
  };
  return storage;
}
