import type { ArticleView, NameView } from '../../lib/corpus/corpus.ts';
import type { RelatedCard } from '../../lib/platform/protocol.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';

/** A name of an article, and how often it stands there. */
export type CountedName = { readonly name: NameView; readonly count: number };

/** The ids of an article's names and how often they stand there, the most frequent first. */
export function countNames({ names }: Pick<ArticleView, 'names'>): readonly (readonly [id: string, count: number])[] {
  const ranges = [...Map.groupBy(names, (range) => range.name)];
  return ranges.map(([id, all]) => [id, all.length] as const).toSorted((a, b) => b[1] - a[1]);
}

/** The names that best tell what an article is about: often in it, seldom elsewhere, but somewhere. */
export function tellingNames(names: readonly CountedName[], limit: number): readonly NameView[] {
  const weight = ({ name, count }: CountedName) => (1 + Math.log(count)) / Math.log(1 + name.articleCount);
  return names
    .filter(({ name }) => name.articleCount > 1)
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, limit)
    .map(({ name }) => name);
}

const RANK_OFFSET = 60; // the constant of reciprocal rank fusion (Cormack, Clarke, Büttcher 2009)

/**
 * One list of articles from the lists of several names, best first: reciprocal rank fusion. Scores of
 * different names can't be compared, ranks can. Leaves out the article `self`.
 */
export function fuseRelated(cards: readonly RelatedCard[], self: string, limit: number): readonly RelatedArticle[] {
  const fused = new Map<string, RelatedArticle>();
  for (const { name, articles } of cards) {
    articles.forEach((related, rank) => {
      if (related.article.id === self) return;
      const known = fused.get(related.article.id);
      const score = 1 / (RANK_OFFSET + rank) + (known?.score ?? 0);
      fused.set(related.article.id, known ? { ...known, score } : { ...related, why: related.why.names.length > 0 ? related.why : { ...related.why, names: [name.canonical] }, score });
    });
  }
  return [...fused.values()].toSorted((a, b) => b.score - a.score).slice(0, limit);
}
