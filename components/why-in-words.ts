import { unsaidNames } from '../lib/card/unsaid-names.ts';
import { say, sayDate } from '../lib/platform/words.ts';
import type { Shared } from '../lib/search/results.ts';

/**
 * What an article shares with a page: “names Lake Vale, Havana; Mar 2021”; empty where it is nothing. `besides`: the names
 * beside one that was said already. Names that stand in what is `shown` of the article are not said again.
 */
export function whyInWords({ names, date }: Shared, besides: boolean, ...shown: readonly string[]): string {
  const unsaid = unsaidNames(names, shown);
  const row = unsaid.join(', ');
  const named = row === '' ? '' : besides || unsaid.length < names.length ? say('whyAlsoNames', row) : say('whyNames', row);
  return [named, date === null ? '' : sayDate(date)].filter((part) => part !== '').join('; ');
}
