import { expect, test } from 'vitest';
import { countNames } from '../../entrypoints/reader/counted-names.ts';

test('names are counted, the most frequent first', () => {
  const names = ['a', 'b', 'b', 'c'].map((id, at) => ({ start: at, end: at + 1, name: id }));
  expect(countNames({ names })).toEqual([['b', 2], ['a', 1], ['c', 1]]);
});
