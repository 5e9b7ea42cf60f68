import { defineBackground } from 'wxt/utils/define-background';
import { answerBackgroundCalls } from '../../lib/platform/answer.ts';
import { watchArchives } from '../../lib/platform/archives.ts';
import { hashesFromWire, wireFromCandidates } from '../../lib/platform/candidates-wire.ts';
import { watchCorrections } from '../../lib/platform/corrections.ts';
import { followPolicy } from '../../lib/platform/policy.ts';
import { reviseTabs } from '../../lib/platform/settings.ts';
import { bringCard } from './bring-card.ts';
import { correctNames } from './correct-names.ts';
import { followCommands } from './follow-commands.ts';
import { followSchedule } from './follow-schedule.ts';
import { glanceName } from './glance-name.ts';
import { greet } from './greet.ts';
import { answerImporter } from './importer.ts';
import { offerLookUp } from './look-up.ts';
import { answerOmnibox } from './omnibox.ts';
import { openArchives } from './open-archives.ts';
import { openPanel } from './open-panel.ts';
import { openReader } from './open-reader.ts';
import { relatedCard } from './related-card.ts';

const OWN = { isOwnPage: true, site: null };

export default defineBackground(() => {
  const archives = openArchives();
  const { corpusFor } = archives;
  const follow = () => {
    archives.forget();
    void reviseTabs();
  };
  watchArchives(follow);
  watchCorrections(follow);

  answerBackgroundCalls({
    ...correctNames(archives),
    ...answerImporter(),
    findCandidates: async ({ words }, asker) => wireFromCandidates(await (await corpusFor(asker)).findCandidates(hashesFromWire(words))),
    relate: async (request, asker) => relatedCard(await corpusFor(asker), request),
    relatePage: async ({ page, limit }, asker) => (await corpusFor(asker)).relatePage(page, limit),
    relateArticle: async ({ id, limit }, asker) => (await corpusFor(asker)).relateArticle(id, limit),
    search: async ({ query, limit }, asker) => (await corpusFor(asker)).search(query, limit),
    readArticle: async ({ id }, asker) => (await corpusFor(asker)).readArticle(id),
    readName: async ({ id }, asker) => (await corpusFor(asker)).readName(id),
    profileName: async ({ id }, asker) => (await corpusFor(asker)).profileName(id),
    readNeighbours: async ({ id }, asker) => (await corpusFor(asker)).readNeighbours(id),
    readFile: async ({ file }, asker) => (await corpusFor(asker)).readFile(file),
    summariseCorpus: async (_, asker) => (await corpusFor(asker)).summary,
    openReader: async ({ article, name }, { tabId }) => {
      await openReader({ article, name }, tabId);
      return null;
    },
    glanceName: async (request, asker) => glanceName(await corpusFor(asker), request),
    bringCard: (_, { tabId }) => bringCard(tabId),
    openPanel: (_, { tabId }) => openPanel(tabId),
  });
  offerLookUp();
  followCommands();
  followPolicy();
  followSchedule();
  greet();
  answerOmnibox(async (query, limit) => (await corpusFor(OWN)).search(query, limit));
});
