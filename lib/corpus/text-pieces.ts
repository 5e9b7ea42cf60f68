import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { Document, Segment } from '../types.ts';
import { damagedPart } from './corpus-error.ts';
import type { Records } from './records.ts';

/** A document as the file keeps it: its text stands in pieces, so that an article is read without the rest of its file. */
export type StoredDocument = {
  readonly file: string;
  /** Number of its first piece; the others follow. */
  readonly firstPiece: number;
  /** Where each piece begins in the text, in UTF-16 units, and last where the text ends. Ascending. */
  readonly cuts: readonly number[];
};

/** Documents with their texts cut where segments begin, and all pieces in order. */
export function cutTexts(documents: readonly Document[], segments: readonly Pick<Segment, 'document' | 'range'>[]): { stored: StoredDocument[]; pieces: string[] } {
  const starts = documents.map((): Set<number> => new Set([0]));
  for (const { document, range } of segments) starts[document]?.add(range.start);
  const pieces: string[] = [];
  const stored = documents.map(({ file, text }, index) => {
    const cuts = [...(starts[index] ?? []), text.length].toSorted((a, b) => a - b);
    const firstPiece = pieces.length;
    cuts.slice(0, -1).forEach((cut, piece) => pieces.push(text.slice(cut, cuts[piece + 1])));
    return { file, firstPiece, cuts };
  });
  return { stored, pieces };
}

/** The document's text between two offsets; a part beyond its end is left out. */
export async function readText(document: StoredDocument, pieces: Records<string>, start: number, end: number): Promise<string> {
  const { cuts, firstPiece } = document;
  const wanted = cuts.slice(0, -1).flatMap((cut, piece) => (cut < end && (cuts[piece + 1] ?? 0) > start ? [piece] : []));
  const texts = await Promise.all(wanted.map((piece) => pieces.read(firstPiece + piece)));
  if (texts.includes(null)) throw damagedPart('texts');
  const from = cuts[wanted[0] ?? 0] ?? 0;
  return texts.join('').slice(Math.max(0, start - from), Math.max(0, end - from));
}

/** file · first piece · cuts, each from the one before. */
export function writeDocument(writer: ByteWriter, document: StoredDocument): void {
  writer.text(document.file);
  writer.varint(document.firstPiece);
  writer.varint(document.cuts.length);
  document.cuts.forEach((cut, index) => writer.varint(cut - (document.cuts[index - 1] ?? 0)));
}

export function readDocument(reader: ByteReader): StoredDocument {
  const file = reader.text();
  const firstPiece = reader.varint();
  let cut = 0;
  const cuts = Array.from({ length: reader.varint() }, () => (cut += reader.varint()));
  return { file, firstPiece, cuts };
}
