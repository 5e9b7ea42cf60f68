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
 *     u32 of each slot, of which there are a power of two
 */
export function encodeIds(ids: readonly string[]): Uint8Array<ArrayBuffer> {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1, ids.length) * 2)));
  ids.forEach((id, index) => {
    let slot = hashWord(id) % slots.length;
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length;
    slots[slot] = index + 1;
  });
  const writer = new ByteWriter(slots.length * 4);
  for (const slot of slots) writer.u32(slot);
  return writer.bytes;
}

const PROBES = 8; // slots read at once: most ids are found in the first run

/** The index of the record with this id, or `null`. */
export async function findId<T>(source: ByteSource, part: string, records: Pick<Records<T>, 'read'>, id: string, idOf: (record: T) => string): Promise<number | null> {
  if (source.size < 4 || source.size % 4 !== 0) throw damagedPart(part);
  const count = source.size / 4;
  for (let probed = 0, slot = hashWord(id) % count; probed < count; ) {
    const end = Math.min(count, slot + PROBES);
    const run = new ByteReader(await source.read(slot * 4, end * 4));
    for (; slot < end; slot++, probed++) {
      const index = run.u32() - 1;
      if (index < 0) return null;
      if (idOf(await records.read(index)) === id) return index;
    }
    slot %= count;
  }
  return null;
}
