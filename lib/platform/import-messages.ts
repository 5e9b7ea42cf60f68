import type { ImportJob } from './import-job.ts';
import type { ImportProgress } from './run-import.ts';

/** The Web Lock that the one worker holds which imports. */
export const IMPORT_LOCK = 'import';

/** A file that a person picked, with its path in the folder it came from. */
export type PickedFile = { readonly path: string; readonly file: File };

/** What the import worker is told. It does one import, in this order: begin, copy …, read; or goOn alone. */
export type ImportOrder =
  /** `adds`: to what the archive has; else the archive is made anew. `bytes`: of all files that will be copied. */
  | { readonly do: 'begin'; readonly archive: string; readonly title: string; readonly adds: boolean; readonly bytes: number }
  /** `isFolder`: files of kinds that can't be read are passed over in silence. */
  | { readonly do: 'copy'; readonly files: readonly PickedFile[]; readonly isFolder: boolean }
  | { readonly do: 'read' }
  | { readonly do: 'goOn'; readonly archive: string }
  /** At once, whatever else it does. */
  | { readonly do: 'pause' }
  | { readonly do: 'play' };

/** What the import worker tells. After `ready`, `failed` and `elsewhere` it says no more. */
export type ImportNews =
  | { readonly is: 'copied'; readonly job: ImportJob }
  | { readonly is: 'progressed'; readonly job: ImportJob; readonly progress: ImportProgress; readonly isPaused: boolean }
  | { readonly is: 'ready'; readonly archive: string }
  /** `canRetry`: it is kept as far as it came, and may go on once the reason is gone. */
  | { readonly is: 'failed'; readonly archive: string | null; readonly why: string; readonly canRetry: boolean }
  /** Another tab imports. */
  | { readonly is: 'elsewhere' };
