import type { ChunkReader } from './chunks.ts';
import { similarityOf, SKETCH_BYTES } from './duplicates.ts';
import type { Region } from './packed-index.ts';
import type { Postings } from './postings.ts';
import type { Ranked } from './rank.ts';
import { relatedClauses, type RelatedClause } from './related-clauses.ts';
import type { FoundRelated, IndexedSketch, Why } from './search-index.ts';
import type { Searcher } from './searcher.ts';
import { lastAtMost } from './windows.ts';

export type RelatedSources = { readonly articles: Searcher; readonly chunks: ChunkReader; readonly sketches: Region };

const RANKED_PER_SHOWN = 4; // so that enough are left when duplicates are folded
const LEAST_LIKE = 0.2; // of the best score: below it, an article that does not name the name only shares words
const SAME_STORY = 0.7; // estimated Jaccard similarity of their terms: a reprint, a wire story with another ending

/** Articles related to a name on a page, best first; near-duplicates stand under the best of them. */
export async function relate(sources: RelatedSources, name: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const clauses = await relatedClauses(sources.articles.reader, name, page);
  const loaded = await Promise.all(clauses.map(async (clause) => ({ clause, postings: await sources.articles.reader.postingsOf(clause.term) })));
  const ranker = await sources.articles.openRanker();
  const best = ranker.rank(
    loaded.map(({ clause, postings }) => ({ lists: [{ postings, weight: 1 }], weight: clause.weight })),
    limit * RANKED_PER_SHOWN,
    null,
  );
  const naming = loaded.find(({ clause }) => clause.says.is === 'name' && clause.says.name === name)?.postings.articles ?? new Uint32Array(0);
  const least = (best[0]?.score ?? 0) * LEAST_LIKE;
  const like = best.filter((hit) => hit.score >= least || holds(naming, hit.article));
  const folded = await foldDuplicates(sources, like, limit);
  return folded.map(({ hit, duplicates }) => ({ article: hit.article, score: hit.score, duplicates, why: whyRelated(hit.article, name, loaded) }));
}

type Folded = { readonly hit: Ranked; readonly sketch: Uint8Array; readonly duplicates: number[] };

async function foldDuplicates({ chunks, sketches }: RelatedSources, ranked: readonly Ranked[], limit: number): Promise<Folded[]> {
  const kept: Folded[] = [];
  for (const hit of ranked) {
    const start = sketches.start + hit.article * SKETCH_BYTES;
    const sketch = await chunks.read(start, start + SKETCH_BYTES);
    const same = kept.find((other) => similarityOf(other.sketch, sketch) >= SAME_STORY);
    if (same !== undefined) same.duplicates.push(hit.article);
    else if (kept.length < limit) kept.push({ hit, sketch, duplicates: [] });
  }
  return kept;
}

/** The names and the most exact date that article and page share; the clauses come the most telling first. */
function whyRelated(article: number, own: number, loaded: readonly { readonly clause: RelatedClause; readonly postings: Postings }[]): Why {
  const shared = loaded.filter(({ postings }) => holds(postings.articles, article)).map(({ clause }) => clause.says);
  const names = shared.flatMap((says) => (says.is === 'name' && says.name !== own ? [says.name] : []));
  const dates = shared.flatMap((says) => (says.is === 'date' && !says.date.startsWith('--') ? [says.date] : []));
  return { names, date: dates.toSorted((a, b) => b.length - a.length)[0] ?? null };
}

function holds(ascending: Uint32Array, article: number): boolean {
  return ascending[lastAtMost(ascending.length, (i) => (ascending[i] ?? 0) <= article)] === article;
}
