import { areVersions } from '../search/duplicates.ts';
import type { ArticleBlock } from './article-blocks.ts';
import type { Store } from './store.ts';

/** A ranked article as it is shown. `versions`: near-duplicates further down, which stand behind it. */
export type Shown<T> = { readonly found: T; readonly article: ArticleBlock; readonly versions: number };

/** The first `limit` of a ranking that are no near-duplicates of one before. Reads no more articles than that takes. */
export async function foldVersions<T extends { readonly article: number }>(store: Store, ranked: readonly T[], limit: number): Promise<readonly Shown<T>[]> {
  const shown: Shown<T>[] = [];
  for (let from = 0; from < ranked.length && shown.length < limit; ) {
    const next = ranked.slice(from, from + limit - shown.length);
    const articles = await Promise.all(next.map((found) => store.articles.read(found.article)));
    from += next.length;
    next.forEach((found, i) => {
      const article = articles[i];
      if (article !== undefined) put(shown, found, article);
    });
  }
  return shown;
}

function put<T>(shown: Shown<T>[], found: T, article: ArticleBlock): void {
  const at = shown.findIndex((other) => areVersions(other.article, article));
  const version = shown[at];
  if (version === undefined) shown.push({ found, article, versions: 0 });
  else shown[at] = { ...version, versions: version.versions + 1 };
}
