import { foldText } from '../text/fold.ts';
import { WordCursor } from '../text/word-cursor.ts';
import type { Range } from '../types.ts';
import { areForms } from './endings.ts';
import { englishTermOf } from './english-term.ts';
import { languageOf, type Language } from './languages.ts';
import type { SnippetTerm } from './search-index.ts';

/** A place where a term stands in a text; `term` is its index. */
export type Mark = Range & { readonly term: number };

/** The places of terms in a text, in order, disjoint; where several begin, the longest. */
export function marksIn(text: string, terms: readonly SnippetTerm[]): Mark[] {
  const isSame = wordComparison(languageOf(text));
  const initials = new Set(terms.map(({ words: [first = ''] }) => first.charAt(0)));
  const words = new LazyWords(text);
  const marks: Mark[] = [];
  for (let i = 0; i < words.starts.length; ) {
    const at = initials.has(words.initial(i)) ? longestAt(words, i, terms, isSame) : null; // a stem keeps its first letter
    if (at !== null) marks.push(at.mark);
    i += at?.words ?? 1;
  }
  return marks;
}

function longestAt(words: LazyWords, at: number, terms: readonly SnippetTerm[], isSame: SameWord): { readonly mark: Mark; readonly words: number } | null {
  let best: { mark: Mark; words: number } | null = null;
  terms.forEach((term, index) => {
    const length = term.words.length;
    if (length <= (best?.words ?? 0) || !standsAt(words, at, term, isSame)) return;
    best = { mark: { start: words.starts[at] ?? 0, end: words.ends[at + length - 1] ?? 0, term: index }, words: length };
  });
  return best;
}

function standsAt(words: LazyWords, at: number, term: SnippetTerm, isSame: SameWord): boolean {
  return term.words.every((word, offset) => {
    const folded = words.folded(at + offset);
    if (term.isPrefix && offset === term.words.length - 1) return folded.startsWith(word);
    return isSame(folded, word);
  });
}

/** True where a folded word of the text is another ending of a term's word, which is folded or a stem. */
type SameWord = (folded: string, word: string) => boolean;

function wordComparison(language: Language): SameWord {
  return language === 'en' ? englishComparison() : (folded, word) => areForms(folded, word, language);
}

function englishComparison(): SameWord {
  const stems = new Map<string, string>();
  const stemOf = (folded: string): string => {
    const stem = stems.get(folded) ?? englishTermOf(folded);
    stems.set(folded, stem);
    return stem;
  };
  return (folded, word) => folded === word || stemOf(folded) === word || stemOf(folded) === stemOf(word);
}

/** The words of a text, folded when they are looked at: most begin with a letter that no term does. */
class LazyWords {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  private readonly text: string;
  private readonly foldings: (string | undefined)[] = []; // by word, as they are looked at

  constructor(text: string) {
    this.text = text;
    for (const cursor = new WordCursor(text); cursor.next(); ) {
      this.starts.push(cursor.start);
      this.ends.push(cursor.end);
    }
  }

  /** The first unit of a folded word. */
  initial(word: number): string {
    const unit = this.text.charCodeAt(this.starts[word] ?? 0);
    return unit < 0x80 ? String.fromCharCode(unit).toLowerCase() : this.folded(word).charAt(0);
  }

  /** Empty behind the last. */
  folded(word: number): string {
    return (this.foldings[word] ??= foldText(this.text.slice(this.starts[word], this.ends[word] ?? 0)));
  }
}
