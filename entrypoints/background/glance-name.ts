import type { Corpus } from '../../lib/corpus/corpus.ts';
import type { NameGlance } from '../../lib/platform/protocol.ts';

/** Articles that a glance at a name takes into account: those it matters most to. Of a name of thousands, all would take half a second. */
const MOST_ARTICLES = 150;
const MOST_COMPANIONS = 8;

/** See `BackgroundCalls.glanceName`. */
export async function glanceName(corpus: Corpus, id: string): Promise<NameGlance | null> {
  const profile = await corpus.profileName(id, MOST_ARTICLES);
  return (
    profile && {
      dates: profile.articles.flatMap(({ date }) => date ?? []),
      companions: profile.companions.slice(0, MOST_COMPANIONS).map(({ id: companion, canonical, kind, articleCount }) => ({ id: companion, canonical, kind, articleCount })),
    }
  );
}
