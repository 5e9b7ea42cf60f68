import { BlockChecksummer } from '../bytes/block-checksummer.ts';
import { checkedSource } from '../bytes/checked-source.ts';
import { checksumOf } from '../bytes/checksum.ts';
import { sourceSlice, type ByteSource } from '../bytes/source.ts';
import { CorpusError, damagedPart } from './corpus-error.ts';
import { once } from './once.ts';

/** Raised whenever what a file holds, or how, changes: an older program must refuse a newer file and the reverse. */
export const FORMAT_VERSION = 5;

const MAGIC = Uint8Array.of(0x89, 0x41, 0x50, 0x52, 0x4f, 0x50, 0x4f, 0x53); // “‰APROPOS”: no text file begins so
const PREFIX_BYTES = 32;
const ENTRY_BYTES = 24;
const BLOCK_BYTES = 32_768; // that one checksum covers: what a small read costs, against 4 bytes of checksums for each
const KEPT_BLOCKS = 64; // of a section: 2 MB
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
  /** The same unchecked, for a section whose parts check themselves. */
  uncheckedSourceOf(kind: SectionKind): ByteSource;
};

/**
 * Writes a corpus file and gives its length. All numbers are little-endian; docs/corpus-format.md draws it.
 *
 *     prefix │ section table │ for each section: checksums of its blocks │ its bytes, both from a multiple of 8
 *
 * The checksums stand before what they check: parts are asked for twice, to be summed and to be written.
 */
export async function writeContainer(sections: readonly Section[], sink: Sink): Promise<number> {
  const measured: Measured[] = [];
  for (const section of sections) measured.push(await measure(section));
  let written = 0;
  const write = async (part: Part): Promise<void> => {
    await sink(part);
    written += part.length;
  };
  const pad = async (): Promise<void> => {
    if (written < align(written)) await write(new Uint8Array(align(written) - written));
  };
  await write(headOf(measured));
  for (const [index, { parts }] of sections.entries()) {
    await pad();
    await write(measured[index]?.checksums ?? new Uint8Array(0));
    await pad();
    for await (const part of parts()) await write(part);
  }
  await pad();
  return written;
}

/** `checksums`: as they are stored. */
type Measured = { readonly tag: string; readonly length: number; readonly checksums: Part };

async function measure({ tag, parts }: Section): Promise<Measured> {
  const checksummer = new BlockChecksummer(BLOCK_BYTES);
  let length = 0;
  for await (const part of parts()) {
    checksummer.add(part);
    length += part.length;
  }
  return { tag, length, checksums: storedChecksums(checksummer.finish()) };
}

function storedChecksums(checksums: Uint32Array): Part {
  const stored = new Uint8Array(checksums.length * 4);
  const view = new DataView(stored.buffer);
  checksums.forEach((checksum, block) => view.setUint32(block * 4, checksum, true));
  return stored;
}

function headOf(sections: readonly Measured[]): Part {
  const head = new Uint8Array(PREFIX_BYTES + sections.length * ENTRY_BYTES);
  const view = new DataView(head.buffer);
  let end = align(head.length);
  sections.forEach(({ tag, length, checksums }, index) => {
    const at = PREFIX_BYTES + index * ENTRY_BYTES;
    const offset = end + align(checksums.length);
    head.set(new TextEncoder().encode(tag).subarray(0, 4), at);
    view.setUint32(at + 4, checksumOf(checksums), true);
    view.setBigUint64(at + 8, BigInt(offset), true);
    view.setBigUint64(at + 16, BigInt(length), true);
    end = align(offset + length);
  });
  head.set(MAGIC);
  view.setUint32(8, FORMAT_VERSION, true);
  view.setUint32(12, head.length, true);
  view.setBigUint64(16, BigInt(end), true);
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
      const section = findSection(kind);
      const checksums = once(() => readChecksums(source, section, kind.part));
      return checkedSource(sourceSlice(source, section.offset, section.offset + section.length), { blockBytes: BLOCK_BYTES, checksums, kept: KEPT_BLOCKS, damaged: () => damagedPart(kind.part) });
    },
  };
}

/** `checksum`: of the checksums of its blocks, which stand before it. */
type PlacedSection = { readonly offset: number; readonly length: number; readonly checksum: number };

async function readChecksums(source: ByteSource, { offset, length, checksum }: PlacedSection, part: string): Promise<Uint32Array> {
  const bytes = checksumBytes(length);
  const start = offset - align(bytes);
  const stored = await source.read(start, start + bytes);
  if (stored.length !== bytes || checksumOf(stored) !== checksum) throw damagedPart(part);
  const view = viewOf(stored);
  return Uint32Array.from({ length: bytes / 4 }, (_, block) => view.getUint32(block * 4, true));
}

/** Prefix and table, checked. */
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
  if (head.byteLength !== PREFIX_BYTES + count * ENTRY_BYTES) throw damagedPart(TABLE);
  const total = Number(head.getBigUint64(16, true));
  const sections = new Map<string, PlacedSection>();
  for (let at = PREFIX_BYTES; at < head.byteLength; at += ENTRY_BYTES) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => head.getUint8(at + i)));
    const [checksum, offset, length] = [head.getUint32(at + 4, true), Number(head.getBigUint64(at + 8, true)), Number(head.getBigUint64(at + 16, true))];
    if (offset + length > total || offset < head.byteLength + checksumBytes(length)) throw damagedPart(TABLE);
    sections.set(tag, { offset, length, checksum });
  }
  return sections;
}

/** What the checksums of a section of this length take. */
function checksumBytes(length: number): number {
  return Math.ceil(length / BLOCK_BYTES) * 4;
}

function cutOff(size: number, total: number | null): CorpusError {
  const of = total === null ? '' : ` of ${total}`;
  return new CorpusError(`The corpus file is cut off: ${size}${of} bytes are here. Copy it again, or build it again.`);
}

/** Over the head without the checksum itself, at bytes 28 to 32. */
function headChecksum(head: Uint8Array): number {
  const rest = head.slice();
  rest.fill(0, 28, 32);
  return checksumOf(rest);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
