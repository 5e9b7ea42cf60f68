import { describe, expect, test } from 'vitest';
import { memoryJournal } from '../../lib/corpus/memory-journal.ts';
import { newEntries, type Entry } from '../../lib/corpus/new-entries.ts';
import { takenFiles, takeFile } from '../../lib/corpus/take-file.ts';

type Item = readonly [title: string, text: string, date?: string];

const feedOf = (...items: readonly Item[]) => ({
  path: 'a.example/feed',
  bytes: new TextEncoder().encode(
    `<rss version="2.0"><channel>${items.map(([title, text, date = '']) => `<item>${title && `<title>${title}</title>`}<description>${text}</description>${date && `<pubDate>${date}</pubDate>`}</item>`).join('')}</channel></rss>`,
  ),
});
const ONE: Item = ['One', 'Ann Lee met Bo Ek in Oslo.', '2019-01-23'];
const TWO: Item = ['Two / 2: #x', 'Bo Ek left Oslo again.'];
const UNTITLED: Item = ['', 'A note without a title, by Ann Lee.'];

async function entriesOf(file: { path: string; bytes: Uint8Array }, journal = memoryJournal()): Promise<readonly Entry[]> {
  const source = await newEntries(file, journal);
  if (source.is !== 'feed') throw new Error(`this is ${source.is}`);
  return source.entries;
}

async function journalOf(...items: readonly Item[]) {
  const journal = memoryJournal();
  for (const entry of await entriesOf(feedOf(...items))) await takeFile(entry, journal, entry.stamp);
  return journal;
}

describe('the entries of a feed', () => {
  test('are files of their own, which read as the entries did', async () => {
    const journal = await journalOf(ONE, TWO, UNTITLED);
    expect((await takenFiles(journal)).map(({ path, documents, refused }) => [path.replace(/[\da-f]{8}\.json$/, 'HASH.json'), documents, refused])).toEqual([
      ['a.example/feed/2019-01-23 One HASH.json', 1, []],
      ['a.example/feed/A note without a title, by Ann Lee. HASH.json', 1, []],
      ['a.example/feed/Two 2 x HASH.json', 1, []],
    ]);
  });

  test('that the journal holds are not new, in whatever order they come', async () => {
    expect(await entriesOf(feedOf(UNTITLED, TWO, ONE), await journalOf(ONE, TWO, UNTITLED))).toEqual([]);
  });

  test('that came since are, and those that left the feed stay', async () => {
    const journal = await journalOf(ONE);
    const entries = await entriesOf(feedOf(TWO), journal);
    expect(entries).toHaveLength(1);
    for (const entry of entries) await takeFile(entry, journal, entry.stamp);
    expect(await takenFiles(journal)).toHaveLength(2);
  });

  test('that were edited take their own place', async () => {
    const journal = await journalOf(ONE, TWO);
    const entries = await entriesOf(feedOf(['One', 'Ann Lee met nobody.', '2019-01-23'], TWO), journal);
    expect(entries).toHaveLength(1);
    for (const entry of entries) await takeFile(entry, journal, entry.stamp);
    expect(await takenFiles(journal)).toHaveLength(2);
  });

  test('of the same title and day are two', async () => {
    expect(await takenFiles(await journalOf(['Photo', 'A boat at sea.'], ['Photo', 'A house on land.']))).toHaveLength(2);
  });

  test('of a JSON Feed too', async () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'News', items: [{ id: '1', title: 'One', content_text: 'Ann Lee met Bo Ek.' }] };
    expect(await entriesOf({ path: 'a.example/feed.json', bytes: new TextEncoder().encode(JSON.stringify(feed)) })).toHaveLength(1);
  });
});

test.each([
  ['page', '<!doctype html><html><title>A page</title><p>Text'],
  ['other', 'hello, there'],
  ['other', '{"error": "no such feed"}'],
  ['other', ''],
])('%s is no feed: %s', async (is, text) => {
  expect(await newEntries({ path: 'a.example/feed', bytes: new TextEncoder().encode(text) }, memoryJournal())).toEqual({ is });
});
