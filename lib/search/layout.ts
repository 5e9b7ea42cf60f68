import { crc32 } from '../bytes/checksum.ts';
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
 *   u32 magic · u32 format version · u32 bytes of the head · u32 CRC-32 of the head
 *   head: engine · head of the article index · head of the name index · regions · checksums of the chunks
 *   payload: the regions, one behind the other
 */
export type Layout = {
  readonly articles: IndexHead;
  readonly names: IndexHead;
  /** u32 an article: its date as the number YYYYMMDD, or 0. */
  readonly dates: Region;
  /** A sketch of an article's terms (duplicates.ts). */
  readonly sketches: Region;
  /** u32 a name: the number of its articles × 8 + its kind. */
  readonly nameFacts: Region;
  readonly checksums: Uint32Array;
  /** Where the payload begins. */
  readonly payload: number;
};

const FORMAT_VERSION = 2;

/** What the stored terms depend on besides the format: an index made with another says so and is refused. */
export const ENGINE = 'flexsearch 0.8.212, stemmer 2.0.1, @orama/stemmers 3.1.18';

const MAGIC = 0x72735041; // "APsr"
const PREFIX_BYTES = 16;
const LEAST_FIRST_READ = 16_384; // bytes
const HEAD_SHARE = 1 / 128; // of a section: twice what the head takes, so that one read has it whole

export type PackedParts = { readonly articles: PackedIndex; readonly names: PackedIndex; readonly dates: Uint8Array<ArrayBuffer>; readonly sketches: Uint8Array<ArrayBuffer>; readonly nameFacts: Uint8Array<ArrayBuffer> };

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
  for (const region of [parts.dates, parts.sketches, parts.nameFacts]) writeRegion(head, payload, region);
  const checksums = checksumsOf(payload.parts);
  head.varint(checksums.length);
  for (const checksum of checksums) head.u32(checksum);
  const prefix = new ByteWriter(PREFIX_BYTES);
  for (const value of [MAGIC, FORMAT_VERSION, head.length, crc32(head.bytes)]) prefix.u32(value);
  return [prefix.bytes, head.bytes, ...payload.parts];
}

/** Reads and checks the head. Throws an Error with a sentence where it can't be used. */
export async function readLayout(source: ByteSource): Promise<Layout> {
  const start = await source.read(0, Math.min(source.size, Math.max(LEAST_FIRST_READ, Math.ceil(source.size * HEAD_SHARE))));
  if (start.length < PREFIX_BYTES) throw new Error('The search index is cut off. Build the corpus again.');
  const prefix = new ByteReader(start);
  if (prefix.u32() !== MAGIC) throw new Error('This is no search index. Build the corpus again.');
  const version = prefix.u32();
  if (version !== FORMAT_VERSION) throw new Error(`The search index has format ${version}; this program reads ${FORMAT_VERSION}. Build the corpus again.`);
  const payload = PREFIX_BYTES + prefix.u32();
  const checksum = prefix.u32();
  if (payload > source.size) throw new Error('The search index is cut off. Build the corpus again.');
  const head = (payload <= start.length ? start : await source.read(0, payload)).subarray(PREFIX_BYTES, payload);
  if (crc32(head) !== checksum) throw new Error('The head of the search index is damaged. Build the corpus again.');
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
  const [dates, sketches, nameFacts] = [readRegion(reader), readRegion(reader), readRegion(reader)];
  const checksums = new Uint32Array(reader.varint());
  for (let i = 0; i < checksums.length; i++) checksums[i] = reader.u32();
  return { articles, names, dates, sketches, nameFacts, checksums, payload };
}

function writeIndexHead(head: ByteWriter, payload: Payload, index: PackedIndex): void {
  head.text(index.languages.join(' '));
  for (const value of [index.articles, index.headingWords * 2, index.bodyWords * 2]) head.varint(value);
  for (const { bytes, table } of [index.terms, index.words, index.begun]) {
    writeRegion(head, payload, bytes);
    head.text(table.firsts.join('\n'));
    writeAscending(head, table.offsets);
    const columns = table.firsts.length > 0 ? table.bases : [];
    head.varint(columns.length);
    for (const column of columns) writeAscending(head, column);
  }
  writeRegion(head, payload, index.hashes.bytes);
  head.varint(index.hashes.table.bits);
  writeAscending(head, index.hashes.table.offsets);
  for (const region of [index.postings, index.positions, index.lengths]) writeRegion(head, payload, region);
}

function readIndexHead(reader: ByteReader): IndexHead {
  const languages = reader.text().split(' ').filter(isLanguage);
  const [articles, headingWords, bodyWords] = [reader.varint(), reader.varint() / 2, reader.varint() / 2];
  const terms = readWindowTable(reader);
  const words = readWindowTable(reader);
  const begun = readWindowTable(reader);
  const hashes: BucketTable = { region: readRegion(reader), bits: reader.varint(), offsets: readAscending(reader) };
  return { articles, languages, headingWords, bodyWords, terms, words, begun, hashes, postings: readRegion(reader), positions: readRegion(reader), lengths: readRegion(reader) };
}

function readWindowTable(reader: ByteReader): WindowTable {
  const region = readRegion(reader);
  const firsts = reader.text().split('\n');
  const offsets = readAscending(reader);
  const columns = Array.from({ length: reader.varint() }, () => readAscending(reader));
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

function writeAscending(writer: ByteWriter, values: Float64Array): void {
  writer.varint(values.length);
  values.forEach((value, i) => writer.varint(value - (values[i - 1] ?? 0)));
}

function readAscending(reader: ByteReader): Float64Array {
  const values = new Float64Array(reader.varint());
  let value = 0;
  for (let i = 0; i < values.length; i++) values[i] = value += reader.varint();
  return values;
}
