import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatheredSource } from '../../lib/bytes/gathered-source.ts';
import { sourceFromBlob, type ByteSource } from '../../lib/bytes/source.ts';

const BYTES = Uint8Array.from({ length: 600_000 }, (_, i) => (i * 31) % 251);

function countedSource(): { readonly source: ByteSource; readonly trips: () => number } {
  let trips = 0;
  const read = async (start: number, end: number) => {
    trips++;
    return BYTES.slice(start, end);
  };
  return { source: { size: BYTES.length, read }, trips: () => trips };
}

test('what is asked for together is read right, in fewer trips', async () => {
  const place = fc.tuple(fc.nat(BYTES.length - 1), fc.integer({ min: 0, max: 40_000 })).map(([start, length]) => [start, Math.min(BYTES.length, start + length)] as const);
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 3, maxLength: 30 }), async (places) => {
      const { source, trips } = countedSource();
      const gathered = gatheredSource(source);
      const found = await Promise.all(places.map(([start, end]) => gathered.read(start, end)));
      expect(found.map((bytes, i) => Buffer.compare(bytes, BYTES.slice(...(places[i] ?? [0, 0]))))).toEqual(places.map(() => 0));
      expect(trips()).toBeLessThanOrEqual(Math.ceil(BYTES.length / 65_536));
    }),
    { numRuns: 50 },
  );
});

test('a trip that fails is told to those it was for, and the next goes', async () => {
  let isBroken = true;
  const gathered = gatheredSource({ size: BYTES.length, read: async (start, end) => (isBroken && end > 500_000 ? Promise.reject(new Error('gone')) : BYTES.slice(start, end)) });
  const asked = await Promise.allSettled([gathered.read(0, 10), gathered.read(5, 20), gathered.read(590_000, 590_010), gathered.read(590_020, 590_030)]);
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  isBroken = false;
  expect(await gathered.read(590_000, 590_010)).toEqual(BYTES.slice(590_000, 590_010));
});

test('a Blob is read as its bytes, across its beginning', async () => {
  const source = sourceFromBlob(new Blob([BYTES]));
  const places = [[0, 8], [196_000, 196_608], [196_000, 196_700], [0, BYTES.length], [BYTES.length, BYTES.length]] as const;
  for (const [start, end] of places) expect(Buffer.compare(await source.read(start, end), BYTES.slice(start, end))).toBe(0);
});
