import type { Document } from '../types.ts';
import { refuseEmpty, type InputFile } from './decode-text.ts';
import { documentFromMail } from './mail.ts';
import { ReadError } from './read-error.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const MAX_SEPARATOR = 300; // bytes of a line that parts messages

/** A mailbox (mbox): a document for each message, named `file:line`. */
export async function* readMbox(file: InputFile): AsyncGenerator<Document | ReadError, void> {
  refuseEmpty(file);
  for (const { start, end, line } of messagesIn(file.bytes)) {
    try {
      yield await documentFromMail(file.bytes.subarray(start, end), `${file.path}:${line}`, line);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      yield new ReadError(file.path, line, error.message);
    }
  }
}

type Message = { readonly start: number; readonly end: number; readonly line: number };

/** Messages lie between lines “From someone Thu Jan  3 10:00:00 2019” that stand first or under a blank line (RFC 4155). */
function* messagesIn(bytes: Uint8Array): Generator<Message, void> {
  let open: { start: number; line: number } | null = null;
  let isAfterBlank = true;
  for (let at = 0, line = 1; at < bytes.length; line++) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline + 1;
    if (isAfterBlank && isSeparator(bytes.subarray(at, Math.min(end, at + MAX_SEPARATOR)))) {
      if (open) yield { ...open, end: at };
      open = { start: end, line };
    }
    isAfterBlank = end - at <= 2 && (bytes[at] === NEWLINE || bytes[at] === RETURN);
    at = end;
  }
  if (open) yield { ...open, end: bytes.length };
}

function isSeparator(line: Uint8Array): boolean {
  return line[0] === 0x46 && /^From \S.*\d{2}:\d{2}.*\d{4}/.test(new TextDecoder('latin1').decode(line));
}
