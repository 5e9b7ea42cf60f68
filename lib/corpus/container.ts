import { BlockChecksummer } from '../bytes/block-checksummer.ts';
import { BLOCK_BYTES, checkedSource } from '../bytes/checked-source.ts';
import { crc32 } from '../bytes/checksum.ts';
import { sourceSlice, type ByteSource } from '../bytes/source.ts';
import { CorpusError, damagedPart } from './corpus-error.ts';

/** Raised whenever what a file holds, or how, changes: an older program must refuse a newer file and the reverse. */
export const FORMAT_VERSION = 1;

const MAGIC = Uint8Array.of(0x89, 0x41, 0x50, 0x52, 0x4f, 0x50, 0x4f, 0x53); // “‰APROPOS”: no text file begins so
const PREFIX_BYTES = 32;
const ENTRY_BYTES = 24;
const TABLE = 'table of sections';
const ALIGNMENT = 8; // bytes, so that a typed array may view any section

/** A section of a corpus file. `tag`: four ASCII characters. `part`: what it holds, for messages. */
export type SectionKind = { readonly tag: string; readonly part: string };

/** A section to be written: its bytes in parts, which may be made anew each time they are asked for. */
export type Section = SectionKind & { readonly parts: () => AsyncIterable<Part> | Iterable<Part> };

type Part = Uint8Array<ArrayBuffer>;

/** Takes a file's bytes from the first to the last, in parts. Parts are not changed after they are given. */
export type Sink = (part: Part) => void | Promise<void>;

/** An open file, of which only the table has been read. */
export type Container = {
  readonly size: number;
  /** A section's bytes, each block checked when it is first read. A missing section is a CorpusError. */
  sourceOf(kind: SectionKind): ByteSource;
  /** The same unchecked, for a section that checks itself. */
  uncheckedSourceOf(kind: SectionKind): ByteSource;
};

/**
 * Writes a corpus file and gives its length. All numbers are little-endian; docs/corpus-format.md draws it.
 *
 *     prefix │ section table │ checksums of the sections' blocks │ sections, each from a multiple of 8
 *
 * The head stands first and holds the checksums: parts are asked for twice, to be summed and to be written.
 */
export async function writeContainer(sections: readonly Section[], sink: Sink): Promise<number> {
  const measured: Measured[] = [];
  for (const section of sections) measured.push(await measure(section));
  const head = headOf(measured);
  await sink(head);
  let written = head.length;
  for (const { parts } of sections) {
    const start = align(written);
    if (start > written) await sink(new Uint8Array(start - written));
    written = start;
    for await (const part of parts()) {
      await sink(part);
      written += part.length;
    }
  }
  const end = align(written);
  if (end > written) await sink(new Uint8Array(end - written));
  return end;
}

type Measured = { readonly tag: string; readonly length: number; readonly checksums: Uint32Array };

async function measure({ tag, parts }: Section): Promise<Measured> {
  const checksummer = new BlockChecksummer(BLOCK_BYTES);
  let length = 0;
  for await (const part of parts()) {
    checksummer.add(part);
    length += part.length;
  }
  return { tag, length, checksums: checksummer.finish() };
}

function headOf(sections: readonly Measured[]): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(headLength(sections.map(({ length }) => length)));
  const view = new DataView(head.buffer);
  let offset = align(head.length), checksumAt = PREFIX_BYTES + sections.length * ENTRY_BYTES;
  sections.forEach(({ tag, length, checksums }, index) => {
    const at = PREFIX_BYTES + index * ENTRY_BYTES;
    head.set(new TextEncoder().encode(tag).subarray(0, 4), at);
    view.setBigUint64(at + 8, BigInt(offset), true);
    view.setBigUint64(at + 16, BigInt(length), true);
    offset = align(offset + length);
    for (const checksum of checksums) {
      view.setUint32(checksumAt, checksum, true);
      checksumAt += 4;
    }
  });
  head.set(MAGIC);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, head.length, true);
  view.setBigUint64(16, BigInt(offset), true);
  view.setUint32(24, sections.length, true);
  view.setUint32(28, headChecksum(head), true);
  return head;
}

