import { correctRanges } from './correct-articles.ts';
import { correctCandidates } from './correct-candidates.ts';
import { nameCorrections } from './correct-names.ts';
import { correctHits } from './correct-search.ts';
import { tellCandidate, tellName, tellProfile, tellRelated } from './correct-told.ts';
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
    relate: (id, page, limit) => tellRelated(corpus, corrections, id, page, limit),
    readArticle: async (id) => {
      const view = await corpus.readArticle(id);
      return view && { ...view, names: await correctRanges(corrections, view, corpus.readName) };
    },
    readName,
    profileName: (id) => tellProfile(corpus, corrections, id),
  };
}
