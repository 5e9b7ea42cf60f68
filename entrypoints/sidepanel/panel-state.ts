import type { PageNames } from '../../lib/platform/protocol.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import { foldText } from '../../lib/text/fold.ts';
import type { RelatedArticle } from '../../lib/search/results.ts';
import type { NameKind } from '../../lib/types.ts';
import { pageAfter, withStory, type Jump, type PageState } from '../popup/page-state.ts';

/** The side panel's life. main.tsx runs the effects. */
export type PanelState = {
  readonly page: PageState;
  /** `null` until they are read. */
  readonly settings: Settings | null;
  readonly filter: string;
  /** `null`: all kinds. */
  readonly kind: NameKind | null;
  readonly order: Order;
};

/** `page`: of first mention. */
export type Order = 'page' | 'count' | 'name';

export type PanelEvent =
  | { readonly is: 'pageTold'; readonly tabId: number; readonly told: PageNames }
  | { readonly is: 'pageClosed'; readonly tabId: number | null }
  | { readonly is: 'settingsRead'; readonly settings: Settings }
  | { readonly is: 'storyTold'; readonly key: string; readonly articles: readonly RelatedArticle[] }
  | { readonly is: 'jumped'; readonly jump: Jump | null }
  | { readonly is: 'filterTyped'; readonly filter: string }
  | { readonly is: 'kindChosen'; readonly kind: NameKind | null }
  | { readonly is: 'orderChosen'; readonly order: Order };

export const INITIAL: PanelState = { page: { is: 'waiting' }, settings: null, filter: '', kind: null, order: 'page' };

/** The state after an event. */
export function next(state: PanelState, event: PanelEvent): PanelState {
  switch (event.is) {
    case 'pageTold':
      return { ...state, page: pageAfter(state.page, event.tabId, event.told) };
    case 'storyTold':
      return { ...state, page: withStory(state.page, event.key, event.articles) };
    case 'pageClosed':
      return { ...state, page: { is: 'closed', tabId: event.tabId } };
    case 'settingsRead':
      return { ...state, settings: event.settings };
    case 'jumped':
      return state.page.is === 'open' ? { ...state, page: { ...state.page, jump: event.jump } } : state;
    case 'filterTyped':
      return { ...state, filter: event.filter };
    case 'kindChosen':
      return { ...state, kind: event.kind };
    case 'orderChosen':
      return { ...state, order: event.order };
  }
}

/** The names of a page that the filter and the kind leave, in order. */
export function namesShown(names: PageNames['names'], { filter, kind, order }: Pick<PanelState, 'filter' | 'kind' | 'order'>): PageNames['names'] {
  const sought = foldText(filter.trim());
  const left = names.filter((name) => (kind === null || name.kind === kind) && foldText(name.canonical).includes(sought));
  if (order === 'count') return left.toSorted((a, b) => b.count - a.count);
  return order === 'name' ? left.toSorted((a, b) => a.canonical.localeCompare(b.canonical)) : left;
}

/** The kinds that a page's names have, in the order of first mention. */
export function kindsOf(names: PageNames['names']): readonly NameKind[] {
  return [...new Set(names.map(({ kind }) => kind))];
}
