import { sentencesOf } from '../text/sentences.ts';
import type { Range } from '../types.ts';
import type { Language } from './languages.ts';
import { marksIn, type Mark } from './marks.ts';
import type { Snippet } from './results.ts';
import type { SnippetTerm } from './search-index.ts';
import { foldedWordsOf } from './terms.ts';

const LENGTH = 240; // UTF-16 units: three lines of a card or a list
const CUT_BEFORE = '… '; // where a sentence begins earlier,
const CUT_AFTER = ' …'; // or goes on
const REPEATED = 0.1; // of a term's weight for saying it again in the same window
const APART = 0.05; // of the whole, taken off for each sentence that a window goes on after its first mark

/** What marks any of a name's written forms in a snippet. */
export function snippetTermsOfForms(forms: readonly string[]): SnippetTerm[] {
  return forms.map((form) => ({ words: foldedWordsOf(form), isPrefix: false, weight: 1 })).filter((term) => term.words.length > 0);
}

/**
 * The part of a text that shows best why it was found: whole sentences where they fit, the most and weightiest
 * of the terms, close together; its beginning where none stands. White space is levelled, “…” stands where a
 * sentence was cut. Marks are in order, disjoint, offsets into the snippet. `languages`: those the text may be in.
 */
export function snippetOf(text: string, terms: readonly SnippetTerm[], languages: readonly Language[], length = LENGTH): Snippet {
  const marks = marksIn(text, terms, languages);
  const sentences = sentencesOf(text);
  const window = bestWindow(sentences, marks, terms, length);
  if (window.end - window.start <= length) return render(text, window, marks, '', '');
  const cut = cutWithin(text, window, marks, terms, length);
  return render(text, cut, marks, cut.start > window.start ? CUT_BEFORE : '', cut.end < window.end ? CUT_AFTER : '');
}

/** Ranges of a text carried over to a snippet that was cut from it: those that it holds whole, as offsets into it. */
export function rangesInSnippet<T extends Range>(text: string, snippet: string, ranges: readonly T[]): T[] {
  const lead = snippet.startsWith(CUT_BEFORE) ? CUT_BEFORE.length : 0;
  const end = snippet.endsWith(CUT_AFTER) ? snippet.length - CUT_AFTER.length : snippet.length;
  const whole = render(text, { start: 0, end: text.length }, ranges, '', '');
  const at = whole.text.indexOf(snippet.slice(lead, end)) - lead;
  if (at < -lead) return [];
  const carried = ranges.map((range, i) => ({ ...range, start: (whole.marks[i]?.start ?? 0) - at, end: (whole.marks[i]?.end ?? 0) - at }));
  return carried.filter((range) => range.start >= lead && range.end <= end);
}

/** The best run of sentences that fits; a sentence that alone is too long is one by itself. */
function bestWindow(sentences: readonly Range[], marks: readonly Mark[], terms: readonly SnippetTerm[], length: number): Range {
  let best: Range = windowFrom(sentences, 0, length);
  let bestWorth = 0;
  let first = 0;
  sentences.forEach((sentence, i) => {
    while ((marks[first]?.start ?? Infinity) < sentence.start) first++;
    if ((marks[first]?.start ?? Infinity) >= sentence.end) return; // begins with a sentence that shows something
    const window = windowFrom(sentences, i, length);
    const worth = worthOf(marks, first, window.end, terms, (mark) => mark.start >= sentence.end);
    if (worth > bestWorth) [best, bestWorth] = [window, worth];
  });
  return withLead(sentences, best, length);
}

/** The window with the sentences before it that there is room for: what leads up to it. */
function withLead(sentences: readonly Range[], { start, end }: Range, length: number): Range {
  const first = sentences.find((sentence) => sentence.start < start && end - sentence.start <= length);
  return { start: first?.start ?? start, end };
}

function windowFrom(sentences: readonly Range[], from: number, length: number): Range {
  const start = sentences[from]?.start ?? 0;
  let end = sentences[from]?.end ?? 0;
  for (const next of sentences.slice(from + 1, from + 9)) {
    if (next.end - start > length) break;
    end = next.end;
  }
  return { start, end };
}

/** What the marks from index `first` on that end by `end` are worth: each term once, again for little. */
function worthOf(marks: readonly Mark[], first: number, end: number, terms: readonly SnippetTerm[], isApart: (mark: Mark) => boolean): number {
  const seen = new Set<number>();
  let worth = 0;
  for (let i = first; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || mark.end > end) break;
    const weight = (terms[mark.term]?.weight ?? 0) * (isApart(mark) ? 1 - APART : 1);
    worth += seen.has(mark.term) ? weight * REPEATED : weight;
    seen.add(mark.term);
  }
  return worth;
}

/** The part of a long sentence that is worth most, between words. */
function cutWithin(text: string, sentence: Range, marks: readonly Mark[], terms: readonly SnippetTerm[], length: number): Range {
  const inside = marks.filter((mark) => mark.start >= sentence.start && mark.end <= sentence.end);
  let start = sentence.start;
  let bestWorth = 0;
  inside.forEach((mark, i) => {
    const lead = Math.max(sentence.start, mark.start - Math.floor(length / 4));
    const worth = worthOf(inside, i, lead + length, terms, () => false);
    if (worth > bestWorth) [start, bestWorth] = [lead, worth];
  });
  start = Math.max(sentence.start, Math.min(start, sentence.end - length));
  const end = Math.min(sentence.end, start + length);
  return { start: start === sentence.start ? start : wordStart(text, start, end), end: end === sentence.end ? end : wordEnd(text, start, end) };
}

/** The first place at or behind `at` where a word begins after white space, or `at` where none does. */
function wordStart(text: string, at: number, end: number): number {
  const space = text.slice(at - 1, end).search(/\s\S/u);
  return space < 0 ? at : at + space;
}

function wordEnd(text: string, start: number, end: number): number {
  const [last = ''] = /\s\S*$/u.exec(text.slice(start, end + 1)) ?? [];
  return last === '' || last.length >= end - start ? end : end + 1 - last.length;
}

/** Cuts a window out, levels its white space and carries the marks over. */
function render(text: string, window: Range, marks: readonly Range[], before: string, after: string): Snippet {
  let shown = before;
  const carried: Range[] = [];
  let from = window.start;
  const append = (end: number) => {
    shown += text.slice(from, end).replace(/\s+/gu, ' ');
    from = end;
  };
  for (const mark of marks) {
    if (mark.start < window.start || mark.end > window.end) continue;
    append(mark.start);
    const start = shown.length;
    append(mark.end);
    carried.push({ start, end: shown.length });
  }
  append(window.end);
  return { text: shown + after, marks: carried };
}
