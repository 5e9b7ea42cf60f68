import { language, say, sayCount } from '../../lib/platform/words.ts';

/** An amount of bytes as people write it: 640 kB, 1.2 MB, 40 MB. */
export function sayBytes(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1e3), 'kilobyte'] : bytes < 1e9 ? [bytes / 1e6, 'megabyte'] : [bytes / 1e9, 'gigabyte'];
  return new Intl.NumberFormat(language(), { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** The day of a time in milliseconds since 1970, where the person is: YYYY-MM-DD. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** How long something still takes, as exactly as it can be foretold. */
export function sayLeft(seconds: number): string {
  if (seconds < 5) return say('leftMoment');
  if (seconds < 55) return sayCount('leftSeconds', Math.ceil(seconds / 5) * 5);
  return sayCount('leftMinutes', Math.ceil(seconds / 60));
}
