import { expect, test } from 'vitest';
import { sourceFromBytes } from '../../lib/bytes/source.ts';
import { encodeSearch } from '../../lib/search/encode.ts';
import { openSearch } from '../../lib/search/open.ts';

test('what was encoded is found', async () => {
  const article = (heading: string, text: string) => ({ heading, text, date: null, names: [] });
  const bytes = encodeSearch([article('Bread', 'The baker sells bread.'), article('Boats', 'A ship sails.')], []);
  const index = await openSearch(sourceFromBytes(bytes));
  expect((await index.search('baker', 10)).articles.map((hit) => hit.article)).toEqual([0]);
});
