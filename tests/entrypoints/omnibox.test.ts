import { describe, expect, test, vi } from 'vitest';
import { addressFrom, suggestionsFrom } from '../../entrypoints/background/omnibox.ts';
import { queryFrom } from '../../entrypoints/background/look-up.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { i18n: i18nIn('en'), runtime: { getURL: (path: string) => `chrome-extension://id${path}` } } };
});

const hit = (id: string) => ({
  article: { id, heading: `On <${id}>`, headingIsDerived: false, date: id === 'a' ? '2019-01-23' : null, author: null, file: 'a.txt' },
  score: 1,
  snippet: { text: '', marks: [] },
});
const name = (id: string) => ({ id, canonical: id.toUpperCase(), kind: 'person' as const, articleCount: 1 });
const names = [name('n'), name('m'), name('o'), name('p')];
const hits = ['a', 'b', 'c', 'd'].map(hit);
const write = (text: string) => text.replace('<', '&lt;');

describe('the address bar', () => {
  test('lists names, then articles, written as the browser takes them', () => {
    expect(suggestionsFrom({ names: [name('n')], hits: [hit('a')], corrected: null }, write)).toEqual([
      { content: 'chrome-extension://id/reader.html?name=n', description: 'N · 1 article' },
      { content: 'chrome-extension://id/reader.html?article=a', description: 'On &lt;a> · Jan 23, 2019' },
    ]);
  });

  test.each([
    [names, hits, 3, 3],
    [names, hits.slice(0, 1), 4, 1],
    [[], hits, 0, 4],
    [names, [], 4, 0],
  ])('shares its lines among them: %#', (someNames, someHits, ofNames, ofHits) => {
    const contents = suggestionsFrom({ names: someNames, hits: someHits, corrected: null }, write).map(({ content }) => content);
    expect(contents.filter((content) => content.includes('?name='))).toHaveLength(ofNames);
    expect(contents.filter((content) => content.includes('?article='))).toHaveLength(ofHits);
  });

  test('leads to what was chosen, else to a search', () => {
    expect(addressFrom('chrome-extension://id/reader.html?name=n')).toBe('chrome-extension://id/reader.html?name=n');
    expect(addressFrom(' a coup ')).toBe('chrome-extension://id/reader.html?query=a+coup');
    expect(addressFrom('https://elsewhere.example/')).toContain('?query=https');
  });
});

test.each([
  ['  Juan\n  Guaidó ', 'Juan Guaidó'],
  ['x'.repeat(900), 'x'.repeat(500)],
  [' \n', ''],
])('selected text %j is looked up as %j', (selection, query) => expect(queryFrom(selection)).toBe(query));
