import { hashWord } from '../text/fold.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { codeOfLength, lengthOfCode } from './length-code.ts';
import { packBegun, type CountedWord } from './begun.ts';
import { packBuckets, type PackedBuckets } from './buckets.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { MAX_COUNT, PostingsWriter } from './postings.ts';
import type { ReadArticle, ReadWord } from './read-articles.ts';
import { StreamPool } from './stream-pool.ts';
import { HEADING_GAP } from './terms.ts';
import { packWindows, type PackedWindows } from './windows.ts';

export type PackedIndex = {
  readonly articles: number;
  readonly languages: readonly Language[];
  readonly headingWords: number;
  readonly bodyWords: number;
  readonly terms: PackedWindows;
  readonly words: PackedWindows;
  readonly begun: PackedWindows;
  readonly hashes: PackedBuckets;
  readonly postings: Uint8Array<ArrayBuffer>;
  readonly positions: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint8Array<ArrayBuffer>;
};

/** A term that a packer has, and where it stands in the article at hand. */
export type IndexTerm = { readonly text: string; readonly writer: PostingsWriter; id: number; article: number; body: number; heading: number; names: number; position: number };

type WordEntry = { readonly text: string; readonly isStop: boolean; readonly term: IndexTerm; readonly articles: number };

/** Builds a packed index from articles in the order of their indexes, of each its words and then what else it is marked by. */
export class IndexPacker {
  private readonly pools = { postings: new StreamPool(), positions: new StreamPool() };
  private readonly terms = new Map<string, IndexTerm>();
  /** By reader the terms in the order in which it numbers them. */
  private readonly termsOf = new Map<number, IndexTerm[]>();
  private readonly words: WordEntry[] = [];
  private readonly articlesIn = new Map<Language, number>();
  private readonly headingLengths: number[] = [];
  private readonly bodyLengths: number[] = [];
  private touched: IndexTerm[] = [];
  private article = -1;

  /** Tells of terms that a reader met, which it numbers in that order. */
  learn(reader: number, terms: readonly string[]): void {
    const known = this.termsOf.get(reader) ?? [];
    this.termsOf.set(reader, known);
    for (const term of terms) known.push(this.termOf(term));
  }

  /** Begins the next article, whose words stand in a reader's from `at` on. */
  begin({ language, headingWords, bodyWords }: ReadArticle, reader: number, words: Int32Array, at: number): void {
    this.article++;
    this.articlesIn.set(language, (this.articlesIn.get(language) ?? 0) + 1);
    const terms = this.termsOf.get(reader) ?? [], body = at + headingWords;
    this.headingLengths.push(this.addHeading(terms, words.subarray(at, body)));
    this.bodyLengths.push(this.addBody(terms, words.subarray(body, body + bodyWords), headingWords + HEADING_GAP));
  }

  /** Counts a term in the names field of the article, as often as it is counted most. */
  addName(term: IndexTerm, count: number): void {
    this.touch(term).names = Math.max(term.names, count);
  }

  /** Marks the article by a term that stands for something else than a word (`nameTerm`, `dateTerm` …), without positions. */
  mark(term: IndexTerm, body: number, heading: number, names: number): void {
    this.touch(term);
    term.body = body;
    term.heading = heading;
    term.names = names;
  }

  end(): void {
    for (const term of this.touched) term.writer.add(this.article, term);
    this.touched = [];
  }

  /** Adds the words of a reader, when all its articles are added. */
  addWords(reader: number, words: readonly ReadWord[]): void {
    const terms = this.termsOf.get(reader) ?? [];
    for (const { text, isStop, term: number, articles } of words) {
      const term = terms[number];
      if (term) this.words.push({ text, isStop, term, articles });
    }
  }

