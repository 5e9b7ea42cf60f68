import type { SearchableArticle, SearchableName } from './searchable.ts';

/**
 * The search section of a corpus file: an index over articles and names, read by `openSearch`.
 * The same input gives the same bytes. The section checks its own chunks: no checksum over the whole is needed.
 */
export function encodeSearch(articles: readonly SearchableArticle[], names: readonly SearchableName[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ articles, names }));
}
