import { browser } from 'wxt/browser';
import type { SearchAnswer } from '../../lib/corpus/corpus.ts';
import { MAX_QUERY } from '../../lib/platform/requests.ts';
import { say, sayCount, sayDate } from '../../lib/platform/words.ts';
import { readerUrl } from './open-reader.ts';

const SHOWN = 6; // both browsers show no more below the line that says what Enter does

/** `content` stands in the address bar once a line is chosen, and names it: no two are alike. */
type Suggestion = { readonly content: string; readonly description: string; readonly url: string };

/** Answers the address bar after its keyword: names and articles while typing, the reader on Enter. */
export function answerOmnibox(search: (query: string, limit: number) => Promise<SearchAnswer>): void {
  const { omnibox } = browser;
  if (omnibox === undefined) return; // Firefox for Android has none
  let offered: readonly Suggestion[] = [];
  omnibox.setDefaultSuggestion({ description: say('omniboxHint') });
  omnibox.onInputChanged.addListener((text, suggest) => {
    const query = text.trim().slice(0, MAX_QUERY);
    if (query === '') return;
    search(query, SHOWN).then(
      (answer) => {
        offered = suggestionsFrom(answer);
        suggest(offered.map(({ content, description }) => ({ content, description: import.meta.env.FIREFOX ? description : escapeMarkup(description) })));
      },
      () => suggest([]), // the reader, one Enter away, says what is wrong
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const url = addressFrom(text, offered);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** What the address bar lists below its own line. */
export function suggestionsFrom({ names, hits }: SearchAnswer): Suggestion[] {
  const ofNames = names.map(({ id, canonical, articleCount }) => ({
    content: canonical,
    description: sayCount('omniboxName', articleCount, canonical),
    url: readerUrl({ name: id }),
  }));
  const ofArticles = hits.map(({ article: { id, heading, date } }) => ({
    content: heading,
    description: date === null ? heading : `${heading} · ${sayDate(date)}`,
    url: readerUrl({ article: id }),
  }));
  // Half of the lines for names at most, the other half for articles, unless one leaves lines free.
  const few = ofNames.slice(0, Math.max(SHOWN / 2, SHOWN - ofArticles.length));
  return told([...few, ...ofArticles].slice(0, SHOWN));
}

/** Those of like content apart, as far as their descriptions tell them so. */
function told(suggestions: readonly Suggestion[]): Suggestion[] {
  const byContent = new Map<string, Suggestion>();
  for (const one of suggestions) {
    const content = byContent.has(one.content) ? one.description : one.content;
    if (!byContent.has(content)) byContent.set(content, { ...one, content });
  }
  return [...byContent.values()];
}

/** Where Enter leads: to what was chosen, or typed as it is offered, else to a search; so too once the worker has forgotten what it offered. */
export function addressFrom(text: string, offered: readonly Suggestion[]): string {
  const query = text.trim().slice(0, MAX_QUERY);
  return offered.find(({ content }) => content === text)?.url ?? readerUrl({ query });
}

// Chromium reads descriptions as XML.
function escapeMarkup(text: string): string {
  return text.replaceAll(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
