import { expect, test } from 'vitest';
import { datesOf, partsOfDate } from '../../lib/search/dates.ts';

const CASES: readonly (readonly [text: string, dates: readonly string[]])[] = [
  ['On 23 January 2019 and Jan. 24, 2019', ['2019-01-23', '2019-01-24']],
  ['the 3rd of March, 1998', ['1998-03-03']],
  ['February 23—the day', ['--02-23']],
  ['In January 2022 he won.', ['2022-01']],
  ['since 1998, not 98 or 12345', ['1998']],
  ['2019-01-23, 2019-02', ['2019-01-23', '2019-02']],
  ['You may go; march on, 5 may do', []],
  ['23 January 2019, again 23 January 2019', ['2019-01-23']],
];
test.each(CASES)('%s', (text, dates) => expect(datesOf(text)).toEqual(dates));

test('a date says its day, that day of any year, its month and its year', () => {
  expect(partsOfDate('2019-01-23')).toEqual(['2019-01-23', '--01-23', '2019-01', '2019']);
  expect(partsOfDate('2019-01')).toEqual(['2019-01', '2019']);
  expect(partsOfDate('--01-23')).toEqual(['--01-23']);
});
