import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { PageNames } from '../../lib/platform/protocol.ts';
import { isEnabledOn, type Settings, type Where } from '../../lib/platform/settings.ts';
import { say } from '../../lib/platform/words.ts';
import type { PageState } from './page-state.ts';

type PageStatusProps = {
  readonly page: PageState;
  readonly settings: Settings | null;
  readonly onReload: (tabId: number) => void;
  /** Starts Apropos on the page, though the settings have it off there. */
  readonly onStart: (tabId: number) => void;
  /** What to show of a page that has names. */
  readonly children: (told: PageNames) => ComponentChildren;
  /** What else a page without names may do. */
  readonly hint: string;
};

/** The names of the page in the tab, or why there are none. */
export function PageStatus({ page, settings, onReload, onStart, children, hint }: PageStatusProps) {
  if (page.is === 'waiting') return <Waiting label={say('pageAsking')} />;
  if (settings && !settings.enabled) return <Notice title={say('pageOffEverywhere')}>{say('pageOffEverywhereNote')} {hint}</Notice>;
  if (page.is === 'closed') return <Closed tabId={page.tabId} onReload={onReload} />;
  if (settings && !page.told.isOn && !isEnabledOn(settings, page.told.site)) return <OffHere where={settings.where} onStart={() => onStart(page.tabId)} />;
  if (page.told.names.length === 0) return <Notice title={say('pageNoNames')}>{costOf(page.told.milliseconds)}</Notice>;
  if (!page.isStoryKnown) return <Waiting label={say('pageAsking')} />;
  return <>{children(page.told)}</>;
}

/** What the page has cost so far, in words. */
export function costOf(milliseconds: number): string {
  return milliseconds < 1 ? say('pageCostLittle') : say('pageCost', Math.round(milliseconds));
}

function OffHere({ where, onStart }: { readonly where: Where; readonly onStart: () => void }) {
  return (
    <Notice title={say(`pageOff_${where}`)}>
      <p>{say(`pageOffNote_${where}`)}</p>
      <p>
        <button type="button" class="plain" onClick={onStart}>
          {say('pageStart')}
        </button>
      </p>
    </Notice>
  );
}

function Closed({ tabId, onReload }: { readonly tabId: number | null; readonly onReload: (tabId: number) => void }) {
  return (
    <Notice title={say('pageUnreadable')}>
      <p>{say('pageUnreadableNote')}</p>
      {tabId !== null && (
        <p>
          {say('pageOpenBefore')}{' '}
          <button type="button" class="plain" onClick={() => onReload(tabId)}>
            {say('pageReload')}
          </button>
        </p>
      )}
    </Notice>
  );
}
