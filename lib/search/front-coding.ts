import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Writes a text as what it shares with the one before it in sorted order, and the rest. */
export function writeFrontCoded(writer: ByteWriter, before: string, text: string): void {
  const shared = sharedLength(before, text);
  const rest = encoder.encode(text.slice(shared));
  writer.varint(shared);
  writer.varint(rest.length);
  writer.raw(rest);
}

export function readFrontCoded(reader: ByteReader, before: string): string {
  const shared = reader.varint();
  const rest = reader.raw(reader.varint());
  return before.slice(0, shared) + textOf(rest);
}

/** UTF-16 units that both begin with, never half of a surrogate pair. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  const last = length > 0 ? a.charCodeAt(length - 1) : 0;
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

/** Most rests are a few ASCII letters, for which a decoder's call costs more than the letters. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0x80) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}
