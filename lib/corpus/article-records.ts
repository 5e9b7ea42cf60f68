import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';
import type { Article, Mention, Range, Segment } from '../types.ts';

/** A segment as the file keeps it: its place, the article it belongs to, and its mentions in its document's text. */
export type StoredSegment = Pick<Segment, 'document' | 'range' | 'titleRange' | 'bodyRange'> & {
  readonly article: number;
  readonly mentions: readonly Mention[];
};

/** id · heading · whether it is derived · date · author · segments. The title is the heading where that isn't derived. */
export function writeArticle(writer: ByteWriter, article: Article): void {
  writer.text(article.id);
  writer.text(article.heading);
  writer.u8(article.headingIsDerived ? 1 : 0);
  writer.varint(Number((article.date ?? '0').replaceAll('-', '')));
  writer.text(article.author ?? '');
  writer.varint(article.segments.length);
  for (const segment of article.segments) writer.varint(segment);
}

export function readArticle(reader: ByteReader): Article {
  const id = reader.text();
  const heading = reader.text();
  const headingIsDerived = reader.u8() === 1;
  const date = dateFromNumber(reader.varint());
  const author = reader.text();
  const segments = Array.from({ length: reader.varint() }, () => reader.varint());
  return { id, title: headingIsDerived ? null : heading, heading, headingIsDerived, date, author: author === '' ? null : author, segments };
}

/** document · article · range · title (or 0, 0) and body from the range’s start · mentions, each from the start of the one before. */
export function writeSegment(writer: ByteWriter, segment: StoredSegment): void {
  const { start } = segment.range;
  writer.varint(segment.document);
  writer.varint(segment.article);
  writeRange(writer, segment.range, 0);
  writeRange(writer, segment.titleRange ?? { start, end: start }, start);
  writeRange(writer, segment.bodyRange, start);
  writer.varint(segment.mentions.length);
  let at = start;
  for (const mention of segment.mentions) {
    writeRange(writer, mention, at);
    writer.varint(mention.name);
    writer.varint(mention.form);
    at = mention.start;
  }
}

export function readSegment(reader: ByteReader): StoredSegment {
  const document = reader.varint();
  const article = reader.varint();
  const range = readRange(reader, 0);
  const title = readRange(reader, range.start);
  const bodyRange = readRange(reader, range.start);
  let at = range.start;
  const mentions = Array.from({ length: reader.varint() }, () => {
    const place = readRange(reader, at);
    at = place.start;
    return { start: place.start, end: place.end, name: reader.varint(), form: reader.varint() };
  });
  return { document, article, range, titleRange: title.end > title.start ? title : null, bodyRange, mentions };
}

function writeRange(writer: ByteWriter, range: Range, from: number): void {
  writer.varint(range.start - from);
  writer.varint(range.end - range.start);
}

function readRange(reader: ByteReader, from: number): Range {
  const start = from + reader.varint();
  return { start, end: start + reader.varint() };
}

function dateFromNumber(number: number): string | null {
  const digits = String(number);
  return number === 0 ? null : `${digits.slice(0, -4).padStart(4, '0')}-${digits.slice(-4, -2)}-${digits.slice(-2)}`;
}
