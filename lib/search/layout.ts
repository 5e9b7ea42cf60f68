import { checksumOf } from '../bytes/checksum.ts';
import { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { checksumsOf } from './chunks.ts';
import { isLanguage } from './languages.ts';
import type { PackedIndex } from './pack-index.ts';
import type { BucketTable, IndexHead, Region, WindowTable } from './packed-index.ts';

/**
 * The search section: a head, read whole when it is opened, and a payload, read in checked chunks.
 *
 *   u32 magic · u32 format version · u32 bytes of the head · u32 checksum of the head
 *   head: engine · head of the article index · head of the name index · regions · checksums of the chunks
 *   payload: the regions, one behind the other
 *
 * Columns of numbers are as typed arrays want them: a waking worker has no time to read thousands of numbers one by one.
 */
export type Layout = {
  readonly articles: IndexHead;
  readonly names: IndexHead;
  /** u32 an article: its date as the number YYYYMMDD, or 0. */
  readonly dates: Region;
  /** u32 a name: the number of its articles × 8 + its kind. */
  readonly nameFacts: Region;
  readonly checksums: Uint32Array;
  /** Where the payload begins. */
  readonly payload: number;
};

const FORMAT_VERSION = 4;

/** What the stored terms depend on besides the format: an index made with another says so and is refused. */
export const ENGINE = 'flexsearch 0.8.212, stemmer 2.0.1, @orama/stemmers 3.1.18';

const MAGIC = 0x72735041; // "APsr"
const PREFIX_BYTES = 16;
const MAX_BYTES = 0xffff_ffff; // of a payload: places in it are 32 bits

export type PackedParts = { readonly articles: PackedIndex; readonly names: PackedIndex; readonly dates: Uint8Array<ArrayBuffer>; readonly nameFacts: Uint8Array<ArrayBuffer> };

/** The regions of a payload one behind the other, not joined: together they are half of a corpus file. */
class Payload {
  readonly parts: Uint8Array<ArrayBuffer>[] = [];
  length = 0;

  add(region: Uint8Array<ArrayBuffer>): void {
    this.parts.push(region);
    this.length += region.length;
  }
}

/** The bytes of a section, in parts. */
export function writeLayout(parts: PackedParts): readonly Uint8Array<ArrayBuffer>[] {
  const payload = new Payload();
  const head = new ByteWriter();
  head.text(ENGINE);
  writeIndexHead(head, payload, parts.articles);
  writeIndexHead(head, payload, parts.names);
  for (const region of [parts.dates, parts.nameFacts]) writeRegion(head, payload, region);
  writeColumn(head, checksumsOf(payload.parts));
  if (payload.length > MAX_BYTES) throw new RangeError('The search index would be larger than 4 GB: build it from fewer files.');
  const prefix = new ByteWriter(PREFIX_BYTES);
  for (const value of [MAGIC, FORMAT_VERSION, head.length, checksumOf(head.bytes)]) prefix.u32(value);
  return [prefix.bytes, head.bytes, ...payload.parts];
}

/** Reads and checks the head. Throws an Error with a sentence where it can't be used. */
export async function readLayout(source: ByteSource): Promise<Layout> {
  const start = await source.read(0, Math.min(source.size, PREFIX_BYTES));
  if (start.length < PREFIX_BYTES) throw new Error('The search index is cut off. Build the corpus again.');
  const prefix = new ByteReader(start);
  if (prefix.u32() !== MAGIC) throw new Error('This is no search index. Build the corpus again.');
  const version = prefix.u32();
  if (version !== FORMAT_VERSION) throw new Error(`The search index has format ${version}; this program reads ${FORMAT_VERSION}. Build the corpus again.`);
  const payload = PREFIX_BYTES + prefix.u32();
  const checksum = prefix.u32();
  if (payload > source.size) throw new Error('The search index is cut off. Build the corpus again.');
  const head = aligned((await source.read(0, payload)).subarray(PREFIX_BYTES, payload));
  if (checksumOf(head) !== checksum) throw new Error('The head of the search index is damaged. Build the corpus again.');
  const layout = readHead(new ByteReader(head), payload);
  const end = payload + layout.nameFacts.end;
  if (end > source.size) throw new Error(`The search index is cut off: ${source.size} bytes of ${end}. Build the corpus again.`);
  return layout;
}

function readHead(reader: ByteReader, payload: number): Layout {
  const engine = reader.text();
  if (engine !== ENGINE) throw new Error(`The search index was made with ${engine}; this program has ${ENGINE}. Build the corpus again.`);
  const articles = readIndexHead(reader);
  const names = readIndexHead(reader);
  const [dates, nameFacts] = [readRegion(reader), readRegion(reader)];
  return { articles, names, dates, nameFacts, checksums: readColumn(reader), payload };
}

/** Bytes at an address that a column of numbers may begin at. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

function writeIndexHead(head: ByteWriter, payload: Payload, index: PackedIndex): void {
  head.text(index.languages.join(' '));
  for (const value of [index.articles, index.headingWords * 2, index.bodyWords * 2]) head.varint(value);
  for (const { bytes, table } of [index.terms, index.words, index.begun]) {
    writeRegion(head, payload, bytes);
    head.text(table.firsts.join('\n'));
    writeColumn(head, table.offsets);
    const columns = table.firsts.length > 0 ? table.bases : [];
    head.varint(columns.length);
    for (const column of columns) writeColumn(head, column);
  }
  writeRegion(head, payload, index.hashes.bytes);
  head.varint(index.hashes.table.bits);
  writeColumn(head, index.hashes.table.offsets);
  for (const region of [index.postings, index.positions, index.lengths]) writeRegion(head, payload, region);
}

function readIndexHead(reader: ByteReader): IndexHead {
  const languages = reader.text().split(' ').filter(isLanguage);
  const [articles, headingWords, bodyWords] = [reader.varint(), reader.varint() / 2, reader.varint() / 2];
  const terms = readWindowTable(reader);
  const words = readWindowTable(reader);
  const begun = readWindowTable(reader);
  const hashes: BucketTable = { region: readRegion(reader), bits: reader.varint(), offsets: readColumn(reader) };
  return { articles, languages, headingWords, bodyWords, terms, words, begun, hashes, postings: readRegion(reader), positions: readRegion(reader), lengths: readRegion(reader) };
}

function readWindowTable(reader: ByteReader): WindowTable {
  const region = readRegion(reader);
  const firsts = reader.text().split('\n');
  const offsets = readColumn(reader);
  const columns = Array.from({ length: reader.varint() }, () => readColumn(reader));
  return { region, offsets, firsts: offsets.length > 1 ? firsts : [], bases: columns };
}

function writeRegion(head: ByteWriter, payload: Payload, region: Uint8Array<ArrayBuffer>): void {
  head.varint(payload.length);
  head.varint(region.length);
  payload.add(region);
}

function readRegion(reader: ByteReader): Region {
  const start = reader.varint();
  return { start, end: start + reader.varint() };
}

function writeColumn(writer: ByteWriter, values: Uint32Array): void {
  writer.varint(values.length);
  writer.align(4);
  for (const value of values) writer.u32(value);
}

/** A view of the head. */
function readColumn(reader: ByteReader): Uint32Array {
  const length = reader.varint();
  reader.align(4);
  const { buffer, byteOffset } = reader.raw(length * 4);
  return new Uint32Array(buffer, byteOffset, length);
}
