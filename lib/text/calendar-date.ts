const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

/** Source of a pattern that finds a calendar date with a year, as written in English or ISO 8601; three ways, nine groups. */
const DATE = `${WEEKDAY}(?:(\\d{4})-(\\d{2})-(\\d{2})|${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})|${MONTH}\\s+${DAY},?\\s+(\\d{4}))`;

const FIND = new RegExp(`(?<![\\p{L}\\p{N}])${DATE}(?![\\p{L}\\p{N}])`, 'iu');

/** A date found in a text: YYYY-MM-DD and the place it stands in. */
export type FoundDate = { readonly date: string; readonly start: number; readonly end: number };

/** The first full date in the text: “23 January 2019”, “Mon, Jan. 23rd, 2019”, “2019-01-23”. `null` if there is none, or no such day. */
export function findDate(text: string): FoundDate | null {
  const match = FIND.exec(text);
  if (!match) return null;
  const [, isoYear, isoMonth, isoDay, day, month, year, month2, day2, year2] = match;
  const date = isoYear
    ? dayOf(isoYear, Number(isoMonth), isoDay)
    : dayOf(year ?? year2, MONTHS.indexOf((month ?? month2 ?? '').toLowerCase()) + 1, day ?? day2);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

function dayOf(year: string | undefined, month: number, day: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toJSON().slice(0, 10) !== iso ? null : iso;
}
