import type { PageNames } from '../../lib/platform/protocol.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';

/** What popup and side panel know of the page in the tab. */
export type PageState =
  | { readonly is: 'waiting' }
  | {
      readonly is: 'open';
      readonly tabId: number;
      readonly told: PageNames;
      readonly jump: Jump | null;
      /** The archive's articles on the story that the page tells, best first; none until they are known. */
      readonly story: readonly RelatedArticle[];
      /** They stand above the names, which are shown with them and not before: else they would move. */
      readonly isStoryKnown: boolean;
    }
  /** No content script answers there; `tabId` is `null` where there is no tab at all. */
  | { readonly is: 'closed'; readonly tabId: number | null };

/** Where the last jump on the page landed: the `place`-th of `of` highlights of a name. */
export type Jump = { readonly name: string; readonly place: number; readonly of: number };

/** How many articles of a story stand there until all are wished: as many as leave the names in view. */
export const STORY_SHOWN = 3;

/** The page's state once it told its names; keeps the last jump while it is the same tab, the story while it is the same page. */
export function pageAfter(page: PageState, tabId: number, told: PageNames): PageState {
  const last = page.is === 'open' && page.tabId === tabId ? page : null;
  const isSame = last?.told.opened === told.opened && told.names.length > 0;
  const isStoryKnown = told.names.length === 0 || (isSame && last?.isStoryKnown === true && last.told.names.length > 0);
  return { is: 'open', tabId, told, jump: last?.jump ?? null, story: isSame ? (last?.story ?? []) : [], isStoryKnown };
}

/** Another string whenever the page may tell another story; `null` of a page without names, which tells none. */
export function storyKeyOf(page: PageState): string | null {
  if (page.is !== 'open' || page.told.names.length === 0) return null;
  return JSON.stringify([page.tabId, page.told.opened, ...page.told.names.map(({ id }) => id)]);
}

/** The page with its story, unless it may tell another by now. */
export function withStory(page: PageState, key: string, story: readonly RelatedArticle[]): PageState {
  return page.is === 'open' && storyKeyOf(page) === key ? { ...page, story, isStoryKnown: true } : page;
}
