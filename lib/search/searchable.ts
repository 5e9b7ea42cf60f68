import type { NameKind } from '../types.ts';

/** What the index needs of an article; its place in the array is its index, the corpus's article index. */
export type SearchableArticle = {
  readonly heading: string;
  /** The body, without heading and byline. Not kept: snippets are cut from the corpus's own text. */
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** The names it mentions, each once, in any order. */
  readonly names: readonly NamedIn[];
};

/** How an article mentions a name. */
export type NamedIn = {
  /** Index into the names given beside the articles. */
  readonly name: number;
  /** Mentions in heading and text together, at least 1. */
  readonly count: number;
  /** UTF-16 offset of the first mention in `text`; `null` where only the heading names it. */
  readonly first: number | null;
  readonly inHeading: boolean;
};

/** What the index needs of a name; its place in the array is its index. */
export type SearchableName = {
  readonly canonical: string;
  /** As written, in any order; the canonical form may be among them. */
  readonly forms: readonly string[];
  readonly kind: NameKind;
  readonly articleCount: number;
};
