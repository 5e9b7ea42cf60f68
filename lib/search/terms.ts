import { wordsOf } from '../text/words.ts';
import type { NameKind } from '../types.ts';
import { stemOf, type Language } from './languages.ts';

/** The index term of a folded word in a text of this language: its stem, or the word itself with letters beyond a–z. */
export function termOf(folded: string, language: Language = 'en'): string {
  return LATIN.test(folded) ? stemOf(folded, language) : folded;
}

/** The terms that a folded word may be in texts of these languages, each once. */
export function termsOfWord(folded: string, languages: readonly Language[]): readonly string[] {
  return [...new Set(languages.map((language) => termOf(folded, language)))];
}

/** The terms of a text in order. */
export function termsOf(text: string, language: Language = 'en'): string[] {
  return wordsOf(text).map((word) => termOf(word.folded, language));
}

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

const LATIN = /^[a-z]+$/;
