import type { ChunkReader } from './chunks.ts';
import { similarityOf, SKETCH_BYTES } from './duplicates.ts';
import type { Region } from './packed-index.ts';
import type { IndexReader } from './index-reader.ts';
import { inverseFrequency, type Ranked } from './rank.ts';
import { MOST, relatedClauses, type RelatedClause, type Saying } from './related-clauses.ts';
import type { FoundRelated, IndexedSketch, Why } from './search-index.ts';
import type { Searcher } from './searcher.ts';

export type RelatedSources = { readonly articles: Searcher; readonly chunks: ChunkReader; readonly sketches: Region };

const RANKED_PER_SHOWN = 4; // so that enough are left when duplicates are folded
const LEAST_LIKE = 0.2; // of the best score: below it, an article that does not name the name only shares words
/**
 * What makes an article one on the page's story: it says so much of what the page's words say, and that times the names
 * both hold is so much. Calibrated on archives of 32 to 7,500 articles: of 105 texts cut in two, 88 first halves rank first for
 * their second, and 63 of those are found; of 105 to 240 pages whose story no article tells, 0 to 3 are said to have one.
 */
const LEAST_WORDS = 0.055;
const LEAST_STORY = 0.17;
const LEAST_UNNAMED = 0.15; // of an article that shares no name with another, and so but words and dates
const SAME_STORY = 0.7; // estimated Jaccard similarity of their terms: a reprint, a wire story with another ending

/** Articles related to a name on a page, best first; near-duplicates stand under the best of them. */
export async function relate(sources: RelatedSources, name: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { best, says } = await rankByPage(sources, name, page, limit);
  const isNamed = (article: number) => says.get(article)?.some((saying) => saying.is === 'name' && saying.name === name) ?? false;
  const least = (best[0]?.score ?? 0) * LEAST_LIKE;
  return folded(sources, best.filter((hit) => hit.score >= least || isNamed(hit.article)), says, name, limit);
}

/** Articles on the story that a page tells as a whole, best first, near-duplicates folded. None where none tells it. */
export async function relatePage(sources: RelatedSources, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { best, says, clauses } = await rankByPage(sources, null, page, limit);
  const covered = await wordsCovered(sources.articles, clauses, best);
  const isOnStory = ({ article }: Ranked) => {
    const words = covered.get(article) ?? 0;
    return words >= LEAST_WORDS && words * namesShared(sources.articles.reader, clauses, says.get(article) ?? []) >= LEAST_STORY;
  };
  return folded(sources, best.filter(isOnStory), says, null, limit);
}

/** Articles related to another article, which is left out, best first, near-duplicates folded. `page`: what it says. */
export async function relateArticle(sources: RelatedSources, article: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { best, says } = await rankByPage(sources, null, page, limit + 1);
  const others = best.filter((hit) => hit.article !== article);
  const least = (others[0]?.score ?? 0) * LEAST_LIKE;
  const isNamed = (hit: Ranked) => says.get(hit.article)?.some((saying) => saying.is === 'name') ?? false;
  return folded(sources, others.filter((hit) => hit.score >= least && (isNamed(hit) || hit.score >= LEAST_UNNAMED)), says, null, limit);
}

type RankedByPage = { readonly best: readonly Ranked[]; readonly clauses: readonly RelatedClause[]; readonly says: SayingsByArticle };

/** What each of the articles has in common with the page besides words, the most telling first. */
type SayingsByArticle = ReadonlyMap<number, readonly Saying[]>;

async function rankByPage({ articles }: RelatedSources, name: number | null, page: IndexedSketch, limit: number): Promise<RankedByPage> {
  const clauses = await relatedClauses(articles.reader, name, page);
  const asked = clauses.map(({ term, weight }) => ({ alternatives: [{ term, weight: 1 }], weight }));
  const best = await articles.rank(asked, limit * RANKED_PER_SHOWN, null);
  return { best, clauses, says: await sayingsOf(articles.reader, clauses, best.map((hit) => hit.article)) };
}

/** How much of what the page's words say, from 0 to 1, each of the articles says too. */
async function wordsCovered(articles: Searcher, clauses: readonly RelatedClause[], ranked: readonly Ranked[]): Promise<ReadonlyMap<number, number>> {
  const allowed = new Uint8Array(articles.reader.head.articles);
  for (const { article } of ranked) allowed[article] = 1;
  const words = clauses.filter(({ says }) => says.is === 'word').map(({ term, weight }) => ({ alternatives: [{ term, weight: 1 }], weight }));
  const found = await articles.rank(words, ranked.length, allowed);
  return new Map(found.map(({ article, score }) => [article, score / MOST.words]));
}

/** How many names that no other article holds the names that page and article share are worth together. */
function namesShared(reader: IndexReader, clauses: readonly RelatedClause[], says: readonly Saying[]): number {
  const { articles } = reader.head;
  const shared = clauses.filter((clause) => clause.says.is === 'name' && says.includes(clause.says));
  return shared.reduce((sum, { term }) => sum + inverseFrequency(term.count, articles), 0) / inverseFrequency(1, articles);
}

async function folded(sources: RelatedSources, ranked: readonly Ranked[], says: SayingsByArticle, own: number | null, limit: number): Promise<FoundRelated[]> {
  const kept = await foldDuplicates(sources, ranked, limit);
  return kept.map(({ hit, duplicates }) => ({ article: hit.article, score: hit.score, duplicates, why: whyRelated(says.get(hit.article) ?? [], own) }));
}

async function sayingsOf(reader: IndexReader, clauses: readonly RelatedClause[], articles: readonly number[]): Promise<SayingsByArticle> {
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
function whyRelated(shared: readonly Saying[], own: number | null): Why {
  const names = shared.flatMap((says) => (says.is === 'name' && says.name !== own ? [says.name] : []));
  const dates = shared.flatMap((says) => (says.is === 'date' && !says.date.startsWith('--') ? [says.date] : []));
  return { names, date: dates.toSorted((a, b) => b.length - a.length)[0] ?? null };
}
