/** A name and in what share of the other's articles it stands, in (0, 1]. */
export type Companion = readonly [name: number, weight: number];

const NONE: readonly Companion[] = [];
const MOST = 16; // companions kept per name: further ones add bytes and hardly evidence

/**
 * The names that each name keeps company with, those first that its page is likely to hold too: by the
 * share of its articles they stand in, times the root of how many articles they stand in at all. So
 * a name of one article keeps the widely known names of that article, not its rarities.
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
  const likelihood = ([other, share]: Companion): number => share * Math.sqrt(articlesOf[other]?.length ?? 0);
  const shared = new Uint32Array(articlesOf.length);
  return articlesOf.map((articles, name) => {
    if (articles.length === 0) return NONE;
    const met = new Set<number>();
    for (const article of articles) {
      for (const other of namesIn.get(article) ?? []) {
        met.add(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    met.delete(name);
    const closest = [...met]
      .map((other): Companion => [other, (shared[other] ?? 0) / articles.length])
      .toSorted((a, b) => likelihood(b) - likelihood(a) || a[0] - b[0])
      .slice(0, MOST);
    for (const other of met) shared[other] = 0;
    shared[name] = 0;
    return closest;
  });
}
