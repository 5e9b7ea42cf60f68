import type { Document } from '../types.ts';
import { archiveEntries } from './archive.ts';
import type { InputFile } from './decode-text.ts';
import { formatByName, formatOf, recognisedFormat } from './formats.ts';
import { ReadError } from './read-error.ts';
import { readDocuments } from './read.ts';

/**
 * A zip: the documents of the files in it that there is a reader for, named `archive.zip!/path`. One file is
 * unpacked at a time. A zip in a zip is not opened.
 */
export async function* readZip(file: InputFile): AsyncGenerator<Document | ReadError, void> {
  let readable = 0;
  for await (const entry of archiveEntries(file)) {
    if (entry instanceof ReadError) yield entry;
    else if (isWanted(entry.path)) {
      readable++;
      yield* readInner(entry.path, entry.read);
    }
  }
  if (readable === 0) throw new ReadError(file.path, null, 'there is no file in it that can be read');
}

function isWanted(path: string): boolean {
  const parts = path.slice(path.indexOf('!/') + 2).split('/');
  return formatByName(path) !== null && !parts.some((part) => part.startsWith('.') || part === '__MACOSX');
}

async function* readInner(path: string, read: () => Promise<Uint8Array>): AsyncGenerator<Document | ReadError, void> {
  try {
    const inner = { path, bytes: await read() };
    if (formatOf(inner)?.name === 'zip') throw new ReadError(path, null, 'a zip in a zip is not opened: unpack it, and give what is in it');
    const isOther = /\.xml$/i.test(path) && recognisedFormat(inner) === null; // most of these are no feed
    if (!isOther) yield* readDocuments(inner);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    yield error;
  }
}
