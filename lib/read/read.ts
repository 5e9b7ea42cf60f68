import type { Document } from '../types.ts';
import type { InputFile } from './decode-text.ts';
import { readJsonLines } from './json-lines.ts';
import { readPlainText } from './plain-text.ts';
import { ReadError } from './read-error.ts';

type Reader = (file: InputFile) => Document[];

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['txt', readPlainText],
  ['jsonl', readJsonLines],
  ['ndjson', readJsonLines],
]);

/** The documents of a file, by the reader that the end of its name calls for. Throws a ReadError. */
export function readDocuments(file: InputFile): Document[] {
  const reader = READERS.get(extensionOf(file.path));
  if (!reader) throw new ReadError(file.path, null, `no reader for this kind of file: give ${extensionsRead()}`);
  return reader(file);
}

/** Whether there is a reader for files of this name. */
export function canRead(path: string): boolean {
  return READERS.has(extensionOf(path));
}

/** The ends of names that can be read, for messages: `.txt, .jsonl …`. */
function extensionsRead(): string {
  return [...READERS.keys()].map((extension) => `.${extension}`).join(', ');
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
