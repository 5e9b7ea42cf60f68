import type { CardEvent, CardState, Visit } from './card-state.ts';

/** Resting this long shows intent. Milliseconds; with SETTLE_MS 150, after which page previews fetch. */
export const DWELL_MS = 120;
/** Articles are asked for after this much of the dwell, so that a passing pointer costs no call. Milliseconds. */
export const PREFETCH_MS = 30;
/** A card outlives the pointer by this much, so that it can be reached across a gap. Milliseconds; as page previews. */
export const GRACE_MS = 300;

/** A timer that a state needs: `event` happens `milliseconds` after the state first needed it. */
export type CardTimer = {
  readonly event: Extract<CardEvent, { type: 'prefetchDue' | 'dwellEnded' | 'graceEnded' }>;
  readonly milliseconds: number;
};

/**
 * The timers that run in a state. Two states that need a timer with the same event type and token share it;
 * one that a state no longer needs is cancelled.
 */
export function timersOf(state: CardState): CardTimer[] {
  if (state.phase === 'closed') return [];
  if (state.phase === 'resting') return timersOfRest(state.visit);
  const grace: CardTimer[] = state.hold.kind === 'leaving' ? [{ event: { type: 'graceEnded', token: state.hold.token }, milliseconds: GRACE_MS }] : [];
  return state.next === null ? grace : [...grace, ...timersOfRest(state.next)];
}

/** The visits that wait for their articles. */
export function awaitingVisits(state: CardState): Visit[] {
  const visits = state.phase === 'closed' ? [] : state.phase === 'open' && state.next !== null ? [state.visit, state.next] : [state.visit];
  return visits.filter((visit) => visit.answer.kind === 'awaited');
}

function timersOfRest({ token }: Visit): CardTimer[] {
  return [
    { event: { type: 'prefetchDue', token }, milliseconds: PREFETCH_MS },
    { event: { type: 'dwellEnded', token }, milliseconds: DWELL_MS },
  ];
}

/** The visit on show whose glance is still to come: it is asked for only once a card is open. */
export function unglancedVisit(state: CardState): Visit | null {
  const isWanting = state.phase === 'open' && state.visit.answer.kind === 'arrived' && state.visit.answer.card !== null && state.visit.answer.glance === null;
  return isWanting ? state.visit : null;
}
