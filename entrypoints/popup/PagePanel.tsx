import { PageNameRow, RowGroup } from '../../components/Rows.tsx';
import { costOf, PageStatus } from './PageStatus.tsx';
import type { PopupProps } from './Popup.tsx';
import type { PageState } from './popup-state.ts';

/** What the archive has to say on the page in the tab. */
export function PagePanel({ state: { page, settings, active }, send, onReload, listId }: PopupProps & { readonly listId: string }) {
  return (
    <PageStatus page={page} settings={settings} onReload={onReload} hint="The search above still works.">
      {({ names, milliseconds }) => (
        <>
          <div role="listbox" id={listId} aria-label="Names on this page">
            <RowGroup title="On this page" note={costOf(milliseconds)}>
              {names.map((name, index) => (
                <PageNameRow
                  key={name.id}
                  id={`row-${index}`}
                  isActive={index === active}
                  name={name}
                  reached={jumpOn(page, name.id)}
                  onChoose={() => send({ is: 'rowClicked', row: { is: 'here', name } })}
                />
              ))}
            </RowGroup>
          </div>
          <p class="unseen" role="status">
            {sayJump(page)}
          </p>
        </>
      )}
    </PageStatus>
  );
}

function jumpOn(page: PageState, name: string) {
  return page.is === 'open' && page.jump?.name === name ? page.jump : null;
}

function sayJump(page: PageState): string {
  return page.is === 'open' && page.jump ? `${page.jump.place} of ${page.jump.of}` : '';
}
