/** A rectangle in CSS pixels of the viewport, y down; right and bottom are its far edges. */
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Size = { readonly width: number; readonly height: number };

/** Where a card stands: its side of the name, its near corner and how tall it may be. */
export type Placement = {
  readonly side: 'below' | 'above' | 'right' | 'left';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** The card scrolls inside when its content is taller. */
  readonly height: number;
};

/** Between the name and the card, in CSS pixels: the underline stays visible, the pointer gets across. */
export const GAP = 6;
/** Between the card and the edge of the viewport, in CSS pixels. */
export const MARGIN = 8;
/** Less height than this shows no article, so another side is tried first. CSS pixels. */
export const LEAST_HEIGHT = 160;

/**
 * The place for a card of the size it would like, beside the box of the line that the name stands on.
 * Below if it fits, else above, else on the roomiest of these two sides and scrolling; beside the name only
 * where both are too low. `isRightToLeft` aligns it with the name's right edge.
 * Invariant: it lies within the viewport less MARGIN, and clear of the name wherever a side has room for
 * LEAST_HEIGHT; where none has, it stands at the bottom of the viewport over the name.
 */
export function placeCard(name: Box, card: Size, viewport: Size, isRightToLeft: boolean): Placement {
  const width = Math.max(0, Math.min(card.width, viewport.width - 2 * MARGIN));
  const below = viewport.height - MARGIN - (name.bottom + GAP);
  const above = name.top - GAP - MARGIN;
  const side = card.height <= below ? 'below' : card.height <= above || above > below ? 'above' : 'below';
  const room = Math.min(side === 'below' ? below : above, viewport.height - 2 * MARGIN);
  if (room < Math.min(LEAST_HEIGHT, card.height)) return placeBeside(name, { width, height: card.height }, viewport, isRightToLeft);
  const height = Math.min(card.height, room);
  const start = isRightToLeft ? name.right - width : name.left;
  const top = side === 'below' ? Math.max(MARGIN, name.bottom + GAP) : Math.min(viewport.height - MARGIN, name.top - GAP) - height;
  return { side, left: within(start, width, viewport.width), top, width, height };
}

function placeBeside(name: Box, card: Size, viewport: Size, isRightToLeft: boolean): Placement {
  const height = Math.max(0, Math.min(card.height, viewport.height - 2 * MARGIN));
  const top = within(name.top, height, viewport.height);
  const fits = {
    right: name.right + GAP + card.width <= viewport.width - MARGIN,
    left: name.left - GAP - card.width >= MARGIN,
  };
  const first = isRightToLeft ? 'left' : 'right';
  const side = fits[first] ? first : fits.right ? 'right' : fits.left ? 'left' : null;
  if (side === null) return placeOver(name, { width: card.width, height }, viewport);
  const left = side === 'right' ? Math.max(MARGIN, name.right + GAP) : Math.min(viewport.width - MARGIN, name.left - GAP) - card.width;
  return { side, left, top, width: card.width, height };
}

function placeOver(name: Box, card: Size, viewport: Size): Placement {
  return { side: 'below', left: within(name.left, card.width, viewport.width), top: viewport.height - MARGIN - card.height, ...card };
}

/** The place nearest to a wished one at which all of a card can be seen, or its beginning where it is larger than the viewport. */
export function keepInView(card: Size & { readonly left: number; readonly top: number }, viewport: Size): { readonly left: number; readonly top: number } {
  return { left: within(card.left, card.width, viewport.width), top: within(card.top, card.height, viewport.height) };
}

/** The start nearest to the wished one at which `length` lies within `full` less the margins. */
function within(start: number, length: number, full: number): number {
  return Math.max(MARGIN, Math.min(start, full - MARGIN - length));
}
