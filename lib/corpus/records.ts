import { checksumOf } from '../bytes/checksum.ts';
import { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { CorpusError, damagedPart } from './corpus-error.ts';
import { NumberTable } from './number-table.ts';

/** Bytes of the checksum at the end of every record. */
export const CHECKSUM_BYTES = 4;

const MAX_BYTES = 0xffff_ffff; // of one section's records: their offsets are 32 bits

/** Numbered records, each read alone, and checked by itself. */
export type Records<T> = {
  /** Rejects with a CorpusError where there is none of that number, or it is damaged. */
  read(index: number): Promise<T>;
  /** All records in order, in one read. */
  readAll(): Promise<T[]>;
};

/**
 * Writes a section of records, of any length each:
 *
 *     u32 place of the first record, from the beginning of the section │ u32 end of each record │ records
 *
 * A record ends with a u32 checksum of what is before it: no damage of the table can pass another one off for it.
 */
export class RecordsWriter {
  readonly #heap = new ByteWriter();
  readonly #ends = new RecordEnds();
  #start = 0;

  /** Where the next record is written; `end` follows. */
  get writer(): ByteWriter {
    return this.#heap;
  }

  /** Numbers of records written so far. */
  get count(): number {
    return this.#ends.count;
  }

  end(): void {
    this.#heap.u32(checksumOf(this.#heap.bytes.subarray(this.#start)));
    this.#start = this.#heap.length;
    this.#ends.push(this.#start);
  }

  /** The section, in parts. */
  get parts(): readonly Uint8Array<ArrayBuffer>[] {
    return [this.#ends.table, this.#heap.bytes];
  }
}

/** Where the records of a section end, checksums and all, counted from the beginning of the first. */
export class RecordEnds {
  readonly #writer = new ByteWriter();

  get count(): number {
    return this.#writer.length / 4;
  }

  /** Where the first record begins, once all ends are known. */
  get heap(): number {
    return this.#writer.length + 4;
  }

  push(end: number): void {
    if (end + this.heap + 4 > MAX_BYTES) throw new CorpusError('The corpus would hold more than 4 GB of one kind: build it from fewer files.');
    this.#writer.u32(end);
  }

  /** The table with which the section begins. */
  get table(): Uint8Array<ArrayBuffer> {
    const table = new ByteWriter(this.heap);
    const ends = new ByteReader(this.#writer.bytes);
    table.u32(this.heap);
    for (let i = 0; i < this.count; i++) table.u32(this.heap + ends.u32());
    return table.bytes;
  }
}

/** A section of records, in parts. */
export function encodeRecords<T>(items: Iterable<T>, write: (writer: ByteWriter, item: T) => void): readonly Uint8Array<ArrayBuffer>[] {
  const records = new RecordsWriter();
  for (const item of items) {
    write(records.writer, item);
    records.end();
  }
  return records.parts;
}

/** Opens what a `RecordsWriter` wrote; reads nothing yet. `decode` reads one record; `part` names the section if it is damaged. */
export function openRecords<T>(source: ByteSource, part: string, decode: (reader: ByteReader) => T): Records<T> {
  const table = new NumberTable(source);
  return {
    read: (index) =>
      orDamaged(part, async () => {
        const [start, end] = await table.pairAt(index);
        return decode(await readChecked(source, start, end));
      }),
    readAll: () =>
      orDamaged(part, async () => {
        const bytes = await source.read(0, source.size);
        const places = new ByteReader(bytes);
        let start = places.u32();
        return Array.from({ length: start / 4 - 1 }, () => {
          const record = bytes.subarray(start, (start = places.u32()));
          return decode(checked(record));
        });
      }),
  };
}

/** A record at [start, end) of a section, its checksum taken off. Throws a RangeError where it is none. */
export async function readChecked(source: ByteSource, start: number, end: number): Promise<ByteReader> {
  if (end > source.size) throw new RangeError('no record stands there');
  return checked(await source.read(start, end));
}

function checked(record: Uint8Array): ByteReader {
  const end = record.length - CHECKSUM_BYTES;
  if (end < 0 || new ByteReader(record, end).u32() !== checksumOf(record.subarray(0, end))) throw new RangeError('no record stands there');
  return new ByteReader(record.subarray(0, end));
}

/** Takes what reads past its end, or where nothing stands, for damage. */
export async function orDamaged<T>(part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RangeError) throw damagedPart(part);
    throw error;
  }
}
