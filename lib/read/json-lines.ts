import type { Document } from '../types.ts';
import type { InputFile } from './decode-text.ts';
import { isFields, readFields } from './fields.ts';
import { ReadError } from './read-error.ts';
import { MAX_LINE, textLines } from './text-lines.ts';

/** JSON Lines: a record on each line, a document named `file:line` each. What a record may hold: fields.ts. */
export function* readJsonLines(file: InputFile): Generator<Document | ReadError, void> {
  for (const { number, text } of textLines(file)) {
    if (text === null) yield new ReadError(file.path, number, `the line is longer than ${MAX_LINE / 1e6} million characters: give one article on each line`);
    else if (text.trim() !== '') yield* readLine(text, file.path, number);
  }
}

function readLine(line: string, file: string, number: number): (Document | ReadError)[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return [new ReadError(file, number, `not JSON (${error instanceof Error ? error.message : 'unreadable'}): give one object on each line`)];
  }
  if (!isFields(value)) return [new ReadError(file, number, 'not an object: give {"title": …, "text": …} on each line')];
  return readFields(value, `${file}:${number}`, number).map((item) => (item instanceof ReadError ? new ReadError(file, number, item.message) : item));
}
