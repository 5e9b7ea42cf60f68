import { unsaidNames } from '../lib/card/unsaid-names.ts';
import { say, sayDate } from '../lib/platform/words.ts';
import type { RelatedArticle, Shared } from '../lib/search/results.ts';

/** What an article shares with a page: “names Lake Vale, Havana; Mar 2021”; empty where it is nothing. `besides`: the names beside one that was said already. */
export function whyInWords({ names, date }: Shared, besides: boolean): string {
  const row = names.join(', ');
  const named = row === '' ? '' : besides ? say('whyAlsoNames', row) : say('whyNames', row);
  return [named, date === null ? '' : sayDate(date)].filter((part) => part !== '').join('; ');
}

/** The same below an article's heading, day and snippet: what they say is not said again. */
export function moreWhyInWords({ article: { heading, date }, snippet, why }: RelatedArticle, besides: boolean): string {
  const names = unsaidNames(why.names, heading, snippet);
  return whyInWords({ names, date: why.date === date ? null : why.date }, besides || names.length < why.names.length);
}
