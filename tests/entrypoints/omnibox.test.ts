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
describe('the address bar', () => {
  test('lists names, then articles, by what people call them', () => {
    expect(suggestionsFrom({ names: [name('n')], hits: [hit('a')], corrected: null })).toEqual([
      { content: 'N', description: 'N · 1 article', url: 'chrome-extension://id/reader.html?name=n' },
      { content: 'On <a>', description: 'On <a> · Jan 23, 2019', url: 'chrome-extension://id/reader.html?article=a' },
    ]);
  });

  test('tells apart what is called alike', () => {
    const [first, second] = [hit('b'), { ...hit('a'), article: { ...hit('a').article, heading: 'On <b>' } }];
    const contents = suggestionsFrom({ names: [], hits: [first, second, first], corrected: null }).map(({ content }) => content);
    expect(contents).toEqual(['On <b>', 'On <b> · Jan 23, 2019']);
  });

  test.each([
    [names, hits, 3, 3],
    [names, hits.slice(0, 1), 4, 1],
    [[], hits, 0, 4],
    [names, [], 4, 0],
  ])('shares its lines among them: %#', (someNames, someHits, ofNames, ofHits) => {
    const urls = suggestionsFrom({ names: someNames, hits: someHits, corrected: null }).map(({ url }) => url);
    expect(urls.filter((url) => url.includes('?name='))).toHaveLength(ofNames);
    expect(urls.filter((url) => url.includes('?article='))).toHaveLength(ofHits);
  });

  test('leads to what was chosen, else to a search', () => {
    const offered = suggestionsFrom({ names: [name('n')], hits: [], corrected: null });
    expect(addressFrom('N', offered)).toBe('chrome-extension://id/reader.html?name=n');
    expect(addressFrom('N', [])).toBe('chrome-extension://id/reader.html?query=N');
    expect(addressFrom(' a coup ', offered)).toBe('chrome-extension://id/reader.html?query=a+coup');
  });
});

test.each([
  ['  Juan\n  Guaidó ', 'Juan Guaidó'],
  ['x'.repeat(900), 'x'.repeat(500)],
  [' \n', ''],
])('selected text %j is looked up as %j', (selection, query) => expect(queryFrom(selection)).toBe(query));
