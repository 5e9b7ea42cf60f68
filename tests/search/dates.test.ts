import { expect, test } from 'vitest';
import { datesOf } from '../../lib/search/dates.ts';
import { partsOfDate } from '../../lib/search/parts-of-date.ts';

const CASES: readonly (readonly [text: string, dates: readonly string[]])[] = [
  ['On 23 January 2019 and Jan. 24, 2019', ['2019-01-23', '2019-01-24']],
  ['the 3rd of March, 1998', ['1998-03-03']],
  ['February 23—the day', ['--02-23']],
  ['In January 2022 he won.', ['2022-01']],
  ['since 1998, not 98 or 12345', ['1998']],
  ['2019-01-23, 2019-02', ['2019-01-23', '2019-02']],
  ['You may go; march on, 5 may do', []],
  ['El 23 de enero de 2019 y el 1º de mayo', ['2019-01-23', '--05-01']],
  ['le 1er août 2019, en février 2020, dès mars 2021', ['2019-08-01', '2020-02', '2021-03']],
  ['Am 3. März 2019, im Mai 2020 und am 23.1.2019', ['2019-03-03', '2020-05', '2019-01-23']],
  ['o 7 de setembro de 1822; il 25 aprile 1945; op 5 mei 1945', ['1822-09-07', '1945-04-25', '1945-05-05']],
  ['Mars 2020 drove on; they set 2019 out, 3 marsh birds, version 2.10.2019', ['2020', '2019', '2019-10-02']],
  ['23 January 2019, again 23 January 2019', ['2019-01-23']],
];
test.each(CASES)('%s', (text, dates) => expect(datesOf(text)).toEqual(dates));

test('a date says its day, that day of any year, its month and its year', () => {
  expect(partsOfDate('2019-01-23')).toEqual(['2019-01-23', '--01-23', '2019-01', '2019']);
  expect(partsOfDate('2019-01')).toEqual(['2019-01', '2019']);
  expect(partsOfDate('--01-23')).toEqual(['--01-23']);
});
