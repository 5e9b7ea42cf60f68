import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { lettersOf, readFrontCoded, writeFrontCoded } from './front-coding.ts';
import type { WindowTable } from './packed-index.ts';

const WINDOW_BYTES = 2048; // decoded whole to find one entry; the first text of each is read at opening

export type PackedWindows = { readonly bytes: Uint8Array<ArrayBuffer>; readonly table: Omit<WindowTable, 'region'> };

/**
 * Packs sorted texts, each with the numbers that `rest` gives, into windows. The first `sums` of the numbers
 * are also added up, so that a window knows what stands before it.
 */
export function packWindows<T>(entries: readonly T[], textOf: (entry: T) => string, rest: (entry: T) => readonly number[], sums: number): PackedWindows {
  const writer = new ByteWriter();
  const firsts: string[] = [];
  const offsets: number[] = [];
  const bases: number[][] = Array.from({ length: 1 + sums }, () => []);
  const totals = Array<number>(sums).fill(0);
  let before = '';
  entries.forEach((entry, i) => {
    if (i === 0 || writer.length - (offsets.at(-1) ?? 0) >= WINDOW_BYTES) {
      firsts.push(textOf(entry));
      offsets.push(writer.length);
      [i, ...totals].forEach((value, column) => bases[column]?.push(value));
      before = '';
    }
    writeFrontCoded(writer, before, textOf(entry));
    before = textOf(entry);
    rest(entry).forEach((value, k) => {
      writer.varint(value);
      if (k < sums) totals[k] = (totals[k] ?? 0) + value;
    });
  });
  offsets.push(writer.length);
  return { bytes: writer.bytes, table: { firsts, offsets: Uint32Array.from(offsets), bases: bases.map((column) => Uint32Array.from(column)) } };
}

/** The entries of a window: their texts, and their numbers one behind the other. */
export type Window = { readonly texts: readonly string[]; readonly numbers: readonly number[] };

/** Reads a window whose entries have `width` numbers each. */
export function readWindow(bytes: Uint8Array, width: number): Window {
  const reader = new ByteReader(bytes);
  const letters = lettersOf(bytes);
  const texts: string[] = [];
  const numbers: number[] = [];
  let text = '';
  while (!reader.isAtEnd) {
    text = readFrontCoded(reader, text, letters);
    texts.push(text);
    for (let i = 0; i < width; i++) numbers.push(reader.varint());
  }
  return { texts, numbers };
}

/** An entry of a window: its place there, its numbers, and by number what those of the entries before it add up to. */
export type Entry = { readonly place: number; readonly numbers: readonly number[]; readonly before: readonly number[] };

/**
 * The entry of an ASCII text in a window whose entries have `width` numbers each, or `null`. Makes nothing of the others: by how much each
 * begins as the one before it, it is told where it parts from the text that is sought.
 */
export function findEntry(bytes: Uint8Array, width: number, text: string): Entry | null {
  const reader = new ByteReader(bytes);
  const numbers = Array<number>(width).fill(0);
  const before = numbers.slice();
  for (let place = 0, alike = 0; !reader.isAtEnd; place++) {
    const shared = reader.varint();
    const length = reader.varint();
    if (shared < alike) return null; // behind the text
    const start = reader.position - shared;
    if (shared === alike) while (alike < shared + length && bytes[start + alike] === text.charCodeAt(alike)) alike++;
    reader.position = start + shared + length;
    for (let i = 0; i < width; i++) numbers[i] = reader.varint();
    if (alike === text.length && shared + length === alike) return { place, numbers, before };
    for (let i = 0; i < width; i++) before[i] = (before[i] ?? 0) + (numbers[i] ?? 0);
  }
  return null;
}

/** The window that would hold a text: the last that does not begin behind it, or -1. */
export function windowOf(firsts: readonly string[], text: string): number {
  return lastAtMost(firsts.length, (i) => (firsts[i] ?? '') <= text);
}

/** The last of `count` places where a condition holds that holds up to some place, or -1. */
export function lastAtMost(count: number, holds: (i: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
