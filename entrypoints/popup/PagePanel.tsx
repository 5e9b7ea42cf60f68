import { OptionButton, PageNameRow, RowGroup, StoryRow } from '../../components/Rows.tsx';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import { costOf, PageStatus } from './PageStatus.tsx';
import type { PageState } from './page-state.ts';
import type { PopupProps } from './Popup.tsx';
import { storyRowsOf } from './popup-state.ts';

/** What the archive has to say on the page in the tab. */
export function PagePanel({ state, send, onReload, onStart, listId }: PopupProps & { readonly listId: string }) {
  const { page, settings, active } = state;
  const above = storyRowsOf(state).length;
  return (
    <PageStatus page={page} settings={settings} onReload={onReload} onStart={onStart} hint={say('popupSearchStays')}>
      {({ names, milliseconds }) => (
        <>
          <div role="listbox" id={listId} aria-label={say('popupNamesHere')}>
            {page.is === 'open' && above > 0 && <Story state={state} count={page.story.length} send={send} />}
            <RowGroup title={say('popupOnThisPage')} note={costOf(milliseconds)}>
              {names.map((name, index) => (
                <PageNameRow
                  key={name.id}
                  id={`row-${above + index}`}
                  isActive={above + index === active}
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

function Story({ state, count, send }: Pick<PopupProps, 'state' | 'send'> & { readonly count: number }) {
  return (
    <RowGroup title={sayCount('storyTitle', count)}>
      {storyRowsOf(state).map((row, index) => {
        const common = { id: `row-${index}`, isActive: index === state.active, onChoose: () => send({ is: 'rowClicked', row }) };
        if (row.is === 'restOfStory') return <OptionButton key="rest" {...common}>{sayCount('storyAll', count)}</OptionButton>;
        if (row.is !== 'story') return null;
        return <StoryRow key={row.hit.article.id} {...common} href={readerAddress({ article: row.hit.article.id })} related={row.hit} />;
      })}
    </RowGroup>
  );
}

function jumpOn(page: PageState, name: string) {
  return page.is === 'open' && page.jump?.name === name ? page.jump : null;
}

function sayJump(page: PageState): string {
  return page.is === 'open' && page.jump ? say('placeOf', page.jump.place, page.jump.of) : '';
}
