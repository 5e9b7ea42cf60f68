import { tellArchivesChanged } from '../../lib/platform/archives.ts';
import { isTooLarge } from '../../lib/platform/copy-files.ts';
import { setAlarmTo, soon } from '../../lib/platform/check-alarm.ts';
import type { Fetched } from '../../lib/platform/fetch-source.ts';
import { goesOn, titleFrom, type ImportJob } from '../../lib/platform/import-job.ts';
import { IMPORT_CHANNEL, IMPORT_LOCK, isImporting, isLastNews, isNews, type ImportNews, type ImportOrder, type ImportWish, type PickedFile } from '../../lib/platform/import-messages.ts';
import { dropJob, listJobs, putInService, readJob, readNewReport } from '../../lib/platform/import-store.ts';
import { sentenceFor } from '../../lib/platform/say-fault.ts';
import { setAlarm } from '../../lib/platform/subscriptions.ts';
import type { BroughtSource } from '../../lib/platform/update-source.ts';
import type { TableColumns } from '../../lib/types.ts';
import type { ImportEvent } from './import-state.ts';
import type { Picked } from './picked-files.ts';

const AT_ONCE = 200; // files in a message to the worker: their list is copied on this thread

/** `archive`: that the files are added to (`adds`), or that is made anew from them. */
export type Into = { readonly archive: string; readonly adds: boolean };

/**
 * Runs imports in a worker, one at a time, and follows one that another page or the importer runs; `send` is told what
 * comes of them. An alarm has the importer go on with what this page leaves.
 */
export class ImportRunner {
  private readonly send: (event: ImportEvent) => void;
  private worker: Worker | null = null;
  private goesOn = false; // with what was begun elsewhere, and may be gone on with there
  private ended = Promise.withResolvers<ImportNews | null>();
  private readonly elsewhere = new BroadcastChannel(IMPORT_CHANNEL);

  constructor(send: (event: ImportEvent) => void) {
    this.send = send;
    this.elsewhere.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (this.worker === null && isNews(data) && !isLastNews(data)) this.send({ is: 'told', news: data, at: performance.now() });
    });
  }

  /** Goes on with what an earlier page began, follows what another runs, or shows what came of it. */
  async find(): Promise<void> {
    const [job] = await listJobs();
    if (job === undefined) return;
    if (job.stage === 'ready') return this.showReport(job.archive);
    if (await isImporting()) return this.follow(job);
    this.send({ is: 'found', job });
    if (goesOn(job)) await this.goOn(job.archive);
  }

  /** Shows how far another has come; when it ends, however that was, what there is then. */
  private follow(job: ImportJob): void {
    this.send({ is: 'setOut', job });
    void this.whenFree(async () => ((await listJobs()).length === 0 ? this.send({ is: 'over' }) : this.find()));
  }

  private whenFree(then: () => Promise<void>): Promise<void> {
    return navigator.locks.request(IMPORT_LOCK, () => undefined).then(then);
  }

  /** `into` `null` makes a new archive, called `untitled` where its files don't say how. `tables`: what was said of tables among them. */
  async bring({ files, isFolder }: Picked, into: Into | null, untitled: string, tables: readonly TableColumns[]): Promise<void> {
    if (files.length === 0) return this.send({ is: 'over' });
    await navigator.storage.persist(); // refused, the browser may still clear it when the disk is full: nothing to be done
    const title = titleFrom(files.map(({ path }) => path)) || untitled;
    const bytes = sizeOf(files);
    this.begin({ do: 'begin', archive: into?.archive ?? crypto.randomUUID(), title, adds: into?.adds ?? false, bytes, tables }, files.length);
    for (let at = 0; at < files.length; at += AT_ONCE) this.order({ do: 'copy', files: files.slice(at, at + AT_ONCE), isFolder });
    this.order({ do: 'read', serves: false });
  }

  /**
   * Brings what a web address gave, and answers how that ended, `null` where it was given up. `updates`: an archive that is there already, and that
   * serves with it at once.
   */
  async bringSource({ file }: Fetched, { archive, title, path, updates }: BroughtSource): Promise<ImportNews | null> {
    await navigator.storage.persist();
    this.begin({ do: 'begin', archive, title, adds: true, bytes: file.size, tables: [] }, 1);
    this.order({ do: 'copySource', path, file });
    this.order({ do: 'read', serves: updates });
    return this.ended.promise;
  }

  /** Brings what a watched folder holds otherwise than its archive, as `bringSource` does. */
  async bringFolder(files: readonly PickedFile[], { archive, title, updates }: Omit<BroughtSource, 'path'>): Promise<ImportNews | null> {
    await navigator.storage.persist();
    const bytes = updates ? 0 : sizeOf(files); // how much of it changed, the worker will find
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
    this.goesOn = true;
    this.send({ is: 'setOut', job: { ...job, isPaused: false } });
    this.order({ do: 'goOn', archive });
  }

  pause(): void {
    this.wish({ do: 'pause' });
    this.send({ is: 'pauseAsked' });
  }

  play(): void {
    this.wish({ do: 'play' });
    this.send({ is: 'playAsked' });
  }

  async giveUp(archive: string | null): Promise<void> {
    this.end();
    this.elsewhere.postMessage({ do: 'stop' } satisfies ImportWish);
    if (archive !== null) await this.whenFree(() => dropJob(archive));
    await setAlarm();
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
    this.goesOn = false;
    void setAlarmTo(soon());
    this.ended = Promise.withResolvers();
    this.worker = new Worker(new URL('../importer/import-worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) this.hear(data).catch((error: unknown) => this.send({ is: 'failed', why: sentenceFor(error) }));
    });
    this.worker.addEventListener('error', ({ message }) => this.send({ is: 'failed', why: message }));
  }

  private order(what: ImportOrder): void {
    this.worker?.postMessage(what);
  }

  /** Of the worker, here or elsewhere. */
  private wish(what: ImportWish): void {
    if (this.worker === null) this.elsewhere.postMessage(what);
    else this.order(what);
  }

  private end(): void {
    this.worker?.terminate();
    this.worker = null;
  }

  private async hear(news: ImportNews): Promise<void> {
    const isOver = isLastNews(news);
    if (isOver) this.end();
    if (news.is === 'elsewhere' && this.goesOn) return this.find();
    this.send({ is: 'told', news, at: performance.now() });
    if (news.is === 'ready') await this.showReport(news.archive);
    if (news.is === 'served') await tellArchivesChanged();
    if (isOver) this.ended.resolve(news);
    if (isOver && news.is !== 'elsewhere') await setAlarm();
  }

  private async showReport(archive: string): Promise<void> {
    const [job, report] = await Promise.all([readJob(archive), readNewReport(archive)]);
    if (job !== null && report !== null) this.send({ is: 'reportRead', archive, title: job.title, report });
  }
}

/** Bytes that there must be room for: a file that won't be copied needs none. */
function sizeOf(files: readonly PickedFile[]): number {
  return files.reduce((sum, picked) => sum + (isTooLarge(picked) ? 0 : picked.file.size), 0);
}
