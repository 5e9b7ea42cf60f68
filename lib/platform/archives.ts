import { browser, type Browser } from 'wxt/browser';
import { sourceFromBlob } from '../bytes/source.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import type { Corpus, CorpusSummary } from '../corpus/corpus.ts';
import { openCorpus } from '../corpus/open.ts';
import { database, type ArchiveRecord } from './database.ts';
import { openPackagedCorpus } from './packaged-corpus.ts';
import type { ArchiveLine } from '../types.ts';
import { say } from './words.ts';

/** An archive that a person has, on or off. Plain JSON. */
export type ArchiveEntry = {
  /** Letters, digits and hyphens; stays the same when the archive is built again. */
  readonly id: string;
  /** What the person calls it. */
  readonly title: string;
  readonly isOn: boolean;
  /** The sites (`siteOf`) whose pages it is for, sorted; `null`: every page. */
  readonly sites: readonly string[] | null;
  /** Under its names on pages; `null`: as under all. */
  readonly line: ArchiveLine | null;
  /** `null` of the packaged archive, which says it once open. */
  readonly summary: CorpusSummary | null;
  /** When its corpus was built or taken in, in milliseconds since 1970; `null` of the packaged one. */
  readonly builtAt: number | null;
  /** A sentence for people: why it can't serve, and what to do. `null` where it can. */
  readonly fault: string | null;
};

/** In the order in which they are offered. */
export const ARCHIVE_LINES: readonly ArchiveLine[] = ['thick', 'dashes', 'wavy'];

/** The id of the archive that comes with the extension. */
export const PACKAGED_ARCHIVE = 'default';

/** The packaged archive until the person changes something about it. */
export const PACKAGED_RECORD: ArchiveRecord = { id: PACKAGED_ARCHIVE, title: 'Apropos', isOn: true, sites: null, position: 0, summary: null, builtAt: null, fault: null, journal: null };

/** All archives, on and off, in the person's order: where two say something, the first is heard first. */
export async function listArchives(): Promise<readonly ArchiveEntry[]> {
  const stored = await readRecords();
  if (stored.length > 0 && !(await wereChanged())) await tellArchivesChanged(); // who stored them was stopped before it rang
  return entriesFrom(stored);
}

/** `listArchives` for a background that wakes: does without IndexedDB, slow to open, while all is as it was installed. */
export async function listArchivesOnWaking(): Promise<readonly ArchiveEntry[]> {
  return entriesFrom((await wereChanged()) ? await readRecords() : []);
}

async function readRecords(): Promise<readonly ArchiveRecord[]> {
  return (await database()).getAll('archives');
}

function entriesFrom(stored: readonly ArchiveRecord[]): readonly ArchiveEntry[] {
  const records = stored.some(({ id }) => id === PACKAGED_ARCHIVE) ? stored : [...stored, PACKAGED_RECORD];
  return records.toSorted((a, b) => a.position - b.position).map(entryFrom);
}

async function wereChanged(): Promise<boolean> {
  return typeof (await browser.storage.local.get(CHANGES_KEY))[CHANGES_KEY] === 'number';
}

function entryFrom({ id, title, isOn, sites, line = null, summary, builtAt, fault }: ArchiveRecord): ArchiveEntry {
  return { id, title, isOn, sites, line, summary, builtAt, fault };
}

/**
 * Opens an archive's corpus. Throws an Error with a sentence for people: unknown, without a corpus, damaged. One that
 * is damaged is set aside: its entry says why.
 */
export async function openArchive(id: string): Promise<Corpus> {
  if (id === PACKAGED_ARCHIVE) return openPackagedCorpus();
  const blob = await (await database()).get('corpora', id);
  if (blob === undefined) throw new Error(say('faultArchiveGone'));
  try {
    return await openCorpus(sourceFromBlob(blob));
  } catch (error) {
    if (error instanceof CorpusError) await setAside(id, error.message);
    throw error;
  }
}

/** Marks an archive as one that can't serve. `why`: a sentence for people. Nothing where it is marked already. */
export async function setAside(id: string, why: string): Promise<void> {
  const transaction = (await database()).transaction('archives', 'readwrite');
  const record = await transaction.store.get(id);
  if (record === undefined || record.fault === why) return;
  await transaction.store.put({ ...record, fault: why });
  await transaction.done;
  await tellArchivesChanged();
}

/** Rings for everyone who watches the archives. */
export async function tellArchivesChanged(): Promise<void> {
  await browser.storage.local.set({ [CHANGES_KEY]: Date.now() });
}

/**
 * Tells that the list or the corpus of an archive changed, in whichever page or worker; what was opened before
 * may be stale then. Listen at once when the worker starts. Returns a function that stops it.
 */
export function watchArchives(onChange: () => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    if (CHANGES_KEY in changes) onChange();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

const CHANGES_KEY = 'archives-changed'; // in storage.local, which unlike IndexedDB tells of changes and wakes the background
