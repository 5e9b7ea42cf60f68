import type { Box } from '../../lib/card/place-card.ts';
import { linesOf, offsetOf } from './nearby.ts';
import type { PaintedName, PaintedNames } from './painted-names.ts';

/** A painted name under the pointer or the focus, and which of its lines. */
export type Hit = { readonly name: PaintedName; readonly line: number };

/** The painted name at a point of an element, in the client coordinates of the element's document. */
export function hitAt(at: Element, x: number, y: number, names: PaintedNames): Hit | null {
  const root = at.getRootNode();
  const caret = at.ownerDocument.caretPositionFromPoint(x, y, { shadowRoots: root instanceof ShadowRoot ? [root] : [] });
  if (caret === null) return null;
  for (const name of names.at(caret.offsetNode)) {
    // The nearest caret may be far from the point: in a margin, behind the end of a line.
    const shift = offsetOf(name.tree);
    const line = linesOf(name.range, name.tree).findIndex((box) => contains(box, x + shift.left, y + shift.top));
    if (line !== -1) return { name, line };
  }
  return null;
}

/** The element that an event is at, inside open shadow trees too. */
export function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target !== undefined && 'closest' in target ? (target as Element) : null; // only elements have `closest`
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
