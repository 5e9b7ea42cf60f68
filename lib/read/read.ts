import type { Document } from '../types.ts';
import type { InputFile } from './decode-text.ts';
import { endingsRead, formatByName, formatOf, recognisedFormat, type Format } from './formats.ts';
import { ReadError } from './read-error.ts';

const MAX_DOCUMENT = 32_000_000; // UTF-16 units: fifty novels in one piece are an archive that was not cut

/**
 * The documents of a file one by one, by the reader of its format; a ReadError stands for what can't be read,
 * and the rest of the file is read where that makes sense. Never throws for what a file holds.
 */
export async function* readDocuments(file: InputFile): AsyncGenerator<Document | ReadError, void> {
  const format = formatOf(file);
  if (!format) {
    yield new ReadError(file.path, null, `no reader for this kind of file: give ${endingsRead()}`);
    return;
  }
  let isBarren = true;
  try {
    for await (const item of (await format.load())(file)) {
      isBarren = false;
      yield item instanceof ReadError ? item : withinSize(item);
    }
    if (isBarren) yield new ReadError(file.path, null, `no article in it, read as ${format.name}: leave it out`);
  } catch (error) {
    yield error instanceof ReadError ? error : unexpected(error, file, format.name);
  }
}

/** Whether files of this name hold articles. A file of another name may still be recognised by what it holds. */
export function canRead(path: string): boolean {
  return holdsArticles(formatByName(path));
}

/** Whether what a file holds, or its first 4096 bytes, says that it holds articles. */
export function isRecognised(file: InputFile): boolean {
  return holdsArticles(recognisedFormat(file));
}

/** A corpus often lies beside what it was built from. */
function holdsArticles(format: Format | null): boolean {
  return format !== null && format.name !== 'corpus';
}

function withinSize(document: Document): Document | ReadError {
  if (document.text.length <= MAX_DOCUMENT) return document;
  return new ReadError(document.file, null, `the text is longer than ${MAX_DOCUMENT / 1e6} million characters: cut it into articles`);
}

/** A library gave up in a way its reader doesn't know: the file is at fault more often than not, and the others go on. */
function unexpected(error: unknown, file: InputFile, format: string): ReadError {
  const reason = error instanceof RangeError ? 'its parts stand too deep in each other, or it is too large' : error instanceof Error ? error.message : String(error);
  return new ReadError(file.path, null, `it can't be read as ${format} (${reason}): leave it out, or give it as plain text`);
}
