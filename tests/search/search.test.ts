import { beforeAll, describe, expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { openSearch } from '../../lib/search/open.ts';
import type { SearchIndex } from '../../lib/search/search-index.ts';
import type { SearchableArticle, SearchableName } from '../../lib/search/searchable.ts';

const NAMES: readonly SearchableName[] = [
  { canonical: 'Juan Guaidó', forms: ['Guaidó', 'Guaido'], kind: 'person', articleCount: 2 },
  { canonical: 'United Socialist Party of Venezuela', forms: ['PSUV'], kind: 'org', articleCount: 1 },
  { canonical: 'Guayaquil', forms: ['Guayaquil'], kind: 'place', articleCount: 1 },
];

const ARTICLES: readonly SearchableArticle[] = [
  { heading: 'A president proclaims himself', text: 'Guaidó took an oath in Caracas. The army watched.', date: '2019-01-23', names: [{ name: 0, count: 1, first: 0, inHeading: false }] },
  { heading: 'Barinas votes again', text: 'The PSUV lost the election in Barinas.', date: '2022-01-09', names: [{ name: 1, count: 1, first: 4, inHeading: false }] },
  { heading: 'Mayors of the coast', text: 'In Guayaquil the mayor lost. Elections are near, Guaidó said.', date: null, names: [{ name: 2, count: 1, first: 3, inHeading: false }, { name: 0, count: 1, first: 49, inHeading: false }] },
  { heading: 'To be or not to be', text: 'A review of the play, with bread and wine.', date: '2020-05-01', names: [] },
  { heading: 'Bread', text: 'Bread rises. The baker waits for the bread, and bread it is.', date: '2020-06-01', names: [] },
];

let index: SearchIndex;
beforeAll(async () => {
  index = await openSearch(sourceFromBytes(encodeSearch(ARTICLES, NAMES)));
});

describe('a search finds', () => {
  const cases: readonly (readonly [what: string, query: string, articles: readonly number[]])[] = [
    ['a word, the article about it first', 'bread ', [4, 3]],
    ['another ending of it', 'elections ', [1, 2]],
    ['a word without its accents', 'guaido ', [0, 2]],
    ['a word being typed', 'gua', [2, 0]],
    ['a word with a typo', 'guiado ', [0, 2]],
    ['a word being typed with a typo', 'guayaqiu', [2]],
    ['any of the words, all of them first', 'mayor lost ', [2, 1]],
    ['a title of stop words', 'to be or not to be ', [3]],
    ['a phrase', '"the mayor lost"', [2]],
    ['a word without another', 'lost -mayor', [1]],
    ['by a name’s other forms', 'united socialist party ', [1]],
    ['what mentions a name', 'name:guaidó', [0, 2]],
    ['what mentions a name, with a word', 'name:guaidó election ', [2, 0]],
    ['what mentions a kind of name', 'kind:org lost ', [1]],
    ['from a date on', 'from:2020 bread ', [4, 3]],
    ['up to a date', 'to:2020-05 bread ', [3]],
    ['by dates alone, the newest first', 'from:2019 to:2020', [4, 3, 0]],
    ['nothing for nothing', '', []],
    ['nothing for a word unlike any', 'zzzzzz ', []],
    ['nothing for what must not stand alone', '-bread', []],
  ];
  test.each(cases)('%s: %s', async (_, query, articles) => {
    const found = (await index.search(query, 10)).articles.map((hit) => hit.article);
    expect(found).toEqual(articles);
  });

  const names: readonly (readonly [query: string, names: readonly number[]])[] = [
    ['gua', [0, 2]],
    ['juan guaido', [0]],
    ['psuv ', [1]],
    ['guiado ', [0]],
    ['kind:place gua', [2]],
    ['juan guaidó in guayaquil ', [0, 2]],
    ['bread ', []],
  ];
  test.each(names)('names for %s', async (query, wanted) => {
    expect((await index.search(query, 10)).names.map((hit) => hit.name)).toEqual(wanted);
  });
});

test('what filters alone allow scores by its date, at most 1', async () => {
  const { articles, ceiling } = await index.search('from:2019 to:2020', 10);
  expect(ceiling).toBe(1);
  expect(articles.map(({ score }) => score)).toEqual([20200601, 20200501, 20190123].map((day) => day / 99991231));
});

describe('a search says', () => {
  test('what it read a typo as', async () => {
    expect((await index.search('the Barinass electoin', 10)).corrected).toBe('the Barinas election');
    expect((await index.search('Barinas election', 10)).corrected).toBeNull();
  });

  test('what to mark', async () => {
    const words = (await index.search('elections bred "the mayor" ', 10)).terms.map((term) => term.words.join(' '));
    expect(words).toEqual(expect.arrayContaining(['elect', 'bread', 'the mayor']));
  });
});

test('a word of the articles is no typo of a name', async () => {
  const articles = [{ heading: 'Home', text: 'A marine went home.', date: null, names: [] }];
  const other = await openSearch(sourceFromBytes(encodeSearch(articles, [{ canonical: 'Marina Vale', forms: [], kind: 'person', articleCount: 1 }])));
  expect((await other.search('marine ', 5)).names).toEqual([]);
  expect((await other.search('marinq ', 5)).names.map((hit) => hit.name)).toEqual([0]);
});

test('no articles and no names is an index too', async () => {
  const empty = await openSearch(sourceFromBytes(encodeSearch([], [])));
  expect(await empty.search('bread', 10)).toEqual({ articles: [], ceiling: expect.any(Number), names: [], terms: [], corrected: null });
  expect(await empty.relate(0, { words: [[1, 1]], names: [[2, 1]], dates: ['2019'] }, 5)).toEqual([]);
});
