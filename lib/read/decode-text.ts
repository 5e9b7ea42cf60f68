import type { TableColumns } from '../types.ts';
import { decodePieces, encodingOf } from './encoding.ts';
import { ReadError } from './read-error.ts';

/** A file as it came: its path with `/` between folders, and its bytes; `tables`: what a person said of tables, this one perhaps. */
export type InputFile = { readonly path: string; readonly bytes: Uint8Array; readonly tables?: readonly TableColumns[] };

const MAX_TEXT_BYTES = 400_000_000; // a string holds 2^29 UTF-16 units, and its parts stand beside it while it is read
const HEAD = 1024; // bytes in which markup declares its encoding (HTML standard, “prescan a byte stream”)

/**
 * The file's text without its byte order mark, whatever its encoding. Throws a ReadError for an empty file,
 * for one that isn't text, and for one too large to be read whole.
 */
export function decodeText(file: InputFile): string {
  const text = decodeWhole(file, null);
  const control = CONTROL.exec(text);
  if (control) throw new ReadError(file.path, lineAt(text, control.index), 'this is not a text file: give plain text');
  return text;
}

/** The same for HTML and XML: the encoding they declare is heeded, and stray control characters are left to their parsers. */
export function decodeMarkup(file: InputFile): string {
  return decodeWhole(file, declaredEncoding(file.bytes));
}

/** The number of the line, from 1, that an offset stands in. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

// Never in text: the ASCII control characters but tab, line feed, form feed and return.
const CONTROL = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u;

function decodeWhole(file: InputFile, declared: string | null): string {
  refuseEmpty(file);
  if (file.bytes.length > MAX_TEXT_BYTES) throw new ReadError(file.path, null, `the file is larger than ${MAX_TEXT_BYTES / 1e6} MB: split it`);
  const text = [...decodePieces(file.bytes, encodingOf(file.bytes, declared))].join('');
  if (text.trim() === '') throw new ReadError(file.path, null, 'the file holds only white space: leave it out or give it text');
  return text;
}

/** Throws a ReadError for a file of no bytes. */
export function refuseEmpty(file: InputFile): void {
  if (file.bytes.length === 0) throw new ReadError(file.path, null, 'the file is empty: leave it out or give it text');
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const [, xml, meta] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)|<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? [];
  return xml ?? meta ?? null;
}
