import { findDate } from '../text/calendar-date.ts';

const MILLISECONDS = 1e11; // a Unix time from here on counts milliseconds: as seconds it would be the year 5138
const FIRST_YEAR = '1000'; // 0001-01-01 is what programs write for no date

/** The calendar day that a format states, YYYY-MM-DD, as written there, whatever its time zone; `null` if none can be read. */
export function dayFrom(value: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(value) ?? [];
  if (year === undefined) return findDate(value)?.date ?? null;
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return year < FIRST_YEAR || Number.isNaN(date.getTime()) || date.toJSON().slice(0, 10) !== iso ? null : iso;
}

/** The day, in UTC, of a Unix time in seconds or milliseconds; `null` outside 1973 to 9999. */
export function dayFromUnix(time: number): string | null {
  const date = new Date(Math.abs(time) >= MILLISECONDS ? time : time * 1000);
  return time < 1e8 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toJSON().slice(0, 10);
}
