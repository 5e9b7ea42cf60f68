import type { Term } from './packed-index.ts';

/**
 * What one word of a query looks for: its term, or several that may stand for it (the words it begins, what it
 * may be a typo of). They are counted as one term, as Indri's #wsyn does: an article's count is the weighted
 * sum of theirs, and its rarity that of the alternatives of full weight, counted apart.
 */
export type Clause = {
  /** Those of full weight (1) first. */
  readonly alternatives: readonly Alternative[];
  /** How often the query says it, above 0. */
  readonly weight: number;
};

export type Alternative = {
  readonly term: Term;
  /** Above 0; 1 is the word itself. */
  readonly weight: number;
};
