import type { Span, TextWords } from './text-words.ts';
import { GAP } from './tokenise.ts';
import { SHAPE } from './vocabulary.ts';

const LONGEST_TITLE = 12; // words
const IN_TITLES = GAP.space | GAP.comma | GAP.colon | GAP.hyphen | GAP.possessive | GAP.dash | GAP.amp;
const QUOTES = /["'“”„«»‘’‹›`]/;
const CLOSING = /^[.,]?["'”’»“‘›]/;

/** Words that titles write small. */
const SMALL = new Set(['of', 'and', 'the', 'a', 'an', 'in', 'on', 'at', 'to', 'for', 'or', 'from', 'with', 'by', 'as', 'my', 'your', 'our', 'his', 'her']);

/**
 * The title of a work that begins at a word and stands in quotation marks: "The Man in the Iron Mask". All its words but small
 * ones have capitals. One without a small word is a run of capitals like any other, and "of" alone is rather a rank's or a
 * phrase's ("Protector of Mexico").
 */
export function quotedTitle(words: TextWords, i: number): Span | null {
  if (!words.isCapitalised(i) || !QUOTES.test(words.text[words.start(i) - 1] ?? '')) return null;
  let to = i + 1;
  let isTitle = SMALL.has(words.fold(i));
  for (; to - i < LONGEST_TITLE && !words.breaksAt(to) && (words.gap(to) & ~IN_TITLES) === 0; to++) {
    if (words.shape(to) !== SHAPE.lower) continue;
    const fold = words.fold(to);
    if (!SMALL.has(fold)) return null;
    isTitle ||= fold !== 'of' && fold !== 'and' && !(fold === 'the' && words.fold(to - 1) === 'of');
  }
  const end = words.end(to - 1);
  return isTitle && to - i > 2 && words.shape(to - 1) !== SHAPE.lower && CLOSING.test(words.text.slice(end, end + 2)) ? { from: i, to } : null;
}
