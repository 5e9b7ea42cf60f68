import { gatheredSource } from './gathered-source.ts';

/** Bytes that can be read in pieces: a packaged file, a Blob in IndexedDB, a file on disk. */
export type ByteSource = {
  /** Bytes in all. */
  readonly size: number;
  /** The bytes of [start, end), both within [0, size]. May be a view: callers don't write to it. */
  read(start: number, end: number): Promise<Uint8Array>;
};

/** A source over bytes in memory; reads are views. */
export function sourceFromBytes(bytes: Uint8Array): ByteSource {
  // Node's Buffer is a Uint8Array whose slice() does not copy: what reads must be the plain kind.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: plain.byteLength,
    read: (start, end) => Promise.resolve(plain.subarray(start, end)),
  };
}

/** What a source needs of a Blob. */
export type Sliceable = { readonly size: number; slice(start: number, end: number): Pick<Blob, 'arrayBuffer'> };

/** The part [start, end) of another source, as a source of its own. */
export function sourceSlice(source: ByteSource, start: number, end: number): ByteSource {
  return { size: end - start, read: (from, to) => source.read(start + from, start + to) };
}

/**
 * A source over a Blob, which the browser may keep on disk: each read is a trip to another process, so that few are made.
 * The beginning, which whoever opens a file reads bit by bit, is fetched in one.
 */
export function sourceFromBlob(blob: Sliceable): ByteSource {
  const trips = gatheredSource({ size: blob.size, read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()) });
  let beginning: Promise<Uint8Array> | null = null;
  return {
    size: blob.size,
    async read(start, end) {
      if (end > BEGINNING) return trips.read(start, end);
      beginning ??= trips.read(0, Math.min(blob.size, BEGINNING));
      beginning.catch(() => (beginning = null)); // the reader is told; a later read tries again
      return (await beginning).subarray(start, end);
    },
  };
}

const BEGINNING = 196_608; // bytes: the heads of a corpus of 100,000 articles; little more of a trip than one byte
