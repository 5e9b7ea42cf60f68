import type { NameKind, Range } from '../types.ts';

/** Part of an article's text with the places to mark in it; ranges are offsets into `text`. */
export type Snippet = { readonly text: string; readonly marks: readonly Range[] };

/** What a list shows of an article. Plain JSON. */
export type ArticleSummary = {
  readonly id: string;
  readonly heading: string;
  readonly headingIsDerived: boolean;
  /** YYYY-MM-DD, where the article states one. */
  readonly date: string | null;
  readonly author: string | null;
  /** The file it came from. */
  readonly file: string;
  /** Near-duplicates that the list leaves out; absent where there are none. */
  readonly versions?: number;
  /** The title of its archive; absent where only one is on. */
  readonly archive?: string;
};

/** An article a query found. `score`: higher is better; comparable within one query, and over corpora asked the same. */
export type Hit = { readonly article: ArticleSummary; readonly score: number; readonly snippet: Snippet };

/** What an article has in common with a page. `names`: canonical forms, the most telling first, at most MOST_SHARED. `date`: YYYY-MM-DD, YYYY-MM or YYYY. */
export type Shared = { readonly names: readonly string[]; readonly date: string | null };

/** How many names `Shared` says: a line holds no more. */
export const MOST_SHARED = 3;

/** An article related to a name on a page. `why`: what they share besides that name. */
export type RelatedArticle = Hit & { readonly why: Shared };

/** A name a query found, beside the articles. */
export type NameHit = { readonly id: string; readonly canonical: string; readonly kind: NameKind; readonly articleCount: number };

/** A place in a text where a name stands. */
export type LinkedName = Range & { readonly name: NameHit };

/**
 * What a page is about, as the tab tells it: no text, only hashed words (`hashWord`) with their weights
 * (near the name heavier), the ids of the corpus names shown on the page, and the dates it states.
 */
export type PageSketch = {
  readonly words: readonly (readonly [hash: number, weight: number])[];
  readonly names: readonly (readonly [name: string, count: number])[];
  /** YYYY-MM-DD, YYYY-MM, YYYY, or --MM-DD where the year is not said. */
  readonly dates: readonly string[];
};
