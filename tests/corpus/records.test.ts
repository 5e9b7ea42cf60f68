import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeIds, findId } from '../../lib/corpus/id-table.ts';
import { readArticle, readSegment, writeArticle, writeSegment } from '../../lib/corpus/article-records.ts';
import { readName, writeName, type StoredName } from '../../lib/corpus/name-records.ts';
import { encodeRecords as recordParts, openRecords, RecordEnds } from '../../lib/corpus/records.ts';
import { BlockPlaces, openArticles, readPiece } from '../../lib/corpus/article-blocks.ts';
import { cutText, piecesOf, readDocument, readText, sizeOf, textParts, writeDocument, type StoredPiece } from '../../lib/corpus/text-pieces.ts';
import { SKETCH_BYTES } from '../../lib/search/duplicates.ts';
import type { Article } from '../../lib/types.ts';

const text = fc.string({ unit: 'grapheme' });

function encodeRecords<T>(items: readonly T[], write: Parameters<typeof recordParts<T>>[1]): Uint8Array {
  return new Uint8Array(Buffer.concat(recordParts(items, write)));
}

async function roundTrip<T>(item: T, write: Parameters<typeof encodeRecords<T>>[1], read: Parameters<typeof openRecords<T>>[2]): Promise<T> {
  return openRecords(sourceFromBytes(encodeRecords([item], write)), 'items', read).read(0);
}

describe('records', () => {
  test('read back one by one and all at once, and none beyond', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text), async (items) => {
        const records = openRecords(sourceFromBytes(encodeRecords(items, (writer, item) => writer.text(item))), 'items', (reader) => reader.text());
        expect(await records.readAll()).toEqual(items);
        expect(await Promise.all(items.map((_, index) => records.read(index)))).toEqual(items);
        for (const none of [-1, 0.5, items.length]) await expect(records.read(none)).rejects.toThrow(/damaged in its items/);
      }),
    );
  });

  test('with any one byte changed are damage, or read the same', async () => {
    const items = ['one', '', 'three of them', 'four'];
    const bytes = encodeRecords(items, (writer, item) => writer.text(item));
    for (let at = 0; at < bytes.length; at++) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << at % 8);
      const records = openRecords(sourceFromBytes(changed), 'items', (reader) => reader.text());
      const read = await Promise.all(items.map((_, index) => records.read(index).catch((error: Error) => error.message)));
      expect(read.some((item) => item.includes('damaged in its items')), `byte ${at}`).toBe(true);
      read.forEach((item, index) => expect([items[index], 'The corpus file is damaged in its items: copy it again, or build it again.']).toContain(item));
      const all = await records.readAll().catch((error: Error) => error.message);
      expect([items, 'The corpus file is damaged in its items: copy it again, or build it again.']).toContainEqual(all);
    }
  });

  test('cut off are damage, not nonsense', async () => {
    const bytes = encodeRecords(['a long enough text'], (writer, item) => writer.text(item));
    for (const length of [12, 2, 0]) {
      const cut = openRecords(sourceFromBytes(bytes.subarray(0, length)), 'items', (reader) => reader.text());
      await expect(cut.read(0)).rejects.toThrow(/damaged in its items/);
      await expect(cut.readAll()).rejects.toThrow(/damaged in its items/);
    }
  });
});

describe('ids', () => {
  test('find their records, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text), text, async (ids, other) => {
        const records = openRecords(sourceFromBytes(encodeRecords(ids, (writer, id) => writer.text(id))), 'ids', (reader) => reader.text());
        const table = sourceFromBytes(encodeIds(ids));
        const find = (id: string): Promise<number | null> => findId(table, 'ids', records, id, (record) => record);
        expect(await Promise.all(ids.map(find))).toEqual(ids.map((_, index) => index));
        if (!ids.includes(other)) expect(await find(other)).toBeNull();
      }),
    );
  });
});

