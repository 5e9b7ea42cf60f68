import type { Language } from './languages.ts';

/**
 * The parts of one packed index; an index over articles and one over names stand side by side in the
 * section. Regions are byte ranges of the section's payload.
 *
 *   terms      windows of front-coded stems: postings count, bytes of its postings, of its positions
 *   postings   as postings.ts writes them, in the order of the terms
 *   positions  per posting the places of the term as gaps, heading first, in the order of the terms
 *   words      windows of front-coded folded words, as they stand in the texts: their term, articles; a word twice
 *              where texts of two languages make two terms of it
 *   begun      windows of front-coded beginnings of many words: their terms of most articles
 *   hashes     buckets of word hashes in ascending order: their term
 *   lengths    a byte per article for its heading, then a byte per article for its body
 */
export type IndexHead = {
  readonly articles: number;
  /** The languages whose stems the terms are, that of most articles first; never empty. */
  readonly languages: readonly Language[];
  /** Sums over all articles of the lengths as coded (`lengthOfCode`). */
  readonly headingWords: number;
  readonly bodyWords: number;
  readonly terms: WindowTable;
  readonly words: WindowTable;
  readonly begun: WindowTable;
  readonly hashes: BucketTable;
  readonly postings: Region;
  readonly positions: Region;
  readonly lengths: Region;
};

export type Region = { readonly start: number; readonly end: number };

/** Where to look for a text in sorted, front-coded windows. */
export type WindowTable = {
  readonly region: Region;
  /** The first text of every window. */
  readonly firsts: readonly string[];
  /** Where each window begins in the region; one more for the end. */
  readonly offsets: Uint32Array;
  /** By window the index of its first entry; then, a column each, what the entries before it add up to. */
  readonly bases: readonly Uint32Array[];
};

/** Where to look for a hash: its upper bits name the bucket. */
export type BucketTable = { readonly region: Region; readonly bits: number; readonly offsets: Uint32Array };

/** A term of the index. Its postings and positions are byte ranges of the payload. */
export type Term = { readonly id: number; readonly text: string; readonly count: number; readonly postings: Region; readonly positions: Region };

/** A folded word as it stands in the texts. */
export type IndexedWord = { readonly text: string; readonly term: number; readonly articles: number };
