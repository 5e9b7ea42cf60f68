import type { Box } from './place-card.ts';

/** Where a pointer was: CSS pixels of the viewport, milliseconds of the page's clock. */
export type Sample = { readonly x: number; readonly y: number; readonly time: number };

/**
 * A pointer faster than this passes by. CSS pixels per millisecond: a hand that crosses a page does 0.5 to 5, one that
 * has arrived below 0.1. (10ten takes 0.5, but looks up one word at a time; here a line may be full of names.)
 */
export const PASSING_SPEED = 0.2;
/** After a pointer passed, it is looked at again this much later: one that stops sends no event. Milliseconds. */
export const SETTLE_MS = 30;
/** A way into the card may miss it by this much. CSS pixels: hands don't draw straight lines. */
const SLACK = 24;

/** Whether a pointer goes too fast to mean what lies under it. Clocks that stand still between two events say nothing. */
export function isPassing(before: Sample, now: Sample): boolean {
  const distance = Math.hypot(now.x - before.x, now.y - before.y);
  return distance > PASSING_SPEED * (now.time - before.time);
}

/**
 * Whether a move, drawn on, meets the card: the corridor of hands that go there over other names. Drawn from each new
 * place, so a pointer that turns away is out of it at once.
 */
export function isHeadingFor(before: Sample, now: Sample, card: Box): boolean {
  const [dx, dy] = [now.x - before.x, now.y - before.y];
  if (dx === 0 && dy === 0) return false;
  const [nearX, farX] = crossing(before.x, dx, card.left - SLACK, card.right + SLACK);
  const [nearY, farY] = crossing(before.y, dy, card.top - SLACK, card.bottom + SLACK);
  return Math.max(nearX, nearY, 0) <= Math.min(farX, farY);
}

/** When a motion along one axis is between two values, in steps of itself (the slab test). */
function crossing(start: number, step: number, low: number, high: number): readonly [near: number, far: number] {
  if (step === 0) return start >= low && start <= high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [a, b] = [(low - start) / step, (high - start) / step];
  return [Math.min(a, b), Math.max(a, b)];
}
