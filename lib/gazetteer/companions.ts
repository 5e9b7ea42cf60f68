/** A name and in what share of the other's articles it stands, in (0, 1]. */
export type Companion = readonly [name: number, weight: number];

/** For each name the articles that mention it, ascending: arrays of arrays, or what is packed closer. */
export type ArticleLists = { readonly length: number; at(name: number): (Iterable<number> & ArrayLike<number>) | undefined };

const NONE: readonly Companion[] = [];
const MOST = 16; // companions kept per name: further ones add bytes and hardly evidence
const MOST_ARTICLES = 512; // of a name that are looked at, evenly spread: the time would grow with the square of the archive

/**
 * Finds the names that a name keeps company with, those first that its page is likely to hold too: by the
 * share of its articles they stand in, times the root of how many articles they stand in at all. So
 * a name of one article keeps the widely known names of that article, not its rarities.
 */
export function companionsFinder(articlesOf: ArticleLists): (name: number) => readonly Companion[] {
  const namesIn = namesByArticle(articlesOf);
  const widths = Float64Array.from({ length: articlesOf.length }, (_, name) => Math.sqrt(articlesOf.at(name)?.length ?? 0));
  const shared = new Uint32Array(articlesOf.length);
  const likelihood = (other: number): number => (shared[other] ?? 0) * (widths[other] ?? 0);
  return (name) => {
    const articles = articlesOf.at(name);
    if (articles === undefined || articles.length === 0) return NONE;
    const step = Math.max(1, articles.length / MOST_ARTICLES), looked = Math.floor(articles.length / step);
    const met: number[] = [];
    for (let i = 0; i < looked; i++) {
      for (const other of namesIn(articles[Math.floor(i * step)] ?? -1)) {
        if (shared[other] === 0 && other !== name) met.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    const closest = foremost(met, (a, b) => likelihood(b) - likelihood(a) || a - b).map((other): Companion => [other, (shared[other] ?? 0) / looked]);
    for (const other of met) shared[other] = 0;
    shared[name] = 0;
    return closest;
  };
}

/** The first MOST of the items in an order, in that order. */
function foremost(items: readonly number[], compare: (a: number, b: number) => number): number[] {
  const kept: number[] = [];
  for (const item of items) {
    const last = kept[MOST - 1];
    if (last !== undefined && compare(item, last) > 0) continue;
    let at = Math.min(kept.length, MOST - 1);
    for (; at > 0 && compare(item, kept[at - 1] ?? item) < 0; at--) kept[at] = kept[at - 1] ?? item;
    kept[at] = item;
  }
  return kept;
}

/** For each article the names that it mentions, in two columns. */
function namesByArticle(articlesOf: ArticleLists): (article: number) => Uint32Array {
  let articles = 0, mentions = 0;
  for (let name = 0; name < articlesOf.length; name++) {
    const list = articlesOf.at(name) ?? [];
    mentions += list.length;
    for (const article of list) articles = Math.max(articles, article + 1);
  }
  const ends = new Uint32Array(articles + 2);
  for (let name = 0; name < articlesOf.length; name++) for (const article of articlesOf.at(name) ?? []) ends[article + 2] = (ends[article + 2] ?? 0) + 1;
  for (let article = 1; article < ends.length; article++) ends[article] = (ends[article] ?? 0) + (ends[article - 1] ?? 0);
  const names = new Uint32Array(mentions);
  for (let name = 0; name < articlesOf.length; name++) {
    for (const article of articlesOf.at(name) ?? []) {
      const at = ends[article + 1] ?? 0;
      names[at] = name;
      ends[article + 1] = at + 1;
    }
  }
  return (article) => names.subarray(ends[article], ends[article + 1]);
}
