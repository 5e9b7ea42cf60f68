import { siteFromText, withSite, type Locks, type Settings } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';

/** The options page's life. main.tsx runs the effects. */
export type OptionsState = {
  /** `null` until they are read. */
  readonly settings: Settings | null;
  /** The settings that an organisation sets. */
  readonly locks: Locks;
  /** What the settings are searched for. */
  readonly sought: string;
  /** What stands in the field for a further site. */
  readonly draft: string;
  /** Why the last thing asked was not done. */
  readonly fault: Fault | null;
};

export type Fault = { readonly of: 'site' | 'storage'; readonly why: string };

export type OptionsEvent =
  | { readonly is: 'settingsRead'; readonly settings: Settings }
  | { readonly is: 'locksRead'; readonly locks: Locks }
  | { readonly is: 'soughtTyped'; readonly sought: string }
  | { readonly is: 'storageFailed'; readonly why: string }
  | { readonly is: 'changed'; readonly settings: Settings }
  | { readonly is: 'siteTyped'; readonly draft: string }
  | { readonly is: 'siteEntered' };

export const INITIAL: OptionsState = { settings: null, locks: new Set(), sought: '', draft: '', fault: null };

/** The state after an event; the same object where nothing changes. */
export function next(state: OptionsState, event: OptionsEvent): OptionsState {
  switch (event.is) {
    case 'settingsRead':
      return { ...state, settings: event.settings };
    case 'locksRead':
      return { ...state, locks: event.locks };
    case 'soughtTyped':
      return { ...state, sought: event.sought };
    case 'storageFailed':
      return { ...state, fault: { of: 'storage', why: event.why } };
    case 'changed':
      return { ...state, settings: event.settings, fault: null };
    case 'siteTyped':
      return { ...state, draft: event.draft, fault: null };
    case 'siteEntered':
      return enterSite(state);
  }
}

/** True of an event by which a person changes the settings, so that they are to be stored. */
export function isChange(event: OptionsEvent): boolean {
  return event.is === 'changed' || event.is === 'siteEntered';
}

function enterSite(state: OptionsState): OptionsState {
  if (state.settings === null || state.draft.trim() === '') return state;
  const site = siteFromText(state.draft);
  if (site === null) return { ...state, fault: { of: 'site', why: say('optionsNoSite', state.draft.trim()) } };
  return { ...state, settings: withSite(state.settings, site, state.settings.where === 'chosen'), draft: '', fault: null };
}
