import { isHeadingFor, isPassing, SETTLE_MS, type Sample } from '../../lib/card/pace.ts';
import { hitAt } from './hit-test.ts';
import { offsetOf } from './nearby.ts';
import type { PaintedNames } from './painted-names.ts';
import type { PointerPort } from './pointer.ts';

/** Where a pointer was seen: client coordinates of the element's document. `isMeant`: names under it count. */
export type Sighting = Sample & { readonly at: Element; readonly isMeant: boolean };

/** Milliseconds of the window's own clock; a frame's events go by another. */
type Heard = { readonly heard: number };

/** Looks at what lies under a pointer, once a frame, and once more when it may have come to rest. */
export type Look = {
  /** `null`: it is nowhere, or dragging. */
  at(sighting: Sighting | null): void;
  /** It stands still, and what it means may have changed. */
  again(isMeant: boolean): void;
};

/** A pointer not seen yet. */
export function createLook(names: PaintedNames, port: PointerPort, signal: AbortSignal): Look {
  let last: (Sighting & Heard) | null = null;
  let before: Sample | null = null;
  let isAsked = false;
  let settling: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    isAsked = false;
    clearTimeout(settling);
    if (last === null || signal.aborted) return;
    const now = sampleOf(last);
    const was = before;
    before = now;
    if (port.isCard(last.at)) return port.onCardEntered();
    const card = port.boxOfCard();
    const isHeading = card !== null && was !== null && isHeadingFor(was, now, card);
    const hit = last.isMeant && !isHeading ? hitAt(last.at, last.x, last.y, names) : null;
    const isFast = was === null || isPassing(was, now);
    if (isHeading || (hit !== null && isFast)) settling = setTimeout(() => again(last?.isMeant ?? false), SETTLE_MS - (performance.now() - last.heard));
    if (isHeading) port.onHeadedForCard();
    else if (hit === null || isFast) port.onLeft();
    else port.onEntered(hit);
  }

  function again(isMeant: boolean): void {
    const now = performance.now();
    last = last && { ...last, isMeant, time: now, heard: now };
    look();
  }

  return {
    at(sighting) {
      last = sighting && { ...sighting, heard: performance.now() };
      if (sighting === null) port.onLeft();
      else if (!isAsked) isAsked = requestAnimationFrame(look) > 0;
    },
    again,
  };
}

/** In the client coordinates of the tab. */
function sampleOf({ at, x, y, time }: Sighting): Sample {
  const shift = offsetOf(at.ownerDocument);
  return { x: x + shift.left, y: y + shift.top, time };
}
