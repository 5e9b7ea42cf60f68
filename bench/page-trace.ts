/** Categories that a trace needs for `readTrace`. */
export const TRACE_CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'renderer', '__metadata'];

/** An event of Chromium's trace; times in microseconds. `tdur`: of the thread's own time. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** What a page's main thread did, in milliseconds of its own time. */
export type MainThread = {
  readonly total: number;
  /** In scripts and the tasks that ran them. The bench's pages have none of their own. */
  readonly script: number;
  /** The longest of them, and the longest without the garbage collection that happened to fall into it. */
  readonly longestScript: number;
  readonly longestScriptWithoutGc: number;
  readonly layout: number;
  readonly style: number;
  /** Layout and style recalculations that ran inside a script's task. */
  readonly forced: number;
  /** The longest frame after the page's own: one without layout, behind the first that follows the last parsing. */
  readonly longestFrame: number;
};

type Slice = { readonly name: string; readonly start: number; readonly end: number; readonly cpu: number };
type Task = Slice & { readonly within: readonly Slice[] };

const SCRIPT = new Set(['v8.callFunction', 'FunctionCall', 'EvaluateScript', 'v8.run', 'TimerFire', 'FireIdleCallback', 'FireAnimationFrame', 'RunMicrotasks']);
const COLLECTION = new Set(['MajorGC', 'MinorGC', 'V8.GCIncrementalMarking']);
const LAYOUT = new Set(['Layout']);
const STYLE = new Set(['UpdateLayoutTree']);
const CAPTURE = 'ChromeRenderFrameObserver::CapturePageText'; // Chromium reads the whole page for itself after loading it
const OWN_LAYOUT_MS = 1; // a frame with more lays out the page

/** Reads the renderer's main thread, the busiest one of the trace. */
export function readTrace(events: readonly TraceEvent[]): MainThread {
  const tasks = tasksOf(slicesOf(events));
  const scripts = tasks.filter(({ within }) => within.some(({ name }) => SCRIPT.has(name)));
  return {
    total: sum(tasks.map(({ cpu }) => cpu)),
    script: sum(scripts.map(scriptIn)),
    longestScript: Math.max(0, ...scripts.map(scriptIn)),
    longestScriptWithoutGc: Math.max(0, ...scripts.map((task) => scriptIn(task) - timeOf(task, COLLECTION))),
    layout: sum(tasks.map((task) => timeOf(task, LAYOUT))),
    style: sum(tasks.map((task) => timeOf(task, STYLE))),
    forced: sum(scripts.filter((task) => !isFrame(task)).map((task) => timeOf(task, new Set([...LAYOUT, ...STYLE])))),
    longestFrame: Math.max(0, ...framesAfterLoad(tasks).map(({ cpu }) => cpu)),
  };
}

/** Mean of the frames' whole tasks, in milliseconds. */
export function meanFrame(events: readonly TraceEvent[]): number {
  const frames = tasksOf(slicesOf(events)).filter(isFrame);
  return sum(frames.map(({ cpu }) => cpu)) / Math.max(1, frames.length);
}

/** A frame runs observers' callbacks among much that is the page's own; other tasks are the script's altogether. */
function scriptIn(task: Task): number {
  return isFrame(task) || has(task, CAPTURE) ? timeOf(task, SCRIPT) : task.cpu;
}

function isFrame(task: Task): boolean {
  return has(task, 'PrePaint');
}

function framesAfterLoad(tasks: readonly Task[]): Task[] {
  const parsed = Math.max(0, ...tasks.filter((task) => has(task, 'ParseHTML')).map(({ end }) => end));
  const frames = tasks.filter((task) => isFrame(task) && task.start >= parsed);
  return frames.slice(1).filter((frame) => !has(frame, CAPTURE) && timeOf(frame, LAYOUT) < OWN_LAYOUT_MS);
}

function slicesOf(events: readonly TraceEvent[]): Slice[] {
  const key = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(key));
  const byThread = Map.groupBy(events.filter((event) => event.ph === 'X' && mains.has(key(event))), key);
  const threads = [...byThread.values()].map((thread) => thread.map(sliceFrom));
  const busiest = threads.toSorted((a, b) => busy(b) - busy(a))[0];
  if (busiest === undefined) throw new Error('The trace holds no main thread of a page.');
  return busiest.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** A thread's clock sometimes leaps; it never runs faster than the wall's. */
function sliceFrom({ name, ts, dur = 0, tdur = 0 }: TraceEvent): Slice {
  return { name, start: ts / 1000, end: (ts + dur) / 1000, cpu: Math.min(tdur, dur) / 1000 };
}

function busy(slices: readonly Slice[]): number {
  return sum(slices.filter(({ name }) => name === 'RunTask').map(({ cpu }) => cpu));
}

function tasksOf(slices: readonly Slice[]): Task[] {
  const tasks: (Slice & { within: Slice[] })[] = [];
  for (const slice of slices) {
    const open = tasks.at(-1);
    if (open !== undefined && slice.start < open.end) open.within.push(slice);
    else if (slice.name === 'RunTask') tasks.push({ ...slice, within: [] });
  }
  return tasks;
}

function has({ within }: Task, name: string): boolean {
  return within.some((slice) => slice.name === name);
}

/** Time in slices of these names, those inside one another counted once. */
function timeOf({ within }: Task, names: ReadonlySet<string>): number {
  let free = 0;
  let total = 0;
  for (const slice of within) {
    if (!names.has(slice.name) || slice.start < free) continue;
    total += slice.cpu;
    free = slice.end;
  }
  return total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
