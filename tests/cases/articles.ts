import { LISTING_CASES } from './articles.listings.ts';
import { WHOLE_CASES } from './articles.whole.ts';

/** An invented page, and the pieces that a careful reader would cut it into. */
export type ArticleCase = {
  readonly what: string;
  readonly text: string;
  readonly pieces: readonly ExpectedPiece[];
};

/** `from` and `to` are the first and last words of the piece, heading and byline included. */
type ExpectedPiece = {
  readonly title: string | null;
  readonly date?: string;
  readonly author?: string;
  readonly from: string;
  readonly to: string;
};

export const ARTICLE_CASES: readonly ArticleCase[] = [...LISTING_CASES, ...WHOLE_CASES];
