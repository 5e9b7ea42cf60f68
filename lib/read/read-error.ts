/** A file or an entry that can't be read. The message says what is wrong and what to do, without the file's name. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly file: string;
  /** 1-based; `null` where the fault is the whole file's. */
  readonly line: number | null;

  constructor(file: string, line: number | null, message: string) {
    super(message);
    this.file = file;
    this.line = line;
  }
}