describe('what a corpus keeps', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  test('articles', async () => {
    const article = fc
      .record({ id: text, heading: text, headingIsDerived: fc.boolean(), date: fc.option(day), author: fc.option(fc.string({ minLength: 1 })), segments: fc.array(fc.nat(), { minLength: 1 }) })
      .map((fields): Article => Object.assign({ title: fields.headingIsDerived ? null : fields.heading }, fields));
    await fc.assert(fc.asyncProperty(article, async (each) => {
      expect(await roundTrip(each, writeArticle, readArticle)).toEqual(each);
    }));
  });

  test('segments with mentions in order', async () => {
    const range = { start: 100, end: 200 };
    const segment = { document: 3, article: 5, range, titleRange: { start: 100, end: 110 }, bodyRange: { start: 112, end: 200 }, mentions: [{ start: 100, end: 104, name: 1, form: 0 }, { start: 150, end: 153, name: 9, form: 2 }] };
    expect(await roundTrip(segment, writeSegment, readSegment)).toEqual(segment);
    const untitled = { ...segment, titleRange: null, bodyRange: range, mentions: [] };
    expect(await roundTrip(untitled, writeSegment, readSegment)).toEqual(untitled);
  });

  test('names, their ambiguity to three decimals', async () => {
    const name: StoredName = {
      id: 'n', canonical: 'Nørrebro', kind: 'place', articleCount: 3,
      forms: [{ text: 'Nørrebro', count: 7, ambiguity: 0.125, reasons: ['common-word', 'single-word'], capitalsOnly: true }, { text: 'N.', count: 1, ambiguity: 1, reasons: [], capitalsOnly: false }],
    };
    expect(await roundTrip(name, writeName, readName)).toEqual(name);
  });

  test('texts, in pieces that begin with the segments', async () => {
    const source = 'Uno dos\n\ntrés cuatro\n\nçinco — seis 🙂.';
    const cases = [
      { text: source, starts: [9, 22], pieces: ['Uno dos\n\n', 'trés cuatro\n\n', 'çinco — seis 🙂.'], pieceOf: [1, 2] },
      { text: '', starts: [], pieces: [], pieceOf: [] },
      { text: 'None.', starts: [], pieces: ['None.'], pieceOf: [] },
      { text: 'One.', starts: [0], pieces: ['One.'], pieceOf: [0] },
    ];
    const all: string[] = [];
    const documents = cases.map(({ text: whole, starts, pieces, pieceOf }, index) => {
      expect(cutText(whole, starts.map((start, at) => ({ range: { start, end: starts[at + 1] ?? whole.length } })))).toEqual({ pieces, pieceOf });
      return { file: `${index}.txt`, pieces: [all.length, all.push(...pieces)] as const };
    });
    const stored = openRecords(sourceFromBytes(encodeRecords(documents, writeDocument)), 'documents', readDocument);
    const texts = openRecords(sourceFromBytes((await packPieces([all.map((piece) => ({ head: new Uint8Array(0), text: piece }))])).section), 'texts', readPiece);
    expect(await Promise.all((await stored.readAll()).map((document) => readText(document, texts)))).toEqual(cases.map((each) => each.text));
  });

  test('articles with their files and texts, among pieces without', async () => {
    const whole = 'Intro.\n\nHeading\nBy Ann\n\nThe body…\n\n';
    const range = { start: 8, end: whole.length - 2 };
    const cut = { document: 0, title: 'Heading', date: null, author: null, range, titleRange: { start: 8, end: 15 }, bodyRange: { start: 24, end: 33 } };
    const article: Article = { id: 'a', title: 'Heading', heading: 'Heading', headingIsDerived: false, date: '2019-01-23', author: 'Ann', segments: [0] };
    const sketch = Uint8Array.from({ length: SKETCH_BYTES }, (_, i) => i);
    const shown = piecesOf({ file: 'a.txt', text: whole, givenId: null, segments: [cut] }, () => ({ article, sketch }));
    const duplicate = piecesOf({ file: 'b.txt', text: whole, givenId: null, segments: [cut] }, () => null);
    const { section, places } = await packPieces([duplicate, shown]);
    const articles = openArticles(sourceFromBytes(places), sourceFromBytes(section), 'articles');
    const { body, ...block } = await articles.read(0);
    expect([block, body()]).toEqual([{ ...article, sketch, file: 'a.txt' }, 'The body…']);
    await expect(articles.read(1)).rejects.toThrow(/damaged in its articles/);
    const texts = openRecords(sourceFromBytes(section), 'texts', readPiece);
    expect((await texts.readAll()).join('')).toBe(whole + whole);
  });

  test.each([...['', 'a', 'é', '🙂', '\ud800a', '\udc00\ud800', 'a…é🙂'].map((piece) => [piece, 1] as const), ['a', 127], ['a', 128], ['é', 8191], ['é', 8192], ['🙂', 5000]] as const)('a piece of “%s” %i times in as many bytes as it is said to take', async (part, times) => {
    for (const length of [0, 127, 128, 16_384]) {
      const piece = { head: new Uint8Array(length), text: part.repeat(times) };
      const { section } = await packPieces([[piece]]);
      expect(sizeOf(piece)).toBe(section.length - 8);
    }
  });
});

/** Pieces as a corpus keeps them, with where those that have a head stand. */
async function packPieces(documents: readonly (readonly StoredPiece[])[]): Promise<{ readonly section: Uint8Array; readonly places: Uint8Array }> {
  const ends = new RecordEnds(), places = new BlockPlaces();
  let size = 0;
  for (const piece of documents.flat()) {
    const start = size;
    ends.push((size += sizeOf(piece)));
    if (piece.head.length > 0) places.push(start, size);
  }
  const inTurn = async function* () {
    yield* documents;
  };
  const parts: Uint8Array[] = [];
  for await (const part of textParts(inTurn(), ends)) parts.push(part);
  return { section: new Uint8Array(Buffer.concat(parts)), places: places.sectionFor(ends) };
}
