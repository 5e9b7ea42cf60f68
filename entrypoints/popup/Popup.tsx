import { SearchField } from '../../components/SearchField.tsx';
import { Switch } from '../../components/Switch.tsx';
import { isEnabledOn, withSite, type Locks, type Settings } from '../../lib/platform/settings.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import { Narrowing } from './Narrowing.tsx';
import { PagePanel } from './PagePanel.tsx';
import { rowsOf, type PopupEvent, type PopupState } from './popup-state.ts';
import { Recent } from './Recent.tsx';
import { ResultsPanel } from './ResultsPanel.tsx';

export type PopupProps = {
  readonly state: PopupState;
  readonly send: (event: PopupEvent) => void;
  readonly onSettings: (settings: Settings) => void;
  readonly onReload: (tabId: number) => void;
  readonly onStart: (tabId: number) => void;
  readonly locks: Locks;
  readonly onOptions: () => void;
  /** Forgets the recent searches. */
  readonly onForget: () => void;
  /** Opens the side panel; `null` where there is none. */
  readonly onPanel: (() => void) | null;
};

const LIST = 'rows';

/** The toolbar popup: the search, what it found or the names on the page, the switches. */
export function Popup(props: PopupProps) {
  const { state, send } = props;
  const Panel = state.results.is === 'none' ? PagePanel : ResultsPanel;
  return (
    <>
      <header class="top">
        <h1 class="unseen">{say('extensionName')}</h1>
        <SearchField
          value={state.query}
          placeholder={state.articles === null ? say('searchArchive') : sayCount('popupSearch', state.articles)}
          listId={rowsOf(state).length > 0 ? LIST : null}
          activeId={state.active < 0 ? null : `row-${state.active}`}
          onType={(query) => send({ is: 'queryTyped', query })}
          onArrow={(step) => send({ is: 'arrowPressed', step })}
          onEnter={() => send({ is: 'enterPressed' })}
        />
        {state.query === '' && state.recent.length > 0 && <Recent recent={state.recent} onChoose={(query) => send({ is: 'queryTyped', query })} onForget={props.onForget} />}
        {state.results.is !== 'none' && <Narrowing state={state} send={send} />}
      </header>
      <main class="panel">
        <Panel {...props} listId={LIST} />
      </main>
      <footer class="foot">
        <Switches {...props} />
        <Ways {...props} />
      </footer>
    </>
  );
}

function Switches({ state: { settings, page }, onSettings, locks }: PopupProps) {
  const site = page.is === 'open' ? page.told.site : null;
  if (settings === null) return <div class="switches" />; // their place: they may be read after the page was
  return (
    <div class="switches">
      {site !== null && settings.where !== 'asked' && (
        <Switch
          label={say('popupOnSite', site)}
          isOn={isEnabledOn(settings, site)}
          isDisabled={!settings.enabled || locks.has(settings.where === 'chosen' ? 'chosenSites' : 'disabledSites')}
          onChange={(isOn) => onSettings(withSite(settings, site, isOn))}
        />
      )}
      <Switch label={say('popupEverywhere')} isOn={settings.enabled} isDisabled={locks.has('enabled')} onChange={(enabled) => onSettings({ ...settings, enabled })} />
    </div>
  );
}

function Ways({ onPanel, onOptions }: PopupProps) {
  return (
    <div class="ways">
      {onPanel && (
        <button type="button" class="plain" onClick={onPanel}>
          {say('popupPanel')}
        </button>
      )}
      <button type="button" class="plain" onClick={onOptions}>
        {say('popupSettings')}
      </button>
    </div>
  );
}
