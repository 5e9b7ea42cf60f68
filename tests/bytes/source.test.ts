import { expect, test } from 'vitest';
import { sourceFromBytes, sourceSlice } from '../../lib/bytes/source.ts';

test('what is read from a Node Buffer can be copied with slice() without reaching the Buffer', async () => {
  const buffer = Buffer.from([1, 2, 3, 4]);
  const read = await sourceFromBytes(buffer).read(1, 3);
  read.slice().fill(0);
  expect([...buffer]).toEqual([1, 2, 3, 4]);
});

test('a slice counts its bytes from its own start', async () => {
  const slice = sourceSlice(sourceFromBytes(Uint8Array.of(1, 2, 3, 4, 5)), 2, 5);
  expect(slice.size).toBe(3);
  expect([...(await slice.read(1, 3))]).toEqual([4, 5]);
});
