import { BlockChecksummer } from '../bytes/block-checksummer.ts';
import { crc32 } from '../bytes/checksum.ts';
import type { ByteSource } from '../bytes/source.ts';

const CHUNK_BYTES = 16_384; // small enough that a query reads little, large enough for a short table of checksums
const KEPT_CHUNKS = 512; // 8 MB

/** The CRC-32 of every chunk of the bytes, which are given in parts, in order. */
export function checksumsOf(parts: readonly Uint8Array[]): Uint32Array {
  const checksummer = new BlockChecksummer(CHUNK_BYTES);
  for (const part of parts) checksummer.add(part);
  return checksummer.finish();
}

/** Reads bytes in checked chunks and keeps the last used ones. */
export class ChunkReader {
  private readonly source: ByteSource;
  private readonly checksums: Uint32Array;
  private readonly kept = new Map<number, Promise<Uint8Array>>();

  constructor(source: ByteSource, checksums: Uint32Array) {
    this.source = source;
    this.checksums = checksums;
  }

  /** The bytes of [start, end). Rejects with a sentence where one of the chunks they lie in is damaged. */
  async read(start: number, end: number): Promise<Uint8Array> {
    if (end <= start) return new Uint8Array(0);
    const first = Math.floor(start / CHUNK_BYTES);
    const last = Math.floor((end - 1) / CHUNK_BYTES);
    this.fetchMissing(first, last);
    const chunks = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => this.use(first + i)));
    const base = first * CHUNK_BYTES;
    const [only] = chunks;
    if (only !== undefined && chunks.length === 1) return only.subarray(start - base, end - base);
    const joined = new Uint8Array((last - first + 1) * CHUNK_BYTES);
    chunks.forEach((chunk, i) => joined.set(chunk, i * CHUNK_BYTES));
    return joined.subarray(start - base, end - base);
  }

  /** The chunk, moved to the end of the queue of those to forget. */
  private use(chunk: number): Promise<Uint8Array> {
    const bytes = this.kept.get(chunk) ?? this.fetchRun(chunk, chunk);
    this.kept.delete(chunk);
    this.kept.set(chunk, bytes);
    const oldest = this.kept.size > KEPT_CHUNKS ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    return bytes;
  }

  /** Asks for each run of chunks not at hand in one read. */
  private fetchMissing(first: number, last: number): void {
    for (let chunk = first; chunk <= last; chunk++) {
      if (this.kept.has(chunk)) continue;
      let end = chunk;
      while (end < last && !this.kept.has(end + 1)) end++;
      void this.fetchRun(chunk, end);
      chunk = end;
    }
  }

  private fetchRun(first: number, last: number): Promise<Uint8Array> {
    const start = first * CHUNK_BYTES;
    const run = this.source.read(start, Math.min(this.source.size, (last + 1) * CHUNK_BYTES));
    for (let chunk = first; chunk <= last; chunk++) {
      const from = (chunk - first) * CHUNK_BYTES;
      const checked = run.then((bytes) => this.check(chunk, bytes.subarray(from, from + CHUNK_BYTES)));
      checked.catch(() => this.kept.delete(chunk)); // whoever reads it is told; a later read tries again
      this.kept.set(chunk, checked);
    }
    return this.kept.get(first) ?? run;
  }

  private check(chunk: number, bytes: Uint8Array): Uint8Array {
    if (crc32(bytes) === this.checksums[chunk]) return bytes;
    const start = chunk * CHUNK_BYTES;
    throw new Error(`The search index is damaged in its bytes ${start} to ${start + bytes.length}. Build the corpus again.`);
  }
}
