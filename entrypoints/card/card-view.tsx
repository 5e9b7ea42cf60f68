import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import cardStyle from '../../components/card.css?inline';
import themeStyle from '../../components/theme.css?inline';
import type { CardModel } from '../../lib/card/card-model.ts';
import { placeCard, type Box } from '../../lib/card/place-card.ts';

/** Where the name of a mention stands on the page, and what the card needs to suit the place. */
export type CardPlace = { readonly box: Box; readonly isDark: boolean; readonly isRightToLeft: boolean; readonly holder: Element };

export type CardViewPort = {
  /** `null`: the name is no longer in view. */
  placeOf(mention: number): CardPlace | null;
  hrefOf(article: string): string;
  onOpened(article: string): void;
  onRetried(): void;
  /** The name went out of view while its card was open. */
  onLost(): void;
};

/** The card on the page: an element in a closed shadow root, there only while a card is open. */
export type CardView = {
  show(model: CardModel, mention: number): void;
  close(): void;
  /** The page moved under the card. */
  follow(): void;
  isCard(node: Node): boolean;
  hasFocus(): boolean;
  /** Where it stands, `null` where none is shown. */
  box(): Box | null;
};

type Shown = { readonly host: HTMLElement; readonly root: ShadowRoot; readonly frame: HTMLElement; mention: number };

/** Nothing shown yet. */
export function createCardView(port: CardViewPort): CardView {
  let shown: Shown | null = null;

  function follow(): void {
    if (shown === null) return;
    const place = port.placeOf(shown.mention);
    if (place === null) port.onLost();
    else standAt(shown, place);
  }

  function close(): void {
    if (shown === null) return;
    render(null, shown.frame);
    shown.host.remove();
    shown = null;
  }

  return {
    show(model, mention) {
      const place = port.placeOf(mention);
      if (place === null) return port.onLost();
      if (shown !== null && shown.mention !== mention) close();
      shown ??= { ...openHost(place), mention };
      const { frame } = shown;
      frame.dataset['tone'] = place.isDark ? 'dark' : 'light';
      render(<Card model={model} hrefOf={port.hrefOf} onOpen={port.onOpened} onRetry={port.onRetried} />, frame);
      standAt(shown, place);
    },
    close,
    follow,
    isCard: (node) => node === shown?.host,
    hasFocus: () => shown !== null && shown.root.activeElement !== null,
    box: () => shown?.frame.getBoundingClientRect() ?? null,
  };
}

// The page's rules reach the host: a declaration that is inline and important outdoes them all.
const HOST_STYLE = 'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; display: block !important;';

function openHost({ holder }: CardPlace): Omit<Shown, 'mention'> {
  const host = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [styleOf(holder.ownerDocument)];
  const frame = document.createElement('div');
  frame.className = 'frame';
  root.append(frame);
  holder.append(host);
  host.showPopover(); // in the top layer: above whatever the page stacks
  return { host, root, frame };
}

// Adopted, not written into the root: there a page's own rules for styles hold, on the extension's pages too.
function styleOf(owner: Document): CSSStyleSheet {
  const sheet = new (owner.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(themeStyle + cardStyle);
  return sheet;
}

function standAt({ frame }: Shown, { box, isRightToLeft }: CardPlace): void {
  frame.style.maxHeight = '';
  frame.style.width = '';
  const { width, height } = frame.getBoundingClientRect();
  const viewport = { width: document.documentElement.clientWidth, height: innerHeight };
  const place = placeCard(box, { width, height }, viewport, isRightToLeft);
  frame.style.left = `${place.left}px`;
  frame.style.top = `${place.top}px`;
  frame.style.width = `${place.width}px`;
  frame.style.maxHeight = `${place.height}px`;
  frame.dataset['side'] = place.side;
}
