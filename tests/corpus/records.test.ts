import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { ByteWriter } from '../../lib/bytes/writer.ts';
import { encodeIds, findId } from '../../lib/corpus/id-table.ts';
import { readArticle, readSegment, writeArticle, writeSegment } from '../../lib/corpus/article-records.ts';
import { readName, writeName, type StoredName } from '../../lib/corpus/name-records.ts';
import { encodeRecords as recordParts, openRecords } from '../../lib/corpus/records.ts';
import { cutText, readDocument, readText, textSize, writeDocument } from '../../lib/corpus/text-pieces.ts';
import type { Article } from '../../lib/types.ts';

const text = fc.string({ unit: 'grapheme' });

function encodeRecords<T>(items: readonly T[], write: Parameters<typeof recordParts<T>>[1]): Uint8Array {
  return new Uint8Array(Buffer.concat(recordParts(items, write)));
}

async function roundTrip<T>(item: T, write: Parameters<typeof encodeRecords<T>>[1], read: Parameters<typeof openRecords<T>>[2]): Promise<T | null> {
  return (await openRecords(sourceFromBytes(encodeRecords([item], write)), 'items', read)).read(0);
}

describe('records', () => {
  test('read back one by one and all at once, and none beyond', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text), async (items) => {
        const records = await openRecords(sourceFromBytes(encodeRecords(items, (writer, item) => writer.text(item))), 'items', (reader) => reader.text());
        expect(await records.readAll()).toEqual(items);
        expect(await Promise.all(items.map((_, index) => records.read(index)))).toEqual(items);
        expect(await Promise.all([-1, 0.5, items.length].map((index) => records.read(index)))).toEqual([null, null, null]);
      }),
    );
  });

  test('that make no sense are damage, not nonsense', async () => {
    const bytes = encodeRecords(['a long enough text'], (writer, item) => writer.text(item));
    const cut = await openRecords(sourceFromBytes(bytes.subarray(0, 12)), 'items', (reader) => reader.text());
    await expect(cut.read(0)).rejects.toThrow(/damaged in its items/);
    await expect(openRecords(sourceFromBytes(new Uint8Array(2)), 'items', (reader) => reader.text())).rejects.toThrow(/damaged in its items/);
  });
});

describe('ids', () => {
  test('find their records, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(text), text, async (ids, other) => {
        const records = await openRecords(sourceFromBytes(encodeRecords(ids, (writer, id) => writer.text(id))), 'ids', (reader) => reader.text());
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
    const segment = { document: 3, article: 5, piece: 8, range, titleRange: { start: 100, end: 110 }, bodyRange: { start: 112, end: 200 }, mentions: [{ start: 100, end: 104, name: 1, form: 0 }, { start: 150, end: 153, name: 9, form: 2 }] };
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
    const stored = await openRecords(sourceFromBytes(encodeRecords(documents, writeDocument)), 'documents', readDocument);
    const texts = await openRecords(sourceFromBytes(encodeRecords(all, (writer, piece) => writer.text(piece))), 'texts', (reader) => reader.text());
    expect(await Promise.all((await stored.readAll()).map((document) => readText(document, texts)))).toEqual(cases.map((each) => each.text));
  });

  test.each([...['', 'a', 'é', '🙂', '\ud800a', '\udc00\ud800', 'a…é🙂'].map((piece) => [piece, 1] as const), ['a', 127], ['a', 128], ['é', 8191], ['é', 8192], ['🙂', 5000]] as const)('a piece of “%s” %i times in as many bytes as it is said to take', (part, times) => {
    const writer = new ByteWriter();
    writer.text(part.repeat(times));
    expect(textSize(part.repeat(times))).toBe(writer.length);
  });
});
