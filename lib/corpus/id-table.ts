import { ByteReader } from '../bytes/reader.ts';
import type { ByteSource } from '../bytes/source.ts';
import { ByteWriter } from '../bytes/writer.ts';
import { hashWord } from '../text/fold.ts';
import { damagedPart } from './corpus-error.ts';
import type { Records } from './records.ts';

/**
 * A section that finds a record by its id: a hash table with linear probing, at most half full. A slot
 * holds the record's index plus one, or 0. The ids themselves stand in the records.
 *
 *     u32 slots (a power of two) │ u32 of each slot
 */
export function encodeIds(ids: readonly string[]): Uint8Array<ArrayBuffer> {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, ids.length) * 2)));
  ids.forEach((id, index) => {
    let slot = hashWord(id) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = index + 1;
  });
  const writer = new ByteWriter(4 + slots.length * 4);
  writer.u32(slots.length);
  for (const slot of slots) writer.u32(slot);
  return writer.bytes;
}

const PROBES = 8; // slots read at once: most ids are found in the first run

/** The index of the record with this id, or `null`. */
export async function findId<T>(source: ByteSource, part: string, records: Records<T>, id: string, idOf: (record: T) => string): Promise<number | null> {
  if (source.size < 8) throw damagedPart(part);
  const count = new ByteReader(await source.read(0, 4)).u32();
  if (source.size !== 4 + count * 4) throw damagedPart(part);
  for (let probed = 0, slot = hashWord(id) % count; probed < count; ) {
    const end = Math.min(count, slot + PROBES);
    const run = new ByteReader(await source.read(4 + slot * 4, 4 + end * 4));
    for (; slot < end; slot++, probed++) {
      const index = run.u32() - 1;
      if (index < 0) return null;
      const record = await records.read(index);
      if (record === null) throw damagedPart(part);
      if (idOf(record) === id) return index;
    }
    slot %= count;
  }
  return null;
}
