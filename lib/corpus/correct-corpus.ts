import { correctRanges } from './correct-articles.ts';
import { correctCandidates } from './correct-candidates.ts';
import { nameCorrections, type NameCorrections } from './correct-names.ts';
import { correctHits } from './correct-search.ts';
import { tellCandidate, tellName, tellProfile, tellRelated } from './correct-told.ts';
import type { RelatedArticle } from '../search/results.ts';
import type { MadeCorrection } from './corrections.ts';
import type { Corpus } from './corpus.ts';

/**
 * A corpus as corrections have it: an overlay that is asked at query time. Names keep their ids; a merged one answers as
 * the name that it joined. What lists all (`listArticles`, `listNames`, `listMentions`) tells the build as it is.
 * Without corrections it is the corpus itself.
 */
export function correctCorpus(corpus: Corpus, made: readonly MadeCorrection[]): Corpus {
  if (made.length === 0) return corpus;
  const corrections = nameCorrections(made);
  const readName = (id: string) => tellName(corpus, corrections, id);
  return {
    ...corpus,
    findCandidates: async (words) => correctCandidates(corrections, words, await corpus.findCandidates(words), (name) => tellCandidate(corpus, corrections, name)),
    search: async (query, limit) => {
      const answer = await corpus.search(query, limit);
      return { ...answer, names: (await correctHits(corrections, query, answer.names, readName)).slice(0, limit) };
    },
    relate: async (id, page, limit) => renamedIn(corrections, await tellRelated(corpus, corrections, id, page, limit)),
    relatePage: async (page, limit) => renamedIn(corrections, await corpus.relatePage(page, limit)),
    relateArticle: async (id, limit) => renamedIn(corrections, await corpus.relateArticle(id, limit)),
    readArticle: async (id) => {
      const view = await corpus.readArticle(id);
      return view && { ...view, names: await correctRanges(corrections, view, corpus.readName) };
    },
    readName,
    profileName: (id) => tellProfile(corpus, corrections, id),
  };
}

/** The names that a page and an article share, as they are called now. */
function renamedIn({ renamed }: NameCorrections, related: readonly RelatedArticle[]): readonly RelatedArticle[] {
  if (renamed.size === 0) return related;
  return related.map(({ article, score, snippet, why }) => ({ article, score, snippet, why: { names: why.names.map((name) => renamed.get(name) ?? name), date: why.date } }));
}
