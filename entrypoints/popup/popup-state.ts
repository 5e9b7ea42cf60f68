import type { Hit, NameHit, RelatedArticle } from '../../lib/search/results.ts';
import type { SearchAnswer } from '../../lib/corpus/corpus.ts';
import type { PageNames } from '../../lib/platform/protocol.ts';
import { MAX_QUERY } from '../../lib/platform/requests.ts';
import type { Settings } from '../../lib/platform/settings.ts';
import type { NameKind } from '../../lib/types.ts';
import { pageAfter, STORY_SHOWN, withStory, type Jump, type PageState } from './page-state.ts';

/** The popup's life, as one pure function of state and event. main.tsx runs the effects. */
export type PopupState = {
  readonly query: string;
  readonly filters: Filters;
  /** The years of what was found without one, the latest first. */
  readonly years: readonly string[];
  /** The titles of the archives of what was found without one, where there are several. */
  readonly archives: readonly string[];
  /** The last searches that led somewhere, the latest first. */
  readonly recent: readonly string[];
  /** Grows with every search; an answer to an earlier one changes nothing. */
  readonly token: number;
  readonly results: Results;
  readonly page: PageState;
  /** All articles on the page's story are wished, not the first few. */
  readonly isStoryWhole: boolean;
  /** `null` until they are read. */
  readonly settings: Settings | null;
  /** Articles in the archive; `null` until known. */
  readonly articles: number | null;
  /** Index of the row that Enter chooses; -1: none. */
  readonly active: number;
  /** The row just chosen, a new object each time; its effect runs once. */
  readonly chosen: Exclude<Row, { is: 'restOfStory' }> | null;
};

/** What articles are narrowed to: a kind of name that they mention, a year YYYY, an archive by its title. */
export type Filters = { readonly kind: NameKind | null; readonly year: string | null; readonly archive: string | null };

export const NO_FILTERS: Filters = { kind: null, year: null, archive: null };

export type Results =
  | { readonly is: 'none' }
  /** `answer` is the last one, still shown; `isEntered`: Enter was pressed before the answer came. */
  | { readonly is: 'waiting'; readonly answer: SearchAnswer | null; readonly isEntered: boolean }
  | { readonly is: 'found'; readonly answer: SearchAnswer }
  | { readonly is: 'failed'; readonly why: string };

/** A line that can be chosen: a name on the page, a name of the archive, an article, one on the page's story, the rest of those. */
export type Row =
  | { readonly is: 'here'; readonly name: PageNames['names'][number] }
  | { readonly is: 'name'; readonly hit: NameHit }
  | { readonly is: 'article'; readonly hit: Hit }
  | { readonly is: 'story'; readonly hit: RelatedArticle }
  | { readonly is: 'restOfStory' };

export type PopupEvent =
  | { readonly is: 'queryTyped'; readonly query: string }
  | { readonly is: 'filtersChosen'; readonly filters: Filters }
  | { readonly is: 'recentRead'; readonly recent: readonly string[] }
  | { readonly is: 'searchAnswered'; readonly token: number; readonly answer: SearchAnswer }
  | { readonly is: 'searchFailed'; readonly token: number; readonly why: string }
  | { readonly is: 'searchRetried' }
  | { readonly is: 'pageTold'; readonly tabId: number; readonly told: PageNames }
  | { readonly is: 'pageClosed'; readonly tabId: number | null }
  | { readonly is: 'storyTold'; readonly key: string; readonly articles: readonly RelatedArticle[] }
  | { readonly is: 'jumped'; readonly jump: Jump | null }
  | { readonly is: 'settingsRead'; readonly settings: Settings }
  | { readonly is: 'archiveCounted'; readonly articles: number }
  | { readonly is: 'arrowPressed'; readonly step: 1 | -1 }
  | { readonly is: 'enterPressed' }
  | { readonly is: 'rowClicked'; readonly row: Row };

export const INITIAL: PopupState = {
  query: '',
  filters: NO_FILTERS,
  years: [],
  archives: [],
  recent: [],
  token: 0,
  results: { is: 'none' },
  page: { is: 'waiting' },
  isStoryWhole: false,
  settings: null,
  articles: null,
  active: -1,
  chosen: null,
};

