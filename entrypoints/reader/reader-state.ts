import type { ReaderPlace } from '../../lib/platform/reader-address.ts';
import { say } from '../../lib/platform/words.ts';
import type { NameHit } from '../../lib/search/results.ts';
import type { ReaderView } from './load-view.ts';

/** The reader's life. main.tsx runs the effects. */
export type ReaderState = {
  readonly place: ReaderPlace;
  /** Grows with every move; what was loaded for an earlier one changes nothing. */
  readonly token: number;
  /** The last view stays on show until the next one is there. */
  readonly shown: Shown;
  readonly correcting: Correcting;
};

/** What came of the last attempt to correct a name. `found`: names to merge with, `null` before any were looked for. */
export type Correcting = { readonly found: readonly NameHit[] | null; readonly failure: string | null };

export type Shown =
  | { readonly is: 'nothing' }
  | { readonly is: 'view'; readonly place: ReaderPlace; readonly view: ReaderView }
  | { readonly is: 'failed'; readonly why: string };

export type ReaderEvent =
  | { readonly is: 'moved'; readonly place: ReaderPlace }
  | { readonly is: 'loaded'; readonly token: number; readonly view: ReaderView }
  | { readonly is: 'loadFailed'; readonly token: number; readonly why: string }
  | { readonly is: 'namesFound'; readonly token: number; readonly names: readonly NameHit[] }
  | { readonly is: 'correctionFailed'; readonly token: number; readonly why: string };

const NOTHING_CORRECTED: Correcting = { found: null, failure: null };

export const INITIAL: ReaderState = { place: { article: null, name: null, file: null, both: null, query: null, add: null }, token: 0, shown: { is: 'nothing' }, correcting: NOTHING_CORRECTED };

/** The state after an event; the same object where nothing changes. */
export function next(state: ReaderState, event: ReaderEvent): ReaderState {
  if (event.is === 'moved') return { ...state, place: event.place, token: state.token + 1, correcting: NOTHING_CORRECTED };
  if (event.token !== state.token) return state;
  if (event.is === 'namesFound') return { ...state, correcting: { found: event.names, failure: null } };
  if (event.is === 'correctionFailed') return { ...state, correcting: { found: null, failure: event.why } };
  const shown: Shown = event.is === 'loaded' ? { is: 'view', place: state.place, view: event.view } : { is: 'failed', why: event.why };
  return { ...state, shown };
}

/** The tab's title. */
export function titleOf(shown: Shown): string {
  if (shown.is === 'nothing') return say('extensionName');
  if (shown.is === 'failed') return titled(say('readerFailedTitle'));
  const { view } = shown;
  switch (view.is) {
    case 'article':
      return titled(view.article.heading);
    case 'file':
      return titled(view.file);
    case 'name':
      return titled(view.profile.canonical);
    case 'search':
      return titled(view.query);
    case 'add':
      return titled(view.text);
    case 'missing':
      return titled(say('readerMissingTitle'));
    case 'nowhere':
      return say('extensionName');
  }
}

function titled(what: string): string {
  return say('readerTitle', what);
}
