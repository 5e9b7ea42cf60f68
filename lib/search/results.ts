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
  /** The title of its archive; absent where only one is on. */
  readonly archive?: string;
};

/** An article a query found. `score`: higher is better; comparable within one query, and over corpora asked the same. */
export type Hit = { readonly article: ArticleSummary; readonly score: number; readonly snippet: Snippet };

/** An article related to a name on a page. `why` is a sentence part such as “also names Caracas”, or empty. */
export type RelatedArticle = Hit & { readonly why: string };

/** A name a query found, beside the articles. */
export type NameHit = { readonly id: string; readonly canonical: string; readonly kind: NameKind; readonly articleCount: number };

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
