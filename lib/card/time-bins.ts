/** Equal spans of time with what falls into each; empty ones in between are there too. */
export type TimeBins = {
  readonly unit: 'month' | 'quarter' | 'year';
  readonly bins: readonly TimeBin[];
};

/** `from`, `to`: its first and last month as YYYY-MM, or its year as YYYY. `year` is set where a year begins. */
export type TimeBin = { readonly from: string; readonly to: string; readonly year: number | null; readonly count: number };

const MOST_BINS = 60; // narrower bars than this many leave can't be told apart in a column of text

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/** Dates (YYYY-MM-DD) counted by the finest unit that gives at most MOST_BINS; by year however many. `null` without a date. */
export function timeBinsOf(dates: readonly string[]): TimeBins | null {
  const months = dates.map(monthOf).filter((month) => !Number.isNaN(month));
  if (months.length === 0) return null;
  const first = Math.min(...months);
  const last = Math.max(...months);
  const unit = (['month', 'quarter'] as const).find((fine) => binOf(last, fine) - binOf(first, fine) < MOST_BINS) ?? 'year';
  const start = binOf(first, unit);
  const counts = Array.from({ length: binOf(last, unit) - start + 1 }, () => 0);
  for (const month of months) counts[binOf(month, unit) - start] = (counts[binOf(month, unit) - start] ?? 0) + 1;
  return { unit, bins: counts.map((count, index) => binFrom((start + index) * MONTHS_IN[unit], unit, count)) };
}

/** Months since the year 0. */
function monthOf(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? NaN) * 12 + (month ?? NaN) - 1;
}

function binOf(month: number, unit: TimeBins['unit']): number {
  return Math.floor(month / MONTHS_IN[unit]);
}

function binFrom(month: number, unit: TimeBins['unit'], count: number): TimeBin {
  const write = unit === 'year' ? yearAt : monthAt;
  return { from: write(month), to: write(month + MONTHS_IN[unit] - 1), year: month % 12 === 0 ? month / 12 : null, count };
}

function yearAt(month: number): string {
  return String(Math.floor(month / 12)).padStart(4, '0');
}

function monthAt(month: number): string {
  return `${yearAt(month)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
