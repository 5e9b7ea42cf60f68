import { lengthOfCode } from './length-code.ts';
import type { IndexHead } from './packed-index.ts';
import { PostingBlock, type PostingsCursor } from './postings.ts';

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
  private readonly headingNorms: Norms;
  private readonly bodyNorms: Norms;
  private readonly codes: Uint8Array;
  private readonly scores: Float64Array;
  private readonly frequencies: Float64Array;
  private readonly clauses: Uint8Array;
  private readonly block = new PostingBlock();
  private readonly best: Threshold;

  /** `codes`: the length codes of the headings, then of the bodies. */
  constructor(head: IndexHead, codes: Uint8Array) {
    this.count = head.articles;
    this.codes = codes;
    this.headingNorms = new Norms(RANKING.headingB, head.headingWords / head.articles);
    this.bodyNorms = new Norms(RANKING.bodyB, head.bodyWords / head.articles);
    this.scores = new Float64Array(this.count);
    this.frequencies = new Float64Array(this.count);
    this.clauses = new Uint8Array(this.count);
    this.best = new Threshold(this.scores);
  }

  /**
   * The best articles for the clauses, best first, ties by index; only such as `allowed` holds, if given.
   * Clauses that can add most go first; an article that those left can't lift among the best is let go, and when they can lift no new one
   * they are looked up only for the articles still in the running (MaxScore: Turtle, Flood 1995).
   */
  rank(clauses: readonly LoadedClause[], limit: number, allowed: Uint8Array | null): Ranked[] {
    const weighed = clauses.map((clause) => ({ lists: clause.lists, most: this.mostOf(clause) })).toSorted((a, b) => b.most - a.most);
    let left = weighed.reduce((sum, { most }) => sum + most, 0);
    const { scored } = this.best.begin(limit);
    let running: readonly number[] | null = null;
    for (const clause of weighed) {
      running = this.narrow(scored, running, left, limit);
      left = Math.max(0, left - clause.most);
      if (running === null) this.addClause(clause, left, allowed);
      else this.addToRunning(clause, running);
    }
    const best = selectBest(running ?? scored, this.scores, limit).map((article) => ({ article, score: this.scores[article] ?? 0, clauses: this.clauses[article] ?? 0 }));
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
    const least = this.scores[selectBest(from, this.scores, limit).at(-1) ?? -1] ?? 0;
    if (running === null && least <= left) return null;
    const kept = from.filter((article) => (this.scores[article] ?? 0) + left >= least);
    return running === null ? kept.toSorted((a, b) => a - b) : kept;
  }

  private addClause({ lists, most }: WeighedClause, left: number, allowed: Uint8Array | null): void {
    const { block, frequencies } = this;
    const found: number[] = [];
    for (const { postings, weight } of lists) {
      while (postings.readBlock(block)) {
        for (let i = 0; i < block.length; i++) {
          const article = block.articles[i] ?? 0;
          if (allowed !== null && allowed[article] === 0) continue;
          const frequency = weight * this.frequencyAt(postings, i);
          if (lists.length === 1) this.addScore(article, scoreOf(most, frequency), left);
          else if (frequencies[article] === 0) found.push(article);
          if (lists.length > 1) frequencies[article] = (frequencies[article] ?? 0) + frequency;
        }
      }
    }
    for (const article of found) {
      this.addScore(article, scoreOf(most, frequencies[article] ?? 0), left);
      frequencies[article] = 0;
    }
  }

  private addToRunning({ lists, most }: WeighedClause, running: readonly number[]): void {
    const sums = new Float64Array(running.length);
    for (const list of lists) this.sumSought(list, running, sums);
    for (let i = 0; i < running.length; i++) {
      const frequency = sums[i] ?? 0;
      if (frequency > 0) this.addScore(running[i] ?? 0, scoreOf(most, frequency), 0);
    }
  }

  /** Adds up what a list holds of the articles, ascending; reads the blocks alone that may hold one. */
  private sumSought({ postings, weight }: WeightedList, running: readonly number[], sums: Float64Array): void {
    const { block } = this;
    const { articles } = block;
    for (let sought = 0; sought < running.length && postings.readBlock(block, running[sought]); ) {
      const last = articles[block.length - 1] ?? 0;
      for (let at = 0; sought < running.length; sought++) {
        const article = running[sought] ?? 0;
        if (article > last) break;
        while ((articles[at] ?? 0) < article) at++;
        if (articles[at] === article) sums[sought] = (sums[sought] ?? 0) + weight * this.frequencyAt(postings, at);
      }
    }
  }

  /** A new article is passed over where what is `left` can't lift it among the best. */
  private addScore(article: number, score: number, left: number): void {
    const clauses = this.clauses[article] ?? 0;
    if (clauses === 0 && score + left < this.best.least) return;
    this.clauses[article] = Math.min(clauses + 1, 255);
    this.scores[article] = (this.scores[article] ?? 0) + score;
    if (clauses === 0) this.best.add(article);
  }

  /** The count of a term over all fields of the article of a posting of the block, weighted and normalised by their lengths. */
  private frequencyAt(postings: PostingsCursor, i: number): number {
    const { block, codes } = this;
    const article = block.articles[i] ?? 0;
    const counts = block.counts[i] ?? 0;
    const norm = this.bodyNorms.at(codes[this.count + article] ?? 0);
    if (counts === 0) return 1 / norm;
    postings.takeCounts(counts);
    const { body, heading, names } = postings;
    const inHeading = heading > 0 ? (RANKING.headingWeight * heading) / this.headingNorms.at(codes[article] ?? 0) : 0;
    return body / norm + inHeading + RANKING.namesWeight * names;
  }
}

