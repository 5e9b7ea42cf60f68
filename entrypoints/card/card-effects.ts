import { cardModelOf } from '../../lib/card/card-model.ts';
import { CLOSED, nextCardState, type CardEvent, type CardState, type Visit } from '../../lib/card/card-state.ts';
import { awaitingVisits, timersOf, unglancedVisit } from '../../lib/card/card-timers.ts';
import type { NameGlance, RelatedCard } from '../../lib/platform/protocol.ts';
import type { CardView } from './card-view.tsx';

/** What the card asks of the rest. */
export type CardPort = {
  readonly view: CardView;
  relate(visit: Visit): Promise<RelatedCard | null>;
  /** `null`: the archive no longer knows the name. */
  glance(visit: Visit): Promise<NameGlance | null>;
  /** The state changed: after the view has followed. */
  onChanged(state: CardState): void;
};

/** Runs the card: takes events, keeps the state, and does what each change of state asks for. */
export type CardRun = {
  send(event: CardEvent): void;
  state(): CardState;
};

/** A closed card. It closes for good with the signal. */
export function runCard(port: CardPort, signal: AbortSignal): CardRun {
  let state = CLOSED;
  const followTimers = createTimers(send);
  const followQuestions = createQuestions(port, send);
  const followGlance = createGlances(port, send);
  const rehearse = createRehearsal(port.view);
  signal.addEventListener('abort', () => send({ type: 'dismissed' }));

  function send(event: CardEvent): void {
    const before = state;
    state = nextCardState(before, event);
    if (state === before) return;
    followTimers(state);
    followQuestions(state);
    followGlance(state);
    rehearse(state);
    const model = cardModelOf(state);
    if (model === null || state.phase !== 'open') port.view.close();
    else if (!isDrawnAlike(before, state)) port.view.show(model, state.visit.target.mention);
    port.onChanged(state);
  }

  return { send, state: () => state };
}

/** Whether what changed is nothing that a card shows: a pointer comes and goes many times a second. */
function isDrawnAlike(a: CardState, b: CardState): boolean {
  if (a.phase !== 'open' || b.phase !== 'open') return false;
  const staysAlike = a.hold.kind === b.hold.kind || [a.hold.kind, b.hold.kind].every((kind) => kind === 'held' || kind === 'leaving');
  return a.visit === b.visit && a.back === b.back && a.forward === b.forward && staysAlike;
}

/** Starts the timers that a state needs and stops those it no longer needs. */
function createTimers(send: (event: CardEvent) => void): (state: CardState) => void {
  const running = new Map<string, ReturnType<typeof setTimeout>>();
  return (state) => {
    const needed = new Map(timersOf(state).map((timer) => [`${timer.event.type} ${timer.event.token}`, timer]));
    for (const [key, timer] of running) {
      if (needed.has(key)) continue;
      clearTimeout(timer);
      running.delete(key);
    }
    for (const [key, { event, milliseconds }] of needed) {
      if (!running.has(key)) running.set(key, setTimeout(() => send(event), milliseconds));
    }
  };
}

/** Has the first card drawn, unseen, as soon as its articles are there: the pointer still rests, and to draw it anew takes a tenth of the time. */
function createRehearsal(view: CardView): (state: CardState) => void {
  let isOver = false;
  return (state) => {
    if (isOver || state.phase === 'closed') return;
    isOver = state.phase === 'open';
    if (state.phase !== 'resting' || state.visit.answer.kind !== 'arrived') return;
    const model = cardModelOf(nextCardState(state, { type: 'dwellEnded', token: state.visit.token }));
    if (model !== null) view.rehearse(model);
    isOver = true;
  };
}

/** Asks for the articles of each visit that waits for them, once. */
function createQuestions(port: CardPort, send: (event: CardEvent) => void): (state: CardState) => void {
  let lastAsked = 0;
  const ask = async (visit: Visit): Promise<void> => {
    const { token } = visit;
    try {
      send({ type: 'articlesArrived', token, card: await port.relate(visit) });
    } catch (error) {
      send({ type: 'articlesFailed', token, reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (state) => {
    for (const visit of awaitingVisits(state)) {
      if (visit.token <= lastAsked) continue; // tokens only grow
      lastAsked = visit.token;
      void ask(visit);
    }
  };
}

/** Asks for the glance of the visit on show, once. */
function createGlances(port: CardPort, send: (event: CardEvent) => void): (state: CardState) => void {
  const asked = new Set<number>();
  const ask = async (visit: Visit): Promise<void> => {
    try {
      const glance = await port.glance(visit);
      if (glance !== null) send({ type: 'glanceArrived', token: visit.token, glance });
    } catch {
      send({ type: 'glanceArrived', token: visit.token, glance: NOTHING_TO_SEE }); // the articles are there: nobody misses it
    }
  };
  return (state) => {
    const visit = unglancedVisit(state);
    if (state.phase === 'closed') asked.clear();
    if (visit === null || asked.has(visit.token)) return;
    asked.add(visit.token);
    void ask(visit);
  };
}

const NOTHING_TO_SEE: NameGlance = { dates: [], companions: [], linked: [] };
