import { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { Stream, StreamPool } from './stream-pool.ts';

/**
 * A posting list: which articles hold a term, how often in each field. The articles ascend and are written
 * as gaps. A list longer than one block begins with a directory, so that an article and its positions are
 * reached without reading all before them.
 *
 *   directory (only if count > 128): per block: gap to its last article, its bytes, bytes of its positions
 *   posting:  gap-1 in the upper bits, bit 0 set where a byte of counts follows; else once in the body
 *   counts:   body 4 bits, heading 2, names 2; a field at its maximum is followed by the rest as varint
 */

/** How often a term stands in the fields of one article, each at most MAX_COUNT. */
export type FieldCounts = { readonly body: number; readonly heading: number; readonly names: number };

/** Times a term is counted in one field of one article. */
export const MAX_COUNT = 65_535;

/** Postings that are skipped together. */
const BLOCK = 128;
const MAX_BODY = 15;
const MAX_SMALL = 3;

/** Where the lists of all terms grow: apart, so that one can be given up when it is copied. */
export type PostingsPools = { readonly postings: StreamPool; readonly positions: StreamPool };

/** Collects one term's postings, articles in ascending order, and the positions that go with them. */
export class PostingsWriter {
  count = 0;
  private readonly pools: PostingsPools;
  private readonly postings: Stream;
  private readonly positions: Stream;
  private readonly directory: number[] = [];
  private lastArticle = -1;
  private blockArticle = -1;
  private blockStart = 0;
  private positionsStart = 0;

  constructor(pools: PostingsPools) {
    this.pools = pools;
    this.postings = pools.postings.create();
    this.positions = pools.positions.create();
  }

  /** A place of the term in the article added next: its gap to the place before. */
  addPosition(gap: number): void {
    this.pools.positions.varint(this.positions, gap);
  }

  /** Call after the article's positions have been written. */
  add(article: number, { body, heading, names }: FieldCounts): void {
    const gap = article - this.lastArticle - 1;
    const isPlain = body === 1 && heading === 0 && names === 0;
    this.pools.postings.varint(this.postings, gap * 2 + (isPlain ? 0 : 1));
    if (!isPlain) this.addCounts(body, heading, names);
    this.lastArticle = article;
    this.count++;
    if (this.count % BLOCK === 0) this.endBlock();
  }

  /** Bytes that the list takes without its directory, and its positions. */
  get sizes(): readonly [postings: number, positions: number] {
    return [this.postings.length, this.positions.length];
  }

  /** Appends the list as it is stored; returns its bytes. */
  copyPostings(into: ByteWriter): number {
    const start = into.length;
    if (this.count > BLOCK && this.count % BLOCK > 0) this.endBlock();
    if (this.count > BLOCK) for (const value of this.directory) into.varint(value);
    this.pools.postings.copy(this.postings, into);
    return into.length - start;
  }

  /** Appends the positions; returns their bytes. */
  copyPositions(into: ByteWriter): number {
    this.pools.positions.copy(this.positions, into);
    return this.positions.length;
  }

  private addCounts(body: number, heading: number, names: number): void {
    const { postings } = this;
    const pool = this.pools.postings;
    pool.u8(postings, Math.min(body, MAX_BODY) | (Math.min(heading, MAX_SMALL) << 4) | (Math.min(names, MAX_SMALL) << 6));
    if (body >= MAX_BODY) pool.varint(postings, body - MAX_BODY);
    if (heading >= MAX_SMALL) pool.varint(postings, heading - MAX_SMALL);
    if (names >= MAX_SMALL) pool.varint(postings, names - MAX_SMALL);
  }

  private endBlock(): void {
    this.directory.push(this.lastArticle - this.blockArticle, this.postings.length - this.blockStart, this.positions.length - this.positionsStart);
    this.blockArticle = this.lastArticle;
    this.blockStart = this.postings.length;
    this.positionsStart = this.positions.length;
  }
}

/** The postings of a block, in columns that are written over by the next. */
export class PostingBlock {
  /** How many there are; behind them the columns hold what was there before. */
  length = 0;
  /** Ascending. */
  readonly articles = new Int32Array(BLOCK);
  /** Where the bytes of their counts begin, 0 of what stands once in the body. */
  readonly counts = new Int32Array(BLOCK);
}

/** Reads a posting list from its bytes, one article after the other. */
export class PostingsCursor {
  readonly count: number;
  /** The current article, and how often each of its fields holds the term. -1 before the first. */
  article = -1;
  body = 0;
  heading = 0;
  names = 0;
  private readonly bytes: Uint8Array;
  private readonly directory: Directory;
  private read = 0;
  private at: number;

  /** `bytes` and `count` are those of a term; a list that isn't what they say throws a RangeError. */
  constructor(bytes: Uint8Array, count: number) {
    this.bytes = bytes;
    this.count = count;
    this.directory = readDirectory(bytes, count);
    this.at = this.directory.end;
  }

  /** Goes to the next article; false at the end. */
  next(): boolean {
    if (this.read === this.count) return false;
    const code = this.varint();
    this.article += (code >>> 1) + 1;
    this.read++;
    this.body = 1;
    this.heading = 0;
    this.names = 0;
    if ((code & 1) === 1) this.readCounts(this.at);
    return true;
  }

  /** Goes to an article behind the current one; true if the list holds it, else it stands behind it or at the end. */
  seek(article: number): boolean {
    this.skipBlocks(article);
    while (this.article < article) if (!this.next()) return false;
    return this.article === article;
  }

  /**
   * Reads the rest of the block it stands in, or of the one that may hold `from`, and goes behind it; false at the end of the list. One
   * loop over the bytes, which runs before anything is compiled.
   */
  readBlock(into: PostingBlock, from = 0): boolean {
    this.skipBlocks(from);
    const { bytes, read } = this;
    const { articles, counts } = into;
    into.length = Math.min(BLOCK - (read % BLOCK), this.count - read);
    let { at, article } = this;
    for (let i = 0; i < into.length; i++) {
      let code = bytes[at++] ?? 0;
      if (code >= 0x80) {
        this.at = at - 1;
        code = this.varint();
        at = this.at;
      }
      article += (code >>> 1) + 1;
      articles[i] = article;
      counts[i] = (code & 1) === 0 ? 0 : at;
      if ((code & 1) === 0) continue;
      const byte = bytes[at++] ?? 0;
      if ((byte & MAX_BODY) < MAX_BODY && (byte & 0x30) < 0x30 && byte < 0xc0) continue;
      this.readCounts(at - 1);
      at = this.at;
    }
    this.at = at;
    this.article = article;
    this.read = read + into.length;
    return into.length > 0;
  }

  /** Takes the counts of a posting of a block, by where they begin. */
  takeCounts(at: number): void {
    const { at: next } = this;
    this.readCounts(at);
    this.at = next;
  }

  /** Goes before the block that may hold an article; returns where its positions begin, `null` if it is this one. */
  skipBlocks(article: number): number | null {
    const { lasts, starts, positions } = this.directory;
    let block = Math.floor(this.read / BLOCK);
    if ((lasts[block] ?? Infinity) >= article) return null;
    while ((lasts[block] ?? Infinity) < article) block++;
    this.read = Math.min(block * BLOCK, this.count);
    this.at = starts[block] ?? this.bytes.length;
    this.article = lasts[block - 1] ?? -1;
    return positions[block] ?? 0;
  }

  private varint(): number {
    let byte = this.bytes[this.at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      if (this.at >= this.bytes.length) throw new RangeError('a posting list ends within a number');
      byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  private readCounts(at: number): void {
    const byte = this.bytes[at] ?? 0;
    this.at = at + 1;
    this.body = byte & MAX_BODY;
    this.heading = (byte >> 4) & MAX_SMALL;
    this.names = byte >> 6;
    if (this.body === MAX_BODY) this.body += this.varint();
    if (this.heading === MAX_SMALL) this.heading += this.varint();
    if (this.names === MAX_SMALL) this.names += this.varint();
  }
}

/** Reads where a term stands in articles, one after the other. */
export class PlacesCursor {
  readonly #postings: PostingsCursor;
  readonly #positions: ByteReader;
  #places: readonly number[] = [];

  /** `bytes` and `count` are the list's, `positions` the positions of the whole term. */
  constructor(bytes: Uint8Array, count: number, positions: Uint8Array) {
    this.#postings = new PostingsCursor(bytes, count);
    this.#positions = new ByteReader(positions);
  }

  /** The places, ascending, in an article behind those asked for before; none where it does not hold the term. */
  placesIn(article: number): readonly number[] {
    const postings = this.#postings;
    const positions = this.#positions;
    positions.position = postings.skipBlocks(article) ?? positions.position;
    while (postings.article < article && postings.next()) {
      const count = postings.body + postings.heading;
      if (postings.article >= article) this.#places = readPlaces(positions, count);
      else for (let i = 0; i < count; i++) positions.varint();
    }
    return postings.article === article ? this.#places : [];
  }
}

function readPlaces(reader: ByteReader, count: number): number[] {
  const places: number[] = [];
  for (let place = -1; places.length < count; ) places.push((place += reader.varint() + 1));
  return places;
}

/** Of every block: its last article, where it and its positions begin; and where the first block does. */
type Directory = { readonly lasts: readonly number[]; readonly starts: readonly number[]; readonly positions: readonly number[]; readonly end: number };

function readDirectory(bytes: Uint8Array, count: number): Directory {
  const reader = new ByteReader(bytes);
  const [lasts, starts, positions]: [number[], number[], number[]] = [[], [], []];
  const blocks = count > BLOCK ? Math.ceil(count / BLOCK) : 0;
  let [last, start, place] = [-1, 0, 0];
  while (lasts.length < blocks) {
    lasts.push((last += reader.varint()));
    starts.push(start);
    positions.push(place);
    start += reader.varint();
    place += reader.varint();
  }
  const end = reader.position;
  return { lasts, starts: starts.map((offset) => offset + end), positions, end };
}
