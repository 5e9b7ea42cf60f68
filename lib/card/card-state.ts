import type { NameView } from '../corpus/corpus.ts';
import type { NameGlance, RelatedCard } from '../platform/protocol.ts';

/** A highlight on the page. `mention` tells two highlights of one name apart. */
export type CardTarget = { readonly mention: number; readonly name: Omit<NameView, 'forms'> };

/** What is known of the articles. `card` is `null` where the corpus no longer knows the name; a `glance` may come later. */
export type CardAnswer =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'awaited' }
  | { readonly kind: 'arrived'; readonly card: RelatedCard | null; readonly glance: NameGlance | null }
  | { readonly kind: 'failed'; readonly reason: string };

/** One approach to a highlight. Its token marks the timers and replies that belong to it. */
export type Visit = { readonly token: number; readonly target: CardTarget; readonly answer: CardAnswer };

/**
 * What keeps a card open: the pointer or the focus (`held`), nothing until a grace passes (`leaving`), or the user, who
 * opened it on purpose and has to dismiss it (`kept`), or wants it to stay whatever else is done (`pinned`).
 */
export type Hold =
  | { readonly kind: 'held' }
  | { readonly kind: 'leaving'; readonly token: number }
  | { readonly kind: 'kept' }
  | { readonly kind: 'pinned' };

/** Most names that one may go back through: more than anybody remembers. */
const MOST_BACK = 20;

/**
 * The life of a card:
 *
 *     closed ──nameEntered──▶ resting ──dwellEnded──▶ open ⟲ held ⇄ leaving, kept ──pinPressed──▶ pinned
 *       ▲                        │pointerLeft           │graceEnded, dismissed                      │dismissed
 *       └────────────────────────┴──────────────────────┴───────────────────────────────────────────┘
 *
 * `lastToken` is the newest token given out. `next` is the highlight the pointer rests on while the card
 * of another one is still open: on the way into a card the pointer may cross other names. `back` and `forward` are
 * the names that were opened inside the card before and after the one shown, the nearest last; all of them stand
 * at the highlight that the card opened at.
 */
export type CardState =
  | { readonly phase: 'closed'; readonly lastToken: number }
  | { readonly phase: 'resting'; readonly lastToken: number; readonly visit: Visit }
  | {
      readonly phase: 'open';
      readonly lastToken: number;
      readonly visit: Visit;
      readonly hold: Hold;
      readonly next: Visit | null;
      readonly back: readonly Visit[];
      readonly forward: readonly Visit[];
    };

/** What happened, in the user's terms; the focus counts as a pointer. An event with a token belongs to one visit or one leaving. */
export type CardEvent =
  | { readonly type: 'nameEntered'; readonly target: CardTarget }
  | { readonly type: 'pointerLeft' }
  | { readonly type: 'nameTapped'; readonly target: CardTarget }
  | { readonly type: 'cardEntered' }
  /** The pointer, outside, moves towards the card. */
  | { readonly type: 'cardHeadedFor' }
  | { readonly type: 'nameFollowed'; readonly name: CardTarget['name'] }
  | { readonly type: 'backPressed' }
  | { readonly type: 'forwardPressed' }
  | { readonly type: 'pinPressed' }
  | { readonly type: 'retryPressed' }
  | { readonly type: 'dismissed' }
  | { readonly type: 'prefetchDue'; readonly token: number }
  | { readonly type: 'dwellEnded'; readonly token: number }
  | { readonly type: 'graceEnded'; readonly token: number }
  | { readonly type: 'articlesArrived'; readonly token: number; readonly card: RelatedCard | null }
  | { readonly type: 'articlesFailed'; readonly token: number; readonly reason: string }
  | { readonly type: 'glanceArrived'; readonly token: number; readonly glance: NameGlance };

type Move = Exclude<CardEvent, { token: number } | { type: 'dismissed' | 'nameTapped' }>;
type Open = Extract<CardState, { phase: 'open' }>;

const UNASKED = { kind: 'unasked' } as const;
const AWAITED = { kind: 'awaited' } as const;

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
  return { phase: 'resting', lastToken: token, visit: { token, target, answer: UNASKED } };
}

/** The card opens to stay, or closes if it was there to stay. */
function afterTap(state: CardState, target: CardTarget): CardState {
  const { lastToken } = state;
  if (state.phase === 'open' && state.visit.target.mention === target.mention) {
    return state.hold.kind === 'kept' ? { phase: 'closed', lastToken } : { ...state, lastToken: lastToken + 1, hold: { kind: 'kept' }, next: null };
  }
  const isSame = state.phase === 'resting' && state.visit.target.mention === target.mention;
  const visit = isSame ? state.visit : { token: lastToken + 1, target, answer: UNASKED };
  return openAt(visit, lastToken + 1, { kind: 'kept' });
}

function openAt(visit: Visit, lastToken: number, hold: Hold): Open {
  return { phase: 'open', lastToken, visit: asked(visit), hold, next: null, back: [], forward: [] };
}

