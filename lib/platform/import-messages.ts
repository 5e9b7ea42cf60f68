import type { TableColumns } from '../types.ts';
import type { Fault } from './fault.ts';
import type { ImportJob } from './import-job.ts';
import type { ImportProgress } from './run-import.ts';
import type { Change } from './subscriptions.ts';

/** The Web Lock that the one worker holds which imports. */
export const IMPORT_LOCK = 'import';

/** The BroadcastChannel on which that worker tells how far it is, and hears wishes. */
export const IMPORT_CHANNEL = 'import';

/** A file that a person picked, with its path in the folder it came from. */
export type PickedFile = { readonly path: string; readonly file: File };

/** What the import worker is told. It does one import, in this order: begin, copy … or copyChanged … or copySource, read; or goOn alone. */
export type ImportOrder =
  /** `adds`: to what the archive has; else the archive is made anew. `bytes`: of all files that will be copied. */
  | { readonly do: 'begin'; readonly archive: string; readonly title: string; readonly adds: boolean; readonly bytes: number; readonly tables: readonly TableColumns[] }
  /** `isFolder`: files of kinds that can't be read are passed over in silence. */
  | { readonly do: 'copy'; readonly files: readonly PickedFile[]; readonly isFolder: boolean }
  /** The files of a watched folder, in several orders: those that changed are copied with the last. */
  | { readonly do: 'copyChanged'; readonly files: readonly PickedFile[]; readonly isLast: boolean }
  /** What a web address gave: a packed corpus, or a feed of which the new entries are copied, under the folder `path`. */
  | { readonly do: 'copySource'; readonly path: string; readonly file: Blob }
  /** `serves`: what it makes takes its archive's place at once; else it waits for the person. */
  | { readonly do: 'read'; readonly serves: boolean }
  | { readonly do: 'goOn'; readonly archive: string }
  | ImportWish;

/** What any page may ask of the worker, wherever that runs: heard at once, whatever else it does. `stop`: it ends, and leaves its job. */
export type ImportWish = { readonly do: 'pause' | 'play' | 'stop' };

/** What the import worker tells. After anything but `copied` and `progressed` it says no more. */
export type ImportNews =
  | { readonly is: 'copied'; readonly job: ImportJob }
  | { readonly is: 'progressed'; readonly job: ImportJob; readonly progress: ImportProgress; readonly isPaused: boolean }
  | { readonly is: 'ready'; readonly archive: string }
  /** It took its archive's place. `change`: `null` where the old one could not be read. */
  | { readonly is: 'served'; readonly archive: string; readonly change: Change | null }
  /** The address or the folder gave nothing that the archive does not have. */
  | { readonly is: 'unchanged'; readonly archive: string }
  /** `canRetry`: it is kept as far as it came, and may go on once the reason is gone. */
  | { readonly is: 'failed'; readonly archive: string | null; readonly why: Fault; readonly canRetry: boolean }
  /** A page wished so. */
  | { readonly is: 'stopped' }
  /** Another page imports. */
  | { readonly is: 'elsewhere' };

/** Whether a worker's message is news: PDF.js, which it reads with, has a message of its own to tell. */
export function isNews(data: unknown): data is ImportNews {
  return typeof data === 'object' && data !== null && typeof Reflect.get(data, 'is') === 'string';
}

/** Whether a worker says no more after this. */
export function isLastNews({ is }: ImportNews): boolean {
  return is !== 'copied' && is !== 'progressed';
}

/** Whether a page or the importer imports at the moment. */
export async function isImporting(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === IMPORT_LOCK);
}
