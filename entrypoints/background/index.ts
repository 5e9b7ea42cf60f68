import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls } from '../../lib/platform/answer.ts';
import { memoiseCorpus, openPackagedCorpus } from '../../lib/platform/corpus-store.ts';
import { offerLookUp } from './look-up.ts';
import { answerOmnibox } from './omnibox.ts';
import { openReader } from './open-reader.ts';

export default defineBackground(() => {
  const corpus = memoiseCorpus(openPackagedCorpus);

  answerBackgroundCalls({
    findCandidates: async ({ words, from }) => (await corpus()).findCandidates(Uint32Array.from(words), from),
    relate: async ({ name, page, limit }) => {
      const open = await corpus();
      const [view, articles] = await Promise.all([open.readName(name), open.relate(name, page, limit)]);
      return view && { name: view, articles };
    },
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
  });
  offerLookUp();
  answerOmnibox(async (query, limit) => (await corpus()).search(query, limit));
});
