import { Notice } from '../../components/Notice.tsx';
import { PageNameRow, RowGroup } from '../../components/Rows.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { isEnabledOn } from '../../lib/platform/settings.ts';
import type { PopupProps } from './Popup.tsx';
import type { PageState } from './popup-state.ts';

/** What the archive has to say on the page in the tab. */
export function PagePanel({ state: { page, settings, active }, send, onReload, listId }: PopupProps & { readonly listId: string }) {
  if (page.is === 'waiting') return <Waiting label="Asking the page" />;
  if (settings && !settings.enabled) return <Notice title="Switched off">Pages are left alone. The search above still works.</Notice>;
  if (page.is === 'closed') return <Closed tabId={page.tabId} onReload={onReload} />;
  if (settings && !isEnabledOn(settings, page.told.site)) return <Notice title="Switched off on this site">Its pages are left alone. The search above still works.</Notice>;
  if (page.told.names.length === 0) return <Notice title="No names from your archive on this page">{costOf(page.told.milliseconds)}</Notice>;
  return (
    <>
      <div role="listbox" id={listId} aria-label="Names on this page">
        <RowGroup title="On this page" note={costOf(page.told.milliseconds)}>
          {page.told.names.map((name, index) => (
            <PageNameRow
              key={name.id}
              id={`row-${index}`}
              isActive={index === active}
              name={name}
              reached={page.jump?.name === name.id ? page.jump : null}
              onChoose={() => send({ is: 'rowClicked', row: { is: 'here', name } })}
            />
          ))}
        </RowGroup>
      </div>
      <p class="unseen" role="status">
        {sayJump(page)}
      </p>
    </>
  );
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

function costOf(milliseconds: number): string {
  return milliseconds < 1 ? 'under 1 ms on this page' : `${Math.round(milliseconds).toLocaleString('en')} ms spent`;
}

function sayJump(page: PageState): string {
  return page.is === 'open' && page.jump ? `${page.jump.place} of ${page.jump.of}` : '';
}
