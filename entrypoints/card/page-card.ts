import type { CardState } from '../../lib/card/card-state.ts';
import type { PageCard, PageCardPort } from '../content/card-door.ts';
import type { Hit } from '../content/hit-test.ts';
import { createOneCard, type OneCard } from './one-card.ts';

/** Cards that may be pinned at once: more would hide the page. The oldest goes. */
const MOST_PINNED = 4;

/** The cards of a page: one that follows the pointer, and those that were pinned. All are gone for good with the signal. */
export function createPageCard(port: PageCardPort, signal: AbortSignal): PageCard {
  let last: Hit | null = null;
  const pinned: OneCard[] = [];
  let live = createCard();

  function createCard(): OneCard {
    const card: OneCard = createOneCard({ ...port, lineOf: (mention) => (mention === last?.name.mention ? last.line : 0), onChanged: (state) => follow(card, state) }, signal);
    return card;
  }

  function follow(card: OneCard, state: CardState): void {
    if (card === live && state.phase === 'open' && state.hold.kind === 'pinned') {
      pinned.push(card);
      live = createCard();
      if (pinned.length > MOST_PINNED) pinned[0]?.send({ type: 'dismissed' });
    } else if (card !== live && state.phase === 'closed') {
      pinned.splice(pinned.indexOf(card), 1);
    }
    const now = live.state();
    port.onShown(now.phase === 'open' ? port.names.byMention(now.visit.target.mention) : null);
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
    isOpen: () => pinned.length > 0 || live.state().phase === 'open',
    follow: () => [live, ...pinned].forEach(({ view }) => view.follow()),
  };
}
