/**
 * What a build has read so far, kept where it outlives the process: numbered records of bytes, in memory, in a file
 * beside the output, in IndexedDB. One build at a time uses it.
 */
export type Journal = {
  /** Appends a record: whole or not at all, and stored when the promise settles. The bytes are not kept alive. */
  append(record: Uint8Array): Promise<void>;
  /** The record of this number, from 0 in the order of appending; `null` behind the last. Mostly asked for in order. */
  read(number: number): Promise<Uint8Array | null>;
};
