/** Articles under a year, or under “Without a date”. */
export type Year<T> = { readonly title: string; readonly articles: readonly T[] };

/** Articles by the year of their date, in the order they come; those without a date under a title of their own. */
export function byYear<T extends { readonly date: string | null }>(articles: readonly T[]): readonly Year<T>[] {
  const years = Map.groupBy(articles, ({ date }) => date?.slice(0, 4) ?? 'Without a date');
  return [...years].map(([title, ofYear]) => ({ title, articles: ofYear }));
}
