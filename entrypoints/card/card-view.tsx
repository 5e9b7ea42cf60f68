import { render } from 'preact';
import { Card, type CardDoings } from '../../components/Card.tsx';
import cardStyle from '../../components/card.css?inline';
import themeStyle from '../../components/theme.css?inline';
import type { CardModel } from '../../lib/card/card-model.ts';
import { keepInView, placeCard, type Box } from '../../lib/card/place-card.ts';
import { openHost, sheetOf, type Host } from './card-host.ts';
import { copyText } from './copy-text.ts';
import { letDrag } from './drag.ts';

/** Where the name of a mention stands on the page, and what the card needs to suit the place. */
export type CardPlace = { readonly box: Box; readonly isDark: boolean; readonly isRightToLeft: boolean; readonly holder: Element };

export type CardViewPort = {
  /** `null`: the name is no longer in view. */
  placeOf(mention: number): CardPlace | null;
  readonly doings: Omit<CardDoings, 'onCite'>;
  citationOf(...what: Parameters<CardDoings['onCite']>): { readonly text: string; readonly html: string | null };
  /** It was dragged away from its name. */
  onMoved(): void;
  /** The name went out of view while its card was open. */
  onLost(): void;
};

/** The card on the page: an element in a closed shadow root, there only while a card is open. */
export type CardView = {
  show(model: CardModel, mention: number): void;
  close(): void;
  /** Draws it where nobody sees it. */
  rehearse(model: CardModel): void;
  /** The page moved under the card. */
  follow(): void;
  isCard(node: Node): boolean;
  hasFocus(): boolean;
  /** Moves the focus into the card, where one is shown. */
  enter(): void;
  /** Where it stands, `null` where none is shown. */
  box(): Box | null;
};

type Shown = Host & { readonly mention: number; /** It stays where it is, whatever the page does. */ isLoose: boolean };

const STYLE = themeStyle + cardStyle;

/** Nothing shown yet. */
export function createCardView(port: CardViewPort): CardView {
  let shown: Shown | null = null;

  function follow(): void {
    if (shown === null) return;
    if (shown.isLoose) return moveBy(shown.frame, 0, 0);
    const place = port.placeOf(shown.mention);
    if (place === null) port.onLost();
    else standAt(shown.frame, place);
  }

  function close(): void {
    if (shown === null) return;
    const { frame, leave } = shown;
    shown = null; // first: what has the focus loses it, and that is heard
    leave();
    render(null, frame);
  }

  return {
    show(model, mention) {
      if (shown !== null && shown.mention !== mention) close();
      const place = shown?.isLoose === true ? null : port.placeOf(mention);
      if (shown === null && place === null) return port.onLost();
      if (place !== null) shown ??= openAt(mention, place, port);
      if (shown === null) return;
      shown.isLoose ||= model.stays === 'pinned';
      draw(shown, model, port);
      follow();
    },
    close,
    rehearse: (model) => rehearse(model, port),
    follow,
    isCard: (node) => node === shown?.host,
    hasFocus: () => shown !== null && shown.root.activeElement !== null,
    enter: () => shown?.frame.querySelector<HTMLElement>('.card')?.focus(),
    box: () => shown?.frame.getBoundingClientRect() ?? null,
  };
}

function openAt(mention: number, place: CardPlace, port: CardViewPort): Shown {
  const shown: Shown = { ...openHost(place.holder, STYLE), mention, isLoose: false };
  shown.frame.dataset['tone'] = place.isDark ? 'dark' : 'light';
  letDrag(shown.frame, {
    onMoved(x, y) {
      shown.isLoose = true;
      moveBy(shown.frame, x, y);
      port.onMoved();
    },
  });
  return shown;
}

function draw({ frame, root }: Shown, model: CardModel, port: CardViewPort): void {
  const onCite: CardDoings['onCite'] = (related, format) => {
    const { text, html } = port.citationOf(related, format);
    return copyText(root, text, html);
  };
  frame.dataset['stays'] = model.stays;
  render(<Card model={model} {...port.doings} onCite={onCite} />, frame);
}

function rehearse(model: CardModel, port: CardViewPort): void {
  sheetOf(document, STYLE);
  const frame = document.createElement('div');
  render(<Card model={model} {...port.doings} onCite={() => false} />, frame);
  render(null, frame);
}

function viewport(): { readonly width: number; readonly height: number } {
  return { width: document.documentElement.clientWidth, height: innerHeight };
}

function standAt(frame: HTMLElement, { box, isRightToLeft }: CardPlace): void {
  frame.style.maxHeight = '';
  frame.style.width = '';
  const { width, height } = frame.getBoundingClientRect();
  const place = placeCard(box, { width, height }, viewport(), isRightToLeft);
  frame.style.left = `${place.left}px`;
  frame.style.top = `${place.top}px`;
  frame.style.width = `${place.width}px`;
  frame.style.maxHeight = `${place.height}px`;
  frame.dataset['side'] = place.side;
}

/** Moves it, and keeps it where it can be seen. */
function moveBy(frame: HTMLElement, x: number, y: number): void {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const place = keepInView({ left: left + x, top: top + y, width, height }, viewport());
  frame.style.left = `${place.left}px`;
  frame.style.top = `${place.top}px`;
}
