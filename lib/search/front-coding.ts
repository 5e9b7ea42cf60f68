import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';

const decoder = new TextDecoder();
const oneUnitAByte = new TextDecoder('latin1');
const encoder = new TextEncoder();

/** Writes a text as what it shares with the one before it in sorted order, and the rest. */
export function writeFrontCoded(writer: ByteWriter, before: string, text: string): void {
  const shared = sharedLength(before, text);
  const rest = encoder.encode(text.slice(shared));
  writer.varint(shared);
  writer.varint(rest.length);
  writer.raw(rest);
}

/** The bytes as a string of as many units: where they are ASCII, their text. */
export function lettersOf(bytes: Uint8Array): string {
  return oneUnitAByte.decode(bytes);
}

/** Reads the next text. `letters` are those of all the reader's bytes: ASCII is cut from them, not decoded. */
export function readFrontCoded(reader: ByteReader, before: string, letters: string): string {
  const shared = reader.varint();
  const length = reader.varint();
  const start = reader.position;
  const rest = letters.slice(start, start + length);
  if (BEYOND_ASCII.test(rest)) return before.slice(0, shared) + decoder.decode(reader.raw(length));
  reader.position += length;
  return before.slice(0, shared) + rest;
}

/** UTF-16 units that both begin with, never half of a surrogate pair. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  const last = length > 0 ? a.charCodeAt(length - 1) : 0;
  return last >= 0xd800 && last < 0xdc00 ? length - 1 : length;
}

const BEYOND_ASCII = /[^\0-\x7f]/;
