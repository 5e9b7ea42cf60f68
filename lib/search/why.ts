import type { Why } from './search-index.ts';

/** The reason in words, such as “also names Guaidó, Caracas; 23 Jan 2019”, or empty. */
export function whyOf(why: Why, canonicalOf: (name: number) => string): string {
  const named = why.names.slice(0, NAMES_SHOWN).map(canonicalOf);
  const parts = [named.length > 0 ? `also names ${named.join(', ')}` : '', why.date === null ? '' : dateInWords(why.date)];
  return parts.filter((part) => part !== '').join('; ');
}

/** 2019-01-23 as “23 Jan 2019”, 2019-01 as “Jan 2019”, 2019 as itself. */
function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const parts = [day === undefined ? '' : String(Number(day)), month === undefined ? '' : (MONTHS[Number(month) - 1] ?? ''), year];
  return parts.filter((part) => part !== '').join(' ');
}

const NAMES_SHOWN = 3; // a card's line holds no more

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
