import type { ChunkReader } from './chunks.ts';
import { bucketOf, readBucket } from './buckets.ts';
import type { IndexedWord, IndexHead, Region, Term, WindowTable } from './packed-index.ts';
import { readPositions, readPostings, type Postings } from './postings.ts';
import { lastAtMost, readWindow, windowOf, type WindowEntry } from './windows.ts';

const KEPT_WINDOWS = 256; // about 100 entries each

/** Looks terms, words and postings up in a packed index, reading what it needs. */
export class IndexReader {
  readonly head: IndexHead;
  private readonly chunks: ChunkReader;
  private readonly windows = new Map<string, readonly WindowEntry[]>();
  private lengths: Promise<Uint8Array> | null = null;

  constructor(head: IndexHead, chunks: ChunkReader) {
    this.head = head;
    this.chunks = chunks;
  }

  async findTerm(text: string): Promise<Term | null> {
    const window = windowOf(this.head.terms.firsts, text);
    if (window < 0) return null;
    const entries = await this.termWindow(window);
    const at = lastAtMost(entries.length, (i) => (entries[i]?.text ?? '') <= text);
    return entries[at]?.text === text ? this.termIn(window, entries, at) : null;
  }

  async termOfId(id: number): Promise<Term> {
    const window = lastAtMost(this.head.terms.bases.length, (i) => (this.head.terms.bases[i]?.[0] ?? 0) <= id);
    const entries = await this.termWindow(window);
    return this.termIn(window, entries, id - (this.head.terms.bases[window]?.[0] ?? 0));
  }

  async findWord(text: string): Promise<IndexedWord | null> {
    const entries = await this.wordWindow(windowOf(this.head.words.firsts, text));
    const at = lastAtMost(entries.length, (i) => (entries[i]?.text ?? '') <= text);
    const entry = entries[at];
    return entry?.text === text ? wordFrom(entry) : null;
  }

  /** The words that begin with a prefix, in order. */
  async wordsWithPrefix(prefix: string): Promise<IndexedWord[]> {
    const { firsts } = this.head.words;
    const words: IndexedWord[] = [];
    for (let window = Math.max(0, windowOf(firsts, prefix)); window < firsts.length; window++) {
      const first = firsts[window] ?? '';
      if (first > prefix && !first.startsWith(prefix)) break;
      for (const entry of await this.wordWindow(window)) if (entry.text.startsWith(prefix)) words.push(wordFrom(entry));
    }
    return words;
  }

  /** The entries of the word window with this index. */
  async wordWindow(window: number): Promise<readonly WindowEntry[]> {
    return window < 0 ? [] : this.window(this.head.words, window, 2);
  }

  /** Ids of the terms whose words have this hash. */
  async termsOfHash(hash: number): Promise<number[]> {
    const { bits, offsets, region } = this.head.hashes;
    const bucket = bucketOf(hash, bits);
    const bytes = await this.chunks.read(region.start + (offsets[bucket] ?? 0), region.start + (offsets[bucket + 1] ?? 0));
    return readBucket(bytes, bits, hash);
  }

  async postingsOf(term: Term): Promise<Postings> {
    return readPostings(await this.read(term.postings), term.count);
  }

  /** Where a term stands in the articles that `wanted` holds: ascending positions by article. */
  async positionsOf(term: Term, postings: Postings, wanted: (article: number) => boolean): Promise<Map<number, number[]>> {
    const [list, positions] = await Promise.all([this.read(term.postings), this.read(term.positions)]);
    return readPositions(list, positions, postings, wanted);
  }

  /** Length codes: of the headings by article, then of the bodies. Read once. */
  lengthCodes(): Promise<Uint8Array> {
    this.lengths ??= this.read(this.head.lengths).then((bytes) => bytes.slice());
    this.lengths.catch(() => (this.lengths = null));
    return this.lengths;
  }

  private read(region: Region): Promise<Uint8Array> {
    return this.chunks.read(region.start, region.end);
  }

  private termWindow(window: number): Promise<readonly WindowEntry[]> {
    return this.window(this.head.terms, window, 3);
  }

  private async window(table: WindowTable, window: number, restLength: number): Promise<readonly WindowEntry[]> {
    const key = `${table.region.start}:${window}`;
    const start = table.region.start + (table.offsets[window] ?? 0);
    const end = table.region.start + (table.offsets[window + 1] ?? 0);
    const entries = this.windows.get(key) ?? readWindow(await this.chunks.read(start, end), restLength);
    this.windows.delete(key);
    this.windows.set(key, entries);
    const oldest = this.windows.size > KEPT_WINDOWS ? this.windows.keys().next().value : undefined;
    if (oldest !== undefined) this.windows.delete(oldest);
    return entries;
  }

  private termIn(window: number, entries: readonly WindowEntry[], at: number): Term {
    const { bases } = this.head.terms;
    const [first = 0, postingsBase = 0, positionsBase = 0] = bases[window] ?? [];
    let postings = this.head.postings.start + postingsBase;
    let positions = this.head.positions.start + positionsBase;
    for (let i = 0; i < at; i++) {
      postings += entries[i]?.rest[0] ?? 0;
      positions += entries[i]?.rest[1] ?? 0;
    }
    const { text = '', rest: [postingsBytes = 0, positionsBytes = 0, count = 0] = [] } = entries[at] ?? {};
    return {
      id: first + at,
      text,
      count,
      postings: { start: postings, end: postings + postingsBytes },
      positions: { start: positions, end: positions + positionsBytes },
    };
  }
}

function wordFrom({ text, rest: [term = 0, articles = 0] }: WindowEntry): IndexedWord {
  return { text, term, articles };
}
