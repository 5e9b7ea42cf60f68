import { BlockChecksummer } from '../bytes/block-checksummer.ts';
import { checkedSource } from '../bytes/checked-source.ts';
import type { ByteSource } from '../bytes/source.ts';

const CHUNK_BYTES = 16_384; // small enough that a query reads little, large enough for a short table of checksums
const KEPT_CHUNKS = 512; // 8 MB

/** The checksum of every chunk of the bytes, which are given in parts, in order. */
export function checksumsOf(parts: readonly Uint8Array[]): Uint32Array {
  const checksummer = new BlockChecksummer(CHUNK_BYTES);
  for (const part of parts) checksummer.add(part);
  return checksummer.finish();
}

/** The payload of a search section, read in checked chunks. A read rejects with a sentence where one of its chunks is damaged. */
export function chunksOf(payload: ByteSource, checksums: Uint32Array): ByteSource {
  return checkedSource(payload, { blockBytes: CHUNK_BYTES, checksums: () => Promise.resolve(checksums), kept: KEPT_CHUNKS, damaged: damagedBytes });
}

function damagedBytes(start: number, end: number): Error {
  return new Error(`The search index is damaged in its bytes ${start} to ${end}. Build the corpus again.`);
}
