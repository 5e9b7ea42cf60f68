import { foldText } from '../text/fold.ts';
import { WordCursor } from '../text/word-cursor.ts';
import { foldRange } from '../text/words.ts';
import type { Range } from '../types.ts';
import { areForms } from './endings.ts';
import { englishTermOf } from './english-term.ts';
import { languageOf, type Language } from './languages.ts';
import type { SnippetTerm } from './search-index.ts';

/** A place where a term stands in a text; `term` is its index. */
export type Mark = Range & { readonly term: number };

/** The places of terms in a text, in order, disjoint; where several begin, the longest. `languages`: those the text may be in. */
export function marksIn(text: string, terms: readonly SnippetTerm[], languages: readonly Language[]): Mark[] {
  const [only = 'en'] = languages;
  const language = languages.length > 1 ? languageOf(text) : only;
  const isSame = wordComparison(language);
  const marks: Mark[] = [];
  let end = 0;
  for (const start of placesToLook(text, terms, language)) {
    if (start < end) continue;
    const mark = longestAt(new WordsFrom(text, start), terms, isSame);
    if (mark === null) continue;
    marks.push(mark);
    end = mark.end;
  }
  return marks;
}

/** Where words stand that may begin a term: a stem keeps the first letters of its words. In order. */
function placesToLook(text: string, terms: readonly SnippetTerm[], language: Language): Iterable<number> {
  const beginnings = [...new Set(terms.map((term) => beginningOf(term, language)))];
  return UNLIKE_ENGLISH.test(text) ? wordsBegunBy(text, new Set(beginnings.map((beginning) => beginning.charAt(0)))) : foundIn(text, beginnings);
}

/** Porter changes at most the last letter of what it leaves. */
function beginningOf({ words: [first = '', ...others], isPrefix }: SnippetTerm, language: Language): string {
  if (isPrefix && others.length === 0) return first;
  const kept = language === 'en' ? stemOf(first).length - 1 : Math.min(KEPT, first.length - 1);
  return first.slice(0, Math.max(1, kept));
}

const KEPT = 2; // letters of a word of three and more: of the plural -oes of Portuguese only -ao is one's own

// Anything but ASCII, typographic quotes, dashes and signs: where a word begins, and how it is folded, is not seen at a glance.
const UNLIKE_ENGLISH = /[^\0-\x7f\xa0-\xa9\xab\xac\xae-\xb1\xb6\xb7\xbb\xbf\u2010-\u2027\u2030-\u203e\u20ac]/;

/** Leaves the search to the regular expressions of the browser, which needn't be warmed up as a loop over all letters must. */
function* foundIn(text: string, beginnings: readonly string[]): Generator<number, void> {
  const plain = beginnings.filter((beginning) => PLAIN.test(beginning));
  if (plain.length === 0) return;
  for (const { index } of text.matchAll(new RegExp(`(?<![0-9A-Za-z])(?:${plain.join('|')})`, 'gi'))) yield index;
}

const PLAIN = /^[0-9a-z]+$/;

function* wordsBegunBy(text: string, initials: ReadonlySet<string>): Generator<number, void> {
  for (const cursor = new WordCursor(text); cursor.next(); ) {
    const unit = text.charCodeAt(cursor.start);
    const initial = unit < 0x80 ? String.fromCharCode(unit).toLowerCase() : foldText(text.slice(cursor.start, cursor.end)).charAt(0);
    if (initials.has(initial)) yield cursor.start;
  }
}

function longestAt(words: WordsFrom, terms: readonly SnippetTerm[], isSame: SameWord): Mark | null {
  let best: Mark | null = null;
  let length = 0;
  terms.forEach((term, index) => {
    if (term.words.length <= length || !standsAt(words, term, isSame)) return;
    length = term.words.length;
    best = { start: words.start, end: words.endOf(length - 1), term: index };
  });
  return best;
}

function standsAt(words: WordsFrom, term: SnippetTerm, isSame: SameWord): boolean {
  return term.words.every((word, offset) => {
    const folded = words.folded(offset);
    if (term.isPrefix && offset === term.words.length - 1) return folded.startsWith(word);
    return isSame(folded, word);
  });
}

/** True where a folded word of the text is another ending of a term's word, which is folded or a stem. */
type SameWord = (folded: string, word: string) => boolean;

function wordComparison(language: Language): SameWord {
  return language === 'en' ? isSameEnglish : (folded, word) => areForms(folded, word, language);
}

function isSameEnglish(folded: string, word: string): boolean {
  return folded === word || stemOf(folded) === word || stemOf(folded) === stemOf(word);
}

const stems = new Map<string, string>();
const KEPT_STEMS = 2000; // words that begin as what was asked for

function stemOf(folded: string): string {
  const stem = stems.get(folded) ?? englishTermOf(folded);
  if (stems.size >= KEPT_STEMS) stems.clear();
  stems.set(folded, stem);
  return stem;
}

/** The words of a text from one that begins at `start` on, read as they are looked at. */
class WordsFrom {
  readonly start: number;
  private readonly cursor: WordCursor;
  private readonly read: { readonly folded: string; readonly end: number }[] = [];

  constructor(text: string, start: number) {
    this.start = start;
    this.cursor = new WordCursor(text, start);
  }

  /** Empty behind the last. */
  folded(word: number): string {
    const { cursor, read } = this;
    while (read.length <= word && cursor.next()) read.push({ folded: foldRange(cursor.text, cursor.start, cursor.end), end: cursor.end });
    return read[word]?.folded ?? '';
  }

  endOf(word: number): number {
    return this.read[word]?.end ?? this.start;
  }
}
