import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { PageNames } from '../../lib/platform/protocol.ts';
import { isEnabledOn, type Settings } from '../../lib/platform/settings.ts';
import type { PageState } from './popup-state.ts';

type PageStatusProps = {
  readonly page: PageState;
  readonly settings: Settings | null;
  readonly onReload: (tabId: number) => void;
  /** What to show of a page that has names. */
  readonly children: (told: PageNames) => ComponentChildren;
  /** What else a page without names may do. */
  readonly hint: string;
};

/** The names of the page in the tab, or why there are none. */
export function PageStatus({ page, settings, onReload, children, hint }: PageStatusProps) {
  if (page.is === 'waiting') return <Waiting label="Asking the page" />;
  if (settings && !settings.enabled) return <Notice title="Switched off">Pages are left alone. {hint}</Notice>;
  if (page.is === 'closed') return <Closed tabId={page.tabId} onReload={onReload} />;
  if (settings && !isEnabledOn(settings, page.told.site)) return <Notice title="Switched off on this site">Its pages are left alone. {hint}</Notice>;
  if (page.told.names.length === 0) return <Notice title="No names from your archive on this page">{costOf(page.told.milliseconds)}</Notice>;
  return <>{children(page.told)}</>;
}

/** What the page has cost so far, in words. */
export function costOf(milliseconds: number): string {
  return milliseconds < 1 ? 'under 1 ms on this page' : `${Math.round(milliseconds).toLocaleString('en')} ms spent`;
}

function Closed({ tabId, onReload }: { readonly tabId: number | null; readonly onReload: (tabId: number) => void }) {
  return (
    <Notice title="Apropos can’t read this page">
      <p>Browsers keep extensions out of their own pages, their add-on stores and PDF files.</p>
      {tabId !== null && (
        <p>
          Was this page open before Apropos was installed?{' '}
          <button type="button" class="plain" onClick={() => onReload(tabId)}>
            Reload it
          </button>
        </p>
      )}
    </Notice>
  );
}
