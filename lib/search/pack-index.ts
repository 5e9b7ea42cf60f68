import { hashWord } from '../text/fold.ts';
import { WordCursor } from '../text/word-cursor.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { codeOfLength, LENGTH_OF_CODE } from './length-code.ts';
import { packBegun, type CountedWord } from './begun.ts';
import { packBuckets, type PackedBuckets } from './buckets.ts';
import { isStopWord, LANGUAGES, type Language } from './languages.ts';
import { MAX_COUNT, PostingsWriter } from './postings.ts';
import { termOf } from './stems.ts';
import { StreamPool } from './stream-pool.ts';
import { HEADING_GAP } from './terms.ts';
import { packWindows, type PackedWindows } from './windows.ts';
import { WordTable } from './word-table.ts';

/** What goes into a packed index as one article. */
export type IndexedFields = {
  /** Of heading and body. */
  readonly language: Language;
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

type TermEntry = { readonly text: string; readonly hash: number; readonly writer: PostingsWriter; id: number; article: number; body: number; heading: number; names: number; position: number };

type WordEntry = { readonly text: string; readonly isStop: boolean; readonly term: TermEntry; articles: number; article: number };

/** The words of the articles in one language. */
type LanguageEntry = { readonly words: WordTable<WordEntry>; articles: number };

/** Builds a packed index from articles in the order of their indexes. */
export class IndexPacker {
  private readonly pools = { postings: new StreamPool(), positions: new StreamPool() };
  private readonly terms = new Map<string, TermEntry>();
  private readonly languages = new Map<Language, LanguageEntry>();
  private readonly headingLengths: number[] = [];
  private readonly bodyLengths: number[] = [];
  private touched: TermEntry[] = [];

  /** Adds the next article; returns the hashes of the terms of its texts, each once. */
  add(fields: IndexedFields): readonly number[] {
    const article = this.headingLengths.length;
    this.touched = [];
    const language = this.languageEntry(fields.language);
    language.articles++;
    const headingEnd = this.addWords(article, language.words, fields.heading, 0, true);
    this.addWords(article, language.words, fields.body, headingEnd + HEADING_GAP, false);
    const hashes = this.touched.map((term) => term.hash);
    for (const [term, count] of fields.names) this.touch(this.termEntry(term), article).names = count;
    for (const mark of fields.marks) Object.assign(this.touch(this.termEntry(mark.term), article), { body: mark.body, heading: mark.heading, names: mark.names });
    for (const term of this.touched) term.writer.add(article, term);
    return hashes;
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
    const entries = [...this.languages.values()].flatMap(({ words }) => words.values.filter((word) => word.articles > 0));
    const words = countWords(entries);
    return {
      articles: this.headingLengths.length,
      languages: this.languagesByUse(),
      headingWords: total(this.headingLengths),
      bodyWords: total(this.bodyLengths),
      terms: packWindows(terms, (t) => t.text, (t) => sizes[t.id] ?? [], 2),
      words: packWindows(words, (w) => w.text, (w) => [w.term, w.articles], 0),
      begun: packBegun(words),
      hashes: packBuckets(countWords(entries.filter((word) => !word.isStop)).map((w) => [hashWord(w.text), w.term])),
      postings: postings.bytes,
      positions: positions.bytes,
      lengths: Uint8Array.from([...this.headingLengths, ...this.bodyLengths]),
    };
  }

  /** Adds a field's words; returns the position behind its last. */
  private addWords(article: number, words: WordTable<WordEntry>, text: string, from: number, isHeading: boolean): number {
    let position = from;
    let length = 0;
    const cursor = new WordCursor(text);
    while (cursor.next()) {
      const at = position++;
      const word = words.at(cursor);
      if (!word.isStop) length++;
      else if (!isHeading) continue;
      const term = this.touchWord(word, article);
      if ((isHeading ? term.heading : term.body) === MAX_COUNT) continue;
      if (isHeading) term.heading++;
      else term.body++;
      term.writer.addPosition(at - term.position - 1);
      term.position = at;
    }
    (isHeading ? this.headingLengths : this.bodyLengths).push(codeOfLength(length));
    return position;
  }

  private touchWord(word: WordEntry, article: number): TermEntry {
    if (word.article !== article) {
      word.article = article;
      word.articles++;
    }
    return this.touch(word.term, article);
  }

  private languageEntry(language: Language): LanguageEntry {
    const known = this.languages.get(language);
    if (known !== undefined) return known;
    const create = (text: string): WordEntry => ({ text, isStop: isStopWord(text, language), term: this.termEntry(termOf(text, language)), articles: 0, article: -1 });
    const entry = { words: new WordTable<WordEntry>(create), articles: 0 };
    this.languages.set(language, entry);
    return entry;
  }

  private languagesByUse(): Language[] {
    const articlesIn = (language: Language): number => this.languages.get(language)?.articles ?? 0;
    const used = LANGUAGES.filter((language) => articlesIn(language) > 0).toSorted((a, b) => articlesIn(b) - articlesIn(a));
    return used.length > 0 ? used : LANGUAGES.slice(0, 1);
  }

  private termEntry(text: string): TermEntry {
    let term = this.terms.get(text);
    if (term === undefined) {
      term = { text, hash: hashWord(text), writer: new PostingsWriter(this.pools), id: -1, article: -1, body: 0, heading: 0, names: 0, position: -1 };
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

/** A writer of the size needed for all terms. */
function writerFor(terms: readonly TermEntry[], sizeOf: (writer: PostingsWriter) => number): ByteWriter {
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
  return codes.reduce((sum, code) => sum + (LENGTH_OF_CODE[code] ?? 0), 0);
}
