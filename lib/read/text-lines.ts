import { refuseEmpty, type InputFile } from './decode-text.ts';
import { decodePieces, encodingOf } from './encoding.ts';

/** A line without its end. `number` counts from 1; `text` is null where the line is longer than `MAX_LINE`. */
export type TextLine = { readonly number: number; readonly text: string | null };

/** UTF-16 units of a line: no article is as long, and the memory of a small machine holds it. */
export const MAX_LINE = 32_000_000;

/** The lines of a text file one by one, so that a file far larger than its longest line can be read. */
export function* textLines(file: InputFile): Generator<TextLine, void> {
  refuseEmpty(file);
  let number = 1;
  let open: string | null = ''; // the line that has begun
  for (const piece of decodePieces(file.bytes, encodingOf(file.bytes, null))) {
    const lines = piece.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      yield { number: number++, text: lengthened(open, line) };
      open = '';
    }
    open = lengthened(open, rest);
  }
  if (open !== '') yield { number, text: open };
}

function lengthened(line: string | null, part: string): string | null {
  return line === null || line.length + part.length > MAX_LINE ? null : line + part;
}
