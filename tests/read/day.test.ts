import { describe, expect, test } from 'vitest';
import { dayFrom, dayFromUnix } from '../../lib/read/day.ts';

const DAYS: readonly (readonly [value: string, day: string | null])[] = [
  ['2019-01-23', '2019-01-23'],
  ['2019-01-23T23:30:00-08:00', '2019-01-23'],
  ['2019-01-23 10:00:00', '2019-01-23'],
  [' 2019/01/23', '2019-01-23'],
  ['20190123', '2019-01-23'],
  ['Wed, 23 Jan 2019 23:30:00 -0800', '2019-01-23'],
  ['January 23, 2019', '2019-01-23'],
  ['1848-02-21', '1848-02-21'],
  ['0001-01-01T00:00:00', null],
  ['2021-02-29', null],
  ['2019-13-01', null],
  ['20190123456', null],
  ['03/04/2020', null],
  ['May', null],
  ['', null],
];

const TIMES: readonly (readonly [time: number, day: string | null])[] = [
  [1548201600, '2019-01-23'],
  [1548201600000, '2019-01-23'],
  [12, null],
  [-1548201600, null],
  [1e300, null],
  [Number.NaN, null],
];

describe('a day', () => {
  test.each(DAYS)('from “%s”', (value, day) => expect(dayFrom(value)).toBe(day));
  test.each(TIMES)('from the Unix time %s', (time, day) => expect(dayFromUnix(time)).toBe(day));
});
