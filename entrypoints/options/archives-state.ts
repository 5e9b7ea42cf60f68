import type { CorpusSummary } from '../../lib/corpus/corpus.ts';
import type { ArchiveEntry } from '../../lib/platform/archives.ts';
import type { ImportReport } from '../../lib/platform/import-job.ts';
import type { WatchedFolder } from '../../lib/platform/folders.ts';
import type { Subscription } from '../../lib/platform/subscriptions.ts';
import { nextImport, type ImportEvent, type ImportState } from './import-state.ts';

/** What a person may do with one archive; one at a time is open. */
export type Panel =
  | { readonly is: 'rename'; readonly draft: string }
  | { readonly is: 'sites'; readonly draft: string; readonly fault: string | null }
  | { readonly is: 'line' | 'add' | 'replace' | 'remove' | 'source' }
  | { readonly is: 'report'; readonly report: ImportReport | null };

/** The archives of the options page. archives-effects.ts runs what is asked. */
export type ArchivesState = {
  /** `null` until they are listed. */
  readonly archives: readonly ArchiveEntry[] | null;
  /** What the packaged archive holds, once it is open. */
  readonly packaged: CorpusSummary | null;
  /** Ids of archives that can be added to and built again. */
  readonly growing: ReadonlySet<string>;
  /** The web addresses of archives, by archive. */
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  /** The folders that archives come from, by archive. */
  readonly folders: ReadonlyMap<string, WatchedFolder>;
  /** Ids of archives whose last update can be undone. */
  readonly undoable: ReadonlySet<string>;
  /** What stands in the field for a web address, and what is wrong with it. */
  readonly address: { readonly draft: string; readonly fault: string | null };
  readonly open: { readonly archive: string; readonly panel: Panel } | null;
  readonly import: ImportState;
  /** Why the last thing asked was not done. */
  readonly fault: string | null;
};

export type ArchivesEvent =
  | { readonly is: 'listed'; readonly archives: readonly ArchiveEntry[]; readonly growing: ReadonlySet<string>; readonly subscriptions: ReadonlyMap<string, Subscription>; readonly folders: ReadonlyMap<string, WatchedFolder>; readonly undoable: ReadonlySet<string> }
  | { readonly is: 'addressTyped'; readonly draft: string }
  | { readonly is: 'addressRefused'; readonly why: string }
  | { readonly is: 'packagedRead'; readonly packaged: CorpusSummary }
  | { readonly is: 'panelOpened'; readonly archive: string; readonly panel: Panel }
  | { readonly is: 'panelClosed' }
  | { readonly is: 'draftTyped'; readonly draft: string }
  | { readonly is: 'sitesRefused'; readonly why: string }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'imported'; readonly event: ImportEvent };

export const NO_ARCHIVES: ArchivesState = { archives: null, packaged: null, growing: new Set(), subscriptions: new Map(), folders: new Map(), undoable: new Set(), address: { draft: '', fault: null }, open: null, import: { is: 'none' }, fault: null };

/** The state after an event; the same object where nothing changes. */
export function nextArchives(state: ArchivesState, event: ArchivesEvent): ArchivesState {
  switch (event.is) {
    case 'listed':
      return { ...state, archives: event.archives, growing: event.growing, subscriptions: event.subscriptions, folders: event.folders, undoable: event.undoable, open: stillOpen(state.open, event.archives) };
    case 'addressTyped':
      return { ...state, address: { draft: event.draft, fault: null } };
    case 'addressRefused':
      return { ...state, address: { ...state.address, fault: event.why } };
    case 'packagedRead':
      return { ...state, packaged: event.packaged };
    case 'panelOpened':
      return { ...state, open: { archive: event.archive, panel: event.panel }, fault: null };
    case 'panelClosed':
      return state.open === null ? state : { ...state, open: null };
    case 'draftTyped':
      return withDraft(state, event.draft);
    case 'sitesRefused':
      return state.open?.panel.is === 'sites' ? { ...state, open: { ...state.open, panel: { ...state.open.panel, fault: event.why } } } : state;
    case 'failed':
      return { ...state, fault: event.why };
    case 'imported':
      return afterImport(state, event.event);
  }
}

function withDraft(state: ArchivesState, draft: string): ArchivesState {
  if (state.open?.panel.is === 'rename') return { ...state, open: { ...state.open, panel: { is: 'rename', draft } } };
  if (state.open?.panel.is === 'sites') return { ...state, open: { ...state.open, panel: { is: 'sites', draft, fault: null } } };
  return state;
}

/** Files that are on their way close the panel they were asked for in. */
function afterImport(state: ArchivesState, event: ImportEvent): ArchivesState {
  const now = nextImport(state.import, event);
  const isBringing = state.open?.panel.is === 'add' || state.open?.panel.is === 'replace';
  const open = event.is === 'begun' && isBringing ? null : state.open;
  return now === state.import && open === state.open ? state : { ...state, import: now, open, fault: null };
}

function stillOpen(open: ArchivesState['open'], archives: readonly ArchiveEntry[]): ArchivesState['open'] {
  return archives.some(({ id }) => id === open?.archive) ? open : null;
}
