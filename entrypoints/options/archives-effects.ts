import { verifyCorpus } from '../../lib/corpus/verify.ts';
import { articlesAsLines } from '../../lib/corpus/articles-as-lines.ts';
import { changeArchive, listGrowing, moveArchive, readCorpusFile, removeArchive, type ArchiveChange } from '../../lib/platform/archive-changes.ts';
import { listArchives, openArchive, PACKAGED_ARCHIVE, setAside, watchArchives, type ArchiveEntry } from '../../lib/platform/archives.ts';
import { fileNameFrom } from '../../lib/platform/archive-title.ts';
import { addCorrections } from '../../lib/platform/corrections.ts';
import { settleArchive } from '../../lib/platform/awaited-choices.ts';
import { listByArchive } from '../../lib/platform/database.ts';
import { readReport } from '../../lib/platform/import-store.ts';
import { restoreChoices, saveChoices } from '../../lib/platform/saved-choices.ts';
import { siteFromText } from '../../lib/platform/settings.ts';
import { sentenceFor } from '../../lib/platform/say-fault.ts';
import { listUndoable, setAlarm } from '../../lib/platform/subscriptions.ts';
import { say } from '../../lib/platform/words.ts';
import { sourceFromBlob } from '../../lib/bytes/source.ts';
import type { ArchivesEvent, ArchivesState, Panel } from './archives-state.ts';
import { bringEffects, type BringEffects } from './bring-effects.ts';
import { folderEffects, type FolderEffects } from './folder-effects.ts';
import { ImportRunner } from './import-runner.ts';
import { archiveOf } from './import-state.ts';
import { save } from './save-file.ts';
import { SourceRunner } from './source-runner.ts';
import { subscriptionEffects, type SubscriptionEffects } from './subscription-effects.ts';

/** What a person can do with their archives. What goes wrong is told as an event. */
export type ArchivesEffects = SubscriptionEffects & FolderEffects & BringEffects & {
  /** Lists the archives, goes on with an import that is under way, and follows what other pages change. */
  start(): void;
  open(archive: string, panel: Panel): void;
  close(): void;
  type(draft: string): void;
  change(archive: string, change: ArchiveChange): void;
  move(archive: string, by: -1 | 1): void;
  rename(archive: string, title: string): void;
  /** `sites`: as written, parted by white space or commas; none: every page. */
  limit(archive: string, sites: string): void;
  remove(archive: string): void;
  rebuild(archive: ArchiveEntry): void;
  goOn(archive: string): void;
  pause(): void;
  play(): void;
  giveUp(): void;
  /** Lets what was built serve, without the names that were muted. */
  accept(): void;
  /** Has names of what was built muted when it serves, or no more. */
  mute(names: readonly string[], isMuted: boolean): void;
  saveCorpus(archive: ArchiveEntry): void;
  saveArticles(archive: ArchiveEntry): void;
  /** Settings, corrections and what holds for each archive, as one file. */
  saveChoices(): void;
  restoreChoices(file: File): void;
};

export type Read = () => ArchivesState;
export type Send = (event: ArchivesEvent) => void;
export type Attempt = (work: () => Promise<unknown>) => void;

/** The effects over a state that `read` gives and `send` changes. */
export function archivesEffects(read: Read, send: Send): ArchivesEffects {
  const imports = new ImportRunner((event) => send({ is: 'imported', event }));
  const attempt: Attempt = (work) => {
    work().catch((error: unknown) => send({ is: 'failed', why: sentenceFor(error) }));
  };
  const list = async (): Promise<void> => {
    const [archives, growing, subscriptions, folders, undoable] = await Promise.all([listArchives(), listGrowing(), listByArchive('subscriptions'), listByArchive('folders'), listUndoable()]);
    send({ is: 'listed', archives, growing, subscriptions, folders, undoable });
  };
  const sources = new SourceRunner(imports, read, send);
  return {
    start() {
      watchArchives(() => attempt(list));
      attempt(async () => {
        await list();
        await Promise.all([imports.find(), verifyAll(read().archives ?? []), readPackaged(send)]);
        await setAlarm(); // also where the browser forgot it
      });
    },
    ...listEffects(send, attempt),
    ...importEffects(imports, read, send, attempt),
    ...bringEffects(imports, read, send, attempt),
    ...folderEffects(imports, read, send, attempt),
    ...subscriptionEffects(sources, read, send, attempt),
    giveUp() {
      sources.stop();
      attempt(() => imports.giveUp(archiveOf(read().import)));
    },
  };
}

