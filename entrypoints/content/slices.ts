/** The longest stretch of work without a break. Milliseconds: a frame has 16 and belongs to the page. */
export const SLICE_MS = 5;
/** Work that is not urgent is done at the latest after this, on a page that is never idle. Milliseconds. */
const IDLE_TIMEOUT_MS = 1000;

/** Turns to work, each for SLICE_MS, none while the tab is hidden. Keeps the time. */
export type Slices = {
  /** Waits for the next turn: right after the events at hand if urgent, else when the page is idle. */
  turn(isUrgent: boolean): Promise<void>;
  /** Whether this turn has lasted SLICE_MS. */
  isOver(): boolean;
  /** Ends the turn; call it before waiting for anything else. */
  rest(): void;
  /** Runs a short piece of work outside the turns, and counts it. */
  timed<T>(work: () => T): T;
  /** Milliseconds worked so far. */
  spent(): number;
};

/** Slices that end with the signal: a turn waited for after that never comes. */
export function createSlices(signal: AbortSignal): Slices {
  let started: number | null = null;
  let spent = 0;

  function rest(): void {
    if (started !== null) spent += performance.now() - started;
    started = null;
  }

  return {
    async turn(isUrgent) {
      rest();
      await untilVisible(signal);
      await (isUrgent ? nextTask() : nextIdle());
      if (document.hidden) await untilVisible(signal);
      if (signal.aborted) await new Promise<never>(() => {});
      started = performance.now();
    },
    isOver: () => started !== null && performance.now() - started >= SLICE_MS,
    rest,
    timed(work) {
      if (started !== null) return work();
      started = performance.now();
      try {
        return work();
      } finally {
        rest();
      }
    },
    spent: () => spent + (started === null ? 0 : performance.now() - started),
  };
}

function untilVisible(signal: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const listen = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', listen);
      resolve();
    };
    document.addEventListener('visibilitychange', listen, { signal });
  });
}

// By a message: the fifth timer in a row waits four milliseconds.
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => (port1.close(), resolve()));
    port1.start();
    port2.postMessage(null);
  });
}

function nextIdle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MS }));
}
