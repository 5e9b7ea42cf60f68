import { PageNameRow, RowGroup } from '../../components/Rows.tsx';
import { say } from '../../lib/platform/words.ts';
import { costOf, PageStatus } from './PageStatus.tsx';
import type { PopupProps } from './Popup.tsx';
import type { PageState } from './popup-state.ts';

/** What the archive has to say on the page in the tab. */
export function PagePanel({ state: { page, settings, active }, send, onReload, onStart, listId }: PopupProps & { readonly listId: string }) {
  return (
    <PageStatus page={page} settings={settings} onReload={onReload} onStart={onStart} hint={say('popupSearchStays')}>
      {({ names, milliseconds }) => (
        <>
          <div role="listbox" id={listId} aria-label={say('popupNamesHere')}>
            <RowGroup title={say('popupOnThisPage')} note={costOf(milliseconds)}>
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
  return page.is === 'open' && page.jump ? say('placeOf', page.jump.place, page.jump.of) : '';
}
