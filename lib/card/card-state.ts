import type { NameView } from '../corpus/corpus.ts';
import type { RelatedCard } from '../platform/protocol.ts';

/** A highlight on the page. `mention` tells two highlights of one name apart. */
export type CardTarget = { readonly mention: number; readonly name: Omit<NameView, 'forms'> };

/** What is known of the articles. `arrived` with `null`: the corpus no longer knows the name. */
export type CardAnswer =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'awaited' }
  | { readonly kind: 'arrived'; readonly card: RelatedCard | null }
  | { readonly kind: 'failed'; readonly reason: string };

/** One approach to a highlight. Its token marks the timers and replies that belong to it. */
export type Visit = { readonly token: number; readonly target: CardTarget; readonly answer: CardAnswer };

/**
 * What keeps a card open: the pointer or the focus (`held`), nothing until a grace passes (`leaving`), or
 * the user, who opened it on purpose and has to dismiss it (`kept`).
 */
export type Hold =
  | { readonly kind: 'held' }
  | { readonly kind: 'leaving'; readonly token: number }
  | { readonly kind: 'kept' };

/**
 * The life of a card:
 *
 *     closed ──nameEntered──▶ resting ──dwellEnded──▶ open ⟲ held ⇄ leaving, kept
 *       ▲                        │pointerLeft           │graceEnded, dismissed
 *       └────────────────────────┴──────────────────────┘
 *
 * `lastToken` is the newest token given out. `next` is the highlight the pointer rests on while the card
 * of another one is still open: on the way into a card the pointer may cross other names.
 */
export type CardState =
  | { readonly phase: 'closed'; readonly lastToken: number }
  | { readonly phase: 'resting'; readonly lastToken: number; readonly visit: Visit }
  | { readonly phase: 'open'; readonly lastToken: number; readonly visit: Visit; readonly hold: Hold; readonly next: Visit | null };

/** What happened, in the user's terms; the focus counts as a pointer. An event with a token belongs to one visit or one leaving. */
export type CardEvent =
  | { readonly type: 'nameEntered'; readonly target: CardTarget }
  | { readonly type: 'pointerLeft' }
  | { readonly type: 'nameTapped'; readonly target: CardTarget }
  | { readonly type: 'cardEntered' }
  | { readonly type: 'retryPressed' }
  | { readonly type: 'dismissed' }
  | { readonly type: 'prefetchDue'; readonly token: number }
  | { readonly type: 'dwellEnded'; readonly token: number }
  | { readonly type: 'graceEnded'; readonly token: number }
  | { readonly type: 'articlesArrived'; readonly token: number; readonly card: RelatedCard | null }
  | { readonly type: 'articlesFailed'; readonly token: number; readonly reason: string };

type Open = Extract<CardState, { phase: 'open' }>;

/** No card, nothing near. */
export const CLOSED: CardState = { phase: 'closed', lastToken: 0 };

/**
 * The state after an event; the same object where the event changes nothing.
 * Invariant: an event whose token belongs to no visit and no leaving of the state changes nothing.
 */
export function nextCardState(state: CardState, event: CardEvent): CardState {
  if ('token' in event) return afterToken(state, event);
  if (event.type === 'dismissed') return state.phase === 'closed' ? state : { phase: 'closed', lastToken: state.lastToken };
  if (event.type === 'nameTapped') return afterTap(state, event.target);
  if (state.phase === 'open') return afterMove(state, event);
  if (event.type === 'nameEntered') return rest(state, event.target);
  if (event.type === 'pointerLeft' && state.phase === 'resting') return { phase: 'closed', lastToken: state.lastToken };
  return state;
}

function rest(state: CardState, target: CardTarget): CardState {
  if (state.phase === 'resting' && state.visit.target.mention === target.mention) return state;
  const token = state.lastToken + 1;
  return { phase: 'resting', lastToken: token, visit: { token, target, answer: { kind: 'unasked' } } };
}

