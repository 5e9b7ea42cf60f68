import { array, assert, date as anyDate, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeBinsOf } from '../../lib/card/time-bins.ts';

describe('time bins', () => {
  test.each([
    [['2019-01-23', '2019-03-01', '2019-03-31'], 'month', ['2019-01 2019-01', 1, '2019-02 2019-02', 0, '2019-03 2019-03', 2]],
    [['2019-12-31', '2020-01-01'], 'month', ['2019-12 2019-12', 1, '2020-01 2020-01', 1]],
    [['2009-11-02', '2019-02-02'], 'quarter', ['2009-10 2009-12', 1]],
    [['1851-09-18', '2019-02-02'], 'year', ['1851 1851', 1]],
  ] as const)('of %j are by %s', (dates, unit, spans) => {
    const binned = timeBinsOf(dates);
    expect(binned?.unit).toBe(unit);
    expect(binned?.bins.flatMap(({ from, to, count }) => [`${from} ${to}`, count]).slice(0, spans.length)).toEqual(spans);
  });

  test('say where a year begins', () => {
    expect(timeBinsOf(['2019-11-01', '2020-02-01'])?.bins.map(({ year }) => year)).toEqual([null, null, 2020, null]);
  });

  test('of no date are none', () => expect(timeBinsOf([])).toBeNull());

  test('lose no date, and neither begin nor end empty', () => {
    const date = anyDate({ min: new Date('1700-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
    assert(
      property(array(date, { minLength: 1, maxLength: 50 }), (dates) => {
        const bins = timeBinsOf(dates)?.bins ?? [];
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(dates.length);
        expect(bins[0]?.count).toBeGreaterThan(0);
        expect(bins.at(-1)?.count).toBeGreaterThan(0);
      }),
    );
  });
});
