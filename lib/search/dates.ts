/**
 * The dates a text states, as exact as written, each once, in order of first mention: YYYY-MM-DD, YYYY-MM,
 * YYYY, or --MM-DD (ISO 8601) for a day whose year is not said. Reads ISO dates; days and months in English (in either
 * order), Spanish, French, Portuguese, Italian, German and Dutch; months with a year; 23.1.2019; and lone years from 1500 to 2099.
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

const PARTS = ['year', 'month', 'day'];
const ENGLISH_MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

// By month, as Spanish, French, Portuguese, Italian, German and Dutch write it: in full, since cut short they are words of
// English (ago, set, out), and in their own case, since Mars is a planet.
const MONTHS_ELSEWHERE = [
  'enero|janvier|janeiro|gennaio|Januar|Jänner|januari', 'febrero|février|fevereiro|febbraio|Februar|februari', 'marzo|mars|março|März|maart',
  'abril|avril|aprile|April|april', 'mayo|mai|maio|maggio|Mai|mei', 'junio|juin|junho|giugno|Juni|juni', 'julio|juillet|julho|luglio|Juli|juli',
  'agosto|août|August|augustus', 'septiembre|setiembre|septembre|setembro|settembre|September|september', 'octubre|octobre|outubro|ottobre|Oktober|oktober',
  'noviembre|novembre|novembro|November|november', 'diciembre|décembre|dezembro|dicembre|Dezember|december',
];
const MONTH = `(?:${ENGLISH_MONTH}|${MONTHS_ELSEWHERE.join('|')})(?!\\p{L})`;
const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const ORDINAL = '(?:st|nd|rd|th|er|\\.|º|°)?';
const OF = '(?: (?:of|del?|di))?';
const DATE = new RegExp(
  [
    `\\b(?<year1>${YEAR})-(?<month1>0[1-9]|1[0-2])(?:-(?<day1>0[1-9]|[12]\\d|3[01]))?\\b`,
    `\\b(?<day2>${DAY})${ORDINAL}${OF} (?<month2>${MONTH})\\.?(?:,?${OF} (?<year2>${YEAR})\\b)?`,
    `\\b(?<month3>${ENGLISH_MONTH})\\.? (?<day3>${DAY})(?:st|nd|rd|th)?\\b(?:,? (?<year3>${YEAR})\\b)?`,
    `(?<!\\p{L})(?<month4>${MONTH})\\.?,?${OF} (?<year4>${YEAR})\\b`,
    `\\b(?<day5>${DAY})\\. ?(?<month5>0?[1-9]|1[0-2])\\. ?(?<year5>${YEAR})\\b`,
    `\\b(?<year6>${YEAR})\\b`,
  ].join('|'),
  'gu',
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_ELSEWHERE: ReadonlyMap<string, number> = new Map(MONTHS_ELSEWHERE.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)));

/** 01 to 12 for a month's name or its number. */
function monthNumber(month: string | undefined): string | undefined {
  if (month === undefined) return month;
  const number = /^\d/.test(month) ? Number(month) : (MONTH_ELSEWHERE.get(month) ?? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  return String(number).padStart(2, '0');
}
