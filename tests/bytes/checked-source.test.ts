import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BlockChecksummer } from '../../lib/bytes/block-checksummer.ts';
import { checkedSource } from '../../lib/bytes/checked-source.ts';
import { sourceFromBytes, sourceSlice, type ByteSource } from '../../lib/bytes/source.ts';

const BLOCK_BYTES = 32_768;
const SIZE = BLOCK_BYTES * 2 + 1000;
const bytes = Uint8Array.from({ length: SIZE }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
const damaged = (): Error => new Error('damaged');
const checksummer = new BlockChecksummer(BLOCK_BYTES);
checksummer.add(bytes);
const checksums = Promise.resolve(checksummer.finish());
const checked = (source: ByteSource, kept = 64) => checkedSource(source, { blockBytes: BLOCK_BYTES, checksums: () => checksums, kept, damaged });

describe('a checked source', () => {
  test('reads what the source holds', async () => {
    const source = checked(sourceFromBytes(bytes));
    await fc.assert(
      fc.asyncProperty(fc.nat(SIZE), fc.nat(SIZE), async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(await source.read(start, end)).toEqual(bytes.subarray(start, end));
      }),
    );
  });

  test('rejects reads of a damaged block, and of no other', async () => {
    const broken = bytes.slice();
    broken[BLOCK_BYTES + 5] = 0xff ^ (broken[BLOCK_BYTES + 5] ?? 0);
    const source = checked(sourceFromBytes(broken));
    expect(await source.read(0, BLOCK_BYTES)).toEqual(bytes.subarray(0, BLOCK_BYTES));
    expect(await source.read(SIZE - 10, SIZE)).toEqual(bytes.subarray(SIZE - 10));
    await expect(source.read(BLOCK_BYTES + 900, BLOCK_BYTES + 901)).rejects.toThrow('damaged');
    await expect(source.read(0, SIZE)).rejects.toThrow('damaged');
  });

  test('rejects what comes back short, and tries again at the next read', async () => {
    let isShort = true;
    const source = checked({ size: SIZE, read: (start, end) => Promise.resolve(bytes.subarray(start, isShort ? end - 1 : end)) });
    await expect(source.read(0, 4)).rejects.toThrow('damaged');
    isShort = false;
    expect(await source.read(0, 4)).toEqual(bytes.subarray(0, 4));
  });

  test('keeps a block it has read', async () => {
    const reads: number[] = [];
    const source = checked({ size: SIZE, read: (start, end) => (reads.push(start), Promise.resolve(bytes.subarray(start, end))) });
    for (const at of [10, 20, BLOCK_BYTES + 1, 30]) await source.read(at, at + 5);
    expect(reads).toEqual([0, BLOCK_BYTES]);
  });

  test('fetches what it lacks in one, and keeps nothing of a long read', async () => {
    const reads: [number, number][] = [];
    const counted: ByteSource = { size: SIZE, read: (start, end) => (reads.push([start, end]), Promise.resolve(bytes.subarray(start, end))) };
    const source = checked(counted);
    await source.read(0, 1);
    expect(await source.read(1, SIZE)).toEqual(bytes.subarray(1));
    expect(reads).toEqual([[0, BLOCK_BYTES], [BLOCK_BYTES, SIZE]]);
    const forgetful = checked(counted, 8);
    for (let again = 0; again < 2; again++) await forgetful.read(0, SIZE);
    expect(reads.slice(2)).toEqual([[0, SIZE], [0, SIZE]]);
  });

  test('reads the same in any order, however little it keeps', async () => {
    const small = Uint8Array.from({ length: 4000 }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
    const sums = new BlockChecksummer(16);
    sums.add(small);
    const right = Promise.resolve(sums.finish());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(3900), fc.nat(100)), { minLength: 20, maxLength: 60 }), async (asked) => {
        const source = checkedSource(sourceFromBytes(small), { blockBytes: 16, checksums: () => right, kept: 24, damaged });
        for (const [start, length] of asked) expect(await source.read(start, start + length)).toEqual(small.subarray(start, start + length));
      }),
    );
  });

  test('refuses to read outside', async () => {
    await expect(checked(sourceFromBytes(bytes)).read(0, SIZE + 1)).rejects.toThrow(RangeError);
  });
});

describe('sources', () => {
  test('a slice counts from its own start', async () => {
    const slice = sourceSlice(sourceFromBytes(Uint8Array.of(1, 2, 3, 4, 5)), 1, 4);
    expect([slice.size, ...(await slice.read(1, 3))]).toEqual([3, 3, 4]);
  });
});
