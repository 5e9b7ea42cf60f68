/** A file that can't be opened as a corpus, or a part of it that can't be read. The message is a sentence for people. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
}

/** A part whose bytes are not what was written. `part`: such as `articles`. */
export function damagedPart(part: string): CorpusError {
  return new CorpusError(`The corpus file is damaged in its ${part}: copy it again, or build it again.`);
}
