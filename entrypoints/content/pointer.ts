import type { Box } from '../../lib/card/place-card.ts';
import type { OpensOn } from '../../lib/platform/settings.ts';
import { hitAt, targetOf, type Hit } from './hit-test.ts';
import type { PaintedNames } from './painted-names.ts';
import { createLook } from './pointer-look.ts';

/** What the user does with names and with the card. */
export type PointerPort = {
  onEntered(hit: Hit): void;
  onCardEntered(): void;
  onLeft(): void;
  /** Outside, and on the way to the card. */
  onHeadedForCard(): void;
  onTapped(hit: Hit): void;
  /** Pressed neither on a name nor on the card. */
  onDismissed(): void;
  onEscaped(): void;
  isCard(element: Element): boolean;
  /** Where the card stands that the pointer may be on its way to. */
  boxOfCard(): Box | null;
};

/** Listens in a document until the signal for what opens a card. Events that a script made are not heard. */
export function listenToPointer(owner: Document, names: PaintedNames, port: PointerPort, opensOn: OpensOn, signal: AbortSignal): void {
  const on: Listen = (type, hear) =>
    owner.addEventListener(type, (event) => event.isTrusted && hear(event, targetOf(event)), { capture: true, passive: true, signal });
  listenToMoves(on, names, port, opensOn, signal);
  listenToPresses(on, names, port, opensOn);
  if (opensOn === 'hover') listenToFocus(on, names, port);
}

type Listen = <K extends keyof DocumentEventMap>(type: K, hear: (event: DocumentEventMap[K], at: Element | null) => void) => void;

// A tap on these does what the page means it to do.
const PRESSABLE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

function listenToMoves(on: Listen, names: PaintedNames, port: PointerPort, opensOn: OpensOn, signal: AbortSignal): void {
  const look = createLook(names, port, signal);
  let isMeant = opensOn === 'hover';

  on('pointermove', (event, at) => {
    if (event.pointerType === 'touch') return;
    if (opensOn === 'shift') isMeant = event.shiftKey;
    look.at(event.buttons === 0 && at !== null ? { at, x: event.clientX, y: event.clientY, time: event.timeStamp, isMeant } : null);
  });
  if (opensOn === 'shift') {
    on('keydown', ({ key }) => {
      isMeant = key === 'Shift';
      if (isMeant) look.again(isMeant);
    });
  }
  on('pointerout', ({ relatedTarget }) => {
    // Into a frame, or out of the window: no move is heard there.
    if (relatedTarget === null || (relatedTarget instanceof Element && relatedTarget.localName === 'iframe')) look.at(null);
  });
}

function listenToPresses(on: Listen, names: PaintedNames, port: PointerPort, opensOn: OpensOn): void {
  on('pointerdown', (event, at) => {
    if (at !== null && !port.isCard(at) && hitAt(at, event.clientX, event.clientY, names) === null) port.onDismissed();
  });
  on('click', (event, at) => {
    if (at === null || !('pointerType' in event) || (opensOn !== 'click' && event.pointerType !== 'touch') || at.closest(PRESSABLE) !== null) return;
    const hit = hitAt(at, event.clientX, event.clientY, names);
    if (hit !== null) port.onTapped(hit);
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') port.onEscaped();
  });
}

function listenToFocus(on: Listen, names: PaintedNames, port: PointerPort): void {
  on('focusin', (_event, at) => {
    if (at === null) return;
    if (port.isCard(at)) return port.onCardEntered();
    const name = at.matches(`:focus-visible:is(${PRESSABLE})`) ? names.within(at)[0] : undefined;
    if (name !== undefined) port.onEntered({ name, line: 0 });
  });
  on('focusout', () => port.onLeft());
}
