import { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { Stream, StreamPool } from './stream-pool.ts';

/**
 * A posting list: which articles hold a term, how often in each field. The articles ascend and are written
 * as gaps. A list longer than one block begins with a directory, so that positions can be reached without
 * reading those before them.
 *
 *   directory (only if count > 128): per block: gap to its last article, its bytes, bytes of its positions
 *   posting:  gap-1 in the upper bits, bit 0 set where a byte of counts follows; else once in the body
 *   counts:   body 4 bits, heading 2, names 2; a field at its maximum is followed by the rest as varint
 */
export type Postings = {
  readonly articles: Uint32Array;
  /** Times the term stands in each field. */
  readonly body: Uint16Array;
  readonly heading: Uint16Array;
  readonly names: Uint16Array;
};

/** How often a term stands in the fields of one article, each at most MAX_COUNT. */
export type FieldCounts = { readonly body: number; readonly heading: number; readonly names: number };

/** Times a term is counted in one field of one article. */
export const MAX_COUNT = 65_535;

const BLOCK = 128; // postings
const MAX_BODY = 15;
const MAX_SMALL = 3;

/** Collects one term's postings, articles in ascending order, and the positions that go with them. */
export class PostingsWriter {
  count = 0;
  private readonly pool: StreamPool;
  private readonly postings: Stream;
  private readonly positions: Stream;
  private readonly directory: number[] = [];
  private lastArticle = -1;
  private blockArticle = -1;
  private blockStart = 0;
  private positionsStart = 0;

  constructor(pool: StreamPool) {
    this.pool = pool;
    this.postings = pool.create();
    this.positions = pool.create();
  }

  /** A place of the term in the article added next: its gap to the place before. */
  addPosition(gap: number): void {
    this.pool.varint(this.positions, gap);
  }

  /** Call after the article's positions have been written. */
  add(article: number, { body, heading, names }: FieldCounts): void {
    const gap = article - this.lastArticle - 1;
    const isPlain = body === 1 && heading === 0 && names === 0;
    this.pool.varint(this.postings, gap * 2 + (isPlain ? 0 : 1));
    if (!isPlain) this.addCounts(body, heading, names);
    this.lastArticle = article;
    this.count++;
    if (this.count % BLOCK === 0) this.endBlock();
  }

  /** Appends the list as it is stored; returns its bytes. */
  copyPostings(into: ByteWriter): number {
    const start = into.length;
    if (this.count > BLOCK && this.count % BLOCK > 0) this.endBlock();
    if (this.count > BLOCK) for (const value of this.directory) into.varint(value);
    this.pool.copy(this.postings, into);
    return into.length - start;
  }

  /** Appends the positions; returns their bytes. */
  copyPositions(into: ByteWriter): number {
    this.pool.copy(this.positions, into);
    return this.positions.length;
  }

  private addCounts(body: number, heading: number, names: number): void {
    const { pool, postings } = this;
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

/** Reads a list of `count` postings. */
export function readPostings(bytes: Uint8Array, count: number): Postings {
  const reader = new ByteReader(bytes);
  for (let i = 0; i < directoryLength(count); i++) reader.varint();
  const postings = {
    articles: new Uint32Array(count),
    body: new Uint16Array(count),
    heading: new Uint16Array(count),
    names: new Uint16Array(count),
  };
  let article = -1;
  for (let i = 0; i < count; i++) {
    const code = reader.varint();
    article += Math.floor(code / 2) + 1;
    postings.articles[i] = article;
    if (code % 2 === 0) postings.body[i] = 1;
    else readCounts(reader, postings, i);
  }
  return postings;
}

function readCounts(reader: ByteReader, into: Postings, at: number): void {
  const byte = reader.u8();
  const body = byte & MAX_BODY;
  const heading = (byte >> 4) & MAX_SMALL;
  const names = byte >> 6;
  into.body[at] = body === MAX_BODY ? body + reader.varint() : body;
  into.heading[at] = heading === MAX_SMALL ? heading + reader.varint() : heading;
  into.names[at] = names === MAX_SMALL ? names + reader.varint() : names;
}

function directoryLength(count: number): number {
  return count > BLOCK ? Math.ceil(count / BLOCK) * 3 : 0;
}

/**
 * The places of a term in those of the articles that `wanted` holds, by place in the posting list. `bytes`
 * are the list's, `positions` the positions' of the whole term.
 */
export function readPositions(bytes: Uint8Array, positions: Uint8Array, postings: Postings, wanted: (article: number) => boolean): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const starts = blockStarts(bytes, postings.articles.length);
  starts.forEach((start, block) => {
    const last = Math.min(postings.articles.length, (block + 1) * BLOCK);
    const reader = new ByteReader(positions, start);
    for (let i = block * BLOCK; i < last; i++) {
      const places = readPlaces(reader, (postings.body[i] ?? 0) + (postings.heading[i] ?? 0));
      const article = postings.articles[i] ?? 0;
      if (wanted(article)) found.set(article, places);
    }
  });
  return found;
}

function readPlaces(reader: ByteReader, count: number): number[] {
  let place = -1;
  return Array.from({ length: count }, () => (place += reader.varint() + 1));
}

/** Where each block's positions begin. */
function blockStarts(bytes: Uint8Array, count: number): number[] {
  const reader = new ByteReader(bytes);
  const starts = [0];
  for (let i = 0; i < directoryLength(count); i += 3) {
    reader.varint();
    reader.varint();
    starts.push((starts.at(-1) ?? 0) + reader.varint());
  }
  return count > BLOCK ? starts.slice(0, -1) : starts;
}
