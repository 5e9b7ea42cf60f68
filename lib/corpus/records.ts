import { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { CorpusError, damagedPart } from './corpus-error.ts';

const MAX_BYTES = 0xffff_ffff; // of one section's records: their offsets are 32 bits

/** Numbered records, each read alone. */
export type Records<T> = {
  readonly count: number;
  /** The record, or `null` where there is none of that number. */
  read(index: number): Promise<T | null>;
  /** All records in order, in one read. */
  readAll(): Promise<T[]>;
};

/**
 * Writes a section of records, of any length each:
 *
 *     u32 count │ u32 end of each record, counted from the end of this table │ records
 */
export class RecordsWriter {
  readonly #heap = new ByteWriter();
  readonly #ends = new RecordEnds();

  /** Where the next record is written; `end` follows. */
  get writer(): ByteWriter {
    return this.#heap;
  }

  /** Numbers of records written so far. */
  get count(): number {
    return this.#ends.count;
  }

  end(): void {
    this.#ends.push(this.#heap.length);
  }

  /** The section, in parts. */
  get parts(): readonly Uint8Array<ArrayBuffer>[] {
    return [this.#ends.table, this.#heap.bytes];
  }
}

/** Where the records of a section end, counted from the end of their table. */
export class RecordEnds {
  readonly #writer = new ByteWriter();

  get count(): number {
    return this.#writer.length / 4;
  }

  push(end: number): void {
    if (end > MAX_BYTES) throw new CorpusError('The corpus would hold more than 4 GB of one kind: build it from fewer files.');
    this.#writer.u32(end);
  }

  /** The table with which the section begins. */
  get table(): Uint8Array<ArrayBuffer> {
    const table = new ByteWriter(4 + this.#writer.length);
    table.u32(this.count);
    table.raw(this.#writer.bytes);
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

/** Opens what a `RecordsWriter` wrote. `decode` reads one record; `part` names the section if a record makes no sense. */
export async function openRecords<T>(source: ByteSource, part: string, decode: (reader: ByteReader) => T): Promise<Records<T>> {
  const read = async <R>(use: () => Promise<R>): Promise<R> => {
    try {
      return await use();
    } catch (error) {
      if (error instanceof RangeError) throw damagedPart(part);
      throw error;
    }
  };
  const count = await read(async () => new ByteReader(await source.read(0, Math.min(4, source.size))).u32());
  const heap = 4 + count * 4;
  return {
    count,
    read: (index) =>
      read(async () => {
        if (!Number.isInteger(index) || index < 0 || index >= count) return null;
        const at = 4 + index * 4;
        const table = new ByteReader(await source.read(index === 0 ? at : at - 4, at + 4));
        const start = index === 0 ? 0 : table.u32();
        return decode(new ByteReader(await source.read(heap + start, heap + table.u32())));
      }),
    readAll: () =>
      read(async () => {
        const bytes = await source.read(0, source.size);
        const table = new ByteReader(bytes, 4);
        let start = heap;
        return Array.from({ length: count }, () => {
          const end = heap + table.u32();
          const item = decode(new ByteReader(bytes.subarray(start, end)));
          start = end;
          return item;
        });
      }),
  };
}
