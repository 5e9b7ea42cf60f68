import type { IndexReader } from './index-reader.ts';
import { inverseFrequency, type Ranked } from './rank.ts';
import { MOST, relatedClauses, type RelatedClause, type Saying } from './related-clauses.ts';
import type { FoundRelated, IndexedSketch, Why } from './search-index.ts';
import type { Searcher } from './searcher.ts';

const LEAST_LIKE = 0.2; // of the best score: below it, an article that does not name the name only shares words
/**
 * What makes an article one on the page's story: it says so much of what the page's words say, and that times the names
 * both hold is so much. Calibrated on archives of 32 to 7,500 articles: of 105 texts cut in two, 88 first halves rank first for
 * their second, and 63 of those are found; of 105 to 240 pages whose story no article tells, 0 to 3 are said to have one.
 */
const LEAST_WORDS = 0.055;
const LEAST_STORY = 0.17;
const LEAST_UNNAMED = 0.15; // of an article that shares no name with another, and so but words and dates

/** Articles related to a name on a page, best first. */
export async function relate(articles: Searcher, name: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { best, says } = await rankByPage(articles, name, page, limit);
  const isNamed = (article: number) => says.get(article)?.some((saying) => saying.is === 'name' && saying.name === name) ?? false;
  const least = (best[0]?.score ?? 0) * LEAST_LIKE;
  return best.filter((hit) => hit.score >= least || isNamed(hit.article)).map((hit) => foundFrom(hit, says, name));
}

/** Articles on the story that a page tells as a whole, best first. None where none tells it. */
export async function relatePage(articles: Searcher, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { best, says, clauses } = await rankByPage(articles, null, page, limit);
  const covered = await wordsCovered(articles, clauses, best);
  const isOnStory = ({ article }: Ranked) => {
    const words = covered.get(article) ?? 0;
    return words >= LEAST_WORDS && words * namesShared(articles.reader, clauses, says.get(article) ?? []) >= LEAST_STORY;
  };
  return best.filter(isOnStory).map((hit) => foundFrom(hit, says, null));
}

/** Articles related to another article, which is left out, best first. `page`: what it says. */
export async function relateArticle(articles: Searcher, article: number, page: IndexedSketch, limit: number): Promise<FoundRelated[]> {
  const { best, says } = await rankByPage(articles, null, page, limit + 1);
  const others = best.filter((hit) => hit.article !== article);
  const least = (others[0]?.score ?? 0) * LEAST_LIKE;
  const isNamed = (hit: Ranked) => says.get(hit.article)?.some((saying) => saying.is === 'name') ?? false;
  return others.filter((hit) => hit.score >= least && (isNamed(hit) || hit.score >= LEAST_UNNAMED)).map((hit) => foundFrom(hit, says, null));
}

type RankedByPage = { readonly best: readonly Ranked[]; readonly clauses: readonly RelatedClause[]; readonly says: SayingsByArticle };

/** What each of the articles has in common with the page besides words, the most telling first. */
type SayingsByArticle = ReadonlyMap<number, readonly Saying[]>;

async function rankByPage(articles: Searcher, name: number | null, page: IndexedSketch, limit: number): Promise<RankedByPage> {
  const clauses = await relatedClauses(articles.reader, name, page);
  const asked = clauses.map(({ term, weight }) => ({ alternatives: [{ term, weight: 1 }], weight }));
  const best = await articles.rank(asked, limit, null);
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

function foundFrom({ article, score }: Ranked, says: SayingsByArticle, own: number | null): FoundRelated {
  return { article, score, why: whyRelated(says.get(article) ?? [], own) };
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

/** The names and the most exact date that article and page share. */
function whyRelated(shared: readonly Saying[], own: number | null): Why {
  const names = shared.flatMap((says) => (says.is === 'name' && says.name !== own ? [says.name] : []));
  const dates = shared.flatMap((says) => (says.is === 'date' && !says.date.startsWith('--') ? [says.date] : []));
  return { names, date: dates.toSorted((a, b) => b.length - a.length)[0] ?? null };
}
