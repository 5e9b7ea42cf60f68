import { BEGUN_TERMS, frequentTerms } from './begun.ts';
import type { Alternative } from './clause.ts';
import { DistanceWalk } from './edit-distance.ts';
import { sharedLength } from './front-coding.ts';
import { wordIn, type IndexReader } from './index-reader.ts';
import type { IndexedWord } from './packed-index.ts';

const MAX_CORRECTED = 8; // terms an unknown word may be a typo of
const BEGUN_WEIGHT = 0.25; // of a term that the word only begins, where the word itself is known
const ONE_TYPO_LENGTH = 4; // shorter words have too many neighbours
const TWO_TYPOS_LENGTH = 8;

/** What a word of a query stands for in an index. */
export type ResolvedWord = {
  /** Empty where the index knows nothing like it. */
  readonly alternatives: readonly Alternative[];
  /** The words it was read as, the likeliest first, where the index does not know it. */
  readonly corrections: readonly string[];
};

/** True of a word that is no typo although an index does not know it: another does, or a word that begins so. */
export type IsRight = (folded: string, isOpen: boolean) => Promise<boolean>;

/** Where one index is all there is. */
export const noneIsRight: IsRight = () => Promise.resolve(false);

/**
 * Resolves a folded word: to its terms; to what it begins, if it `isOpen` (still being typed); and where the
 * index knows neither and the word is not right elsewhere, to the words one or two typos away.
 */
export async function resolveWord(reader: IndexReader, folded: string, isOpen: boolean, isRight: IsRight): Promise<ResolvedWord> {
  const [exact, allBegun] = await Promise.all([reader.findWord(folded), isOpen ? reader.termsBegunBy(folded) : []]);
  const begun = allBegun.filter((id) => exact.every((term) => term.id !== id)).slice(0, mostBegun(folded));
  if (exact.length > 0 || begun.length > 0) {
    const rest = await alternativesOf(reader, begun, exact.length === 0 ? 1 : BEGUN_WEIGHT);
    return { alternatives: [...exact.map((term) => ({ term, weight: 1 })), ...rest], corrections: [] };
  }
  const near = (await isRight(folded, isOpen)) ? [] : await wordsNear(reader, folded, isOpen);
  const corrections = near.toSorted((a, b) => b.articles - a.articles).slice(0, MAX_CORRECTED);
  return { alternatives: await alternativesOf(reader, frequentTerms(corrections, MAX_CORRECTED), 1), corrections: corrections.map((word) => word.text) };
}

/** Terms that a beginning is read as: of one or two letters only the commonest, whose lists are long. */
function mostBegun(folded: string): number {
  return Math.min(BEGUN_TERMS, 2 ** folded.length);
}

async function alternativesOf(reader: IndexReader, ids: readonly number[], weight: number): Promise<Alternative[]> {
  const terms = await Promise.all(ids.map((id) => reader.termOfId(id)));
  return terms.map((term) => ({ term, weight }));
}

/** The words at the least distance from one that the index does not know, within what its length allows. */
async function wordsNear(reader: IndexReader, folded: string, isOpen: boolean): Promise<IndexedWord[]> {
  if (folded.length < ONE_TYPO_LENGTH || HAS_DIGIT.test(folded)) return [];
  const one = await wordsWithin(reader, folded, 1, isOpen);
  if (one.length > 0 || folded.length < TWO_TYPOS_LENGTH) return one;
  return wordsWithin(reader, folded, 2, isOpen);
}

const HAS_DIGIT = /\p{N}/u; // 2018 is no typo of 2019

/** With two typos the first letter is taken as right: it seldom is wrong, and all windows would be read. */
async function wordsWithin(reader: IndexReader, folded: string, most: number, isOpen: boolean): Promise<IndexedWord[]> {
  const windows = await Promise.all(windowsNear(reader.head.words.firsts, folded, most).map((window) => reader.wordWindow(window)));
  const walk = new DistanceWalk(folded, most);
  const found: IndexedWord[] = [];
  for (const entries of windows) {
    for (let i = 0; i < entries.texts.length; i++) {
      const text = entries.texts[i] ?? '';
      if (most > 1 && text[0] !== folded[0]) continue;
      if (isOpen ? walk.beginsNear(text) : walk.isNear(text)) found.push(wordIn(entries, i));
    }
  }
  return found;
}

/** The windows that may hold such words, by what all their texts begin with. */
function windowsNear(firsts: readonly string[], folded: string, most: number): number[] {
  const walk = new DistanceWalk(folded, most);
  return firsts.flatMap((first, window) => {
    const shared = first.slice(0, sharedLength(first, firsts[window + 1] ?? ''));
    if (most > 1 && shared !== '' && shared[0] !== folded[0]) return [];
    return walk.mayBegin(shared) ? [window] : [];
  });
}
