import type { TableColumns } from '../types.ts';
import { Refusal } from './fault.ts';
import { countRecords } from './idb-journal.ts';
import type { ImportInput, ImportJob } from './import-job.ts';
import { addInputs, dropJob, writeJob } from './import-store.ts';
import type { PickedFile } from './import-messages.ts';
import { database } from './database.ts';

const SMALL = 262_144; // bytes up to which a file is stored as bytes
const BATCH_BYTES = 8_388_608; // of small files, in memory until they are stored
const MAX_FILE = 500_000_000; // bytes: read whole, beside its text
const SPACE = 4; // bytes needed per byte of the files: their copy, the journal, the old corpus's successor and room to write it

export type BeginOptions = { readonly archive: string; readonly title: string; readonly adds: boolean; readonly bytes: number; readonly tables: readonly TableColumns[] };

/** Begins an import, in place of one of the same archive that is under way. Throws a Refusal if there is too little room. */
export async function beginImport({ archive, title, adds, bytes, tables }: BeginOptions): Promise<ImportJob> {
  await dropJob(archive);
  await assureSpace(bytes * SPACE);
  const record = await (await database()).get('archives', archive);
  const own = adds ? (record?.journal ?? null) : null;
  return writeJob({
    archive,
    title: record?.title ?? title,
    startedAt: Date.now(),
    stage: 'copying',
    isPaused: false,
    files: 0,
    bytes: 0,
    taken: { files: 0, bytes: 0, articles: 0 },
    passedOver: 0,
    missed: [],
    journal: own === null ? { id: crypto.randomUUID(), from: 0 } : { id: own, from: await countRecords(own) },
    tables: [...tables, ...(record?.tables ?? [])],
    fault: null,
  });
}

/** Copies files into the database, each with its stamp, and counts them in the job. One that can't be copied is told in `missed`. */
export async function copyFiles(job: ImportJob, files: readonly PickedFile[], isWanted: (path: string) => boolean, stampOf: (picked: PickedFile) => string = () => ''): Promise<ImportJob> {
  const wanted = files.filter(({ path }) => isWanted(path));
  let now = { ...job, passedOver: job.passedOver + files.length - wanted.length };
  let waiting: ImportInput[] = [];
  let size = 0;
  for (const picked of wanted) {
    const { path } = picked;
    const content = await contentOf(picked);
    if (typeof content === 'string') now = missing(now, path, content);
    else {
      waiting.push({ path, content, stamp: stampOf(picked) });
      size += content instanceof Blob ? 0 : content.byteLength;
    }
    if (size < BATCH_BYTES) continue;
    now = await addInputs(now, waiting);
    [waiting, size] = [[], 0];
  }
  return addInputs(now, waiting);
}

/** Whether a file is too large to be read: only a packed corpus may have any size. */
export function isTooLarge({ path, file }: PickedFile): boolean {
  return file.size > MAX_FILE && !path.toLowerCase().endsWith('.apropos');
}

/** What is stored of a file, or why it can't be. */
async function contentOf({ path, file }: PickedFile): Promise<ImportInput['content'] | string> {
  if (isTooLarge({ path, file })) return `the file is larger than ${MAX_FILE / 1e6} MB: split it`;
  if (file.size > SMALL) return file;
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return 'the browser may not read it: it is gone, or locked'; // what the browser says of it is no help
  }
}

function missing(job: ImportJob, file: string, message: string): ImportJob {
  return { ...job, missed: [...job.missed, { file, line: null, message }] };
}

async function assureSpace(needed: number): Promise<void> {
  const { quota, usage } = await navigator.storage.estimate();
  const free = quota === undefined || usage === undefined ? Infinity : quota - usage;
  if (free < needed) throw new Refusal('faultRoom', megabytes(needed), megabytes(free));
}

function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1e6));
}
