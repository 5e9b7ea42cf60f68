import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { BackgroundCalls, NameGlance, RequestOf } from '../../lib/platform/protocol.ts';
import { namesInSnippet } from './names-in-snippet.ts';

/** Articles that a glance at a name takes into account: those it matters most to. Of a name of thousands, all would take half a second. */
const MOST_ARTICLES = 150;
const MOST_COMPANIONS = 8;

/** See `BackgroundCalls.glanceName`. */
export async function glanceName(corpus: Corpus, { id, snippets }: RequestOf<BackgroundCalls, 'glanceName'>): Promise<NameGlance | null> {
  const [profile, linked] = await Promise.all([corpus.profileName(id, MOST_ARTICLES), Promise.all(snippets.map((snippet) => namesInSnippet(corpus, snippet)))]);
  return (
    profile && {
      dates: profile.articles.flatMap(({ date }) => date ?? []),
      companions: profile.companions.slice(0, MOST_COMPANIONS).map(({ id: companion, canonical, kind, articleCount }) => ({ id: companion, canonical, kind, articleCount })),
      linked,
    }
  );
}
