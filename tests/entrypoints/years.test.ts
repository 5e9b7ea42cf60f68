import { expect, test } from 'vitest';
import { byYear } from '../../entrypoints/reader/years.ts';

test('articles stand under their year, those without a date apart', () => {
  const articles = [{ date: '2019-01-02' }, { date: '2019-12-31' }, { date: '2021-05-05' }, { date: null }];
  expect(byYear(articles).map(({ year, articles: ofYear }) => [year, ofYear.length])).toEqual([['2019', 2], ['2021', 1], [null, 1]]);
});
