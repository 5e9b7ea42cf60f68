import { ReadError } from './read-error.ts';

/** A file as it came: its path with `/` between folders, and its bytes. */
export type InputFile = { readonly path: string; readonly bytes: Uint8Array };

/**
 * The file's text: UTF-8, a byte order mark left out. Throws a ReadError for an empty file, for one that
 * isn't text, and for text in another encoding.
 */
export function decodeText(file: InputFile): string {
  if (file.bytes.length === 0) throw new ReadError(file.path, null, 'the file is empty: leave it out or give it text');
  refuseUtf16(file);
  const text = decodeUtf8(file);
  const control = CONTROL.exec(text);
  if (control) {
    throw new ReadError(file.path, lineAt(text, control.index), 'this is not a text file: give plain text in UTF-8');
  }
  if (text.trim() === '') throw new ReadError(file.path, null, 'the file holds only white space: leave it out or give it text');
  return text;
}

// Never in text: the ASCII control characters but tab, line feed, form feed and return.
const CONTROL = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u;

function refuseUtf16(file: InputFile): void {
  const [first, second] = file.bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new ReadError(file.path, 1, 'the text is in UTF-16: save it as UTF-8');
  }
}

function decodeUtf8(file: InputFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    // The strict decoder doesn't say where; the lenient one marks the place.
    const lenient = new TextDecoder('utf-8').decode(file.bytes);
    if (CONTROL.test(lenient)) throw new ReadError(file.path, null, 'this is not a text file: give plain text in UTF-8');
    throw new ReadError(file.path, lineAt(lenient, lenient.indexOf('\ufffd')), 'the text is not UTF-8: convert it (iconv -f LATIN1 -t UTF-8)');
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
