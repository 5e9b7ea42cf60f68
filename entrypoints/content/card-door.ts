import type { CardTarget } from '../../lib/card/card-state.ts';
import { callBackground } from '../../lib/platform/call.ts';
import type { PageSketch } from '../../lib/search/results.ts';
import type { Block } from './blocks.ts';
import type { Hit } from './hit-test.ts';
import type { PaintedName, PaintedNames } from './painted-names.ts';
import type { PointerPort } from './pointer.ts';
import type { Stretch } from './stretches.ts';

/** What the card needs to know of the page. */
export type PageCardPort = {
  readonly names: PaintedNames;
  /** `null`: the page no longer knows this name. */
  targetOf(name: PaintedName): CardTarget | null;
  blocksOf(stretch: Stretch): readonly Block[];
  countNames(): PageSketch['names'];
  /** Highlights a name no more on this page; answers what undoes that. */
  hide(name: string): () => void;
  /** A card opened or closed; the name whose card follows the pointer, `null` for none. */
  onShown(name: PaintedName | null): void;
  onFailed(): void;
};

/** The card of a page, moved by what the pointer does. */
export type PageCard = PointerPort & {
  /** The page moved under the card. */
  follow(): void;
  isCard(node: Node): boolean;
  /** Whether any card is open, pinned ones among them. */
  isOpen(): boolean;
  hasFocus(): boolean;
  /** The keyboard wants into the card that is open, else into that of the name, if there is one. */
  onEntryWished(hit: Hit | null): void;
};

declare global {
  /** Left by the card's script in the world that it shares with the content script, and that no page sees. */
  var aproposCard: ((port: PageCardPort, signal: AbortSignal) => PageCard) | undefined;
}

/**
 * The card, before its script is there: the script is brought into the page when a pointer first moves, or
 * the focus, on a page with names. What was last done to a name meanwhile is done once it came.
 */
export function createCardDoor(port: PageCardPort, signal: AbortSignal): PageCard {
  let card: PageCard | null = null;
  let isComing = false;
  let waiting: ((card: PageCard) => void) | null = null;

  async function bring(): Promise<void> {
    isComing = true;
    try {
      if (globalThis.aproposCard === undefined) await callBackground('bringCard', null);
      if (signal.aborted) return;
      card = globalThis.aproposCard?.(port, signal) ?? null;
      if (card !== null) waiting?.(card);
    } catch {
      port.onFailed(); // the next name that is pointed at brings it again
    } finally {
      isComing = card !== null;
    }
  }

  function tell(act: (card: PageCard) => void, isOnName: boolean): void {
    if (card !== null) return act(card);
    waiting = isOnName ? act : null;
    if (!isComing && port.names.all().length > 0) void bring();
  }

  return {
    onEntered: (hit) => tell((to) => to.onEntered(hit), true),
    onTapped: (hit) => tell((to) => to.onTapped(hit), true),
    onCardEntered: () => card?.onCardEntered(),
    onHeadedForCard: () => card?.onHeadedForCard(),
    onLeft: () => tell((to) => to.onLeft(), false),
    onDismissed: () => tell((to) => to.onDismissed(), false),
    onEscaped: () => tell((to) => to.onEscaped(), false),
    boxOfCard: () => card?.boxOfCard() ?? null,
    isCard: (node) => card?.isCard(node) ?? false,
    follow: () => card?.follow(),
    isOpen: () => card?.isOpen() ?? false,
    hasFocus: () => card?.hasFocus() ?? false,
    onEntryWished: (hit) => tell((to) => to.onEntryWished(hit), true),
  };
}
