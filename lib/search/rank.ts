import { LENGTH_OF_CODE } from './length-code.ts';
import type { IndexHead } from './packed-index.ts';
import { BLOCK, type PostingColumns, type PostingsCursor } from './postings.ts';

/**
 * BM25F (Robertson, Zaragoza, Taylor 2004) over heading, body and names, each normalised by its own length.
 * Tuned on five test collections together; docs/adr/0005-search.md has the figures.
 */
export const RANKING = {
  k1: 1.5,
  headingWeight: 3,
  /** Of the terms of the names an article mentions, which no length normalises. */
  namesWeight: 0.5,
  headingB: 0.75,
  bodyB: 0.75,
};

/** A clause with its posting lists at hand; those of full weight (1) come first. */
export type LoadedClause = { readonly lists: readonly WeightedList[]; readonly weight: number };

/** A clause with how many articles its lists hold. */
export type CountedClause = { readonly lists: readonly { readonly postings: { readonly count: number }; readonly weight: number }[]; readonly weight: number };

export type WeightedList = { readonly postings: PostingsCursor; readonly weight: number };

/** A ranked article with how many of the clauses it holds. */
export type Ranked = { readonly article: number; readonly score: number; readonly clauses: number };

/** Ranks the articles of one index. Keeps its tables between queries. */
export class Ranker {
  private readonly count: number;
  private readonly headingNorm: Float64Array;
  private readonly bodyNorm: Float64Array;
  private readonly codes: Uint8Array;
  private readonly scores: Float64Array;
  private readonly frequencies: Float64Array;
  private readonly clauses: Uint8Array;

  /** `codes`: the length codes of the headings, then of the bodies. */
  constructor(head: IndexHead, codes: Uint8Array) {
    this.count = head.articles;
    this.codes = codes;
    this.headingNorm = normOfCode(RANKING.headingB, head.headingWords / head.articles);
    this.bodyNorm = normOfCode(RANKING.bodyB, head.bodyWords / head.articles);
    this.scores = new Float64Array(this.count);
    this.frequencies = new Float64Array(this.count);
    this.clauses = new Uint8Array(this.count);
  }

  /**
   * The best articles for the clauses, best first, ties by index; only such as `allowed` holds, if given.
   * Clauses that can add most go first; when those left can't lift a new article among the best, they are
   * looked up only for the articles still in the running (MaxScore: Turtle, Flood 1995).
   */
  rank(clauses: readonly LoadedClause[], limit: number, allowed: Uint8Array | null): Ranked[] {
    const weighed = clauses.map((clause) => ({ lists: clause.lists, most: this.mostOf(clause) })).toSorted((a, b) => b.most - a.most);
    let left = weighed.reduce((sum, { most }) => sum + most, 0);
    const scored: number[] = [];
    let running: readonly number[] | null = null;
    for (const clause of weighed) {
      running = this.narrow(scored, running, left, limit);
      if (running === null) this.addClause(clause, scored, allowed);
      else this.addToRunning(clause, running);
      left -= clause.most;
    }
    const best = selectBest(running ?? scored, this.scores, limit).map(({ article, score }) => ({ article, score, clauses: this.clauses[article] ?? 0 }));
    for (const article of scored) this.scores[article] = this.clauses[article] = 0;
    return best;
  }

  /** The most that a clause adds to a score. Its rarity is that of its lists of full weight, counted apart. */
  mostOf({ lists, weight }: CountedClause): number {
    const holding = lists.reduce((sum, list) => sum + (list.weight === 1 ? list.postings.count : 0), 0);
    return weight * inverseFrequency(Math.min(holding, this.count), this.count) * (RANKING.k1 + 1);
  }

  /** The articles that can still be among the best, ascending, when clauses can add `left`; `null` for all. */
  private narrow(scored: readonly number[], running: readonly number[] | null, left: number, limit: number): readonly number[] | null {
    const from = running ?? scored;
    if (from.length < limit) return running;
    const least = selectBest(from, this.scores, limit).at(-1)?.score ?? 0;
    if (running === null && least <= left) return null;
    const kept = from.filter((article) => (this.scores[article] ?? 0) + left >= least);
    return running === null ? kept.toSorted((a, b) => a - b) : kept;
  }

