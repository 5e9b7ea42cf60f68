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

/**
 * True of a folded word that says nothing about what a text is about. Indexed in headings only, so that a
 * title made of such words is found; in the query they count where nothing else stands.
 */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
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

// The 33 stop words of Lucene, then pronouns, auxiliaries, question and linking words, and what a possessive
// or a contraction leaves behind.
const STOP_WORDS = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with ' +
    'i me my we our you your he him his she her hers its them what which who whom whose those am were been being have has had having ' +
    'do does did doing because until while about against between through during before after above below from up down out off over ' +
    'under again further once here when where why how all any both each few more most other some nor only own same so than too very ' +
    'can could should would might must shall just now also s t d ll m re ve'
  ).split(' '),
);
