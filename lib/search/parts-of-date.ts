/** What a date says, the most exact first: 2019-01-23 is a day, that day of any year, a month and a year. */
export function partsOfDate(date: string): string[] {
  const [day, month, year] = [date.slice(0, 10), date.slice(0, 7), date.slice(0, 4)];
  if (date.startsWith('--') || date.length === 4) return [date];
  return date.length === 7 ? [month, year] : [day, `-${date.slice(4)}`, month, year];
}
