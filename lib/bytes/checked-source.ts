import { checksumOf } from './checksum.ts';
import { Kept } from './kept.ts';
import type { ByteSource } from './source.ts';

/** How a source is checked: by the checksum of every block of it, in order; the last block may be short. */
export type Checks = {
  readonly blockBytes: number;
  /** Asked for beside the first block. */
  readonly checksums: () => Promise<Uint32Array>;
  /** Blocks that are kept when they have been read. */
  readonly kept: number;
  /** Of the block of these bytes. */
  readonly damaged: (start: number, end: number) => Error;
};

const LONG_READ = 1 / 8; // of what is kept: a longer one would drive too much else out, and is not kept

/**
 * A source whose every byte is checked before it is handed out. A read fetches the blocks it lies in, those side by side in
 * one, and rejects with `damaged` where one doesn't fit its checksum. The blocks last used are kept.
 */
export function checkedSource(source: ByteSource, { blockBytes, checksums, kept: most, damaged }: Checks): ByteSource {
  const kept = new Kept<Uint8Array>(most);

  const check = async (run: Promise<Uint8Array>, from: number, block: number): Promise<Uint8Array> => {
    const [right, read] = await Promise.all([checksums(), run]);
    const start = block * blockBytes;
    const end = Math.min(source.size, start + blockBytes);
    const bytes = read.subarray(from, from + end - start);
    if (bytes.length !== end - start || checksumOf(bytes) !== right[block]) throw damaged(start, end);
    return bytes;
  };

  const readRun = (first: number, last: number): Promise<Uint8Array> => source.read(first * blockBytes, Math.min(source.size, (last + 1) * blockBytes));
  const checkRun = (run: Promise<Uint8Array>, first: number, last: number): Promise<Uint8Array>[] => numbers(first, last).map((block) => check(run, (block - first) * blockBytes, block));

  /** All of them in one, without a copy. */
  const fetchWhole = async (first: number, last: number): Promise<Uint8Array> => {
    const run = readRun(first, last);
    await Promise.all(checkRun(run, first, last));
    return run;
  };

  /** What is at hand is taken first, before the rest drives it out; the rest is fetched, each run of it in one. */
  const useBlocks = (first: number, last: number): Promise<Uint8Array>[] => {
    const blocks = new Map(numbers(first, last).map((block) => [block, kept.get(block)]));
    const missing = [...blocks].flatMap(([block, read]) => (read === null ? [block] : []));
    for (const [start, end] of runsOf(missing)) {
      checkRun(readRun(start, end), start, end).forEach((read, at) => blocks.set(start + at, kept.use(start + at, () => read)));
    }
    return [...blocks.values()].filter((read) => read !== null); // a map keeps its order
  };

  return {
    size: source.size,
    async read(start, end) {
      if (start < 0 || end > source.size) throw new RangeError(`read of ${start} to ${end} in ${source.size} bytes`);
      if (end <= start) return new Uint8Array(0);
      const first = Math.floor(start / blockBytes);
      const last = Math.floor((end - 1) / blockBytes);
      const within = [start - first * blockBytes, end - first * blockBytes] as const;
      if (last - first >= most * LONG_READ) return (await fetchWhole(first, last)).subarray(...within);
      return joined(await Promise.all(useBlocks(first, last)), blockBytes).subarray(...within);
    },
  };
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The runs of ascending numbers: the first and the last of each. */
function runsOf(ascending: readonly number[]): (readonly [number, number])[] {
  const starts = ascending.filter((number, i) => number - 1 !== ascending[i - 1]);
  const ends = ascending.filter((number, i) => number + 1 !== ascending[i + 1]);
  return starts.map((start, i) => [start, ends[i] ?? start]);
}

function joined(blocks: readonly Uint8Array[], blockBytes: number): Uint8Array {
  const [only] = blocks;
  if (only && blocks.length === 1) return only;
  const bytes = new Uint8Array(blocks.reduce((sum, block) => sum + block.length, 0));
  blocks.forEach((block, i) => bytes.set(block, i * blockBytes));
  return bytes;
}
