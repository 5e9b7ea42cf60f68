import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { Document, Segment } from '../types.ts';
import { damagedPart } from './corpus-error.ts';
import type { Records } from './records.ts';

/** A document as the file keeps it: its text stands in pieces, so that an article is read without the rest of its file. */
export type StoredDocument = {
  readonly file: string;
  /** Numbers of its pieces, half-open; joined they are its text. */
  readonly pieces: readonly [from: number, to: number];
};

/** Texts cut where segments begin. */
export type CutTexts = {
  readonly documents: readonly StoredDocument[];
  /** All pieces in order. */
  readonly pieces: readonly string[];
  /** For each segment the number of the piece that begins where it does, and holds it. */
  readonly pieceOf: readonly number[];
};

/** Cuts the documents' texts. Segments are in order, by document and by place, and disjoint. */
export function cutTexts(documents: readonly Document[], segments: readonly Pick<Segment, 'document' | 'range'>[]): CutTexts {
  const pieces: string[] = [];
  const pieceOf: number[] = [];
  let next = 0;
  const stored = documents.map(({ file, text }, index): StoredDocument => {
    const from = pieces.length;
    let at = 0;
    for (let segment = segments[next]; segment?.document === index; segment = segments[++next]) {
      if (segment.range.start > at) pieces.push(text.slice(at, segment.range.start));
      at = segment.range.start;
      const following = segments[next + 1];
      const end = following?.document === index ? following.range.start : text.length;
      pieceOf.push(pieces.length);
      pieces.push(text.slice(at, end));
      at = end;
    }
    if (at < text.length) pieces.push(text.slice(at));
    return { file, pieces: [from, pieces.length] };
  });
  return { documents: stored, pieces, pieceOf };
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