  private addClause({ lists, most }: WeighedClause, scored: number[], allowed: Uint8Array | null): void {
    const { frequencies } = this;
    const found: number[] = [];
    for (const { postings, weight } of lists) {
      const columns = postings.readRest();
      for (let i = 0; i < columns.articles.length; i++) {
        const article = columns.articles[i] ?? 0;
        if (allowed !== null && allowed[article] === 0) continue;
        const frequency = weight * this.frequencyAt(columns, i);
        if (lists.length === 1) this.addScore(article, most, frequency, scored);
        else if (frequencies[article] === 0) found.push(article);
        if (lists.length > 1) frequencies[article] = (frequencies[article] ?? 0) + frequency;
      }
    }
    for (const article of found) {
      this.addScore(article, most, frequencies[article] ?? 0, scored);
      frequencies[article] = 0;
    }
  }

  private addToRunning({ lists, most }: WeighedClause, running: readonly number[]): void {
    const sums = new Float64Array(running.length);
    for (const list of lists) {
      if (running.length * BLOCK > list.postings.count) this.sumAll(list, running, sums);
      else this.sumSought(list, running, sums);
    }
    running.forEach((article, i) => {
      const frequency = sums[i] ?? 0;
      if (frequency > 0) this.addScore(article, most, frequency, null);
    });
  }

  /** Adds up where the articles, ascending, may stand in nearly every block of a list. */
  private sumAll({ postings, weight }: WeightedList, running: readonly number[], sums: Float64Array): void {
    const columns = postings.readRest();
    const { articles } = columns;
    for (let at = 0, i = 0; i < running.length && at < articles.length; i++) {
      const article = running[i] ?? 0;
      while ((articles[at] ?? Infinity) < article) at++;
      if (articles[at] === article) sums[i] = (sums[i] ?? 0) + weight * this.frequencyAt(columns, at);
    }
  }

  /** Adds up where they stand in few of its blocks. */
  private sumSought({ postings, weight }: WeightedList, running: readonly number[], sums: Float64Array): void {
    running.forEach((article, i) => {
      if (postings.seek(article)) sums[i] = (sums[i] ?? 0) + weight * this.frequencyOf(article, postings.body, postings.heading, postings.names);
    });
  }

  private addScore(article: number, most: number, frequency: number, scored: number[] | null): void {
    const clauses = this.clauses[article] ?? 0;
    if (clauses === 0) scored?.push(article);
    this.clauses[article] = Math.min(clauses + 1, 255);
    this.scores[article] = (this.scores[article] ?? 0) + (most * frequency) / (frequency + RANKING.k1);
  }

  private frequencyAt({ articles, body, heading, names }: PostingColumns, i: number): number {
    return this.frequencyOf(articles[i] ?? 0, body[i] ?? 0, heading[i] ?? 0, names[i] ?? 0);
  }

  /** The count of a term over all fields of an article, weighted and normalised by their lengths. */
  private frequencyOf(article: number, body: number, heading: number, names: number): number {
    let frequency = body / (this.bodyNorm[this.codes[this.count + article] ?? 0] ?? 1);
    if (heading > 0) frequency += (RANKING.headingWeight * heading) / (this.headingNorm[this.codes[article] ?? 0] ?? 1);
    return frequency + RANKING.namesWeight * names;
  }
}

type WeighedClause = { readonly lists: readonly WeightedList[]; readonly most: number };

/** The rarity of a term that `found` of `count` articles hold; never negative (as Lucene's). */
export function inverseFrequency(found: number, count: number): number {
  return Math.log(1 + (count - found + 0.5) / (found + 0.5));
}

function normOfCode(b: number, average: number): Float64Array {
  return LENGTH_OF_CODE.map((length) => (average > 0 ? 1 - b + (b * length) / average : 1));
}

type Scored = Omit<Ranked, 'clauses'>;

/** The `limit` articles with the highest scores, best first, ties by index. */
function selectBest(articles: readonly number[], scores: Float64Array, limit: number): Scored[] {
  const best: Scored[] = [];
  for (const article of articles) {
    const score = scores[article] ?? 0;
    const worst = best[best.length - 1];
    if (best.length === limit && worst !== undefined && !isBefore(score, article, worst)) continue;
    let at = best.length;
    while (at > 0 && isBefore(score, article, best[at - 1])) at--;
    best.splice(at, 0, { article, score });
    if (best.length > limit) best.pop();
  }
  return best;
}

function isBefore(score: number, article: number, other: Scored | undefined): boolean {
  return other === undefined || score > other.score || (score === other.score && article < other.article);
}
