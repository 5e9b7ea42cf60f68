import { Notice } from '../../components/Notice.tsx';
import { HitRow, NameRow, RowGroup } from '../../components/Rows.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import type { SearchAnswer } from '../../lib/corpus/corpus.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import type { PopupProps } from './Popup.tsx';
import { NO_FILTERS, type PopupState } from './popup-state.ts';

type ResultsPanelProps = PopupProps & { readonly listId: string };

/** What the archive answers to the query. */
export function ResultsPanel(props: ResultsPanelProps) {
  const { results } = props.state;
  if (results.is === 'none') return null;
  if (results.is === 'failed') return <Failed why={results.why} onRetry={() => props.send({ is: 'searchRetried' })} />;
  if (results.answer === null) return <Waiting label={say('popupSearching')} />;
  const { names, hits } = results.answer;
  if (names.length + hits.length === 0) {
    return results.is === 'waiting' ? <Waiting label={say('popupSearching')} /> : <Nothing {...props} />;
  }
  return (
    <>
      {results.answer.corrected !== null && <p class="read-as">{say('popupReadAs', withoutFilters(results.answer.corrected))}</p>}
      <Found {...props} answer={results.answer} />
      {hits.length === 0 && isNarrowed(props.state) && <Nothing {...props} />}
      <p class="unseen" role="status">
        {results.is === 'found' ? say('popupFound', sayCount('names', names.length), sayCount('articles', hits.length)) : ''}
      </p>
    </>
  );
}

function Found({ answer, state, send, listId }: ResultsPanelProps & { readonly answer: SearchAnswer }) {
  const { names, hits } = answer;
  return (
    <div role="listbox" id={listId} aria-label={say('popupFoundIn')} class={state.results.is === 'waiting' ? 'stale' : undefined}>
      {names.length > 0 && (
        <RowGroup title={say('popupNames')}>
          {names.map((hit, index) => (
            <NameRow
              key={hit.id}
              id={`row-${index}`}
              isActive={index === state.active}
              href={readerAddress({ name: hit.id })}
              hit={hit}
              onChoose={() => send({ is: 'rowClicked', row: { is: 'name', hit } })}
            />
          ))}
        </RowGroup>
      )}
      {hits.length > 0 && (
        <RowGroup title={say('popupArticles')}>
          {hits.map((hit, index) => (
            <HitRow
              key={hit.article.id}
              id={`row-${names.length + index}`}
              isActive={names.length + index === state.active}
              href={readerAddress({ article: hit.article.id })}
              hit={hit}
              onChoose={() => send({ is: 'rowClicked', row: { is: 'article', hit } })}
            />
          ))}
        </RowGroup>
      )}
    </div>
  );
}

function Nothing({ state, send }: ResultsPanelProps) {
  const title = say('popupNothing', shorten(state.query.trim()));
  if (!isNarrowed(state)) return <Notice title={title}>{say('popupNothingNote')}</Notice>;
  return (
    <Notice title={title}>
      <p>{say('popupFiltered')}</p>
      <p>
        <button type="button" class="plain" onClick={() => send({ is: 'filtersChosen', filters: NO_FILTERS })}>
          {say('popupWithoutFilters')}
        </button>
      </p>
    </Notice>
  );
}

function isNarrowed({ filters }: PopupState): boolean {
  return Object.values(filters).some((filter) => filter !== null);
}

function Failed({ why, onRetry }: { readonly why: string; readonly onRetry: () => void }) {
  return (
    <Notice title={say('popupFailed')} isFailure>
      <p>{why}</p>
      <p>
        <button type="button" class="plain" onClick={onRetry}>
          {say('tryAgain')}
        </button>
      </p>
    </Notice>
  );
}

// Those of the selects, which stand first (questionOf).
function withoutFilters(query: string): string {
  return query.replace(/^((in:"[^"]*"|(kind|from|to):\S+) )+/, '');
}

function shorten(query: string): string {
  return query.length > 40 ? `${query.slice(0, 40)}…` : query;
}
