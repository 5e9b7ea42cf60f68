import type { ByteSource } from '../bytes/source.ts';
import { BEGUN_TERMS, frequentTerms } from './begun.ts';
import { bucketOf, readBucket } from './buckets.ts';
import { likelyStems, type EndedLanguage } from './endings.ts';
import { englishTermOf } from './english-term.ts';
import type { Language } from './languages.ts';
import type { IndexedWord, IndexHead, Region, Term, WindowTable } from './packed-index.ts';
import { PlacesCursor, PostingsCursor } from './postings.ts';
import { findEntry, lastAtMost, readWindow, windowOf, type Entry, type Window } from './windows.ts';

const KEPT_WINDOWS = 512; // about 100 entries each
const TERM_NUMBERS = 3; // bytes of postings, bytes of positions, articles
const WORD_NUMBERS = 2; // term, articles

const IS_ASCII = /^[\0-\x7f]*$/;

const NO_NUMBERS = new Uint32Array(0);
const NO_WINDOW: Window = { texts: [], numbers: [] };

/** Looks terms, words and postings up in a packed index, reading what it needs. */
export class IndexReader {
  readonly head: IndexHead;
  private readonly chunks: ByteSource;
  private readonly windows = new Map<number, Window>(); // by where they begin
  private lengths: Promise<Uint8Array> | null = null;

  constructor(head: IndexHead, chunks: ByteSource) {
    this.head = head;
    this.chunks = chunks;
  }

  async findTerm(text: string): Promise<Term | null> {
    const window = windowOf(this.head.terms.firsts, text);
    if (window < 0) return null;
    if (!IS_ASCII.test(text)) {
      const entries = await this.termWindow(window);
      const at = windowOf(entries.texts, text);
      return entries.texts[at] === text ? this.termIn(window, entries, at) : null;
    }
    const entry = findEntry(await this.windowBytes(this.head.terms, window), TERM_NUMBERS, text);
    return entry && this.termOf(window, text, entry);
  }

  /**
   * The terms that stand for a folded word, each once. English has a stemmer; of other languages the index says which term
   * a word of its texts is, and of any other word the likeliest stem is looked for.
   */
  async findWord(folded: string): Promise<Term[]> {
    const { languages } = this.head;
    const [english, known] = await Promise.all([
      languages.includes('en') ? this.findTerm(englishTermOf(folded)) : null,
      languages.some(isEnded) ? this.termsOfKnown(folded) : [],
    ]);
    const others = known.length > 0 ? known : await Promise.all(languages.filter(isEnded).map((language) => this.findStem(folded, language)));
    const found = [english, ...others].filter((term) => term !== null);
    return found.filter(({ id }, i) => found.findIndex((term) => term.id === id) === i);
  }

  /** The terms of a word that stands in the texts; a word twice may be the last of a window and the first of the next. */
  private async termsOfKnown(folded: string): Promise<readonly Term[]> {
    const { firsts } = this.head.words;
    const last = windowOf(firsts, folded);
    const windows = last < 0 ? [] : firsts[last] === folded && last > 0 ? [last - 1, last] : [last];
    const read = await Promise.all(windows.map((window) => this.wordWindow(window)));
    const ids = read.flatMap((entries) => entries.texts.flatMap((text, i) => (text === folded ? [wordIn(entries, i).term] : [])));
    return Promise.all(ids.map((id) => this.termOfId(id)));
  }

  /** The first of a word's likely stems that is a term. */
  private async findStem(folded: string, language: EndedLanguage): Promise<Term | null> {
    const terms = await Promise.all(likelyStems(folded, language).map((stem) => this.findTerm(stem)));
    return terms.find((term) => term !== null) ?? null;
  }

  async termOfId(id: number): Promise<Term> {
    const [ids = NO_NUMBERS] = this.head.terms.bases;
    const window = lastAtMost(ids.length, (i) => (ids[i] ?? 0) <= id);
    const entries = await this.termWindow(window);
    return this.termIn(window, entries, id - (ids[window] ?? 0));
  }

  /** Ids of the terms that most articles hold among those of words with this beginning, at most BEGUN_TERMS. */
  async termsBegunBy(prefix: string): Promise<number[]> {
    const { begun } = this.head;
    const window = windowOf(begun.firsts, prefix);
    const { texts, numbers } = window < 0 ? NO_WINDOW : await this.window(begun, window, BEGUN_TERMS);
    const at = windowOf(texts, prefix);
    if (texts[at] !== prefix) return frequentTerms(await this.wordsWithPrefix(prefix), BEGUN_TERMS);
    return [...new Set(numbers.slice(at * BEGUN_TERMS, (at + 1) * BEGUN_TERMS))];
  }

