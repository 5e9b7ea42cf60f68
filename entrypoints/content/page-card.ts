import { browser } from 'wxt/browser';
import { CARD_ARTICLES } from '../../lib/card/card-model.ts';
import type { CardTarget, Visit } from '../../lib/card/card-state.ts';
import type { CandidateName } from '../../lib/gazetteer/candidates.ts';
import { callBackground } from '../../lib/platform/call.ts';
import { readerAddress } from '../../lib/platform/reader-address.ts';
import type { RelatedCard } from '../../lib/platform/protocol.ts';
import type { PageSketch } from '../../lib/search/results.ts';
import { runCard } from './card-effects.ts';
import { createCardView, type CardPlace } from './card-view.tsx';
import { linesOf } from './nearby.ts';
import type { PaintedName, PaintedNames } from './painted-names.ts';
import { isOnDark } from './page-tone.ts';
import type { Hit, PointerPort } from './pointer.ts';

/** What the card needs to know of the page. */
export type PageCardPort = {
  readonly names: PaintedNames;
  nameOf(id: string): CandidateName | null;
  sketchNear(name: PaintedName): PageSketch;
  /** The name whose card is open, `null` for none. */
  onShown(name: PaintedName | null): void;
  onFailed(error: unknown): void;
};

/** The card of a page, moved by what the pointer does. */
export type PageCard = PointerPort & {
  /** The page moved or changed under the card. */
  follow(): void;
  dismiss(): void;
  isHost(node: Node): boolean;
};

const NOTHING: PageSketch = { words: [], names: [], dates: [] };

/** No card yet. It is gone for good with the signal. */
export function createPageCard(port: PageCardPort, signal: AbortSignal): PageCard {
  const { names } = port;
  let last: { readonly mention: number; readonly line: number } = { mention: 0, line: 0 };

  const view = createCardView({
    placeOf: (mention) => placeOf(names.byMention(mention), mention === last.mention ? last.line : 0),
    hrefOf: (article) => new URL(readerAddress({ article, name: openName() }), browser.runtime.getURL('/')).href,
    onOpened: (article) => void openReader(article),
    onRetried: () => card.send({ type: 'retryPressed' }),
    onLost: () => card.send({ type: 'dismissed' }),
  });

  const card = runCard({
    view,
    relate,
    onShown: (mention) => port.onShown(mention === null ? null : names.byMention(mention)),
  }, signal);

  async function relate({ target }: Visit): Promise<RelatedCard | null> {
    const name = names.byMention(target.mention);
    const page = name === null ? NOTHING : port.sketchNear(name);
    try {
      return await callBackground('relate', { name: target.name.id, page, limit: CARD_ARTICLES });
    } catch (error) {
      port.onFailed(error);
      throw error;
    }
  }

  function openName(): string | null {
    const state = card.state();
    return state.phase === 'open' ? state.visit.target.name.id : null;
  }

  async function openReader(article: string): Promise<void> {
    try {
      await callBackground('openReader', { article, name: openName() });
      card.send({ type: 'dismissed' });
    } catch (error) {
      port.onFailed(error);
    }
  }

  function targetOf({ name, line }: Hit): CardTarget | null {
    const known = port.nameOf(name.name);
    if (known === null) return null;
    last = { mention: name.mention, line };
    const { id, canonical, kind, articleCount } = known;
    return { mention: name.mention, name: { id, canonical, kind, articleCount } };
  }

  function send(type: 'nameEntered' | 'nameTapped', hit: Hit): void {
    const target = targetOf(hit);
    if (target !== null) card.send({ type, target });
  }

  return {
    onEntered: (hit) => send('nameEntered', hit),
    onTapped: (hit) => send('nameTapped', hit),
    onCardEntered: () => card.send({ type: 'cardEntered' }),
    onLeft: () => {
      if (!view.hasFocus()) card.send({ type: 'pointerLeft' });
    },
    onPressedElsewhere: () => card.send({ type: 'dismissed' }),
    onEscape: () => card.send({ type: 'dismissed' }),
    isCard: view.isCard,
    isHost: view.isCard,
    follow: view.follow,
    dismiss: () => card.send({ type: 'dismissed' }),
  };
}

/** The lines of a name as one box as wide as the line the user is at; `null` once they are out of view. */
function placeOf(name: PaintedName | null, line: number): CardPlace | null {
  const element = name?.range.startContainer.parentElement ?? null;
  const lines = name === null ? [] : linesOf(name.range, name.tree);
  const at = lines[line] ?? lines[0];
  if (element === null || at === undefined) return null;
  const box = { ...at, top: Math.min(...lines.map(({ top }) => top)), bottom: Math.max(...lines.map(({ bottom }) => bottom)) };
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return null;
  const dialog = element.closest('dialog:modal'); // what is outside of it cannot be used
  const holder = dialog?.ownerDocument === document ? dialog : document.documentElement;
  return { box, isDark: isOnDark(element), isRightToLeft: getComputedStyle(element).direction === 'rtl', holder };
}
