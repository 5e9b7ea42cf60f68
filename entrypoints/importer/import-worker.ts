import { isDecisions } from '../../lib/corpus/read-decisions.ts';
import { copyChanged } from '../../lib/platform/copy-changed.ts';
import { beginImport, copyFiles } from '../../lib/platform/copy-files.ts';
import { copySource } from '../../lib/platform/copy-source.ts';
import { faultOf, Refusal, type Fault } from '../../lib/platform/fault.ts';
import type { ImportJob } from '../../lib/platform/import-job.ts';
import { IMPORT_CHANNEL, IMPORT_LOCK, type ImportNews, type ImportOrder, type ImportWish, type PickedFile } from '../../lib/platform/import-messages.ts';
import { dropJob, readJob, writeJob } from '../../lib/platform/import-store.ts';
import { runImport, type ImportProgress } from '../../lib/platform/run-import.ts';
import { serveUpdate } from '../../lib/platform/serve-update.ts';
import { canRead } from '../../lib/read/read.ts';

/** One import: see ImportOrder. Only one worker imports at a time, in whichever page; its lock goes with it. */

const TOLD_EVERY = 100; // ms: progress that people can follow

let job: ImportJob | null = null;
const folder: PickedFile[] = [];
let isOver = false;
let held: PromiseWithResolvers<void> | null = null;
let toldAt = 0;
const channel = new BroadcastChannel(IMPORT_CHANNEL);
let work = takeLock();

addEventListener('message', ({ data }: MessageEvent<ImportOrder>) => {
  if (isWish(data)) grant(data);
  else work = work.then(() => (isOver ? undefined : follow(data))).catch(fail);
});
channel.addEventListener('message', ({ data }: MessageEvent<ImportWish>) => {
  if (!isOver) grant(data);
});

function isWish(order: ImportOrder): order is ImportWish {
  return order.do === 'pause' || order.do === 'play' || order.do === 'stop';
}

function grant(wish: ImportWish): void {
  if (wish.do === 'pause') held ??= Promise.withResolvers<void>();
  else if (wish.do === 'play') play();
  else {
    tell({ is: 'stopped' });
    close();
  }
}

async function follow(order: Exclude<ImportOrder, ImportWish>): Promise<void> {
  if (order.do === 'begin') job = await beginImport(order);
  else if (order.do === 'goOn') await run(await readJob(order.archive));
  else if (job === null) throw new Refusal('faultImportGone');
  else if (order.do === 'copy') {
    job = await copyFiles(job, order.files, order.isFolder ? isWanted : () => true);
    tell({ is: 'copied', job });
  } else if (order.do === 'copySource') await take(job, await copySource(job, order.path, order.file));
  else if (order.do === 'copyChanged') {
    folder.push(...order.files);
    if (order.isLast) await take(job, await copyChanged(job, folder, isWanted));
  }
  else await run(await writeJob({ ...job, stage: 'reading', serves: order.serves }));
}

/** What there is to read; `null`: nothing, and the import is over. */
async function take(begun: ImportJob, copied: ImportJob | null): Promise<void> {
  if (copied !== null) {
    job = copied;
    return tell({ is: 'copied', job });
  }
  isOver = true;
  await dropJob(begun.archive);
  tell({ is: 'unchanged', archive: begun.archive });
}

async function run(begun: ImportJob | null): Promise<void> {
  if (begun === null) throw new Refusal('faultImportGone');
  const now = { ...begun, isPaused: false, fault: null };
  job = now;
  await runImport(now, { onProgress: (progress) => onProgress(now, progress) });
  const news: ImportNews = now.serves === true ? { is: 'served', archive: now.archive, change: await serveUpdate(now.archive, Date.now()) } : { is: 'ready', archive: now.archive };
  isOver = true;
  tell(news);
}

async function onProgress(now: ImportJob, progress: ImportProgress): Promise<void> {
  if (performance.now() - toldAt > TOLD_EVERY) {
    tell({ is: 'progressed', job: now, progress, isPaused: false });
    toldAt = performance.now();
    await breathe();
  }
  if (held === null) return;
  tell({ is: 'progressed', job: now, progress, isPaused: true });
  const stands = { ...now, taken: progress.taken };
  await writeJob({ ...stands, isPaused: true });
  await held.promise;
  await writeJob(stands);
}

function play(): void {
  held?.resolve();
  held = null;
}

/** Lets orders in between two pieces of work. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

async function fail(error: unknown): Promise<void> {
  if (isOver) return;
  isOver = true;
  const why = faultOf(error);
  const archive = job?.archive ?? null;
  const canRetry = await keepFault(archive, why, error instanceof Refusal).catch(() => false); // where even this fails, `why` says it
  tell({ is: 'failed', archive, why, canRetry });
}

/** What can't be tried again is dropped, so that its files take no room. Answers whether it can. */
async function keepFault(archive: string | null, why: Fault, isRefused: boolean): Promise<boolean> {
  const stored = archive === null ? null : await readJob(archive);
  if (stored === null) return false;
  const canRetry = stored.stage === 'reading' && !isRefused;
  if (canRetry) await writeJob({ ...stored, fault: why });
  else await dropJob(stored.archive);
  return canRetry;
}

/** Held until this worker ends. */
function takeLock(): Promise<void> {
  return new Promise((resolve) => {
    void navigator.locks.request(IMPORT_LOCK, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        isOver = true;
        postMessage({ is: 'elsewhere' } satisfies ImportNews); // to who began it alone: the others follow that other
      }
      resolve();
      return lock === null ? undefined : new Promise<never>(() => undefined);
    });
  });
}

function isWanted(path: string): boolean {
  const isHidden = path.split('/').some((part) => part.startsWith('.'));
  return !isHidden && (canRead(path) || isDecisions({ path, bytes: new Uint8Array(0) }));
}

function tell(news: ImportNews): void {
  postMessage(news);
  channel.postMessage(news);
}
