import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksumOf } from '../../lib/bytes/checksum.ts';

test('is the same from any address', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(8), (bytes, start) => {
      const moved = new Uint8Array(bytes.length + start);
      moved.set(bytes, start);
      expect(checksumOf(moved.subarray(start))).toBe(checksumOf(bytes));
    }),
  );
});

test('tells every changed byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, one, by) => {
      const at = one % bytes.length;
      expect(checksumOf(bytes.with(at, (bytes[at] ?? 0) ^ by))).not.toBe(checksumOf(bytes));
    }),
  );
});

test('tells short runs of the commonest bytes apart, whatever their length and order', () => {
  let runs: (readonly number[])[] = [[]];
  const sums = new Set<number>();
  let count = 0;
  for (let length = 0; length <= 8; length++) {
    for (const run of runs) sums.add(checksumOf(Uint8Array.from(run)));
    count += runs.length;
    runs = runs.flatMap((run) => [0, 1, 255].map((byte) => run.concat(byte)));
  }
  expect(sums.size).toBe(count);
});

test('tells any two bits that flipped', () => {
  const intact = checksumOf(withFlipped());
  const missed: (readonly number[])[] = [];
  for (let first = 0; first < 512; first++) for (let second = 0; second < first; second++) if (checksumOf(withFlipped(first, second)) === intact) missed.push([first, second]);
  expect(missed).toEqual([]);
});

function withFlipped(...bits: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(64);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return bytes;
}
