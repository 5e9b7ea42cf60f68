import { blockChecksums, BLOCK_BYTES, checkedSource } from '../bytes/checked-source.ts';
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

export type Section = SectionKind & { readonly bytes: Uint8Array };

/** An open file, of which only the table has been read. */
export type Container = {
  readonly size: number;
  /** A section's bytes, each block checked when it is first read. A missing section is a CorpusError. */
  sourceOf(kind: SectionKind): ByteSource;
  /** The same unchecked, for a section that checks itself. */
  uncheckedSourceOf(kind: SectionKind): ByteSource;
};

/**
 * The bytes of a corpus file. All numbers are little-endian; docs/corpus-format.md draws it.
 *
 *     prefix │ section table │ checksums of the sections' blocks │ sections, each from a multiple of 8
 */
export function packContainer(sections: readonly Section[]): Uint8Array<ArrayBuffer> {
  const checksums = sections.map(({ bytes }) => blockChecksums(bytes));
  const headBytes = headLength(sections.map(({ bytes }) => bytes.length));
  const offsets: number[] = [];
  let total = align(headBytes);
  for (const { bytes } of sections) {
    offsets.push(total);
    total = align(total + bytes.length);
  }
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  file.set(MAGIC);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, headBytes, true);
  view.setBigUint64(16, BigInt(total), true);
  view.setUint32(24, sections.length, true);
  sections.forEach(({ tag, bytes }, index) => {
    const at = PREFIX_BYTES + index * ENTRY_BYTES;
    file.set(new TextEncoder().encode(tag).subarray(0, 4), at);
    view.setBigUint64(at + 8, BigInt(offsets[index] ?? 0), true);
    view.setBigUint64(at + 16, BigInt(bytes.length), true);
    file.set(bytes, offsets[index]);
  });
  let at = PREFIX_BYTES + sections.length * ENTRY_BYTES;
  for (const each of checksums) {
    for (const checksum of each) {
      view.setUint32(at, checksum, true);
      at += 4;
    }
  }
  view.setUint32(28, headChecksum(file.subarray(0, headBytes)), true);
  return file;
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
