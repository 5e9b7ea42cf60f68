import type { AmbiguityReason, NameKind } from '../types.ts';

/*
 * The packed gazetteer: tables, which are looked up in from one end to the other and checked as a whole by whoever reads
 * them, and records, of which a page wants few. Little-endian; every table begins at a multiple of 4.
 *
 *   header    4 × u32   names, starts, bucketBits, names with a form without any capital
 *   buckets   u32 × (2^bucketBits + 1)   bucket → index of its first start
 *   owners    u32 × starts               start → name
 *   blocks    u32 × (⌈names / 16⌉ + 1)   block → its offset in the records; the last: where they end
 *   anyCase   u32 × names with a form without any capital   they themselves; left out where they are more than 64
 *   rests     u16 × starts               start → the 16 bits of its hash behind the bucket's
 *
 *   records   per name, in order of canonical form, front-coded in blocks of 16 (see records.ts), a u32 checksum behind each block
 *
 * A start is one hash that a form is looked up under (form-start.ts) with one name that has such a form.
 * Hashes are spread by a multiplication first, because FNV's high bits alone spread badly.
 */

export const HEADER_WORDS = 4;
/** Names whose records share one offset: fewer cost bytes, more cost time per look-up. */
export const BLOCK_NAMES = 16;
/** Of the checksum behind a block of records. */
export const BLOCK_CHECKSUM_BYTES = 4;
/** Starts in a bucket, on average at most: 4 bytes over this many starts, and as many 16-bit compares a look-up. */
export const BUCKET_STARTS = 8;
/** Names with a form without any capital that every page is told of: a page that asks for its lower-case words is read twice. */
export const MOST_ANY_CASE = 64;
/** Steps of ambiguity and of a companion's weight that fit a byte and keep two decimals exact. */
export const AMBIGUITY_STEPS = 200;
export const WEIGHT_STEPS = 200;

/** Index = the number in the file: append only. */
export const KINDS: readonly NameKind[] = ['person', 'org', 'place', 'event', 'work', 'law', 'other'];

/** Index = the bit in the file: append only, and no more than seven. */
export const REASONS: readonly AmbiguityReason[] = [
  'common-word', 'common-name', 'short-acronym', 'generic-phrase', 'famous-homonym', 'shared-form', 'single-word',
];

/** Where the tables of a packed gazetteer begin, in bytes. */
export type Layout = {
  readonly buckets: number;
  readonly owners: number;
  readonly blocks: number;
  readonly anyCase: number;
  readonly rests: number;
  readonly end: number;
};

/** The layout that follows from the header's counts. */
export function layoutOf(names: number, starts: number, bucketBits: number, anyCase: number): Layout {
  const buckets = HEADER_WORDS * 4;
  const owners = buckets + (2 ** bucketBits + 1) * 4;
  const blocks = owners + starts * 4;
  const lower = blocks + (Math.ceil(names / BLOCK_NAMES) + 1) * 4;
  const rests = lower + (anyCase > MOST_ANY_CASE ? 0 : anyCase) * 4;
  return { buckets, owners, blocks, anyCase: lower, rests, end: rests + Math.ceil(starts / 2) * 4 };
}

/** A hash spread over all 32 bits, unsigned (Knuth, TAOCP 3, 6.4). */
export function spreadHash(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> 0;
}

/** The 16 bits of a spread hash behind its first `bucketBits`. */
export function restOf(spread: number, bucketBits: number): number {
  return (spread << bucketBits) >>> 16;
}
