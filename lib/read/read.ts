import type { Document } from '../types.ts';
import type { InputFile } from './decode-text.ts';
import { readJsonLines } from './json-lines.ts';
import { readPlainText } from './plain-text.ts';
import { ReadError } from './read-error.ts';

type Reader = (file: InputFile) => Iterable<Document | ReadError>;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['txt', readPlainText],
  ['jsonl', readJsonLines],
  ['ndjson', readJsonLines],
]);

/** The documents of a file one by one, by the reader that the end of its name calls for; a ReadError stands for what can't be read. */
export async function* readDocuments(file: InputFile): AsyncGenerator<Document | ReadError, void> {
  const reader = READERS.get(extensionOf(file.path));
  try {
    if (!reader) throw new ReadError(file.path, null, `no reader for this kind of file: give ${extensionsRead()}`);
    yield* reader(file);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    yield error;
  }
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