/** The state after an event; the same object where nothing changes. */
export function next(state: PopupState, event: PopupEvent): PopupState {
  switch (event.is) {
    case 'queryTyped':
      return search(event.query.trim() === '' ? { ...state, filters: NO_FILTERS, years: [], archives: [] } : state, event.query);
    case 'filtersChosen':
      return search({ ...state, filters: event.filters }, state.query);
    case 'recentRead':
      return { ...state, recent: event.recent };
    case 'searchRetried':
      return search(state, state.query);
    case 'searchAnswered':
      return event.token === state.token ? answered(state, event.answer) : state;
    case 'searchFailed':
      return event.token === state.token ? { ...state, results: { is: 'failed', why: event.why }, active: -1 } : state;
    case 'pageTold':
      return { ...state, page: pageAfter(state.page, event.tabId, event.told) };
    case 'storyTold':
      return withRowsMoved(state, { ...state, page: withStory(state.page, event.key, event.articles) });
    case 'pageClosed':
      return { ...state, page: { is: 'closed', tabId: event.tabId } };
    case 'jumped':
      return state.page.is === 'open' ? { ...state, page: { ...state.page, jump: event.jump } } : state;
    case 'settingsRead':
      return { ...state, settings: event.settings };
    case 'archiveCounted':
      return { ...state, articles: event.articles };
    case 'arrowPressed':
      return move(state, event.step);
    case 'enterPressed':
      return enter(state);
    case 'rowClicked':
      return choose(state, event.row);
  }
}

/** What the archive is asked: the filters stand first, so that the last word may still be typed. */
export function questionOf({ query, filters: { kind, year, archive } }: PopupState): string {
  // `in:` takes a part of the title, and its value can't hold a quote: the longest part without one.
  const [part = ''] = (archive ?? '').split('"').toSorted((a, b) => b.length - a.length);
  const where = archive === null ? '' : `in:"${part.trim()}" `;
  return [where, kind === null ? '' : `kind:${kind} `, year === null ? '' : `from:${year} to:${year} `, query.trim()].join('').slice(0, MAX_QUERY);
}

/** The rows on show, in order: the archive's answer to a query, or without one the names on the page. */
export function rowsOf(state: PopupState): readonly Row[] {
  if (state.results.is === 'none') {
    return state.page.is === 'open' ? [...storyRowsOf(state), ...state.page.told.names.map((name): Row => ({ is: 'here', name }))] : [];
  }
  const answer = state.results.is === 'failed' ? null : state.results.answer;
  if (answer === null) return [];
  return [
    ...answer.names.map((hit): Row => ({ is: 'name', hit })),
    ...answer.hits.map((hit): Row => ({ is: 'article', hit })),
  ];
}

/** The rows on the page's story: the first few articles and the way to the rest, or all. */
export function storyRowsOf({ page, isStoryWhole }: Pick<PopupState, 'page' | 'isStoryWhole'>): readonly Row[] {
  const story = page.is === 'open' ? page.story : [];
  const rows = story.map((hit): Row => ({ is: 'story', hit }));
  return isStoryWhole || rows.length <= STORY_SHOWN ? rows : [...rows.slice(0, STORY_SHOWN), { is: 'restOfStory' }];
}

// Rows that come in above the active one move it down.
function withRowsMoved(before: PopupState, state: PopupState): PopupState {
  const isBelow = state.results.is === 'none' && before.active >= storyRowsOf(before).length;
  return isBelow ? { ...state, active: before.active + storyRowsOf(state).length - storyRowsOf(before).length } : state;
}

function choose(state: PopupState, row: Row): PopupState {
  return row.is === 'restOfStory' ? { ...state, isStoryWhole: true } : { ...state, chosen: { ...row } };
}

function search(state: PopupState, query: string): PopupState {
  const token = state.token + 1;
  if (query.trim() === '') return { ...state, query, token, results: { is: 'none' }, active: -1 };
  const answer = state.results.is === 'found' || state.results.is === 'waiting' ? state.results.answer : null;
  return { ...state, query, token, results: { is: 'waiting', answer, isEntered: false } };
}

function answered(state: PopupState, answer: SearchAnswer): PopupState {
  const isEntered = state.results.is === 'waiting' && state.results.isEntered;
  const years = state.filters.year === null ? yearsOf(answer) : state.years;
  const archives = state.filters.archive === null ? archivesOf(answer) : state.archives;
  const found: PopupState = { ...state, years, archives, results: { is: 'found', answer } };
  const shown = { ...found, active: rowsOf(found).length > 0 ? 0 : -1 };
  return isEntered ? enter(shown) : shown;
}

function yearsOf({ hits }: SearchAnswer): readonly string[] {
  return [...new Set(hits.flatMap(({ article }) => article.date?.slice(0, 4) ?? []))].toSorted().toReversed();
}

function archivesOf({ hits }: SearchAnswer): readonly string[] {
  const titles = new Set(hits.flatMap(({ article }) => article.archive ?? []));
  return titles.size > 1 ? [...titles].toSorted((a, b) => a.localeCompare(b)) : [];
}

// One step past either end is no row at all: the caret is back in the field alone.
function move(state: PopupState, step: 1 | -1): PopupState {
  const places = rowsOf(state).length + 1;
  return { ...state, active: ((state.active + 1 + step + places) % places) - 1 };
}

// While an answer is under way the rows are still those of the query before: Enter waits for it.
function enter(state: PopupState): PopupState {
  if (state.results.is === 'waiting') return { ...state, results: { ...state.results, isEntered: true } };
  const row = rowsOf(state)[state.active];
  return row ? choose(state, row) : state;
}
