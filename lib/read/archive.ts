import { configure, Uint8ArrayReader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import type { InputFile } from './decode-text.ts';
import { ReadError } from './read-error.ts';

configure({ useWebWorkers: false });

const MAX_ENTRIES = 200_000; // more files than any archive of articles has, and their list still fits in memory
const MAX_ENTRY_BYTES = 1_000_000_000;
const MAX_TOTAL_BYTES = 8_000_000_000;
const MAX_RATIO = 200; // unpacked by packed: texts reach 20, and deflate's most, 1032, is what bombs are made of
const FREE_BYTES = 10_000_000; // unpacked, of which the ratio doesn't matter: a bomb this small is a firecracker

/** A file in an archive. `read` throws a ReadError. */
export type ArchiveEntry = { readonly path: string; readonly read: () => Promise<Uint8Array> };

/**
 * The files of a zip one by one, read only when asked for; nothing is written anywhere. A ReadError stands for an
 * entry whose name leads out of the archive. Throws a ReadError for an archive that is damaged or too large.
 */
export async function* archiveEntries(file: InputFile): AsyncGenerator<ArchiveEntry | ReadError, void> {
  const reader = new ZipReader(new Uint8ArrayReader(file.bytes), { filenameValidation: 'tolerant' }); // names are checked below, one by one
  let total = 0;
  let entries = 0;
  const addBytes = (bytes: number, path: string): void => {
    total += bytes;
    if (total > MAX_TOTAL_BYTES) throw new ReadError(path, null, `unpacked, the archive is larger than ${MAX_TOTAL_BYTES / 1e9} GB: split it`);
  };
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++entries > MAX_ENTRIES) throw new ReadError(file.path, null, `the archive holds more than ${MAX_ENTRIES} files: split it`);
      if (entry.directory) continue;
      const path = `${file.path}!/${entry.filename.replace(/\p{Cc}/gu, '\ufffd')}`;
      if (leadsOut(entry.filename)) yield new ReadError(path, null, 'its name leads out of the archive: it is left out');
      else yield { path, read: () => readEntry(entry, path, (bytes) => addBytes(bytes, file.path)) };
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(file.path, null, `the archive is cut off or damaged (${reasonOf(error)}): get it whole`);
  }
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..');
}

/** What an entry says of its size is judged first; zip.js stops one that unpacks to more than it says. */
async function readEntry(entry: FileEntry, path: string, addBytes: (bytes: number) => void): Promise<Uint8Array> {
  if (entry.encrypted) throw new ReadError(path, null, 'it is locked with a password: unpack it, and give what is in it');
  const limit = Math.min(MAX_ENTRY_BYTES, Math.max(FREE_BYTES, entry.compressedSize * MAX_RATIO));
  if (entry.uncompressedSize > limit) throw new ReadError(path, null, `it unpacks to more than ${MAX_RATIO} times its size, or ${MAX_ENTRY_BYTES / 1e9} GB, as a zip bomb does: unpack it by hand if you trust it`);
  const parts: Uint8Array[] = [];
  let size = 0;
  const sink = new WritableStream<Uint8Array>({
    write(part) {
      size += part.length;
      addBytes(part.length);
      parts.push(part);
    },
  });
  try {
    await entry.getData(sink, { checkSignature: true });
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(path, null, `it is damaged in the archive (${reasonOf(error)}): get it whole`);
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
