/**
 * The dates a text states, as exact as written, each once, in order of first mention: YYYY-MM-DD, YYYY-MM,
 * YYYY, or --MM-DD (ISO 8601) for a day whose year is not said. Reads ISO dates, English days and months in
 * either order, months with a year, and lone years from 1500 to 2099.
 */
export function datesOf(text: string): string[] {
  const dates = new Set<string>();
  for (const { groups = {} } of text.matchAll(DATE)) {
    const [year, month, day] = PARTS.map((part) => Object.keys(groups).flatMap((key) => (key.startsWith(part) ? (groups[key] ?? []) : []))[0]);
    const twoDigits = [monthNumber(month), day?.padStart(2, '0')].filter((part) => part !== undefined);
    dates.add([year ?? '-', ...twoDigits].join('-'));
  }
  return [...dates];
}

/** What a date says, the most exact first: 2019-01-23 is a day, that day of any year, a month and a year. */
export function partsOfDate(date: string): string[] {
  const [day, month, year] = [date.slice(0, 10), date.slice(0, 7), date.slice(0, 4)];
  if (date.startsWith('--') || date.length === 4) return [date];
  return date.length === 7 ? [month, year] : [day, `-${date.slice(4)}`, month, year];
}

const PARTS = ['year', 'month', 'day'];
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = '(?:st|nd|rd|th)?';
const DATE = new RegExp(
  [
    `\\b(?<year1>${YEAR})-(?<month1>0[1-9]|1[0-2])(?:-(?<day1>0[1-9]|[12]\\d|3[01]))?\\b`,
    `\\b(?<day2>${DAY})${ORDINAL}(?: of)? (?<month2>${MONTH})\\b\\.?(?:,? (?<year2>${YEAR})\\b)?`,
    `\\b(?<month3>${MONTH})\\.? (?<day3>${DAY})${ORDINAL}\\b(?:,? (?<year3>${YEAR})\\b)?`,
    `\\b(?<month4>${MONTH})\\.?(?: of)?,? (?<year4>${YEAR})\\b`,
    `\\b(?<year5>${YEAR})\\b`,
  ].join('|'),
  'gu',
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 01 to 12 for a month's English name or its number. */
function monthNumber(month: string | undefined): string | undefined {
  if (month === undefined || /^\d/.test(month)) return month;
  return String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
