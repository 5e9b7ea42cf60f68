import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CorpusSummary } from '../corpus/corpus.ts';
import type { ArchiveLine, TableColumns } from '../types.ts';
import type { BuiltArchive, ImportInput, ImportJob, ImportReport, PreviousArchive } from './import-job.ts';
import type { WatchedFolder } from './folders.ts';
import type { Subscription } from './subscriptions.ts';

/** What is stored of an archive besides its corpus; of the packaged one only once the person changed something. */
export type ArchiveRecord = {
  readonly id: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly sites: readonly string[] | null;
  readonly line?: ArchiveLine | null;
  /** Its place among the archives: lower is earlier. */
  readonly position: number;
  readonly summary: CorpusSummary | null;
  readonly builtAt: number | null;
  readonly fault: string | null;
  /** What its corpus was built from, to build it again or with more; `null` of one that came ready. */
  readonly journal: string | null;
  /** What the person said of tables among its files. */
  readonly tables?: readonly TableColumns[];
};

/** Keys of what there are many of: the id of their archive or journal, and a number that rises as they come. */
type PartKey = [owner: string, number: number];

/** What Apropos keeps in IndexedDB. An import's corpus waits in `built` until it takes the old one's place in `corpora`. */
export type AproposSchema = DBSchema & {
  archives: { key: string; value: ArchiveRecord };
  /** By archive. A Blob opens faster than bytes do, and is read in parts. */
  corpora: { key: string; value: Blob };
  reports: { key: string; value: ImportReport };
  jobs: { key: string; value: ImportJob };
  inputs: { key: PartKey; value: ImportInput };
  journals: { key: PartKey; value: Uint8Array };
  built: { key: string; value: BuiltArchive };
  subscriptions: { key: string; value: Subscription };
  folders: { key: string; value: WatchedFolder };
  /** By archive: what served before its last update. */
  previous: { key: string; value: PreviousArchive };
};

export type Database = IDBPDatabase<AproposSchema>;

const NAME = 'apropos';
const VERSION = 3; // raised with every change of what is stored

let opened: Promise<Database> | null = null;

/** The database, opened once per page or worker. Throws an Error with a sentence for people. */
export function database(): Promise<Database> {
  opened ??= openDatabase().catch((error: unknown) => {
    opened = null;
    throw new Error(`The browser does not open its storage (${error instanceof Error ? error.message : String(error)}). Restart it; if it goes on, the disk may be full.`);
  });
  return opened;
}

/** All inputs of an archive, all records of a journal, as a range of keys. */
export function partsOf(owner: string): IDBKeyRange {
  return IDBKeyRange.bound([owner, 0], [owner, Number.MAX_SAFE_INTEGER]);
}

/** Where an archive comes from, by archive. */
export async function listByArchive<S extends 'subscriptions' | 'folders'>(store: S): Promise<ReadonlyMap<string, AproposSchema[S]['value']>> {
  const all: readonly AproposSchema[S]['value'][] = await (await database()).getAll(store);
  return new Map(all.map((one) => [one.archive, one]));
}

/** Waits for a transaction: why it was aborted says more than what that made of its requests. */
export async function finish(done: Promise<void>, requests: readonly Promise<unknown>[]): Promise<void> {
  const settled = Promise.allSettled(requests);
  await done;
  await settled;
}

async function openDatabase(): Promise<Database> {
  return openDB<AproposSchema>(NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('archives', { keyPath: 'id' });
        db.createObjectStore('jobs', { keyPath: 'archive' });
        for (const store of ['corpora', 'reports', 'inputs', 'journals', 'built'] as const) db.createObjectStore(store);
      }
      if (from < 2) {
        db.createObjectStore('subscriptions', { keyPath: 'archive' });
        db.createObjectStore('previous');
      }
      db.createObjectStore('folders', { keyPath: 'archive' });
    },
    terminated: forget,
    // A newer Apropos wants in: what stands open here is of the old one.
    blocking(_current, _blocked, event) {
      forget();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function forget(): void {
  opened = null;
}
