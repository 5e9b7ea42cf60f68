import type { Box } from '../../lib/card/place-card.ts';
import { linesOf, offsetOf } from './nearby.ts';
import type { PaintedName, PaintedNames } from './painted-names.ts';

/** A painted name under the pointer or the focus, and which of its lines. */
export type Hit = { readonly name: PaintedName; readonly line: number };

/** What the user does with names. */
export type PointerPort = {
  onEntered(hit: Hit): void;
  onCardEntered(): void;
  onLeft(): void;
  onTapped(hit: Hit): void;
  /** Pressed neither on a name nor on the card. */
  onPressedElsewhere(): void;
  onEscape(): void;
  isCard(element: Element): boolean;
};

/** Listens in a document until the signal. Events that a script made are not heard. */
export function listenToPointer(owner: Document, names: PaintedNames, port: PointerPort, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  const on = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K]) => void) =>
    owner.addEventListener(type, (event) => event.isTrusted && hear(event), options);
  let moved: { readonly at: Element; readonly x: number; readonly y: number } | null = null;

  function look(): void {
    const last = moved;
    moved = null;
    if (last === null) return;
    const hit = hitAt(last.at, last.x, last.y, names);
    if (port.isCard(last.at)) port.onCardEntered();
    else if (hit === null) port.onLeft();
    else port.onEntered(hit);
  }

  on('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const isIdle = moved === null;
    const at = targetOf(event);
    moved = event.buttons === 0 && at !== null ? { at, x: event.clientX, y: event.clientY } : null;
    if (moved === null) port.onLeft();
    else if (isIdle) requestAnimationFrame(look);
  });
  on('pointerout', (event) => {
    const into = event.relatedTarget;
    if (into === null || (into instanceof Element && into.localName === 'iframe')) port.onLeft(); // where no move is heard
  });
  on('pointerdown', (event) => {
    const at = targetOf(event);
    if (at !== null && !port.isCard(at) && hitAt(at, event.clientX, event.clientY, names) === null) port.onPressedElsewhere();
  });
  on('click', (event) => {
    const at = targetOf(event);
    if (at === null || !('pointerType' in event) || event.pointerType !== 'touch' || at.closest(PRESSABLE) !== null) return;
    const hit = hitAt(at, event.clientX, event.clientY, names);
    if (hit !== null) port.onTapped(hit);
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') port.onEscape();
  });
  on('focusin', (event) => {
    const at = targetOf(event);
    if (at === null) return;
    const name = at.matches(':focus-visible') && at.closest(PRESSABLE) === at ? names.within(at)[0] : undefined;
    if (port.isCard(at)) port.onCardEntered();
    else if (name !== undefined) port.onEntered({ name, line: 0 });
  });
  on('focusout', () => port.onLeft());
}

// A tap on these does what the page means it to do.
const PRESSABLE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

function targetOf(event: Event): Element | null {
  const [target] = event.composedPath();
  return target !== undefined && 'closest' in target ? (target as Element) : null;
}

function hitAt(at: Element, x: number, y: number, names: PaintedNames): Hit | null {
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

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