/** Opens a corpus file. Reads and checks its table only. Throws a CorpusError that says why the file is refused. */
export async function openContainer(source: ByteSource): Promise<Container> {
  const head = await readHead(source);
  const sections = sectionsOf(head);
  const findSection = ({ tag, part }: SectionKind): PlacedSection => {
    const found = sections.get(tag);
    if (!found) throw new CorpusError(`The corpus file has no ${part}: build it again.`);
    return found;
  };
  return {
    size: source.size,
    uncheckedSourceOf: (kind) => {
      const { offset, length } = findSection(kind);
      return sourceSlice(source, offset, offset + length);
    },
    sourceOf: (kind) => {
      const { offset, length, checksums } = findSection(kind);
      return checkedSource(sourceSlice(source, offset, offset + length), checksums, () => damagedPart(kind.part));
    },
  };
}

type PlacedSection = { readonly offset: number; readonly length: number; readonly checksums: Uint32Array };

/** Prefix, table and checksums, checked. */
async function readHead(source: ByteSource): Promise<DataView> {
  if (source.size === 0) throw new CorpusError('The corpus file is empty (0 bytes): build it again.');
  const prefix = await source.read(0, Math.min(PREFIX_BYTES, source.size));
  if (!prefix.subarray(0, MAGIC.length).every((byte, i) => byte === MAGIC[i])) {
    throw new CorpusError('This is not an Apropos corpus: give a file that `apropos build` wrote.');
  }
  if (prefix.length < PREFIX_BYTES) throw cutOff(source.size, null);
  const view = viewOf(prefix);
  const version = view.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw new CorpusError(`The corpus file has format version ${version}, and this program reads version ${FORMAT_VERSION}: build it again with this program.`);
  }
  const total = Number(view.getBigUint64(16, true));
  if (source.size < total) throw cutOff(source.size, total);
  const headBytes = view.getUint32(12, true);
  if (source.size > total || headBytes < PREFIX_BYTES || headBytes > total) throw damagedPart(TABLE);
  const head = await source.read(0, headBytes);
  if (head.length !== headBytes || headChecksum(head) !== view.getUint32(28, true)) throw damagedPart(TABLE);
  return viewOf(head);
}

function sectionsOf(head: DataView): Map<string, PlacedSection> {
  const count = head.getUint32(24, true);
  const entries = Array.from({ length: Math.min(count, head.byteLength / ENTRY_BYTES) }, (_, index) => PREFIX_BYTES + index * ENTRY_BYTES)
    .filter((at) => at + ENTRY_BYTES <= head.byteLength)
    .map((at) => ({ at, offset: Number(head.getBigUint64(at + 8, true)), length: Number(head.getBigUint64(at + 16, true)) }));
  const total = Number(head.getBigUint64(16, true));
  const areInside = entries.every(({ offset, length }) => offset + length <= total);
  if (entries.length !== count || !areInside || headLength(entries.map(({ length }) => length)) !== head.byteLength) throw damagedPart(TABLE);
  let checksumAt = PREFIX_BYTES + count * ENTRY_BYTES;
  const sections = new Map<string, PlacedSection>();
  for (const { at, offset, length } of entries) {
    const checksums = Uint32Array.from({ length: blockCount(length) }, (_, block) => head.getUint32(checksumAt + block * 4, true));
    checksumAt += checksums.length * 4;
    sections.set(String.fromCharCode(...[0, 1, 2, 3].map((i) => head.getUint8(at + i))), { offset, length, checksums });
  }
  return sections;
}

/** Bytes of prefix, table and checksums for sections of these lengths. */
function headLength(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + ENTRY_BYTES + blockCount(length) * 4, PREFIX_BYTES);
}

function blockCount(length: number): number {
  return Math.ceil(length / BLOCK_BYTES);
}

function cutOff(size: number, total: number | null): CorpusError {
  const of = total === null ? '' : ` of ${total}`;
  return new CorpusError(`The corpus file is cut off: ${size}${of} bytes are here. Copy it again, or build it again.`);
}

/** Over the head without the checksum itself, at bytes 28 to 32. */
function headChecksum(head: Uint8Array): number {
  const rest = head.slice();
  rest.fill(0, 28, 32);
  return crc32(rest);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
