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
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const asked = new Set<number>();
  signal.addEventListener('abort', () => send({ type: 'dismissed' }));

  function send(event: CardEvent): void {
    const before = state;
    state = nextCardState(before, event);
    if (state === before) return;
    syncTimers();
    ask();
    const model = cardModelOf(state);
    if (model === null) port.view.close();
    else if (state.phase === 'open') port.view.show(model, state.visit.target.mention);
    if (mentionOf(before) !== mentionOf(state)) port.onShown(mentionOf(state));
  }

  function syncTimers(): void {
    const needed = new Map(timersOf(state).map((timer) => [`${timer.event.type} ${timer.event.token}`, timer]));
    for (const [key, timer] of timers) {
      if (needed.has(key)) continue;
      clearTimeout(timer);
      timers.delete(key);
    }
    for (const [key, { event, milliseconds }] of needed) {
      if (!timers.has(key)) timers.set(key, setTimeout(() => send(event), milliseconds));
    }
  }

  function ask(): void {
    const awaiting = awaitingVisits(state);
    const tokens = new Set(awaiting.map((visit) => visit.token));
    for (const token of asked) if (!tokens.has(token)) asked.delete(token);
    for (const visit of awaiting) {
      if (asked.has(visit.token)) continue;
      asked.add(visit.token);
      void answer(visit);
    }
  }

  async function answer(visit: Visit): Promise<void> {
    const { token } = visit;
    try {
      send({ type: 'articlesArrived', token, card: await port.relate(visit) });
    } catch (error) {
      send({ type: 'articlesFailed', token, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  return { send, state: () => state };
}

function mentionOf(state: CardState): number | null {
  return state.phase === 'open' ? state.visit.target.mention : null;
}
