/** A name and how close it is, in (0, 1]. */
export type Companion = readonly [name: number, weight: number];

const MOST = 12; // companions kept per name: further ones add bytes and hardly evidence

/**
 * The names that each name keeps company with, the closest first: the cosine of their articles, that is
 * the articles they share over the root of the product of how many each has.
 */
export function companionsOf(articlesOf: readonly (readonly number[])[]): readonly (readonly Companion[])[] {
  const namesIn = new Map<number, number[]>();
  articlesOf.forEach((articles, name) => {
    for (const article of articles) {
      const names = namesIn.get(article);
      if (names) names.push(name);
      else namesIn.set(article, [name]);
    }
  });
  const shared = new Uint32Array(articlesOf.length);
  return articlesOf.map((articles, name) => {
    const met = new Set<number>();
    for (const article of articles) {
      for (const other of namesIn.get(article) ?? []) {
        met.add(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    met.delete(name);
    const closest = [...met]
      .map((other): Companion => [other, (shared[other] ?? 0) / Math.sqrt(articles.length * (articlesOf[other]?.length ?? 1))])
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST);
    for (const other of met) shared[other] = 0;
    shared[name] = 0;
    return closest;
  });
}
