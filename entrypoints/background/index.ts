import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls } from '../lib/platform/answer.ts';
import { memoiseCorpus, openPackagedCorpus } from '../lib/platform/corpus-store.ts';
import { readerAddress } from '../lib/platform/reader-address.ts';

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
      const url = new URL(readerAddress({ article, name }), browser.runtime.getURL('/')).href;
      await browser.tabs.create(tabId === null ? { url } : { url, openerTabId: tabId });
      return null;
    },
  });
});