  private async wordsWithPrefix(prefix: string): Promise<IndexedWord[]> {
    const { firsts } = this.head.words;
    const words: IndexedWord[] = [];
    for (let window = Math.max(0, windowOf(firsts, prefix)); window < firsts.length; window++) {
      const first = firsts[window] ?? '';
      if (first > prefix && !first.startsWith(prefix)) break;
      const entries = await this.wordWindow(window);
      entries.texts.forEach((text, i) => text.startsWith(prefix) && words.push(wordIn(entries, i)));
    }
    return words;
  }

  /** The entries of the word window with this index: term and number of articles of each. */
  wordWindow(window: number): Promise<Window> {
    return this.window(this.head.words, window, WORD_NUMBERS);
  }

  /** Ids of the terms whose words have this hash. */
  async termsOfHash(hash: number): Promise<number[]> {
    const { bits, offsets, region } = this.head.hashes;
    const bucket = bucketOf(hash, bits);
    const bytes = await this.chunks.read(region.start + (offsets[bucket] ?? 0), region.start + (offsets[bucket + 1] ?? 0));
    return readBucket(bytes, bits, hash);
  }

  async postingsOf(term: Term): Promise<PostingsCursor> {
    return new PostingsCursor(await this.read(term.postings), term.count);
  }

  /** The articles that hold a term, ascending. */
  async articlesOf(term: Term): Promise<number[]> {
    const articles: number[] = [];
    const postings = await this.postingsOf(term);
    while (postings.next()) articles.push(postings.article);
    return articles;
  }

  async placesOf(term: Term): Promise<PlacesCursor> {
    const [list, positions] = await Promise.all([this.read(term.postings), this.read(term.positions)]);
    return new PlacesCursor(list, term.count, positions);
  }

  /** Length codes: of the headings by article, then of the bodies. Read once. */
  lengthCodes(): Promise<Uint8Array> {
    this.lengths ??= this.read(this.head.lengths);
    this.lengths.catch(() => (this.lengths = null));
    return this.lengths;
  }

  private read(region: Region): Promise<Uint8Array> {
    return this.chunks.read(region.start, region.end);
  }

  private termWindow(window: number): Promise<Window> {
    return this.window(this.head.terms, window, TERM_NUMBERS);
  }

  private async window(table: WindowTable, window: number, width: number): Promise<Window> {
    const key = table.region.start + (table.offsets[window] ?? 0);
    const entries = this.windows.get(key) ?? readWindow(await this.windowBytes(table, window), width);
    this.windows.delete(key);
    this.windows.set(key, entries);
    const oldest = this.windows.size > KEPT_WINDOWS ? this.windows.keys().next().value : undefined;
    if (oldest !== undefined) this.windows.delete(oldest);
    return entries;
  }

  private windowBytes({ region, offsets }: WindowTable, window: number): Promise<Uint8Array> {
    return this.chunks.read(region.start + (offsets[window] ?? 0), region.start + (offsets[window + 1] ?? 0));
  }

  private termIn(window: number, { texts, numbers }: Window, place: number): Term {
    const before = [0, 0];
    for (let i = 0; i < place * TERM_NUMBERS; i += TERM_NUMBERS) {
      before[0] = (before[0] ?? 0) + (numbers[i] ?? 0);
      before[1] = (before[1] ?? 0) + (numbers[i + 1] ?? 0);
    }
    return this.termOf(window, texts[place] ?? '', { place, numbers: numbers.slice(place * TERM_NUMBERS, (place + 1) * TERM_NUMBERS), before });
  }

  private termOf(window: number, text: string, { place, numbers, before }: Entry): Term {
    const [first = 0, postingsBase = 0, positionsBase = 0] = this.head.terms.bases.map((column) => column[window] ?? 0);
    const [postingsBytes = 0, positionsBytes = 0, count = 0] = numbers;
    const postings = this.head.postings.start + postingsBase + (before[0] ?? 0);
    const positions = this.head.positions.start + positionsBase + (before[1] ?? 0);
    return {
      id: first + place,
      text,
      count,
      postings: { start: postings, end: postings + postingsBytes },
      positions: { start: positions, end: positions + positionsBytes },
    };
  }
}

function isEnded(language: Language): language is EndedLanguage {
  return language !== 'en';
}

/** The word at a place of a word window. */
export function wordIn({ texts, numbers }: Window, at: number): IndexedWord {
  return { text: texts[at] ?? '', term: numbers[at * WORD_NUMBERS] ?? 0, articles: numbers[at * WORD_NUMBERS + 1] ?? 0 };
}
