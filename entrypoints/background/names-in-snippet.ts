import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { LinkedName } from '../../lib/search/results.ts';
import { rangesInSnippet } from '../../lib/search/snippet.ts';

/** The names in a snippet, as its article has them; none where the archive no longer knows the article. */
export async function namesInSnippet(corpus: Corpus, { article, text }: { readonly article: string; readonly text: string }): Promise<readonly LinkedName[]> {
  const view = await corpus.readArticle(article);
  if (view === null) return [];
  const linked = rangesInSnippet(view.text, text, view.names).map(async ({ start, end, name }) => {
    const known = await corpus.readName(name);
    return known === null ? [] : [{ start, end, name: { id: known.id, canonical: known.canonical, kind: known.kind, articleCount: known.articleCount } }];
  });
  return (await Promise.all(linked)).flat();
}
