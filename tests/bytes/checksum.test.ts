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

test('tells a changed byte, a lost or a further one, and two that changed places', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, one, other, by) => {
      const [at, second] = [one % bytes.length, other % bytes.length];
      const sum = checksumOf(bytes);
      expect(checksumOf(bytes.with(at, (bytes[at] ?? 0) ^ by))).not.toBe(sum);
      expect(checksumOf(bytes.subarray(0, at))).not.toBe(sum);
      expect(checksumOf(Uint8Array.of(...bytes, 0))).not.toBe(sum);
      const swapped = bytes.with(at, bytes[second] ?? 0).with(second, bytes[at] ?? 0);
      if (bytes[at] !== bytes[second]) expect(checksumOf(swapped)).not.toBe(sum);
    }),
  );
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
