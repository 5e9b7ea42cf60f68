import { database, finish, partsOf, type ArchiveRecord } from './database.ts';
import { Refusal } from './fault.ts';
import { scratchOf, type BuiltArchive, type ImportInput, type ImportJob, type ImportReport } from './import-job.ts';

/** Imports that are under way, the oldest first. */
export async function listJobs(): Promise<readonly ImportJob[]> {
  const jobs = await (await database()).getAll('jobs');
  return jobs.toSorted((a, b) => a.startedAt - b.startedAt);
}

/** An import by its archive; `null` where there is none. */
export async function readJob(archive: string): Promise<ImportJob | null> {
  return (await (await database()).get('jobs', archive)) ?? null;
}

/** Stores where an import stands. */
export async function writeJob(job: ImportJob): Promise<ImportJob> {
  await (await database()).put('jobs', job);
  return job;
}

/** Copies files in, all or none, and counts them in the job. They are numbered from the job's count of files. */
export async function addInputs(job: ImportJob, inputs: readonly ImportInput[]): Promise<ImportJob> {
  const grown = { ...job, files: job.files + inputs.length, bytes: job.bytes + inputs.reduce((sum, { content }) => sum + sizeOf(content), 0) };
  const transaction = (await database()).transaction(['jobs', 'inputs'], 'readwrite');
  await finish(transaction.done, [
    ...inputs.map((input, index) => transaction.objectStore('inputs').put(input, [job.archive, job.files + index])),
    transaction.objectStore('jobs').put(grown),
  ]);
  return grown;
}

/** The number of every file of an import that is not taken yet, rising. */
export async function listInputs(archive: string): Promise<readonly number[]> {
  const keys = await (await database()).getAllKeys('inputs', partsOf(archive));
  return keys.map(([, number]) => number);
}

/** A file of an import; `null` where it was taken and dropped. */
export async function readInput(archive: string, number: number): Promise<ImportInput | null> {
  return (await (await database()).get('inputs', [archive, number])) ?? null;
}

/** A file is in the journal: it is dropped, and the job told how far it is. */
export async function dropInput(job: ImportJob, number: number): Promise<void> {
  const transaction = (await database()).transaction(['jobs', 'inputs'], 'readwrite');
  await finish(transaction.done, [transaction.objectStore('inputs').delete([job.archive, number]), transaction.objectStore('jobs').put(job)]);
}

/** Stores what was built: from here on the import waits for the person. */
export async function storeBuilt(job: ImportJob, built: BuiltArchive): Promise<void> {
  const transaction = (await database()).transaction(['jobs', 'inputs', 'built'], 'readwrite', { durability: 'strict' });
  await finish(transaction.done, [
    transaction.objectStore('built').put(built, job.archive),
    transaction.objectStore('jobs').put({ ...job, stage: 'ready', isPaused: false }),
    transaction.objectStore('inputs').delete(partsOf(job.archive)),
  ]);
}

/** The report of what was built and does not serve yet; `null` where there is none. */
export async function readNewReport(archive: string): Promise<ImportReport | null> {
  return (await (await database()).get('built', archive))?.report ?? null;
}

/** The report of the import that made what serves; `null` where there was none. */
export async function readReport(archive: string): Promise<ImportReport | null> {
  return (await (await database()).get('reports', archive)) ?? null;
}

/**
 * What was built takes the place of the archive's old corpus, and the import is over: all at once or not at all.
 * `keepsOld`: the old corpus is kept, to go back to.
 */
export async function putInService(archive: string, builtAt: number, keepsOld = false): Promise<void> {
  const transaction = (await database()).transaction(['archives', 'jobs', 'built', 'corpora', 'reports', 'journals', 'previous'], 'readwrite', { durability: 'strict' });
  const [records, job, built, corpus, report] = await Promise.all([
    transaction.objectStore('archives').getAll(),
    transaction.objectStore('jobs').get(archive),
    transaction.objectStore('built').get(archive),
    transaction.objectStore('corpora').get(archive),
    transaction.objectStore('reports').get(archive),
  ]);
  if (job === undefined || built === undefined) throw new Refusal('faultImportOver');
  const old = records.find(({ id }) => id === archive) ?? newRecord(job, records);
  const isOtherJournal = typeof old.journal === 'string' && old.journal !== built.journal;
  await finish(transaction.done, [
    transaction.objectStore('archives').put({ ...old, summary: built.summary, builtAt, fault: null, journal: built.journal, ...(job.tables !== undefined && { tables: job.tables }) }),
    transaction.objectStore('corpora').put(built.corpus, archive),
    transaction.objectStore('reports').put(built.report, archive),
    transaction.objectStore('built').delete(archive),
    transaction.objectStore('jobs').delete(archive),
    keepsOld && corpus !== undefined
      ? transaction.objectStore('previous').put({ corpus, summary: old.summary, builtAt: old.builtAt, report: report ?? null, journal: old.journal, from: job.journal.from }, archive)
      : transaction.objectStore('previous').delete(archive),
    ...(isOtherJournal ? [transaction.objectStore('journals').delete(partsOf(old.journal ?? ''))] : []),
  ]);
}

/** Gives an import up. What the archive had before stays. */
export async function dropJob(archive: string): Promise<void> {
  const transaction = (await database()).transaction(['archives', 'subscriptions', 'folders', 'jobs', 'inputs', 'journals', 'built'], 'readwrite');
  const [job, known] = await Promise.all([transaction.objectStore('jobs').get(archive), transaction.objectStore('archives').getKey(archive)]);
  const written = job && IDBKeyRange.bound([job.journal.id, job.journal.from], [job.journal.id, Number.MAX_SAFE_INTEGER]);
  await finish(transaction.done, [
    ...(known === undefined ? [transaction.objectStore('subscriptions').delete(archive), transaction.objectStore('folders').delete(archive)] : []),
    transaction.objectStore('jobs').delete(archive),
    transaction.objectStore('built').delete(archive),
    transaction.objectStore('inputs').delete(partsOf(archive)),
    transaction.objectStore('journals').delete(partsOf(scratchOf(archive))),
    ...(written ? [transaction.objectStore('journals').delete(written)] : []),
  ]);
}

/** A new archive stands before the others, the packaged one too: what is the person's own is heard first. */
function newRecord(job: ImportJob, others: readonly ArchiveRecord[]): ArchiveRecord {
  const position = Math.min(0, ...others.map((other) => other.position)) - 1;
  return { id: job.archive, title: job.title, isOn: true, sites: null, position, summary: null, builtAt: null, fault: null, journal: null };
}

function sizeOf(content: ImportInput['content']): number {
  return content instanceof Blob ? content.size : content.byteLength;
}
