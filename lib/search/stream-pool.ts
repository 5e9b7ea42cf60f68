import type { ByteWriter } from '../bytes/writer.ts';

const FIRST_SLICE = 8; // bytes: most terms are rare
const LONGEST_SLICE = 4096;
const POINTER = 4; // bytes at a slice's end for where the next begins

/** Bytes appended to from time to time; where they lie only the pool knows. */
export type Stream = { readonly first: number; at: number; limit: number; size: number; length: number };

/**
 * Many growing byte streams in one buffer, as the lists of an index are while it is built: each is a chain of
 * slices that double, so that a rare term costs little and a frequent one few jumps (Lucene's ByteBlockPool).
 */
export class StreamPool {
  private bytes = new Uint8Array(1 << 20);
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
    this.bytes[stream.at++] = value;
    stream.length++;
  }

  /** Appends the whole stream to a writer. */
  copy(stream: Stream, into: ByteWriter): void {
    let left = stream.length;
    for (let start = stream.first, size = FIRST_SLICE; left > 0; size = nextSize(size)) {
      into.raw(this.bytes.subarray(start, start + Math.min(size, left)));
      left -= size;
      if (left > 0) start = this.pointerAt(start + size);
    }
  }

  private extend(stream: Stream): void {
    const size = nextSize(stream.size);
    const start = this.slice(size);
    new DataView(this.bytes.buffer).setUint32(stream.limit, start, true);
    stream.at = start;
    stream.limit = start + size;
    stream.size = size;
  }

  private slice(size: number): number {
    const start = this.used;
    this.used += size + POINTER;
    if (this.used > this.bytes.length) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    return start;
  }

  private pointerAt(offset: number): number {
    return new DataView(this.bytes.buffer).getUint32(offset, true);
  }
}

function nextSize(size: number): number {
  return Math.min(size * 2, LONGEST_SLICE);
}
