import { browser } from 'wxt/browser';
import { CARD_ARTICLES, shownArticles } from '../../lib/card/card-model.ts';
import type { CardAnswer, CardState } from '../../lib/card/card-state.ts';
import { callBackground } from '../../lib/platform/call.ts';
import type { Evidence } from '../../lib/platform/protocol.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import type { PageSketch } from '../../lib/search/results.ts';
import type { PageCardPort } from '../content/card-door.ts';
import type { PaintedName } from '../content/painted-names.ts';
import { runCard, type CardRun } from './card-effects.ts';
import { placeOf } from './card-place.ts';
import { createCardView, type CardView, type CardViewPort } from './card-view.tsx';
import { citedAs } from './cited-as.ts';
import { muteName } from './mute-name.ts';
import { sketchNear } from './sketch-near.ts';

export type OneCardPort = Omit<PageCardPort, 'onShown'> & {
  /** Which line of a mention the user is at. */
  lineOf(mention: number): number;
  onChanged(state: CardState): void;
};

/** A card that opens and closes. */
export type OneCard = CardRun & { readonly view: CardView };

const NOTHING: PageSketch = { words: [], names: [], dates: [] };

/** No card open yet. */
export function createOneCard(port: OneCardPort, signal: AbortSignal): OneCard {
  const { names } = port;
  const view = createCardView({
    placeOf: (mention) => placeOf(names.byMention(mention), port.lineOf(mention)),
    doings: doingsOf(port, () => card),
    citationOf: citedAs,
    onMoved: () => card.send({ type: 'pinPressed' }),
    onLost: () => card.send({ type: 'dismissed' }),
  });
  const card: CardRun = runCard({
    view,
    relate: ({ target }) => {
      const name = names.byMention(target.mention);
      const page = name === null ? NOTHING : sketchNear(port, name);
      const evidence = name?.name === target.name.id ? evidenceFor(name) : null;
      return told(callBackground('relate', { name: target.name.id, page, evidence, limit: CARD_ARTICLES }), port);
    },
    glance: ({ target, answer }) => callBackground('glanceName', { id: target.name.id, snippets: snippetsOf(answer) }),
    onChanged: port.onChanged,
  }, signal);
  return { ...card, view };
}

function doingsOf(port: OneCardPort, card: () => CardRun): CardViewPort['doings'] {
  const dismiss = () => card().send({ type: 'dismissed' });
  return {
    hrefOf: (article) => new URL(readerAddress({ article, name: nameOf(card()) }), browser.runtime.getURL('/')).href,
    nameHrefOf: (name) => new URL(readerAddress({ name }), browser.runtime.getURL('/')).href,
    onOpen: (article) => void told(callBackground('openReader', { article, name: nameOf(card()) }), port).then(() => isPinned(card()) || dismiss(), () => {}), // told already
    onRetry: () => card().send({ type: 'retryPressed' }),
    onFollow: ({ id, canonical, kind, articleCount }) => card().send({ type: 'nameFollowed', name: { id, canonical, kind, articleCount } }),
    onBack: () => card().send({ type: 'backPressed' }),
    onForward: () => card().send({ type: 'forwardPressed' }),
    onPin: () => card().send({ type: 'pinPressed' }),
    onClose: dismiss,
    onPanel: () => told(callBackground('openPanel', null), port),
    onMute: (scope) => muteName(port, nameOf(card()) ?? '', scope),
  };
}

function snippetsOf(answer: CardAnswer): readonly { readonly article: string; readonly text: string }[] {
  const shown = answer.kind === 'arrived' ? shownArticles(answer) : [];
  return shown.map(({ article, snippet }) => ({ article: article.id, text: snippet.text }));
}

/** Id of the name on show. */
function nameOf(card: CardRun): string | null {
  const state = card.state();
  return state.phase === 'open' ? state.visit.target.name.id : null;
}

function isPinned(card: CardRun): boolean {
  const state = card.state();
  return state.phase === 'open' && state.hold.kind === 'pinned';
}

const MOST_FORM = 200; // UTF-16 units of a form that are told

function evidenceFor({ found: { mention, verdict } }: PaintedName): Evidence | null {
  return verdict && ({ ...verdict, form: mention.text.slice(0, MOST_FORM) } as Evidence); // a painted name is shown, by one of these rules
}

async function told<T>(call: Promise<T>, port: Pick<OneCardPort, 'onFailed'>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    port.onFailed();
    throw error;
  }
}
