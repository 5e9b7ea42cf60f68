import { crc32 } from './checksum.ts';
import type { ByteSource } from './source.ts';

/** Bytes that one checksum covers: what a small read costs, against 4 bytes of table for each. */
export const BLOCK_BYTES = 32_768;

const KEPT_BLOCKS = 64; // 2 MB
const MAX_SHORT_READ = 4; // blocks

/** The CRC-32 of every block, in order; the last block may be short. */
export function blockChecksums(bytes: Uint8Array): Uint32Array {
  const checksums = new Uint32Array(Math.ceil(bytes.length / BLOCK_BYTES));
  for (let block = 0; block < checksums.length; block++) {
    checksums[block] = crc32(bytes.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES));
  }
  return checksums;
}

/**
 * A source whose every byte is checked before it is handed out. A read fetches the blocks it lies in, and beside
 * the first the checksums, and rejects with `damaged()` where one doesn't fit. The blocks last used are kept, but for
 * long reads, which would drive all others out.
 */
export function checkedSource(source: ByteSource, checksums: () => Promise<Uint32Array>, damaged: () => Error): ByteSource {
  const kept = new Map<number, Promise<Uint8Array>>();

  const fetchBlocks = async (first: number, last: number): Promise<Uint8Array> => {
    const [right, bytes] = await Promise.all([checksums(), source.read(first * BLOCK_BYTES, Math.min(source.size, (last + 1) * BLOCK_BYTES))]);
    const found = blockChecksums(bytes);
    const isWhole = found.length === last - first + 1 && found.every((checksum, i) => checksum === right[first + i]);
    if (!isWhole) throw damaged();
    return bytes;
  };

  const useBlock = (block: number): Promise<Uint8Array> => {
    const bytes = kept.get(block) ?? fetchBlocks(block, block);
    bytes.catch(() => kept.delete(block)); // the reader is told; a later read tries again
    kept.delete(block);
    kept.set(block, bytes);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_BLOCKS && oldest !== undefined) kept.delete(oldest);
    return bytes;
  };

  return {
    size: source.size,
    async read(start, end) {
      if (start < 0 || end > source.size) throw new RangeError(`read of ${start} to ${end} in ${source.size} bytes`);
      if (end <= start) return new Uint8Array(0);
      const first = Math.floor(start / BLOCK_BYTES);
      const last = Math.floor((end - 1) / BLOCK_BYTES);
      const blocks = last - first + 1;
      const bytes = blocks > MAX_SHORT_READ ? await fetchBlocks(first, last) : joined(await Promise.all(Array.from({ length: blocks }, (_, i) => useBlock(first + i))));
      return bytes.subarray(start - first * BLOCK_BYTES, end - first * BLOCK_BYTES);
    },
  };
}

function joined(blocks: readonly Uint8Array[]): Uint8Array {
  const [only] = blocks;
  if (only && blocks.length === 1) return only;
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  blocks.forEach((block, i) => bytes.set(block, i * BLOCK_BYTES));
  return bytes;
}