function afterTap(state: CardState, target: CardTarget): CardState {
  const { lastToken } = state;
  const isSame = state.phase !== 'closed' && state.visit.target.mention === target.mention;
  if (isSame && state.phase === 'open' && state.hold.kind === 'kept') return { phase: 'closed', lastToken };
  const token = lastToken + 1;
  const visit = isSame ? asked(state.visit) : asked({ token, target, answer: { kind: 'unasked' } });
  return { phase: 'open', lastToken: token, visit, hold: { kind: 'kept' }, next: null };
}

function afterMove(state: Open, event: Exclude<CardEvent, { token: number } | { type: 'dismissed' | 'nameTapped' }>): CardState {
  switch (event.type) {
    case 'nameEntered':
      return event.target.mention === state.visit.target.mention ? held(state) : restBeside(state, event.target);
    case 'cardEntered':
      return held(state);
    case 'pointerLeft':
      return leave(state, null);
    case 'retryPressed':
      return retry(state);
  }
}

function held(state: Open): Open {
  const isStill = state.hold.kind !== 'leaving' && state.next === null;
  return isStill ? state : { ...state, hold: state.hold.kind === 'kept' ? state.hold : { kind: 'held' }, next: null };
}

function restBeside(state: Open, target: CardTarget): CardState {
  if (state.hold.kind === 'kept' || state.next?.target.mention === target.mention) return state;
  const left = leave(state, null);
  const token = left.lastToken + 1;
  return { ...left, lastToken: token, next: { token, target, answer: { kind: 'unasked' } } };
}

function leave(state: Open, next: Visit | null): Open {
  if (state.hold.kind === 'kept') return state;
  if (state.hold.kind === 'leaving') return state.next === next ? state : { ...state, next };
  const token = state.lastToken + 1;
  return { ...state, lastToken: token, hold: { kind: 'leaving', token }, next };
}

function retry(state: Open): CardState {
  if (state.visit.answer.kind !== 'failed') return state;
  const token = state.lastToken + 1;
  return { ...state, lastToken: token, visit: { token, target: state.visit.target, answer: { kind: 'awaited' } } };
}

function afterToken(state: CardState, event: Extract<CardEvent, { token: number }>): CardState {
  switch (event.type) {
    case 'dwellEnded':
      return afterDwell(state, event.token);
    case 'graceEnded':
      return afterGrace(state, event.token);
    case 'prefetchDue':
      return withVisit(state, event.token, asked);
    case 'articlesArrived':
      return withVisit(state, event.token, (visit) => answered(visit, { kind: 'arrived', card: event.card }));
    case 'articlesFailed':
      return withVisit(state, event.token, (visit) => answered(visit, { kind: 'failed', reason: event.reason }));
  }
}

function afterDwell(state: CardState, token: number): CardState {
  const visit = state.phase === 'resting' ? state.visit : state.phase === 'open' ? state.next : null;
  if (visit === null || visit.token !== token) return state;
  return { phase: 'open', lastToken: state.lastToken, visit: asked(visit), hold: { kind: 'held' }, next: null };
}

function afterGrace(state: CardState, token: number): CardState {
  if (state.phase !== 'open' || state.hold.kind !== 'leaving' || state.hold.token !== token) return state;
  const { lastToken, next } = state;
  return next === null ? { phase: 'closed', lastToken } : { phase: 'resting', lastToken, visit: next };
}

function withVisit(state: CardState, token: number, change: (visit: Visit) => Visit): CardState {
  if (state.phase === 'closed') return state;
  if (state.visit.token === token) {
    const visit = change(state.visit);
    return visit === state.visit ? state : { ...state, visit };
  }
  if (state.phase !== 'open' || state.next?.token !== token) return state;
  const next = change(state.next);
  return next === state.next ? state : { ...state, next };
}

function asked(visit: Visit): Visit {
  return visit.answer.kind === 'unasked' ? { ...visit, answer: { kind: 'awaited' } } : visit;
}

/** Only a visit that waits takes an answer: a second one for the same token is late. */
function answered(visit: Visit, answer: CardAnswer): Visit {
  return visit.answer.kind === 'awaited' ? { ...visit, answer } : visit;
}
