import type { InputFile } from '../read/decode-text.ts';
import type { BuildReport } from './build-report.ts';
import { finishBuild, type FinishOptions } from './finish-build.ts';
import { memoryJournal } from './memory-journal.ts';
import { takeFile } from './take-file.ts';

export type BuiltCorpus = { readonly bytes: Uint8Array<ArrayBuffer>; readonly report: BuildReport };

/**
 * Builds a corpus file in memory: `takeFile` and `finishBuild` in one. A file or an entry that can't be read is left
 * out and told in the report; the others are built. The same files, in any order, give the same bytes.
 */
export async function buildCorpus(files: Iterable<InputFile> | AsyncIterable<InputFile>, options: FinishOptions): Promise<BuiltCorpus> {
  const journal = memoryJournal();
  for await (const file of files) await takeFile(file, journal);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const report = await finishBuild(journal, options, (part) => void parts.push(part));
  return { bytes: joinParts(parts, report.bytes), report };
}

function joinParts(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
