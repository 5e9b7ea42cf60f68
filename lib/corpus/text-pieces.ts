import { checksumOf } from '../bytes/checksum.ts';
import type { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { utf8Length } from '../text/utf8-length.ts';
import type { Article, Segment } from '../types.ts';
import { encodeHead, pieceSize, writePiece } from './article-blocks.ts';
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

/** A piece as it is stored: of an article's shown segment with the head of its block. */
export type StoredPiece = { readonly head: Uint8Array; readonly text: string };

/** An article with the sketch of its terms. */
export type Sketched = { readonly article: Article; readonly sketch: Uint8Array };

/** A document's pieces. `shownBy`: the article whose shown segment is this one of the document's, with its sketch. */
export function piecesOf({ file, text, segments }: TakenDocument, shownBy: (segment: number) => Sketched | null): StoredPiece[] {
  const { pieces, pieceOf } = cutText(text, segments);
  const heads = new Map<number, Uint8Array>();
  segments.forEach(({ range, bodyRange }, index) => {
    const shown = shownBy(index);
    const body = { start: bodyRange.start - range.start, end: bodyRange.end - range.start };
    if (shown !== null) heads.set(pieceOf[index] ?? 0, encodeHead({ ...shown, file, body }));
  });
  return pieces.map((piece, index) => ({ head: heads.get(index) ?? NO_HEAD, text: piece }));
}

/** Bytes of a piece as a record. */
export function sizeOf({ head, text }: StoredPiece): number {
  return pieceSize(head, utf8Length(text));
}

const NO_HEAD = new Uint8Array(0);
const PART_BYTES = 256_000; // of texts, written at once

/** The section of texts in parts, from the pieces of document after document; `ends`: where its records end. */
export async function* textParts(documents: AsyncIterable<readonly StoredPiece[]>, ends: RecordEnds): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  yield ends.table;
  let writer = new ByteWriter(PART_BYTES * 2);
  for await (const pieces of documents) {
    for (const { head, text } of pieces) {
      const start = writer.length;
      writePiece(writer, head, new TextEncoder().encode(text));
      writer.u32(checksumOf(writer.bytes.subarray(start)));
    }
    if (writer.length < PART_BYTES) continue;
    yield writer.bytes;
    writer = new ByteWriter(PART_BYTES * 2);
  }
  yield writer.bytes;
}

/** The document's text, whole. */
export async function readText({ pieces: [from, to] }: StoredDocument, pieces: Records<string>): Promise<string> {
  return (await Promise.all(Array.from({ length: to - from }, (_, index) => pieces.read(from + index)))).join('');
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
