import { browser } from 'wxt/browser';
import { CARD_ARTICLES } from '../../lib/card/card-model.ts';
import { callBackground } from '../../lib/platform/call.ts';
import type { Evidence } from '../../lib/platform/protocol.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import type { PageSketch } from '../../lib/search/results.ts';
import type { PageCard, PageCardPort } from '../content/card-door.ts';
import type { Hit } from '../content/hit-test.ts';
import type { PaintedName } from '../content/painted-names.ts';
import { runCard, type CardRun } from './card-effects.ts';
import { placeOf } from './card-place.ts';
import { createCardView } from './card-view.tsx';
import { sketchNear } from './sketch-near.ts';

const NOTHING: PageSketch = { words: [], names: [], dates: [] };

/** No card yet. It is gone for good with the signal. */
export function createPageCard(port: PageCardPort, signal: AbortSignal): PageCard {
  const { names } = port;
  let last: Hit | null = null;

  const view = createCardView({
    placeOf: (mention) => placeOf(names.byMention(mention), mention === last?.name.mention ? last.line : 0),
    hrefOf: (article) => new URL(readerAddress({ article, name: nameOf(card) }), browser.runtime.getURL('/')).href,
    onOpened: (article) => void told(callBackground('openReader', { article, name: nameOf(card) }), port).then(dismiss, () => {}), // told already
    onRetried: () => card.send({ type: 'retryPressed' }),
    onLost: dismiss,
  });
  const card: CardRun = runCard({
    view,
    relate: ({ target }) => {
      const name = names.byMention(target.mention);
      const page = name === null ? NOTHING : sketchNear(port, name);
      return told(callBackground('relate', { name: target.name.id, page, evidence: name && evidenceFor(name), limit: CARD_ARTICLES }), port);
    },
    onShown: (mention) => port.onShown(mention === null ? null : names.byMention(mention)),
  }, signal);

  function dismiss(): void {
    card.send({ type: 'dismissed' });
  }

  function send(type: 'nameEntered' | 'nameTapped', hit: Hit): void {
    const target = port.targetOf(hit.name);
    last = hit;
    if (target !== null) card.send({ type, target });
  }

  return {
    follow: view.follow,
    isCard: view.isCard,
    boxOfCard: view.box,
    onEntered: (hit) => send('nameEntered', hit),
    onTapped: (hit) => send('nameTapped', hit),
    onCardEntered: () => card.send({ type: 'cardEntered' }),
    onHeadedForCard: () => card.send({ type: 'cardHeadedFor' }),
    onLeft: () => view.hasFocus() || card.send({ type: 'pointerLeft' }),
    onDismissed: dismiss,
    onEscaped: dismiss,
  };
}

/** Id of the name whose card is open. */
function nameOf(card: CardRun): string | null {
  const state = card.state();
  return state.phase === 'open' ? state.visit.target.name.id : null;
}

const MOST_FORM = 200; // UTF-16 units of a form that are told

function evidenceFor({ found: { mention, verdict } }: PaintedName): Evidence | null {
  return verdict && ({ ...verdict, form: mention.text.slice(0, MOST_FORM) } as Evidence); // a painted name is shown, by one of these rules
}

async function told<T>(call: Promise<T>, port: PageCardPort): Promise<T> {
  try {
    return await call;
  } catch (error) {
    port.onFailed();
    throw error;
  }
}
