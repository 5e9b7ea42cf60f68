import type { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { utf8Length } from '../text/utf8-length.ts';
import type { Segment } from '../types.ts';
import { damagedPart } from './corpus-error.ts';
import type { TakenDocument } from './journal-records.ts';
import type { RecordEnds, Records } from './records.ts';

/** A document as the file keeps it: its text stands in pieces, so that an article is read without the rest of its file. */
export type StoredDocument = {
  readonly file: string;
  /** Numbers of its pieces, half-open; joined they are its text. */
  readonly pieces: readonly [from: number, to: number];
};

/** A text cut where segments begin. */
export type CutText = {
  /** Joined they are the text. */
  readonly pieces: readonly string[];
  /** For each segment the index of the piece that begins where it does, and holds it. */
  readonly pieceOf: readonly number[];
};

/** Cuts a document's text. Its segments are in order and disjoint. */
export function cutText(text: string, segments: readonly Pick<Segment, 'range'>[]): CutText {
  const pieces: string[] = [];
  const pieceOf: number[] = [];
  let at = 0;
  segments.forEach(({ range }, index) => {
    if (range.start > at) pieces.push(text.slice(at, range.start));
    at = segments[index + 1]?.range.start ?? text.length;
    pieceOf.push(pieces.length);
    pieces.push(text.slice(range.start, at));
  });
  if (at < text.length) pieces.push(text.slice(at));
  return { pieces, pieceOf };
}

/** Bytes of a piece as a record. */
export function textSize(piece: string): number {
  const bytes = utf8Length(piece);
  let size = bytes + 1;
  for (let rest = bytes; rest >= 0x80; rest = Math.floor(rest / 0x80)) size++;
  return size;
}

const PART_BYTES = 256_000; // of texts, written at once

/** The section of texts in parts; `ends`: where its records end. */
export async function* textParts(documents: AsyncIterable<TakenDocument> | Iterable<TakenDocument>, ends: RecordEnds): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  yield ends.table;
  let writer = new ByteWriter(PART_BYTES * 2);
  for await (const { text, segments } of documents) {
    for (const piece of cutText(text, segments).pieces) writer.text(piece);
    if (writer.length < PART_BYTES) continue;
    yield writer.bytes;
    writer = new ByteWriter(PART_BYTES * 2);
  }
  yield writer.bytes;
}

/** The document's text, whole. */
export async function readText({ pieces: [from, to] }: StoredDocument, pieces: Records<string>): Promise<string> {
  const texts = await Promise.all(Array.from({ length: to - from }, (_, index) => pieces.read(from + index)));
  if (texts.includes(null)) throw damagedPart('texts');
  return texts.join('');
}

/** file · first piece · pieces. */
export function writeDocument(writer: ByteWriter, { file, pieces: [from, to] }: StoredDocument): void {
  writer.text(file);
  writer.varint(from);
  writer.varint(to - from);
}

export function readDocument(reader: ByteReader): StoredDocument {
  const file = reader.text();
  const from = reader.varint();
  return { file, pieces: [from, from + reader.varint()] };
}
