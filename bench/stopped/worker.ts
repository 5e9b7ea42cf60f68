import type { Ask, Mark, OpenedEngine, Stages, StoppedEngine } from './engine.ts';

declare const chrome: {
  readonly runtime: { readonly onMessage: { addListener(listener: (ask: Ask, sender: unknown, answer: (value: unknown) => void) => true): void } };
};

/** Answers as a background does: the engine is opened at once, for a worker is seldom woken without being asked. */
export function answerWith(engine: StoppedEngine): void {
  const marks: Mark[] = [['the worker awake, its script run', performance.now()]];
  let opened: Promise<OpenedEngine> | null = null;
  const open = (): Promise<OpenedEngine> =>
    (opened ??= engine.open().catch((error: unknown) => {
      opened = null; // the store is not filled yet
      throw error;
    }));
  void open().catch(() => null);
  chrome.runtime.onMessage.addListener((ask, _sender, answer) => {
    if (marks.length === 1) marks.push(['the question there', performance.now()]);
    if (ask.ask === 'nothing') answer(0);
    else void open().then((ready) => answerAsk(ready, ask, marks)).then(answer, (error: unknown) => answer(String(error)));
    return true;
  });
}

async function answerAsk(engine: OpenedEngine, ask: Ask, marks: readonly Mark[]): Promise<unknown> {
  if (ask.ask === 'stages') return { origin: performance.timeOrigin, marks: [...marks, ...engine.marks()].toSorted((a, b) => a[1] - b[1]) } satisfies Stages;
  if (ask.ask === 'search') return engine.search(ask.query);
  if (ask.ask === 'bytes') return engine.bytesRead();
  if (ask.ask === 'times') return timesOf(ask.queries, async (query) => engine.search(query));
  return ask.ask === 'relateTimes' && engine.relate !== null ? timesOf(ask.pages, engine.relate) : [];
}

async function timesOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = performance.now();
    await work(item);
    times.push(performance.now() - start);
  }
  return times;
}
