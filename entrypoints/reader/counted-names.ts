import type { ArticleView, NameView } from '../../lib/corpus/corpus.ts';

/** A name of an article, and how often it stands there. */
export type CountedName = { readonly name: NameView; readonly count: number };

/** The ids of an article's names and how often they stand there, the most frequent first. */
export function countNames({ names }: Pick<ArticleView, 'names'>): readonly (readonly [id: string, count: number])[] {
  const ranges = [...Map.groupBy(names, (range) => range.name)];
  return ranges.map(([id, all]) => [id, all.length] as const).toSorted((a, b) => b[1] - a[1]);
}
