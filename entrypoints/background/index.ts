import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls } from '../../lib/platform/answer.ts';
import { openArchive, PACKAGED_ARCHIVE } from '../../lib/platform/archives.ts';
import { memoiseCorpus } from '../../lib/platform/memoise-corpus.ts';
import { bringCard } from './bring-card.ts';
import { correctNames } from './correct-names.ts';
import { offerLookUp } from './look-up.ts';
import { answerOmnibox } from './omnibox.ts';
import { openReader } from './open-reader.ts';
import { relatedCard } from './related-card.ts';

export default defineBackground(() => {
  const corpus = memoiseCorpus(() => openArchive(PACKAGED_ARCHIVE));

  answerBackgroundCalls({
    ...correctNames(corpus, () => {}),
    findCandidates: async ({ words }) => (await corpus()).findCandidates(Uint32Array.from(words)),
    relate: async (request) => relatedCard(await corpus(), request),
    relatePage: async ({ page, limit }) => (await corpus()).relatePage(page, limit),
    relateArticle: async ({ id, limit }) => (await corpus()).relateArticle(id, limit),
    search: async ({ query, limit }) => (await corpus()).search(query, limit),
    readArticle: async ({ id }) => (await corpus()).readArticle(id),
    readName: async ({ id }) => (await corpus()).readName(id),
    profileName: async ({ id }) => (await corpus()).profileName(id),
    readNeighbours: async ({ id }) => (await corpus()).readNeighbours(id),
    readFile: async ({ file }) => (await corpus()).readFile(file),
    summariseCorpus: async () => (await corpus()).summary,
    openReader: async ({ article, name }, { tabId }) => {
      await openReader({ article, name }, tabId);
      return null;
    },
    bringCard: async (_, { tabId }) => {
      if (tabId !== null) await bringCard(tabId);
      return null;
    },
  });
  offerLookUp();
  answerOmnibox(async (query, limit) => (await corpus()).search(query, limit));
});
