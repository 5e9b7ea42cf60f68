/**
 * The dates a text states: YYYY-MM-DD, YYYY-MM or YYYY, as exact as written, each once, in order of first
 * mention. Reads ISO dates, English day-month-year in either order, months with a year, and lone years from
 * 1500 to 2099. A day and month without a year take the year stated last before them, if there is one.
 */
export function datesOf(text: string): string[] {
  const dates = new Set<string>();
  let lastYear: string | null = null;
  for (const { groups = {} } of text.matchAll(DATE)) {
    const year: string | null = groups['iso'] ?? groups['year1'] ?? groups['year2'] ?? groups['year3'] ?? groups['year4'] ?? lastYear;
    const month = groups['isoMonth'] ?? monthNumber(groups['month1'] ?? groups['month2'] ?? groups['month3']);
    const day = groups['isoDay'] ?? groups['day1'] ?? groups['day2'];
    if (year === null) continue;
    lastYear = year;
    const date = [year, month, month === undefined ? undefined : day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
    if (isDate(date)) dates.add(date);
  }
  return [...dates];
}

/** True of YYYY, YYYY-MM and YYYY-MM-DD with a month and a day that exist. */
export function isDate(date: string): boolean {
  const [, month, day] = /^\d{4}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [null];
  if (month === null) return false;
  return (month === undefined || (Number(month) >= 1 && Number(month) <= 12)) && (day === undefined || (Number(day) >= 1 && Number(day) <= 31));
}

const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const DATE = new RegExp(
  [
    `\\b(?<iso>${YEAR})-(?<isoMonth>0[1-9]|1[0-2])(?:-(?<isoDay>0[1-9]|[12]\\d|3[01]))?\\b`,
    `\\b(?<day1>${DAY})(?:st|nd|rd|th)?(?: of)? (?<month1>${MONTH})\\b\\.?(?:,? (?<year1>${YEAR})\\b)?`,
    `\\b(?<month2>${MONTH})\\.? (?<day2>${DAY})(?:st|nd|rd|th)?\\b(?:,? (?<year2>${YEAR})\\b)?`,
    `\\b(?<month3>${MONTH})\\.?(?: of)?,? (?<year3>${YEAR})\\b`,
    `\\b(?<year4>${YEAR})\\b`,
  ].join('|'),
  'gu',
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(name: string | undefined): string | undefined {
  return name === undefined ? undefined : String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
