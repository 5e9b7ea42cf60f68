import { stemmer } from 'stemmer';
import { wordsOf } from '../text/words.ts';
import type { NameKind } from '../types.ts';

/** The index term of a folded word: its English stem (Porter 1980), or the word itself with letters beyond a–z. */
export function termOf(folded: string): string {
  return LATIN.test(folded) ? stemmer(folded) : folded;
}

/** The terms of a text in order. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map((word) => termOf(word.folded));
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

const LATIN = /^[a-z]+$/;
