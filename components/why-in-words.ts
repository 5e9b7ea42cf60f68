import { say, sayDate } from '../lib/platform/words.ts';
import type { Shared } from '../lib/search/results.ts';

/** What an article shares with a page: “names Lake Vale, Havana; Mar 2021”; empty where it is nothing. `besides`: the names beside one that was said already. */
export function whyInWords({ names, date }: Shared, besides: boolean): string {
  const row = names.join(', ');
  const named = names.length === 0 ? '' : besides ? say('whyAlsoNames', row) : say('whyNames', row);
  return [named, date === null ? '' : sayDate(date)].filter((part) => part !== '').join('; ');
}
