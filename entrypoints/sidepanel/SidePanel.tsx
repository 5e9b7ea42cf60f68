import { Notice } from '../../components/Notice.tsx';
import { PageNameItem } from '../../components/PageNameItem.tsx';
import type { PageNames } from '../../lib/platform/protocol.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import { say, sayCount } from '../../lib/platform/words.ts';
import { PageStatus } from '../popup/PageStatus.tsx';
import { Story } from './Story.tsx';
import { stepFor } from './walk-names.ts';
import { kindsOf, namesShown, type Order, type PanelEvent, type PanelState } from './panel-state.ts';

type SidePanelProps = {
  readonly state: PanelState;
  readonly send: (event: PanelEvent) => void;
  readonly onJump: (name: string, to: 'next' | 'previous') => void;
  readonly onOpen: (address: string) => void;
  readonly onReload: (tabId: number) => void;
  readonly onStart: (tabId: number) => void;
};

/** Every name on the page: filter, sort, go to its mentions, open what the archive has on it. */
export function SidePanel(props: SidePanelProps) {
  const { page, settings } = props.state;
  return (
    <main>
      <h1>{say('panelTitle')}</h1>
      <PageStatus page={page} settings={settings} onReload={props.onReload} onStart={props.onStart} hint={say('panelHint')}>
        {(told) => (
          <>
            {page.is === 'open' && <Story key={page.told.opened} story={page.story} onOpen={props.onOpen} />}
            <Names {...props} told={told} />
          </>
        )}
      </PageStatus>
    </main>
  );
}

function Names({ state, send, onJump, onOpen, told: { names } }: SidePanelProps & { readonly told: PageNames }) {
  const shown = namesShown(names, state);
  const jump = state.page.is === 'open' ? state.page.jump : null;
  const walk = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.page-name')];
    const at = rows.findIndex((row) => row === document.activeElement);
    const name = shown[at];
    const field = event.currentTarget.querySelector('input');
    if (event.altKey || event.ctrlKey || event.metaKey || (name === undefined && document.activeElement !== field)) return;
    const step = stepFor(event.key, at, rows.length);
    if (step === null) return;
    event.preventDefault();
    if (step.is === 'focus') (rows[step.at] ?? field)?.focus();
    else if (name !== undefined) onJump(name.id, step.to);
  };
  return (
    <div onKeyDown={walk}>
      <Controls state={state} send={send} names={names} />
      {shown.length === 0 ? (
        <Notice title={say('panelNoneLike')}>{sayCount('panelNoneLikeNote', names.length)}</Notice>
      ) : (
        <ul class="page-names" aria-label={say('panelShown', shown.length, names.length)}>
          {shown.map((name) => (
            <PageNameItem key={name.id} name={name} href={readerAddress({ name: name.id })} reached={jump?.name === name.id ? jump : null} onJump={(to) => onJump(name.id, to)} onOpen={() => onOpen(readerAddress({ name: name.id }))} />
          ))}
        </ul>
      )}
      <p class="unseen" role="status">
        {jump ? say('placeOf', jump.place, jump.of) : ''}
      </p>
    </div>
  );
}

const ORDERS: readonly Order[] = ['page', 'count', 'name'];

function Controls({ state: { filter, kind, order }, send, names }: Pick<SidePanelProps, 'state' | 'send'> & { readonly names: PageNames['names'] }) {
  const kinds = kindsOf(names);
  return (
    <div class="controls">
      <input type="search" aria-label={say('panelFilterNames')} placeholder={say('panelFilter')} spellcheck={false} value={filter} onInput={(event) => send({ is: 'filterTyped', filter: event.currentTarget.value })} />
      <select aria-label={say('panelKind')} value={kind ?? ''} onChange={(event) => send({ is: 'kindChosen', kind: kinds.find((one) => one === event.currentTarget.value) ?? null })}>
        <option value="">{say('panelAllKinds')}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {say(`${one}Kind`)}
          </option>
        ))}
      </select>
      <select aria-label={say('panelOrder')} value={order} onChange={(event) => send({ is: 'orderChosen', order: ORDERS.find((one) => one === event.currentTarget.value) ?? 'page' })}>
        {ORDERS.map((one) => (
          <option key={one} value={one}>
            {say(`panelOrder_${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
