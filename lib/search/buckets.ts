import { ByteReader } from '../bytes/reader.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { BucketTable } from './packed-index.ts';

const BUCKET_ENTRIES = 256; // about 1 kB

export type PackedBuckets = { readonly bytes: Uint8Array<ArrayBuffer>; readonly table: Omit<BucketTable, 'region'> };

/** Packs pairs of a 32-bit hash and a number so that one bucket is read to find a hash. */
export function packBuckets(pairs: readonly (readonly [hash: number, value: number])[]): PackedBuckets {
  const bits = Math.max(0, Math.ceil(Math.log2(pairs.length / BUCKET_ENTRIES)));
  const sorted = pairs.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const writer = new ByteWriter();
  const offsets: number[] = [];
  let before = 0;
  for (const [hash, value] of sorted) {
    for (const bucket = bucketOf(hash, bits); offsets.length <= bucket; before = startOf(offsets.length - 1, bits)) offsets.push(writer.length);
    writer.varint(hash - before);
    writer.varint(value);
    before = hash;
  }
  while (offsets.length <= 2 ** bits) offsets.push(writer.length);
  return { bytes: writer.bytes, table: { bits, offsets: Uint32Array.from(offsets) } };
}

/** The numbers packed under a hash, from its bucket's bytes. */
export function readBucket(bytes: Uint8Array, bits: number, hash: number): number[] {
  const reader = new ByteReader(bytes);
  const values: number[] = [];
  for (let at = startOf(bucketOf(hash, bits), bits); !reader.isAtEnd; ) {
    at += reader.varint();
    const value = reader.varint();
    if (at === hash) values.push(value);
    if (at > hash) break;
  }
  return values;
}

/** The upper bits of a hash. */
export function bucketOf(hash: number, bits: number): number {
  return Math.floor(hash / 2 ** (32 - bits));
}

function startOf(bucket: number, bits: number): number {
  return bucket * 2 ** (32 - bits);
}
