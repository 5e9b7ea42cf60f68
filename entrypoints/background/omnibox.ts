import { browser } from 'wxt/browser';
import type { SearchAnswer } from '../../lib/corpus/corpus.ts';
import { MAX_QUERY } from '../../lib/platform/requests.ts';
import { say, sayCount, sayDate } from '../../lib/platform/words.ts';
import { readerUrl } from './open-reader.ts';

const SHOWN = 6; // both browsers show no more below the line that says what Enter does

type Suggestion = { readonly content: string; readonly description: string };

/** Answers the address bar after its keyword: names and articles while typing, the reader on Enter. */
export function answerOmnibox(search: (query: string, limit: number) => Promise<SearchAnswer>): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return; // Firefox for Android has none
  omnibox.setDefaultSuggestion({ description: say('omniboxHint') });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const query = text.trim().slice(0, MAX_QUERY);
    if (query === '') return;
    search(query, SHOWN).then(
      (answer) => suggest(suggestionsFrom(answer, import.meta.env.FIREFOX ? asIs : escapeMarkup)),
      () => suggest([]), // the reader, one Enter away, says what is wrong
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const url = addressFrom(text);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** What the address bar lists below its own line; `content` is the reader's address. `write`: text as the browser takes it. */
export function suggestionsFrom({ names, hits }: SearchAnswer, write: (text: string) => string): Suggestion[] {
  const ofNames = names.map(({ id, canonical, articleCount }) => ({
    content: readerUrl({ name: id }),
    description: write(sayCount('omniboxName', articleCount, canonical)),
  }));
  const ofArticles = hits.map(({ article: { id, heading, date } }) => ({
    content: readerUrl({ article: id }),
    description: write(date === null ? heading : `${heading} · ${sayDate(date)}`),
  }));
  // Half of the lines for names at most, the other half for articles, unless one leaves lines free.
  const few = ofNames.slice(0, Math.max(SHOWN / 2, SHOWN - ofArticles.length));
  return [...few, ...ofArticles].slice(0, SHOWN);
}

/** Where Enter leads: a suggestion's own address, else the search for what was typed. */
export function addressFrom(text: string): string {
  return text.startsWith(readerUrl({})) ? text : readerUrl({ query: text.trim().slice(0, MAX_QUERY) });
}

// Chromium reads descriptions as XML.
function escapeMarkup(text: string): string {
  return text.replaceAll(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function asIs(text: string): string {
  return text;
}
