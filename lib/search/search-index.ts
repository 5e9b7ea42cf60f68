import type { Language } from './languages.ts';
import type { PageSketch } from './results.ts';

/** An open index. Everything is by index into the articles and names it was encoded from. */
export type SearchIndex = {
  readonly articleCount: number;
  readonly nameCount: number;
  /** The languages whose stems its terms are, that of most articles first. */
  readonly languages: readonly Language[];
  /** The date of each article as the number YYYYMMDD, or 0. */
  dates(): Promise<Uint32Array>;
  /**
   * What a query finds, best first. A malformed query is read as words; an empty one finds nothing. `whileReading` is called
   * once what is ranked is on its way: what else the caller will need may follow it, and delays nothing.
   */
  search(query: string, limit: number, whileReading?: () => void): Promise<Found>;
  /** Articles related to a name on a page, best first. */
  relate(name: number, page: IndexedSketch, limit: number): Promise<readonly FoundRelated[]>;
  /** Articles on the story of a page as a whole, best first; often none. */
  relatePage(page: IndexedSketch, limit: number): Promise<readonly FoundRelated[]>;
  /** Articles related to an article that says what `page` does, itself left out. */
  relateArticle(article: number, page: IndexedSketch, limit: number): Promise<readonly FoundRelated[]>;
};

export type Found = {
  readonly articles: readonly FoundArticle[];
  readonly names: readonly FoundName[];
  /** What a score is a part of, above 0: their ratio can be compared with that of another index. */
  readonly ceiling: number;
  /** What a snippet marks, for `snippetOf`. */
  readonly terms: readonly SnippetTerm[];
  /** The query with the words it was read as in place of typos; `null` where all words are known. */
  readonly corrected: string | null;
};

export type FoundArticle = { readonly article: number; readonly score: number };

export type FoundName = { readonly name: number; readonly score: number };

/** One thing to mark: words in sequence, folded or stemmed (`termOf`); the last may be the beginning of a word. */
export type SnippetTerm = {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
  /** How much showing it is worth, above 0. */
  readonly weight: number;
};

export type FoundRelated = FoundArticle & { readonly why: Why };

/** Why an article is related. */
export type Why = {
  /** Indexes of the other names that page and article share, the most telling first. */
  readonly names: readonly number[];
  /** YYYY-MM-DD, YYYY-MM or YYYY: a date that page and article share. */
  readonly date: string | null;
};

/** A PageSketch whose names are indexes. */
export type IndexedSketch = Omit<PageSketch, 'names'> & {
  readonly names: readonly (readonly [name: number, count: number])[];
};
