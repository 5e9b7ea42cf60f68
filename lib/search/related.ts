import type { ChunkReader } from './chunks.ts';
import { similarityOf, SKETCH_BYTES } from './duplicates.ts';
import type { Region } from './packed-index.ts';
import type { IndexReader } from './index-reader.ts';
import type { Ranked } from './rank.ts';
import { relatedClauses, type RelatedClause, type Saying } from './related-clauses.ts';
import type { FoundRelated, IndexedSketch, Why } from './search-index.ts';
import type { Searcher } from './searcher.ts';

export type RelatedSources = { readonly articles: Searcher; readonly chunks: ChunkReader; readonly sketches: Region };

const RANKED_PER_SHOWN = 4; // so that enough are left when duplicates are folded
const LEAST_LIKE = 0.2; // of the best score: below it, an article that does not name the name only shares words
const SAME_STORY = 0.7; // estimated Jaccard similarity of their terms: a reprint, a wire story with another ending

/** Articles related to a name on a page, best first; near-duplicates stand under the best of them. */
export async function relate(sources: RelatedSources, name: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { articles } = sources;
  const clauses = await relatedClauses(articles.reader, name, page);
  const best = await articles.rank(
    clauses.map(({ term, weight }) => ({ alternatives: [{ term, weight: 1 }], weight })),
    limit * RANKED_PER_SHOWN,
    null,
  );
  const says = await sayingsOf(articles.reader, clauses, best.map((hit) => hit.article));
  const isNamed = (article: number) => says.get(article)?.some((saying) => saying.is === 'name' && saying.name === name) ?? false;
  const least = (best[0]?.score ?? 0) * LEAST_LIKE;
  const folded = await foldDuplicates(sources, best.filter((hit) => hit.score >= least || isNamed(hit.article)), limit);
  return folded.map(({ hit, duplicates }) => ({ article: hit.article, score: hit.score, duplicates, why: whyRelated(says.get(hit.article) ?? [], name) }));
}

/** What each of the articles has in common with the page besides words, the most telling first. */
async function sayingsOf(reader: IndexReader, clauses: readonly RelatedClause[], articles: readonly number[]): Promise<Map<number, Saying[]>> {
  const ascending = articles.toSorted((a, b) => a - b);
  const found = new Map<number, Saying[]>(articles.map((article) => [article, []]));
  for (const { term, says } of clauses) {
    if (says.is === 'word') continue;
    const postings = await reader.postingsOf(term);
    for (const article of ascending) if (postings.seek(article)) found.get(article)?.push(says);
  }
  return found;
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

/** The names and the most exact date that article and page share. */
function whyRelated(shared: readonly Saying[], own: number): Why {
  const names = shared.flatMap((says) => (says.is === 'name' && says.name !== own ? [says.name] : []));
  const dates = shared.flatMap((says) => (says.is === 'date' && !says.date.startsWith('--') ? [says.date] : []));
  return { names, date: dates.toSorted((a, b) => b.length - a.length)[0] ?? null };
}