function listEffects(send: Send, attempt: Attempt) {
  const changed = (work: Promise<void>): void => attempt(() => work.then(() => send({ is: 'panelClosed' })));
  return {
    open(archive: string, panel: Panel) {
      send({ is: 'panelOpened', archive, panel });
      if (panel.is === 'report') attempt(async () => send({ is: 'panelOpened', archive, panel: { is: 'report', report: await readReport(archive) } }));
    },
    close: () => send({ is: 'panelClosed' }),
    type: (draft: string) => send({ is: 'draftTyped', draft }),
    change: (archive: string, change: ArchiveChange) => attempt(() => changeArchive(archive, change)),
    move: (archive: string, by: -1 | 1) => attempt(() => moveArchive(archive, by)),
    rename: (archive: string, title: string) => (title.trim() === '' ? undefined : changed(changeArchive(archive, { title: title.trim() }))),
    limit(archive: string, written: string) {
      const parts = written.split(/[\s,]+/).filter((part) => part !== '');
      const sites = parts.flatMap((part) => siteFromText(part) ?? []);
      const wrong = parts.find((part) => siteFromText(part) === null);
      if (wrong !== undefined) send({ is: 'sitesRefused', why: say('optionsNoSite', wrong) });
      else changed(changeArchive(archive, { sites: sites.length === 0 ? null : [...new Set(sites)].toSorted() }));
    },
    remove: (archive: string) => changed(removeArchive(archive)),
    saveCorpus: ({ id, title }: ArchiveEntry) => attempt(async () => save(await readCorpusFile(id), `${fileNameFrom(title)}.apropos`)),
    saveChoices: () => attempt(async () => save(await saveChoices(), 'apropos-settings.json')),
    restoreChoices: (file: File) => attempt(async () => restoreChoices(await file.text())),
    saveArticles: ({ id, title }: ArchiveEntry) => attempt(async () => save(await articlesAsLines(await openArchive(id)), `${fileNameFrom(title)}.jsonl`)),
  };
}

function importEffects(imports: ImportRunner, read: Read, send: Send, attempt: Attempt) {
  return {
    rebuild: ({ id, title }: ArchiveEntry) => imports.rebuild(id, title),
    goOn: (archive: string) => attempt(() => imports.goOn(archive)),
    pause: () => imports.pause(),
    play: () => imports.play(),
    accept: () => attempt(() => accept(imports, read())),
    mute: (names: readonly string[], isMuted: boolean) => send({ is: 'imported', event: { is: 'muted', names, isMuted } }),
  };
}

/** The names are muted before anybody can see them. */
async function accept(imports: ImportRunner, { import: state, archives }: ArchivesState): Promise<void> {
  if (state.is !== 'ready') return;
  const { archive, report, muted } = state;
  const chosen = new Set(muted);
  const risky = report.risky.filter(({ id }) => chosen.has(id));
  await addCorrections(risky.map(({ id, canonical, kind }) => ({ correction: { is: 'mute', name: id, form: null, site: null }, name: { id, canonical, kind }, into: null })));
  await imports.accept(archive);
  if (archives?.every(({ id }) => id !== archive)) await settleArchive(archive);
  await setAlarm(); // it may come from a web address
}

async function readPackaged(send: (event: ArchivesEvent) => void): Promise<void> {
  const { summary } = await openArchive(PACKAGED_ARCHIVE);
  send({ is: 'packagedRead', packaged: summary });
}

/** Sets aside every archive whose corpus is not what was stored. */
async function verifyAll(archives: readonly ArchiveEntry[]): Promise<void> {
  for (const { id, fault } of archives) {
    if (id === PACKAGED_ARCHIVE || fault !== null) continue;
    await verifyCorpus(sourceFromBlob(await readCorpusFile(id))).catch((error: unknown) => setAside(id, sentenceFor(error)));
  }
}
