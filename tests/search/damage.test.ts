import { describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { ENGINE, readLayout } from '../../lib/search/layout.ts';
import { openSearch } from '../../lib/search/open.ts';
import packageJson from '../../package.json' with { type: 'json' };

const WORDS = Array.from({ length: 4000 }, (_, i) => `word${i.toString(36)}`);
const ARTICLES = Array.from({ length: 400 }, (_, i) => ({
  heading: `Heading ${WORDS[i]}`,
  text: Array.from({ length: 120 }, (__, k) => WORDS[(i * 37 + k * k) % WORDS.length]).join(' '),
  date: null,
  names: [],
}));
const BYTES = encodeSearch(ARTICLES, []);

async function damagedAt(offset: number): Promise<Uint8Array> {
  const bytes = BYTES.slice();
  bytes[offset] = (bytes[offset] ?? 0) ^ 0x10;
  return bytes;
}

describe('a damaged search section', () => {
  test.each([
    ['is empty', new Uint8Array(0), 'is cut off'],
    ['is something else', new TextEncoder().encode('{"hello": "this is no index"}'), 'is no search index'],
    ['is cut off in its head', BYTES.subarray(0, 60), 'is cut off'],
    ['is cut off in its payload', BYTES.subarray(0, -1), 'is cut off'],
  ])('%s: says so', async (_, bytes, sentence) => {
    await expect(openSearch(sourceFromBytes(bytes))).rejects.toThrow(sentence);
  });

  test('of another format version is refused with both versions', async () => {
    const bytes = BYTES.slice();
    bytes[4] = 99;
    await expect(openSearch(sourceFromBytes(bytes))).rejects.toThrow(/has format 99; this program reads \d+/);
  });

  test('with a damaged head is refused', async () => {
    await expect(openSearch(sourceFromBytes(await damagedAt(20)))).rejects.toThrow('head of the search index is damaged');
  });

  test('refuses the damaged chunk with a sentence, and answers from the rest', async () => {
    const layout = await readLayout(sourceFromBytes(BYTES));
    const { start, end } = layout.articles.positions;
    const middle = layout.payload + Math.floor((start + end) / 2);
    const index = await openSearch(sourceFromBytes(await damagedAt(middle)));
    expect((await index.search('word5 ', 5)).articles.length).toBeGreaterThan(0); // needs no positions
    const phrases = await Promise.allSettled(ARTICLES.map(({ text }) => index.search(`"${text.slice(0, 20)}"`, 5)));
    const refused = phrases.filter((answer) => answer.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(phrases.length);
    for (const { reason } of refused) expect(String(reason)).toMatch(/damaged in its bytes \d+ to \d+\. Build the corpus again\./);
  });
});

test('the engine that an index names is the one installed', () => {
  const { flexsearch, stemmer, '@orama/stemmers': stemmers } = packageJson.dependencies;
  expect(ENGINE).toBe(`flexsearch ${flexsearch}, stemmer ${stemmer}, @orama/stemmers ${stemmers}`);
});

test('the same articles give the same bytes', () => {
  expect(encodeSearch(structuredClone(ARTICLES), [])).toEqual(BYTES);
});