function scoreOf(most: number, frequency: number): number {
  return (most * frequency) / (frequency + RANKING.k1);
}

const FIRST_LOOK = 256; // articles: with fewer it costs more than it spares

/** The articles that have a score, and what the last of the best has at the least: looked up whenever they have doubled. */
class Threshold {
  least = 0;
  scored: number[] = [];
  readonly #scores: Float64Array;
  #limit = 0;
  #next = FIRST_LOOK;

  constructor(scores: Float64Array) {
    this.#scores = scores;
  }

  begin(limit: number): this {
    this.least = 0;
    this.scored = [];
    this.#limit = limit;
    this.#next = Math.max(FIRST_LOOK, limit);
    return this;
  }

  add(article: number): void {
    if (this.scored.push(article) < this.#next) return;
    this.#next *= 2;
    this.least = this.#scores[selectBest(this.scored, this.#scores, this.#limit).at(-1) ?? -1] ?? 0;
  }
}

/** By length code what a count is divided by: 1 for the average length. Worked out as they are asked for. */
class Norms {
  readonly #b: number;
  readonly #average: number;
  readonly #known = new Float64Array(256);

  constructor(b: number, average: number) {
    this.#b = b;
    this.#average = average;
  }

  at(code: number): number {
    return this.#known[code] || this.#fill(code);
  }

  #fill(code: number): number {
    return (this.#known[code] = this.#average > 0 ? 1 - this.#b + (this.#b * lengthOfCode(code)) / this.#average : 1);
  }
}

type WeighedClause = { readonly lists: readonly WeightedList[]; readonly most: number };

/** The rarity of a term that `found` of `count` articles hold; never negative (as Lucene's). */
export function inverseFrequency(found: number, count: number): number {
  return Math.log(1 + (count - found + 0.5) / (found + 0.5));
}

/** The `limit` articles with the highest scores, best first, ties by index. */
function selectBest(articles: readonly number[], scores: Float64Array, limit: number): number[] {
  const best: number[] = [];
  const isBefore = (article: number, other: number): boolean => {
    const own = scores[article] ?? 0;
    const its = scores[other] ?? 0;
    return own > its || (own === its && article < other);
  };
  if (limit === 0) return best;
  for (let i = 0; i < articles.length; i++) {
    const article = articles[i] ?? 0;
    let at = Math.min(best.length, limit - 1);
    if (best.length === limit && !isBefore(article, best[at] ?? 0)) continue;
    for (; at > 0 && isBefore(article, best[at - 1] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = article;
  }
  return best;
}
