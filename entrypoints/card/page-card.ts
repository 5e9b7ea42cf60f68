import type { CardState } from '../../lib/card/card-state.ts';
import type { PageCard, PageCardPort } from '../content/card-door.ts';
import type { Hit } from '../content/hit-test.ts';
import type { PaintedName, PaintedNames } from '../content/painted-names.ts';
import { createOneCard, type OneCard } from './one-card.ts';

/** Cards that may be pinned at once: more would hide the page. The oldest goes. */
const MOST_PINNED = 4;

/** The cards of a page: one that follows the pointer, and those that were pinned. All are gone for good with the signal. */
export function createPageCard(port: PageCardPort, signal: AbortSignal): PageCard {
  let last: Hit | null = null;
  const pinned: OneCard[] = [];
  const tell = createTelling(port);
  let live = createCard();

  function createCard(): OneCard {
    const card: OneCard = createOneCard({ ...port, lineOf: (mention) => (mention === last?.name.mention ? last.line : 0), onChanged: (state) => follow(card, state) }, signal);
    return card;
  }

  function follow(card: OneCard, state: CardState): void {
    if (card !== live && state.phase === 'closed') pinned.splice(pinned.indexOf(card), 1);
    if (card === live && state.phase === 'open' && state.hold.kind === 'pinned') {
      live = createCard();
      if (pinned.push(card) > MOST_PINNED) pinned[0]?.send({ type: 'dismissed' });
    }
    tell(shownOf(live, port.names), pinned.length);
  }

  function send(type: 'nameEntered' | 'nameTapped', hit: Hit): void {
    const target = port.targetOf(hit.name);
    last = hit;
    if (target !== null) live.send({ type, target });
  }

  return {
    onEntered: (hit) => send('nameEntered', hit),
    onTapped: (hit) => send('nameTapped', hit),
    onCardEntered: () => live.send({ type: 'cardEntered' }),
    onHeadedForCard: () => live.send({ type: 'cardHeadedFor' }),
    onLeft: () => live.view.hasFocus() || live.send({ type: 'pointerLeft' }),
    onDismissed: () => live.send({ type: 'dismissed' }),
    onEscaped: () => (pinned.find(({ view }) => view.hasFocus()) ?? live).send({ type: 'dismissed' }),
    isCard: (node) => [live, ...pinned].some(({ view }) => view.isCard(node)),
    boxOfCard: () => live.view.box(),
    hasFocus: () => [live, ...pinned].some(({ view }) => view.hasFocus()),
    onEntryWished: (hit) => enter(live, toOpen(live, last, hit), send),
    isOpen: () => pinned.length > 0 || live.state().phase === 'open',
    follow: () => [live, ...pinned].forEach(({ view }) => view.follow()),
  };
}

function shownOf(card: OneCard, names: PaintedNames): PaintedName | null {
  const state = card.state();
  return state.phase === 'open' ? names.byMention(state.visit.target.mention) : null;
}

function enter(live: OneCard, wished: Hit | null, send: (type: 'nameTapped', hit: Hit) => void): void {
  if (wished !== null) send('nameTapped', wished);
  live.view.enter();
}

/** Which name the keyboard opens: that of the card the pointer opened, so that it stays, else the one it went to. */
function toOpen(live: OneCard, last: Hit | null, hit: Hit | null): Hit | null {
  const state = live.state();
  if (state.phase !== 'open') return hit;
  const wished = live.view.hasFocus() ? hit : last;
  const isThere = state.hold.kind === 'kept' && state.visit.target.mention === wished?.name.mention;
  return isThere ? null : wished;
}

/** Tells what is shown, whenever that is something else: a state changes with every move on the way to a card. */
function createTelling(port: PageCardPort): (name: PaintedName | null, pinned: number) => void {
  let told = '';
  return (name, pinned) => {
    const now = `${name?.mention ?? ''} ${pinned}`;
    if (now !== told) port.onShown(name);
    told = now;
  };
}
