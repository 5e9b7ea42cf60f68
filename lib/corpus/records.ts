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
 * A section of records, of any length each:
 *
 *     u32 count │ u32 end of each record, counted from the end of this table │ records
 */
export function encodeRecords<T>(items: readonly T[], write: (writer: ByteWriter, item: T) => void): Uint8Array {
  const heap = new ByteWriter();
  const table = new ByteWriter();
  table.u32(items.length);
  for (const item of items) {
    write(heap, item);
    if (heap.length > MAX_BYTES) throw new CorpusError('The corpus would hold more than 4 GB of one kind: build it from fewer files.');
    table.u32(heap.length);
  }
  table.raw(heap.bytes);
  return table.bytes;
}

/** Opens what `encodeRecords` wrote. `decode` reads one record; `part` names the section if a record makes no sense. */
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
