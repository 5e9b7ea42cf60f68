import type { BuildReport, RefusedFile } from '../corpus/build-report.ts';
import type { CorpusSummary } from '../corpus/corpus.ts';
import type { RiskyName } from '../corpus/risky-names.ts';
import type { TableColumns } from '../types.ts';
import type { Fault } from './fault.ts';

/**
 * How far an import has come, as stored:
 *
 *     copying ─▶ reading ─▶ ready ─▶ gone: its corpus serves
 *
 * copying: files are being copied in; what a browser that ends now has not copied is lost with it.
 * reading: all files are here, and are read one by one; goes on after any end.
 * ready:   the corpus is built, and waits for the person to look at the report.
 */
export type ImportStage = 'copying' | 'reading' | 'ready';

/** An import that is under way. */
export type ImportJob = {
  /** Id of the archive that it makes, or makes anew. */
  readonly archive: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly stage: ImportStage;
  readonly isPaused: boolean;
  /** What was copied in. */
  readonly files: number;
  readonly bytes: number;
  /** What of it is in the journal. */
  readonly taken: Taken;
  /** Files of other kinds in a folder, which were not copied. */
  readonly passedOver: number;
  /** Files that could not be copied, and why. */
  readonly missed: readonly RefusedFile[];
  readonly journal: JournalPlace;
  /** What the person said of tables, in this import and before. */
  readonly tables?: readonly TableColumns[];
  /** It takes its archive's place at once, as an update does; else it waits for the person. */
  readonly serves?: boolean;
  /** Why it stopped. `null` while nothing is wrong. */
  readonly fault: Fault | null;
};

/** Whether an import needs nobody to go on: all its files are here, and it was neither paused nor stopped. */
export function goesOn({ stage, isPaused, fault }: ImportJob): boolean {
  return stage === 'reading' && !isPaused && fault === null;
}

/** `articles`: pieces that may be articles, duplicates among them. */
export type Taken = { readonly files: number; readonly bytes: number; readonly articles: number };

/** A journal, and the number of its first record that this import writes: those before are the archive's own. */
export type JournalPlace = { readonly id: string; readonly from: number };

/** The journal in which a build of an archive puts down what it reads again, and which goes with it. */
export function scratchOf(archive: string): string {
  return `${archive} scratch`;
}

/** A file as it was copied in: small ones as bytes, which are cheaper to store than Blobs. */
export type ImportInput = { readonly path: string; readonly content: Uint8Array<ArrayBuffer> | Blob; /** See `takeFile`. */ readonly stamp?: string };

/** What came of an import. */
export type ImportReport = {
  readonly files: number;
  readonly bytes: number;
  readonly passedOver: number;
  readonly build: BuildReport;
  /** The riskiest first. */
  readonly risky: readonly RiskyName[];
};

/** What an import made, before it serves. `journal`: what it was built from, `null` of a corpus that came ready. */
export type BuiltArchive = { readonly corpus: Blob; readonly summary: CorpusSummary; readonly report: ImportReport; readonly journal: string | null };

/** What served before an update. `from`: the first of the records that the update wrote into the journal. */
export type PreviousArchive = {
  readonly corpus: Blob;
  readonly summary: CorpusSummary | null;
  readonly builtAt: number | null;
  readonly report: ImportReport | null;
  readonly journal: string | null;
  readonly from: number;
};

/** An archive's title from the paths of its files: the folder or the file that holds them all, else ''. */
export function titleFrom(paths: readonly string[]): string {
  const [first] = paths;
  if (first === undefined) return '';
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/')) : null;
  if (folder !== null && paths.every((path) => path.startsWith(`${folder}/`))) return folder;
  return paths.length === 1 ? first.slice(first.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '') : '';
}
