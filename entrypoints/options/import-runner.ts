import { tellArchivesChanged } from '../../lib/platform/archives.ts';
import { titleFrom } from '../../lib/platform/import-job.ts';
import { IMPORT_LOCK, type ImportNews, type ImportOrder, type PickedFile } from '../../lib/platform/import-messages.ts';
import { dropJob, listJobs, putInService, readJob, readNewReport } from '../../lib/platform/import-store.ts';
import { sentenceFor } from '../../lib/platform/say-fault.ts';
import type { TableColumns } from '../../lib/types.ts';
import type { ImportEvent } from './import-state.ts';
import type { Picked } from './picked-files.ts';

const AT_ONCE = 200; // files in a message to the worker: their list is copied on this thread

/** `archive`: that the files are added to (`adds`), or that is made anew from them. */
export type Into = { readonly archive: string; readonly adds: boolean };

/** `path`: the folder that the entries of a feed are in. */
export type BroughtSource = { readonly archive: string; readonly title: string; readonly path: string; readonly updates: boolean };

/** Runs imports in a worker, one at a time; `send` is told what comes of them. */
export class ImportRunner {
  private readonly send: (event: ImportEvent) => void;
  private worker: Worker | null = null;
  private ended = Promise.withResolvers<ImportNews | null>();

  constructor(send: (event: ImportEvent) => void) {
    this.send = send;
  }

  /** Goes on with what an earlier page began, or shows what came of it. */
  async find(): Promise<void> {
    const [job] = await listJobs();
    if (job === undefined) return;
    if (job.stage === 'ready') return this.showReport(job.archive);
    if (await isRunningElsewhere()) return this.send({ is: 'told', news: { is: 'elsewhere' }, at: 0 });
    this.send({ is: 'found', job });
    if (job.stage === 'reading' && !job.isPaused && job.fault === null) await this.goOn(job.archive);
  }

  /** `into` `null` makes a new archive, called `untitled` where its files don't say how. `tables`: what was said of tables among them. */
  async bring({ files, isFolder }: Picked, into: Into | null, untitled: string, tables: readonly TableColumns[]): Promise<void> {
    if (files.length === 0) return this.send({ is: 'over' });
    await navigator.storage.persist(); // refused, the browser may still clear it when the disk is full: nothing to be done
    const title = titleFrom(files.map(({ path }) => path)) || untitled;
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
    this.begin({ do: 'begin', archive: into?.archive ?? crypto.randomUUID(), title, adds: into?.adds ?? false, bytes, tables }, files.length);
    for (let at = 0; at < files.length; at += AT_ONCE) this.order({ do: 'copy', files: files.slice(at, at + AT_ONCE), isFolder });
    this.order({ do: 'read', serves: false });
  }

  /**
   * Brings what a web address gave, and answers how that ended, `null` where it was given up. `updates`: an archive that is there already, and that
   * serves with it at once.
   */
  async bringSource(file: Blob, { archive, title, path, updates }: BroughtSource): Promise<ImportNews | null> {
    await navigator.storage.persist();
    this.begin({ do: 'begin', archive, title, adds: true, bytes: file.size, tables: [] }, 1);
    this.order({ do: 'copySource', path, file });
    this.order({ do: 'read', serves: updates });
    return this.ended.promise;
  }

  /** Brings what a watched folder holds otherwise than its archive, as `bringSource` does. */
  async bringFolder(files: readonly PickedFile[], { archive, title, updates }: Omit<BroughtSource, 'path'>): Promise<ImportNews | null> {
    await navigator.storage.persist();
    const bytes = updates ? 0 : files.reduce((sum, { file }) => sum + file.size, 0); // how much of it changed, the worker will find
    this.begin({ do: 'begin', archive, title, adds: true, bytes, tables: [] }, files.length);
    for (let at = 0; at === 0 || at < files.length; at += AT_ONCE) this.order({ do: 'copyChanged', files: files.slice(at, at + AT_ONCE), isLast: at + AT_ONCE >= files.length });
    this.order({ do: 'read', serves: updates });
    return this.ended.promise;
  }

  /** Builds an archive again from the source that was kept of it. */
  rebuild(archive: string, title: string): void {
    this.begin({ do: 'begin', archive, title, adds: true, bytes: 0, tables: [] }, 0);
    this.order({ do: 'read', serves: false });
  }

  async goOn(archive: string): Promise<void> {
    const job = await readJob(archive);
    if (job === null) return this.send({ is: 'over' });
    this.open();
    this.send({ is: 'setOut', job });
    this.order({ do: 'goOn', archive });
  }

  pause(): void {
    this.order({ do: 'pause' });
    this.send({ is: 'pauseAsked' });
  }

  play(): void {
    this.order({ do: 'play' });
    this.send({ is: 'playAsked' });
  }

  async giveUp(archive: string | null): Promise<void> {
    this.end();
    if (archive !== null) await dropJob(archive);
    this.send({ is: 'over' });
    this.ended.resolve(null);
  }

  /** Lets what was built serve. */
  async accept(archive: string): Promise<void> {
    await putInService(archive, Date.now());
    this.send({ is: 'over' });
    await tellArchivesChanged();
  }

  private begin(order: Extract<ImportOrder, { do: 'begin' }>, files: number): void {
    this.open();
    this.send({ is: 'begun', archive: order.archive, title: order.title, of: { files, bytes: order.bytes } });
    this.order(order);
  }

  private open(): void {
    this.end();
    this.ended = Promise.withResolvers();
    this.worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) this.hear(data).catch((error: unknown) => this.send({ is: 'failed', why: sentenceFor(error) }));
    });
    this.worker.addEventListener('error', ({ message }) => this.send({ is: 'failed', why: message }));
  }

  private order(what: ImportOrder): void {
    this.worker?.postMessage(what, []);
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private async hear(news: ImportNews): Promise<void> {
    const isOver = news.is !== 'copied' && news.is !== 'progressed';
    if (isOver) this.end();
    this.send({ is: 'told', news, at: performance.now() });
    if (news.is === 'ready') await this.showReport(news.archive);
    if (isOver) this.ended.resolve(news);
  }

  private async showReport(archive: string): Promise<void> {
    const [job, report] = await Promise.all([readJob(archive), readNewReport(archive)]);
    if (job !== null && report !== null) this.send({ is: 'reportRead', archive, title: job.title, report });
  }
}

async function isRunningElsewhere(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === IMPORT_LOCK);
}

/** PDF.js, which the worker reads with, has a message of its own to tell. */
function isNews(data: unknown): data is ImportNews {
  return typeof data === 'object' && data !== null && typeof Reflect.get(data, 'is') === 'string';
}
