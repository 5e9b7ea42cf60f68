import { cardModelOf } from '../../lib/card/card-model.ts';
import { CLOSED, nextCardState, type CardEvent, type CardState, type Visit } from '../../lib/card/card-state.ts';
import { awaitingVisits, timersOf } from '../../lib/card/card-timers.ts';
import type { RelatedCard } from '../../lib/platform/protocol.ts';
import type { CardView } from './card-view.tsx';

/** What the card asks of the rest. */
export type CardPort = {
  readonly view: CardView;
  relate(visit: Visit): Promise<RelatedCard | null>;
  /** The mention whose card is open, `null` for none. */
  onShown(mention: number | null): void;
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
  signal.addEventListener('abort', () => send({ type: 'dismissed' }));

  function send(event: CardEvent): void {
    const before = state;
    state = nextCardState(before, event);
    if (state === before) return;
    followTimers(state);
    followQuestions(state);
    if (shownOf(before) === shownOf(state)) return;
    const model = cardModelOf(state);
    const mention = shownOf(state)?.target.mention ?? null;
    if (model === null || mention === null) port.view.close();
    else port.view.show(model, mention);
    port.onShown(mention);
  }

  return { send, state: () => state };
}

/** The visit whose card is open. */
function shownOf(state: CardState): Visit | null {
  return state.phase === 'open' ? state.visit : null;
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
