import { hashWord } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { codeOfLength, LENGTH_OF_CODE } from './length-code.ts';
import { packBuckets, type PackedBuckets } from './buckets.ts';
import { MAX_COUNT, PostingsWriter } from './postings.ts';
import { isStopWord } from './stop-words.ts';
import { HEADING_GAP, termOf } from './terms.ts';
import { packWindows, type PackedWindows } from './windows.ts';

/** What goes into a packed index as one article. */
export type IndexedFields = {
  readonly heading: string;
  readonly body: string;
  /** Terms of the names field with their counts. */
  readonly names: ReadonlyMap<string, number>;
  /** Terms that stand for something else than a word (`nameTerm`, `dateTerm` …), without positions. */
  readonly marks: readonly MarkTerm[];
};

export type MarkTerm = { readonly term: string; readonly body: number; readonly heading: number; readonly names: number };

export type PackedIndex = {
  readonly articles: number;
  readonly headingWords: number;
  readonly bodyWords: number;
  readonly terms: PackedWindows;
  readonly words: PackedWindows;
  readonly hashes: PackedBuckets;
  readonly postings: readonly Uint8Array[];
  readonly positions: readonly Uint8Array[];
  readonly lengths: Uint8Array;
};

type TermEntry = { readonly text: string; readonly writer: PostingsWriter; id: number; article: number; body: number; heading: number; names: number; position: number };

type WordEntry = { readonly text: string; readonly term: TermEntry; articles: number; article: number };

/** Builds a packed index from articles in the order of their indexes. */
export class IndexPacker {
  private readonly terms = new Map<string, TermEntry>();
  private readonly words = new Map<string, WordEntry>();
  private readonly headingLengths: number[] = [];
  private readonly bodyLengths: number[] = [];
  private touched: TermEntry[] = [];

  /** Adds the next article; returns the terms of its texts, each once. */
  add(fields: IndexedFields): string[] {
    const article = this.headingLengths.length;
    this.touched = [];
    const headingEnd = this.addWords(article, fields.heading, 0, true);
    this.addWords(article, fields.body, headingEnd + HEADING_GAP, false);
    const terms = this.touched.map((term) => term.text);
    for (const [term, count] of fields.names) this.touch(this.termEntry(term), article).names = count;
    for (const mark of fields.marks) Object.assign(this.touch(this.termEntry(mark.term), article), { body: mark.body, heading: mark.heading, names: mark.names });
    for (const term of this.touched) term.writer.add(article, term);
    return terms;
  }

  finish(): PackedIndex {
    const terms = [...this.terms.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1));
    terms.forEach((term, id) => (term.id = id));
    const words = [...this.words.values()].toSorted((a, b) => (a.text < b.text ? -1 : 1));
    const postings = terms.map((term) => term.writer.finish());
    return {
      articles: this.headingLengths.length,
      headingWords: total(this.headingLengths),
      bodyWords: total(this.bodyLengths),
      terms: packWindows(terms, (t) => t.text, (t) => [postings[t.id]?.length ?? 0, t.writer.positions.length, t.writer.count], 2),
      words: packWindows(words, (w) => w.text, (w) => [w.term.id, w.articles], 0),
      hashes: packBuckets(words.filter((w) => !isStopWord(w.text)).map((w) => [hashWord(w.text), w.term.id])),
      postings,
      positions: terms.map((term) => term.writer.positions.bytes),
      lengths: Uint8Array.from([...this.headingLengths, ...this.bodyLengths]),
    };
  }

  /** Adds a field's words; returns the position behind its last. */
  private addWords(article: number, text: string, from: number, isHeading: boolean): number {
    let position = from;
    let length = 0;
    for (const { folded } of wordsOf(text)) {
      const at = position++;
      const isStop = isStopWord(folded);
      if (!isStop) length++;
      if (isStop && !isHeading) continue;
      const term = this.touch(this.wordTerm(folded, article), article);
      if ((isHeading ? term.heading : term.body) === MAX_COUNT) continue;
      if (isHeading) term.heading++;
      else term.body++;
      term.writer.positions.varint(at - term.position - 1);
      term.position = at;
    }
    (isHeading ? this.headingLengths : this.bodyLengths).push(codeOfLength(length));
    return position;
  }

  private wordTerm(folded: string, article: number): TermEntry {
    let word = this.words.get(folded);
    if (word === undefined) {
      word = { text: folded, term: this.termEntry(termOf(folded)), articles: 0, article: -1 };
      this.words.set(folded, word);
    }
    if (word.article !== article) {
      word.article = article;
      word.articles++;
    }
    return word.term;
  }

  private termEntry(text: string): TermEntry {
    let term = this.terms.get(text);
    if (term === undefined) {
      term = { text, writer: new PostingsWriter(), id: -1, article: -1, body: 0, heading: 0, names: 0, position: -1 };
      this.terms.set(text, term);
    }
    return term;
  }

  private touch(term: TermEntry, article: number): TermEntry {
    if (term.article === article) return term;
    term.article = article;
    term.body = term.heading = term.names = 0;
    term.position = -1;
    this.touched.push(term);
    return term;
  }
}

function total(codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + (LENGTH_OF_CODE[code] ?? 0), 0);
}
