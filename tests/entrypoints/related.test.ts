import { describe, expect, test } from 'vitest';
import { countNames, fuseRelated, tellingNames } from '../../entrypoints/reader/related.ts';
import type { NameView } from '../../lib/corpus/corpus.ts';

const name = (id: string, articleCount: number): NameView => ({ id, canonical: id.toUpperCase(), kind: 'person', forms: [id], articleCount });
const related = (id: string, names: readonly string[] = []) => ({
  article: { id, heading: id, headingIsDerived: false, date: null, author: null, file: 'a.txt' },
  score: 1,
  snippet: { text: id, marks: [] },
  why: { names, date: null },
});

test('names are counted, the most frequent first', () => {
  const names = ['a', 'b', 'b', 'c'].map((id, at) => ({ start: at, end: at + 1, name: id }));
  expect(countNames({ names })).toEqual([['b', 2], ['a', 1], ['c', 1]]);
});

describe('a telling name', () => {
  test.each([
    ['stands often in the article', { name: name('a', 5), count: 6 }, { name: name('b', 5), count: 1 }],
    ['stands in few articles', { name: name('a', 2), count: 2 }, { name: name('b', 30), count: 2 }],
  ])('%s', (_why, first, second) => expect(tellingNames([second, first], 2).map(({ id }) => id)).toEqual(['a', 'b']));

  test('leads to another article at all', () => expect(tellingNames([{ name: name('a', 1), count: 9 }], 2)).toEqual([]));
});

describe('fused lists', () => {
  const cards = [
    { name: name('a', 3), articles: [related('self'), related('one', ['B', 'C']), related('two')], reason: null },
    { name: name('b', 3), articles: [related('three'), related('two')], reason: null },
  ];

  test('put what several names lead to first, and leave the article itself out', () => {
    expect(fuseRelated(cards, 'self', 9).map(({ article }) => article.id)).toEqual(['two', 'three', 'one']);
  });

  test('say why', () => {
    expect(fuseRelated(cards, 'self', 9).map(({ why }) => why.names)).toEqual([['A'], ['B'], ['B', 'C']]);
  });

  test('are cut', () => expect(fuseRelated(cards, 'self', 1)).toHaveLength(1));
});
