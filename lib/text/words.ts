import type { Range } from '../types.ts';
import { foldText } from './fold.ts';

/** A word with its place in the original text and its folded spelling, which is never empty. */
export type Word = Range & { readonly folded: string };

// Letters and digits with the marks and invisible characters among them. Apostrophes and hyphens
// separate, so that O’Brien, O'Brien and O Brien are the same two words and a possessive falls off.
// Scripts without spaces give one word a character.
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{N}][\\p{M}\\p{Cf}]*)+`, 'gu');

/** The words of a text in order, disjoint. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].replace(/\p{Cf}+$/u, '');
    const folded = foldText(raw);
    if (folded !== '') words.push({ start: match.index, end: match.index + raw.length, folded });
  }
  return words;
}

/** The folded words joined by one space: the key under which spellings of one form are equal. */
export function keyOf(text: string): string {
  return wordsOf(text).map((word) => word.folded).join(' ');
}
