import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from '../../lib/bytes/writer.ts';
import { PlacesCursor, PostingsCursor, PostingsWriter } from '../../lib/search/postings.ts';
import { StreamPool } from '../../lib/search/stream-pool.ts';

type Posting = { readonly article: number; readonly body: number; readonly heading: number; readonly names: number; readonly places: readonly number[] };

const posting = fc.record({
  gap: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 100_000 })),
  body: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 40 })),
  heading: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 5 })),
  names: fc.integer({ min: 0, max: 3 }),
});

/** Lists of up to some blocks, places at every multiple of three. */
const list = fc.array(posting, { minLength: 1, maxLength: 600, size: 'max' }).map((gaps) => {
  let article = -1;
  return gaps.map(({ gap, body, heading, names }): Posting => {
    article += gap;
    return { article, body, heading, names, places: Array.from({ length: body + heading }, (_, i) => i * 3) };
  });
});

function pack(postings: readonly Posting[]) {
  const writer = new PostingsWriter({ postings: new StreamPool(), positions: new StreamPool() });
  for (const { article, places, ...counts } of postings) {
    places.forEach((place, i) => writer.addPosition(place - (places[i - 1] ?? -1) - 1));
    writer.add(article, counts);
  }
  const [bytes, positions] = [new ByteWriter(), new ByteWriter()];
  writer.copyPostings(bytes);
  writer.copyPositions(positions);
  return { bytes: bytes.bytes, positions: positions.bytes };
}

const OPTIONS = { numRuns: 100, endOnFailure: true };

test('a posting list reads back as written', () => {
  fc.assert(
    fc.property(list, (postings) => {
      const cursor = new PostingsCursor(pack(postings).bytes, postings.length);
      for (const { article, body, heading, names } of postings) {
        expect(cursor.next()).toBe(true);
        expect([cursor.article, cursor.body, cursor.heading, cursor.names]).toEqual([article, body, heading, names]);
      }
      expect(cursor.next()).toBe(false);
    }),
    OPTIONS,
  );
});

test('seeking finds the articles it holds, and their places, and no others', () => {
  const asked = fc.array(fc.tuple(fc.nat({ max: 599 }), fc.integer({ min: 0, max: 1 })), { maxLength: 60 });
  fc.assert(
    fc.property(list, asked, (postings, picks) => {
      const wanted = [...new Set(picks.map(([i, off]) => (postings[i % postings.length]?.article ?? 0) + off))].toSorted((a, b) => a - b);
      const { bytes, positions } = pack(postings);
      const cursor = new PostingsCursor(bytes, postings.length);
      const places = new PlacesCursor(bytes, postings.length, positions);
      for (const article of wanted) {
        const expected = postings.find((each) => each.article === article);
        expect(cursor.seek(article)).toBe(expected !== undefined);
        if (expected) expect(cursor.body).toBe(expected.body);
        expect(places.placesIn(article)).toEqual(expected?.places ?? []);
      }
    }),
    OPTIONS,
  );
});
