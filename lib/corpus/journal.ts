/**
 * What a build has read so far, kept where it outlives the process: records of bytes in the order they were
 * appended. In memory, in a file beside the output, in IndexedDB.
 */
export type Journal = {
  /** Appends a record: whole or not at all, and stored when the promise settles. */
  append(record: Uint8Array): Promise<void>;
  /** Every record from the first, read one at a time. May be asked for again. */
  records(): AsyncIterable<Uint8Array>;
};
