/** Articles of a year; `null`: without a date. */
export type Year<T> = { readonly year: string | null; readonly articles: readonly T[] };

/** Articles by the year of their date, in the order they come. */
export function byYear<T extends { readonly date: string | null }>(articles: readonly T[]): readonly Year<T>[] {
  const years = Map.groupBy(articles, ({ date }) => date?.slice(0, 4) ?? null);
  return [...years].map(([year, ofYear]) => ({ year, articles: ofYear }));
}
