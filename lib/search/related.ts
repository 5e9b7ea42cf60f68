import type { ChunkReader } from './chunks.ts';
import type { Clause } from './clause.ts';
import type { Region } from './packed-index.ts';
import type { FoundRelated, IndexedSketch } from './search-index.ts';
import type { Searcher } from './searcher.ts';
import { nameTerm } from './terms.ts';

export type RelatedSources = { readonly articles: Searcher; readonly chunks: ChunkReader; readonly sketches: Region };

/** Articles related to a name on a page, best first. */
export async function relate(sources: RelatedSources, name: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const term = await sources.articles.reader.findTerm(nameTerm(name));
  if (term === null) return [];
  const clause: Clause = { alternatives: [{ term, weight: 1 }], weight: page.words.length + 1 };
  const found = await sources.articles.rank([clause], limit, null);
  return found.map(({ article, score }) => ({ article, score, why: { names: [], date: null }, duplicates: [] }));
}
