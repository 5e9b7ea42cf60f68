import { expect, test } from 'vitest';
import { readerAddress, readerPlaceFrom } from '../../lib/platform/reader-address.ts';

test.each([
  { article: 'a-title', name: null, file: null, both: null, query: null, add: null },
  { article: 'a&b=c #?', name: 'juan-guaido', file: null, both: null, query: null, add: null },
  { article: 'ä', name: null, file: 'folder/a file.txt', both: null, query: null, add: null },
  { article: null, name: 'x', file: null, both: 'y', query: null, add: null },
  { article: null, name: null, file: null, both: null, query: null, add: null },
  { article: null, name: null, file: null, both: null, query: '“a b” & c', add: null },
  { article: null, name: null, file: null, both: null, query: null, add: 'Zelda & Ames' },
])('%j survives its address', (place) => {
  const { pathname, search } = new URL(readerAddress(place), 'https://a.example');
  expect(pathname).toBe('/reader.html');
  expect(readerPlaceFrom(search)).toEqual(place);
});
