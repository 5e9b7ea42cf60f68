import type { TimeNeighbours } from './corpus.ts';
import { summariseArticle } from './read-article.ts';
import type { Store } from './store.ts';

/** The numbers of the dated articles in order of date; those of a day in the order of the archive. */
export async function articlesInTime(store: Store): Promise<readonly number[]> {
  const dates = await (await store.search()).dates();
  return [...dates.keys()].filter((index) => dates[index] !== 0).toSorted((a, b) => (dates[a] ?? 0) - (dates[b] ?? 0) || a - b);
}

/** What stands before and behind the article of this number in `inTime`; nothing for an article without a date. */
export async function neighboursOf(store: Store, inTime: readonly number[], index: number): Promise<TimeNeighbours> {
  const at = inTime.indexOf(index);
  const summarise = async (neighbour: number | undefined) => (at < 0 || neighbour === undefined ? null : summariseArticle(store, neighbour));
  const [earlier, later] = await Promise.all([summarise(inTime[at - 1]), summarise(inTime[at + 1])]);
  return { earlier, later };
}
