/** Gathers bytes in a Blob, which the browser keeps outside of this thread's memory. */
export type BlobSink = { readonly write: (part: Uint8Array<ArrayBuffer>) => void; readonly toBlob: () => Blob };

const PIECE = 4_194_304; // bytes that are held here before they are handed over

/** An empty sink. Bytes given to `write` must not change afterwards. */
export function blobSink(): BlobSink {
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const flush = (): void => {
    pieces.push(new Blob(waiting));
    waiting = [];
    size = 0;
  };
  return {
    write(part) {
      waiting.push(part);
      size += part.length;
      if (size >= PIECE) flush();
    },
    toBlob() {
      flush();
      return new Blob(pieces);
    },
  };
}
