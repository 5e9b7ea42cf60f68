import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import type { PageSketch } from '../../lib/search/results.ts';
import { chromiumEngine } from '../../scripts/browser/chromium.ts';
import type { Engine } from '../../scripts/browser/engine.ts';
import { findBrowser, type BrowserKind } from '../../scripts/browser/find.ts';
import { firefoxEngine } from '../../scripts/browser/firefox.ts';
import { launch } from '../../scripts/browser/launch.ts';
import type { Ask, Stages } from './engine.ts';

const RUNS = 15; // cold starts
const LOOK_MS = 200; // between looks whether the store is full: one call may last no longer than the protocol allows

export type Questions = {
  readonly cold: string;
  readonly queries: ReadonlyMap<string, readonly string[]>;
  readonly pages: readonly PageSketch[];
};

/** Times in milliseconds. `bytes`: read from the store by opening and one query. `heap`: of the worker after it, in Chromium. */
export type Measured = {
  readonly fill: number;
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  /** Of each cold start what was done how long after the question was asked, in order. */
  readonly stages: readonly (readonly (readonly [what: string, after: number])[])[];
  readonly bytes: number;
  readonly heap: number | null;
  readonly times: ReadonlyMap<string, readonly number[]>;
};

/** Fills the extension's store, then asks its worker, stopped before each question and awake. `null`: asks nothing. */
export async function measureStopped(kind: BrowserKind, extension: string, size: number, questions: Questions | null): Promise<Measured> {
  const executable = findBrowser(kind);
  if (executable === null) throw new Error(`No ${kind} is installed.`);
  const browser = await launch({ kind, executable, headless: true });
  try {
    const id = await browser.installExtension(extension);
    const engine = kind === 'chromium' ? await chromiumEngine(browser, id) : await firefoxEngine(browser);
    const page = await engine.openExtensionPage('page.html');
    const fill = await fillStore(page, size);
    const question: Ask = questions === null ? { ask: 'nothing' } : { ask: 'search', query: questions.cold };
    const { cold, warm, stages } = await timeQuestion(engine, page, question);
    await engine.stopBackground();
    await page.evaluate(timeAsk, question);
    const bytes = questions === null ? 0 : Number((await page.evaluate(timeAsk, { ask: 'bytes' })).answer);
    const heap = kind === 'chromium' ? await heapOfWorker(browser, id) : null;
    return { fill, cold, warm, stages, bytes, heap, times: questions === null ? new Map() : await timeKinds(page, questions) };
  } finally {
    await browser.close();
  }
}

async function fillStore(page: Page, size: number): Promise<number> {
  await page.evaluate(startToFill, size);
  for (;;) {
    const outcome = await page.evaluate(outcomeOfFilling);
    if (typeof outcome === 'string') throw new Error(outcome);
    if (outcome !== null) return outcome;
    await setTimeout(LOOK_MS);
  }
}

async function timeQuestion(engine: Engine, page: Page, question: Ask): Promise<Pick<Measured, 'cold' | 'warm' | 'stages'>> {
  const cold: number[] = [];
  const warm: number[] = [];
  const stages: (readonly [what: string, after: number])[][] = [];
  for (let run = 0; run < RUNS; run++) {
    await engine.stopBackground();
    const { asked, time } = await page.evaluate(timeAsk, question);
    cold.push(time);
    warm.push((await page.evaluate(timeAsk, question)).time);
    const { origin, marks } = (await page.evaluate(timeAsk, { ask: 'stages' })).answer as Stages;
    stages.push([...marks.map(([what, at]) => [what, origin + at - asked] as const), ['the answer back', time]]);
  }
  return { cold, warm, stages };
}

async function timeKinds(page: Page, { queries, pages }: Questions): Promise<Measured['times']> {
  const times = new Map<string, readonly number[]>();
  const ask = async (request: Ask): Promise<readonly number[]> => (await page.evaluate(timeAsk, request)).answer as readonly number[];
  for (const [kind, own] of queries) times.set(kind, await ask({ ask: 'times', queries: own }));
  times.set('related to a page', await ask({ ask: 'relateTimes', pages }));
  return times;
}

async function heapOfWorker(browser: Browser, id: string): Promise<number | null> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker' && target.url().includes(id));
  if (worker === undefined) return null;
  const session = await worker.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}

/* These run in the extension's page and see nothing of this file. */

function startToFill(size: number): void {
  const start = performance.now();
  const fill = Reflect.get(globalThis, 'fill') as (size: number) => Promise<void>;
  const outcome = fill(size).then(() => performance.now() - start, (error: unknown) => String(error));
  void outcome.then((told) => Reflect.set(globalThis, 'filled', told));
}

function outcomeOfFilling(): number | string | null {
  return (Reflect.get(globalThis, 'filled') as number | string | undefined) ?? null;
}

/** `asked`: when, in milliseconds since 1970. */
async function timeAsk(ask: unknown): Promise<{ readonly asked: number; readonly time: number; readonly answer: unknown }> {
  const { runtime } = Reflect.get(globalThis, 'chrome') as { runtime: { sendMessage(message: unknown): Promise<unknown> } };
  const start = performance.now();
  const answer = await runtime.sendMessage(ask);
  if (typeof answer === 'string') throw new Error(answer);
  return { asked: performance.timeOrigin + start, time: performance.now() - start, answer };
}
