import { wordsOf } from '../text/words.ts';
import type { NameKind } from '../types.ts';

/** The folded words of a text in order. */
export function foldedWordsOf(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

/** Positions left free between heading and body, so that no phrase spans them. */
export const HEADING_GAP = 8;

/** The mark of an article that mentions the name with this index. */
export function nameTerm(name: number): string {
  return `\u0001${name.toString(36)}`;
}

/** The mark of an article that mentions a name of this kind. */
export function kindTerm(kind: NameKind): string {
  return `\u0002${kind}`;
}

/** The mark of an article that states this date: YYYY-MM-DD, and the month and year it lies in. */
export function dateTerm(date: string): string {
  return `\u0003${date}`;
}
