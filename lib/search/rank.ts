import { LENGTH_OF_CODE } from './length-code.ts';
import type { IndexHead } from './packed-index.ts';
import type { Postings } from './postings.ts';

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

/** A clause with its postings at hand, those of full weight (1) first. */
export type LoadedClause = { readonly lists: readonly WeightedPostings[]; readonly weight: number };

/** A ranked article with how many of the clauses it holds. */
export type Ranked = { readonly article: number; readonly score: number; readonly clauses: number };

export type WeightedPostings = { readonly postings: Postings; readonly weight: number };

const FULL_WEIGHT = 1;

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

  /** The best articles for the clauses, best first, ties by index; only such as `allowed` holds, if given. */
  rank(clauses: readonly LoadedClause[], limit: number, allowed: Uint8Array | null): Ranked[] {
    const scored = this.score(clauses, allowed);
    const best = selectBest(scored, this.scores, limit).map((hit) => ({ ...hit, clauses: this.clauses[hit.article] ?? 0 }));
    for (const article of scored) this.scores[article] = this.clauses[article] = 0;
    return best;
  }

  /** Adds up the clauses' scores; returns the articles that got one. */
  private score(clauses: readonly LoadedClause[], allowed: Uint8Array | null): number[] {
    const scored: number[] = [];
    for (const clause of clauses) {
      const { found, holding } = this.countClause(clause);
      const weight = clause.weight * inverseFrequency(holding, this.count) * (RANKING.k1 + 1);
      for (const article of found) {
        const frequency = this.frequencies[article] ?? 0;
        this.frequencies[article] = 0;
        if (allowed !== null && allowed[article] === 0) continue;
        if (this.scores[article] === 0) scored.push(article);
        this.clauses[article] = (this.clauses[article] ?? 0) + 1;
        this.scores[article] = (this.scores[article] ?? 0) + (weight * frequency) / (frequency + RANKING.k1);
      }
    }
    return scored;
  }

  /**
   * Sums the normalised counts of a clause into `frequencies`; returns the articles found, and how many of
   * them hold an alternative of full weight: that is the clause's rarity.
   */
  private countClause(clause: LoadedClause): { readonly found: readonly number[]; readonly holding: number } {
    const found: number[] = [];
    let holding = 0;
    for (const { postings, weight } of clause.lists) {
      const { articles, body, heading, names } = postings;
      for (let i = 0; i < articles.length; i++) {
        const article = articles[i] ?? 0;
        const frequency =
          ((body[i] ?? 0) / (this.bodyNorm[this.codes[this.count + article] ?? 0] ?? 1) +
            (RANKING.headingWeight * (heading[i] ?? 0)) / (this.headingNorm[this.codes[article] ?? 0] ?? 1) +
            RANKING.namesWeight * (names[i] ?? 0)) *
          weight;
        if (this.frequencies[article] === 0) found.push(article);
        this.frequencies[article] = (this.frequencies[article] ?? 0) + frequency;
      }
      if (weight === FULL_WEIGHT) holding = found.length;
    }
    return { found, holding };
  }
}

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
