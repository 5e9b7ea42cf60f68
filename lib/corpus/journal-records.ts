import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { Range, Segment } from '../types.ts';
import type { RefusedFile } from './build-report.ts';

/** A document as a build takes it down: its text, its pieces, the id that its format gives it. */
export type TakenDocument = {
  readonly file: string;
  readonly text: string;
  readonly givenId: string | null;
  /** `document` is the document's number within its file. */
  readonly segments: readonly Segment[];
};

/** A file that a journal holds whole. `stamp`: what the caller tells one version of the file from the next by. */
export type TakenFile = {
  readonly path: string;
  readonly stamp: string;
  readonly documents: number;
  /** Pieces that may be articles: fewer articles where some are duplicates. */
  readonly segments: number;
  readonly refused: readonly RefusedFile[];
};

/**
 * The end of a file, in its last record. `parts`: how many records right before it hold the file's first documents.
 * `decisions`: its bytes, of a file of decisions.
 */
export type FileEnd = TakenFile & { readonly parts: number; readonly decisions: Uint8Array | null };

export type PartHead = { readonly path: string; readonly part: number };

/** What a record is. `at`: where its documents begin. */
export type RecordHead = ({ readonly kind: 'part'; readonly head: PartHead } | { readonly kind: 'end'; readonly end: FileEnd }) & { readonly at: number };

const VERSION = 3; // raised when records or what is read from files change: others' records are passed over, their files read anew
const KIND = { part: 0, end: 1 } as const;

export function encodePart({ path, part }: PartHead, documents: readonly TakenDocument[]): Uint8Array {
  const writer = begin(KIND.part, path);
  writer.varint(part);
  writeDocuments(writer, documents);
  return writer.bytes;
}

/** The last record of a file, with its last documents: of a small file all, so that it is one record. */
export function encodeEnd(end: FileEnd, documents: readonly TakenDocument[]): Uint8Array {
  const writer = begin(KIND.end, end.path);
  writer.text(end.stamp);
  for (const count of [end.parts, end.documents, end.segments, end.refused.length]) writer.varint(count);
  for (const { file, line, message } of end.refused) {
    writer.text(file);
    writer.varint(line ?? 0);
    writer.text(message);
  }
  writer.u8(end.decisions === null ? 0 : 1);
  writer.varint(end.decisions?.length ?? 0);
  writer.raw(end.decisions ?? new Uint8Array(0));
  writeDocuments(writer, documents);
  return writer.bytes;
}

function writeDocuments(writer: ByteWriter, documents: readonly TakenDocument[]): void {
  writer.varint(documents.length);
  for (const { file, text, givenId, segments } of documents) {
    writer.text(file);
    writeNullable(writer, givenId);
    writer.varint(segments.length);
    for (const segment of segments) writeSegment(writer, segment);
    writer.text(text);
  }
}

/** What a record is; `null` for one of another version of this program. */
export function readHead(record: Uint8Array): RecordHead | null {
  const reader = new ByteReader(record);
  if (reader.u8() !== VERSION) return null;
  const kind = reader.u8();
  const path = reader.text();
  if (kind === KIND.part) {
    const part = reader.varint();
    return { kind: 'part', head: { path, part }, at: reader.position };
  }
  const stamp = reader.text();
  const [parts, documents, segments, faults] = [reader.varint(), reader.varint(), reader.varint(), reader.varint()];
  const refused = Array.from({ length: faults }, () => ({ file: reader.text(), line: reader.varint() || null, message: reader.text() }));
  const hasDecisions = reader.u8() === 1, bytes = reader.raw(reader.varint());
  return { kind: 'end', end: { path, stamp, parts, documents, segments, refused, decisions: hasDecisions ? bytes.slice() : null }, at: reader.position };
}

/** The documents of a record, one decoded at a time. */
export function* documentsIn(record: Uint8Array): Generator<TakenDocument, void> {
  const head = readHead(record);
  if (head === null) return;
  const reader = new ByteReader(record, head.at);
  for (let left = reader.varint(); left > 0; left--) {
    const file = reader.text();
    const givenId = readNullable(reader);
    const segments = Array.from({ length: reader.varint() }, () => readSegment(reader));
    yield { file, givenId, segments, text: reader.text() };
  }
}

function begin(kind: number, path: string): ByteWriter {
  const writer = new ByteWriter();
  writer.u8(VERSION);
  writer.u8(kind);
  writer.text(path);
  return writer;
}

function writeSegment(writer: ByteWriter, { document, title, date, author, range, titleRange, bodyRange }: Segment): void {
  writer.varint(document);
  for (const text of [title, date, author]) writeNullable(writer, text);
  for (const { start, end } of [range, titleRange ?? EMPTY, bodyRange]) {
    writer.varint(start);
    writer.varint(end);
  }
}

const EMPTY: Range = { start: 0, end: 0 };

function readSegment(reader: ByteReader): Segment {
  const document = reader.varint();
  const [title, date, author] = [readNullable(reader), readNullable(reader), readNullable(reader)];
  const [range, titleRange, bodyRange] = [readRange(reader), readRange(reader), readRange(reader)];
  return { document, title, date, author, range, titleRange: titleRange.end > titleRange.start ? titleRange : null, bodyRange };
}

function readRange(reader: ByteReader): Range {
  return { start: reader.varint(), end: reader.varint() };
}

function writeNullable(writer: ByteWriter, text: string | null): void {
  writer.u8(text === null ? 0 : 1);
  if (text !== null) writer.text(text);
}

function readNullable(reader: ByteReader): string | null {
  return reader.u8() === 0 ? null : reader.text();
}
