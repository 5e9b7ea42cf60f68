import { browser, type Browser } from 'wxt/browser';
import type { Corpus, CorpusSummary } from '../corpus/corpus.ts';
import { openPackagedCorpus } from './packaged-corpus.ts';

/** An archive that a person has, on or off. Plain JSON. */
export type ArchiveEntry = {
  /** Letters, digits and hyphens; stays the same when the archive is built again. */
  readonly id: string;
  /** What the person calls it. */
  readonly title: string;
  readonly isOn: boolean;
  /** The sites (`siteOf`) whose pages it is for, sorted; `null`: every page. */
  readonly sites: readonly string[] | null;
  /** `null` where no corpus is stored yet, and of the packaged archive, which says it once open. */
  readonly summary: CorpusSummary | null;
  /** When its corpus was built or taken in, in milliseconds since 1970; `null` of the packaged one. */
  readonly builtAt: number | null;
  /** A sentence for people: why it can't serve, and what to do. `null` where it can. */
  readonly fault: string | null;
};

/** The id of the archive that comes with the extension. */
export const PACKAGED_ARCHIVE = 'default';

/** All archives, on and off, in the person's order: where two say something, the first is heard first. */
export async function listArchives(): Promise<readonly ArchiveEntry[]> {
  return [{ id: PACKAGED_ARCHIVE, title: 'Apropos', isOn: true, sites: null, summary: null, builtAt: null, fault: null }];
}

/** Opens an archive's corpus. Throws an Error with a sentence for people: unknown, without a corpus, damaged. */
export async function openArchive(id: string): Promise<Corpus> {
  if (id !== PACKAGED_ARCHIVE) throw new Error('This archive is gone. Open the settings to see those you have.');
  return openPackagedCorpus();
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