function afterMove(state: Open, event: Move): CardState {
  switch (event.type) {
    case 'nameEntered':
      return event.target.mention === state.visit.target.mention ? held(state) : restBeside(state, event.target);
    case 'cardEntered':
      return held(state);
    case 'cardHeadedFor':
      return headFor(state);
    case 'pointerLeft':
      return leave(state);
    case 'retryPressed':
      return retry(state);
    case 'nameFollowed':
      return followName(state, event.name);
    case 'backPressed':
      return step(state, 'back', 'forward');
    case 'forwardPressed':
      return step(state, 'forward', 'back');
    case 'pinPressed':
      return { ...state, hold: { kind: 'pinned' }, next: null };
  }
}

/** Another name opens in the place of the one shown. */
function followName(state: Open, name: CardTarget['name']): Open {
  if (name.id === state.visit.target.name.id) return state;
  const token = state.lastToken + 1;
  const visit: Visit = { token, target: { ...state.visit.target, name }, answer: AWAITED };
  return { ...state, lastToken: token, visit, back: [...state.back, state.visit].slice(-MOST_BACK), forward: [] };
}

function step(state: Open, from: 'back' | 'forward', to: 'back' | 'forward'): Open {
  const visit = state[from].at(-1);
  return visit === undefined ? state : { ...state, visit, [from]: state[from].slice(0, -1), [to]: [...state[to], state.visit] };
}

function isToStay({ hold }: Open): boolean {
  return hold.kind === 'kept' || hold.kind === 'pinned';
}

function held(state: Open): Open {
  const isStill = state.hold.kind !== 'leaving' && state.next === null;
  return isStill ? state : { ...state, hold: isToStay(state) ? state.hold : { kind: 'held' }, next: null };
}

function restBeside(state: Open, target: CardTarget): CardState {
  if (isToStay(state) || state.next?.target.mention === target.mention) return state;
  const left = leave(state);
  const token = left.lastToken + 1;
  return { ...left, lastToken: token, next: { token, target, answer: UNASKED } };
}

function leave(state: Open): Open {
  if (isToStay(state)) return state;
  if (state.hold.kind === 'leaving') return state.next === null ? state : { ...state, next: null };
  return leaveAnew(state);
}

/** On the way to the card the grace begins again with each step, and no other name counts. */
function headFor(state: Open): Open {
  return isToStay(state) ? state : leaveAnew(state);
}

function leaveAnew(state: Open): Open {
  const token = state.lastToken + 1;
  return { ...state, lastToken: token, hold: { kind: 'leaving', token }, next: null };
}

function retry(state: Open): CardState {
  if (state.visit.answer.kind !== 'failed') return state;
  const token = state.lastToken + 1;
  return { ...state, lastToken: token, visit: { token, target: state.visit.target, answer: AWAITED } };
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
      return withVisit(state, event.token, (visit) => answered(visit, { kind: 'arrived', card: event.card, glance: null }));
    case 'articlesFailed':
      return withVisit(state, event.token, (visit) => answered(visit, { kind: 'failed', reason: event.reason }));
    case 'glanceArrived':
      return withVisit(state, event.token, (visit) => glanced(visit, event.glance));
  }
}

function afterDwell(state: CardState, token: number): CardState {
  const visit = state.phase === 'resting' ? state.visit : state.phase === 'open' ? state.next : null;
  if (visit === null || visit.token !== token) return state;
  return openAt(visit, state.lastToken, { kind: 'held' });
}

function afterGrace(state: CardState, token: number): CardState {
  if (state.phase !== 'open' || state.hold.kind !== 'leaving' || state.hold.token !== token) return state;
  const { lastToken, next } = state;
  return next === null ? { phase: 'closed', lastToken } : { phase: 'resting', lastToken, visit: next };
}

function withVisit(state: CardState, token: number, change: (visit: Visit) => Visit): CardState {
  if (state.phase === 'closed') return state;
  const at = (visit: Visit): Visit => (visit.token === token ? change(visit) : visit);
  const visit = at(state.visit);
  if (state.phase === 'resting') return visit === state.visit ? state : { ...state, visit };
  const next = state.next && at(state.next);
  const [back, forward] = [replaced(state.back, at), replaced(state.forward, at)];
  const isSame = visit === state.visit && next === state.next && back === state.back && forward === state.forward;
  return isSame ? state : { ...state, visit, next, back, forward };
}

/** The same array where nothing in it changes. */
function replaced(visits: readonly Visit[], change: (visit: Visit) => Visit): readonly Visit[] {
  const changed = visits.map(change);
  return changed.every((visit, i) => visit === visits[i]) ? visits : changed;
}

function asked(visit: Visit): Visit {
  return visit.answer.kind === 'unasked' ? { ...visit, answer: AWAITED } : visit;
}

/** Only a visit that waits takes an answer: a second one for the same token is late. */
function answered(visit: Visit, answer: CardAnswer): Visit {
  return visit.answer.kind === 'awaited' ? { ...visit, answer } : visit;
}

function glanced(visit: Visit, glance: NameGlance): Visit {
  return visit.answer.kind === 'arrived' && visit.answer.glance === null ? { ...visit, answer: { ...visit.answer, glance } } : visit;
}
