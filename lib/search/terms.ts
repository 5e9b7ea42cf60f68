import { stemmer } from 'stemmer';
import { wordsOf } from '../text/words.ts';

/** The index term of a folded word: its English stem (Porter 1980), or the word itself with letters beyond a–z. */
export function termOf(folded: string): string {
  return LATIN.test(folded) ? stemmer(folded) : folded;
}

/** The terms of a text in order. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map((word) => termOf(word.folded));
}

/** True of a folded word that says too little to be indexed: the 33 English stop words of Lucene. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

const LATIN = /^[a-z]+$/;

const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(' '),
);
