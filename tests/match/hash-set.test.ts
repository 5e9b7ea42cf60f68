import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashSet } from '../../lib/match/hash-set.ts';

test('a set of hashes tells what is new, as any set does', () => {
  const few = fc.integer({ min: 0, max: 40 }); // so that many come twice, and 0 does
  fc.assert(
    fc.property(fc.array(fc.oneof(few, fc.nat(0xffffffff))), (hashes) => {
      const set = new HashSet();
      const known = new Set<number>();
      for (const hash of hashes) {
        expect(set.add(hash)).toBe(!known.has(hash));
        known.add(hash);
      }
    }),
  );
});

test('of many hashes, in all its shards, none is lost when it grows', () => {
  const set = new HashSet();
  const hashes = Array.from({ length: 50_000 }, (_, i) => Math.imul(i, 0x01000193) >>> 0);
  expect(hashes.filter((hash) => set.add(hash))).toHaveLength(hashes.length);
  expect(hashes.some((hash) => set.add(hash))).toBe(false);
});
