import type { ByteWriter } from '../bytes/writer.ts';

const FIRST_SLICE = 8; // bytes: most terms are rare
const LONGEST_SLICE = 4096;
const POINTER = 4; // bytes at a slice's end for where the next begins

/** Bytes appended to from time to time; where they lie only the pool knows. */
export type Stream = { readonly first: number; at: number; limit: number; size: number; length: number };

const PAGE_BITS = 18;
const PAGE = 1 << PAGE_BITS; // bytes; no slice lies on two pages

/**
 * Many growing byte streams in one pool, as the lists of an index are while it is built: each is a chain of
 * slices that double, so that a rare term costs little and a frequent one few jumps (Lucene's ByteBlockPool).
 */
export class StreamPool {
  private pages: Uint8Array[] = [new Uint8Array(PAGE)];
  private used = 0;

  create(): Stream {
    const first = this.slice(FIRST_SLICE);
    return { first, at: first, limit: first + FIRST_SLICE, size: FIRST_SLICE, length: 0 };
  }

  /** Appends an unsigned 32-bit number as a ByteWriter writes it. */
  varint(stream: Stream, value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) this.u8(stream, (rest & 0x7f) | 0x80);
    this.u8(stream, rest);
  }

  u8(stream: Stream, value: number): void {
    if (stream.at === stream.limit) this.extend(stream);
    const { at } = stream;
    this.pageAt(at)[at & (PAGE - 1)] = value;
    stream.at = at + 1;
    stream.length++;
  }

  /** Appends the whole stream to a writer. */
  copy(stream: Stream, into: ByteWriter): void {
    let left = stream.length;
    for (let start = stream.first, size = FIRST_SLICE; left > 0; size = nextSize(size)) {
      const from = start & (PAGE - 1);
      into.raw(this.pageAt(start).subarray(from, from + Math.min(size, left)));
      left -= size;
      if (left > 0) start = this.pointerAt(start + size);
    }
  }

  /** Gives up all streams, and their memory. */
  clear(): void {
    this.pages = [];
  }

  private extend(stream: Stream): void {
    const size = nextSize(stream.size);
    const start = this.slice(size);
    const { limit } = stream;
    const page = this.pageAt(limit);
    for (let byte = 0; byte < POINTER; byte++) page[(limit + byte) & (PAGE - 1)] = start >>> (byte * 8);
    stream.at = start;
    stream.limit = start + size;
    stream.size = size;
  }

  private slice(size: number): number {
    if ((this.used & (PAGE - 1)) + size + POINTER > PAGE) this.used = this.pages.length * PAGE;
    const start = this.used;
    this.used += size + POINTER;
    if (start >= this.pages.length * PAGE) this.pages.push(new Uint8Array(PAGE));
    return start;
  }

  private pageAt(offset: number): Uint8Array {
    return this.pages[offset >>> PAGE_BITS] ?? NO_PAGE;
  }

  private pointerAt(offset: number): number {
    const page = this.pageAt(offset);
    let start = 0;
    for (let byte = POINTER - 1; byte >= 0; byte--) start = start * 0x100 + (page[(offset + byte) & (PAGE - 1)] ?? 0);
    return start;
  }
}

const NO_PAGE = new Uint8Array(0);

function nextSize(size: number): number {
  return Math.min(size * 2, LONGEST_SLICE);
}