  finish(): PackedIndex {
    const terms = [...this.terms.values()].filter((term) => term.writer.count > 0).toSorted((a, b) => (a.text < b.text ? -1 : 1));
    terms.forEach((term, id) => (term.id = id));
    // One after the other: together they are half of the section, and each stands twice while it is copied.
    const postings = writerFor(terms, ({ sizes: [list] }) => list * ROOM_FOR_DIRECTORIES);
    const lists = terms.map(({ writer }) => writer.copyPostings(postings));
    this.pools.postings.clear();
    const positions = writerFor(terms, ({ sizes: [, places] }) => places);
    const sizes = terms.map(({ writer }, term) => [lists[term] ?? 0, writer.copyPositions(positions), writer.count]);
    this.pools.positions.clear();
    const words = countWords(this.words);
    return {
      articles: this.headingLengths.length,
      languages: this.languagesByUse(),
      headingWords: total(this.headingLengths),
      bodyWords: total(this.bodyLengths),
      terms: packWindows(terms, (t) => t.text, (t) => sizes[t.id] ?? [], 2),
      words: packWindows(words, (w) => w.text, (w) => [w.term, w.articles], 0),
      begun: packBegun(words),
      hashes: packBuckets(countWords(this.words.filter((word) => !word.isStop)).map((w) => [hashWord(w.text), w.term])),
      postings: postings.bytes,
      positions: positions.bytes,
      lengths: Uint8Array.from([...this.headingLengths, ...this.bodyLengths]),
    };
  }

  /** The term of this text. */
  termOf(text: string): IndexTerm {
    let term = this.terms.get(text);
    if (term === undefined) {
      term = { text, writer: new PostingsWriter(this.pools), id: -1, article: -1, body: 0, heading: 0, names: 0, position: -1 };
      this.terms.set(text, term);
    }
    return term;
  }

  /** All words of a heading count, but its stop words not in its length, whose code this gives. */
  private addHeading(terms: readonly IndexTerm[], words: Int32Array): number {
    let length = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      if (word > 0) length++;
      const term = this.touchedBy(terms, Math.abs(word) - 1);
      if (term === null || term.heading === MAX_COUNT) continue;
      term.heading++;
      addPosition(term, at);
    }
    return codeOfLength(length);
  }

  private addBody(terms: readonly IndexTerm[], words: Int32Array, from: number): number {
    let length = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? 0;
      if (word < 0) continue;
      length++;
      const term = this.touchedBy(terms, word - 1);
      if (term === null || term.body === MAX_COUNT) continue;
      term.body++;
      addPosition(term, from + at);
    }
    return codeOfLength(length);
  }

  private touchedBy(terms: readonly IndexTerm[], number: number): IndexTerm | null {
    const term = terms[number];
    return term === undefined ? null : this.touch(term);
  }

  private languagesByUse(): Language[] {
    const articlesIn = (language: Language): number => this.articlesIn.get(language) ?? 0;
    const used = LANGUAGES.filter((language) => articlesIn(language) > 0).toSorted((a, b) => articlesIn(b) - articlesIn(a));
    return used.length > 0 ? used : LANGUAGES.slice(0, 1);
  }

  private touch(term: IndexTerm): IndexTerm {
    if (term.article === this.article) return term;
    term.article = this.article;
    term.body = term.heading = term.names = 0;
    term.position = -1;
    this.touched.push(term);
    return term;
  }
}

function addPosition(term: IndexTerm, at: number): void {
  term.writer.addPosition(at - term.position - 1);
  term.position = at;
}

/** A writer of the size needed for all terms. */
function writerFor(terms: readonly IndexTerm[], sizeOf: (writer: PostingsWriter) => number): ByteWriter {
  return new ByteWriter(Math.ceil(terms.reduce((sum, { writer }) => sum + sizeOf(writer), 0)));
}

const ROOM_FOR_DIRECTORIES = 1.05; // three varints for each 128 postings

/** The words sorted by text and term, those of equal text and term as one. */
function countWords(entries: readonly WordEntry[]): CountedWord[] {
  const sorted = entries.toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.term.id - b.term.id));
  const counted: CountedWord[] = [];
  for (const { text, term, articles } of sorted) {
    const last = counted.at(-1);
    if (last?.text === text && last.term === term.id) counted[counted.length - 1] = { ...last, articles: last.articles + articles };
    else counted.push({ text, term: term.id, articles });
  }
  return counted;
}

function total(codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + lengthOfCode(code), 0);
}
