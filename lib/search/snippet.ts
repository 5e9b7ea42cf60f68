import type { Snippet } from './results.ts';
import type { SnippetTerm } from './search-index.ts';
import { termOf, termsOf } from './terms.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Range } from '../types.ts';

const LENGTH = 240; // UTF-16 units: three lines of a card or a list

/** What marks any of a name's written forms in a snippet. */
export function snippetTermsOfForms(forms: readonly string[]): SnippetTerm[] {
  return forms.map((form) => ({ words: termsOf(form), isPrefix: false, weight: 1 })).filter((term) => term.words.length > 0);
}

/** The part of a text that shows best why it was found, with the terms marked; its beginning where none stands. */
export function snippetOf(text: string, terms: readonly SnippetTerm[], length = LENGTH): Snippet {
  const marks = marksIn(text, terms);
  const first = marks[0]?.start ?? 0;
  const start = first < length ? 0 : text.lastIndexOf(' ', first - length / 3) + 1;
  const cut = text.slice(start, start + length);
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= start + length);
  return { text: cut, marks: inside.map((mark) => ({ start: mark.start - start, end: mark.end - start })) };
}

/** The places of the terms in a text, in order, disjoint. */
function marksIn(text: string, terms: readonly SnippetTerm[]): Range[] {
  const words = wordsOf(text);
  const marks: Range[] = [];
  for (let i = 0; i < words.length; ) {
    const count = Math.max(0, ...terms.map((term) => (standsAt(words, i, term) ? term.words.length : 0)));
    const from = words[i];
    const to = words[i + count - 1];
    if (count > 0 && from !== undefined && to !== undefined) marks.push({ start: from.start, end: to.end });
    i += Math.max(1, count);
  }
  return marks;
}

function standsAt(words: readonly Word[], at: number, term: SnippetTerm): boolean {
  return term.words.every((word, offset) => {
    const folded = words[at + offset]?.folded ?? '';
    return term.isPrefix && offset === term.words.length - 1 ? folded.startsWith(word) : termOf(folded) === word;
  });
}
