import type { TableColumns } from '../types.ts';
import { isSameTitle } from './archive-title.ts';
import { listArchives, PACKAGED_ARCHIVE, PACKAGED_RECORD, tellArchivesChanged, type ArchiveEntry } from './archives.ts';
import { Refusal } from './fault.ts';
import { fetchPackagedCorpus } from './packaged-corpus.ts';
import { database, finish, partsOf, type ArchiveRecord } from './database.ts';

/** What a person may change about an archive without building it again. */
export type ArchiveChange = Partial<Pick<ArchiveRecord, 'title' | 'isOn' | 'sites' | 'line'>>;

/** Changes an archive; nothing where it is gone. */
export async function changeArchive(id: string, change: ArchiveChange): Promise<void> {
  const transaction = (await database()).transaction('archives', 'readwrite');
  const record = (await transaction.store.get(id)) ?? (id === PACKAGED_ARCHIVE ? PACKAGED_RECORD : null);
  if (record === null) return;
  await finish(transaction.done, [transaction.store.put({ ...record, ...change })]);
  await tellArchivesChanged();
}

/** Puts an archive one place earlier (-1) or later (1) in the order. */
export async function moveArchive(id: string, by: -1 | 1): Promise<void> {
  const order = (await listArchives()).map((entry) => entry.id);
  const from = order.indexOf(id);
  const other = order[from + by];
  if (from < 0 || other === undefined) return;
  await writeOrder(order.with(from, other).with(from + by, id));
}

/** Stores the order of all archives. */
async function writeOrder(order: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction('archives', 'readwrite');
  const records = await transaction.store.getAll();
  const placed = order.flatMap((each, position) => {
    const record = records.find((one) => one.id === each) ?? (each === PACKAGED_ARCHIVE ? PACKAGED_RECORD : null);
    return record ? [{ ...record, position }] : [];
  });
  await finish(transaction.done, placed.map((record) => transaction.store.put(record)));
  await tellArchivesChanged();
}

/** Removes an archive and its corpus for good. The packaged one can only be switched off. */
export async function removeArchive(id: string): Promise<void> {
  const transaction = (await database()).transaction(['archives', 'corpora', 'reports', 'journals', 'subscriptions', 'folders', 'previous'], 'readwrite');
  const journal = (await transaction.objectStore('archives').get(id))?.journal ?? null;
  await finish(transaction.done, [
    transaction.objectStore('archives').delete(id),
    transaction.objectStore('corpora').delete(id),
    transaction.objectStore('reports').delete(id),
    transaction.objectStore('subscriptions').delete(id),
    transaction.objectStore('folders').delete(id),
    transaction.objectStore('previous').delete(id),
    ...(journal === null ? [] : [transaction.objectStore('journals').delete(partsOf(journal))]),
  ]);
  await tellArchivesChanged();
}

/** What a copy says of an archive; where it has an archive of this id or, on another machine, of this title. */
export type ArchiveChoice = Pick<ArchiveEntry, 'id' | 'title' | 'isOn' | 'sites' | 'line'>;

/** Switches, limits, underlines and orders the archives as a copy says; those it doesn't know come behind. */
export async function chooseArchives(choices: readonly ArchiveChoice[]): Promise<void> {
  const transaction = (await database()).transaction('archives', 'readwrite');
  const stored = await transaction.store.getAll();
  const records = stored.some(({ id }) => id === PACKAGED_ARCHIVE) ? stored : [...stored, PACKAGED_RECORD];
  const chosen = choices.flatMap((choice) => {
    const record = records.find(({ id }) => id === choice.id) ?? records.find(({ title }) => isSameTitle(title, choice.title));
    return record ? [{ ...record, isOn: choice.isOn, sites: choice.sites, line: choice.line }] : [];
  });
  const known = new Set(chosen.map(({ id }) => id));
  const others = records.filter(({ id }) => !known.has(id)).toSorted((a, b) => a.position - b.position);
  await finish(transaction.done, [...chosen, ...others].map((record, position) => transaction.store.put({ ...record, position })));
  await tellArchivesChanged();
}

/** Switches, limits and underlines one archive as a copy says, and puts it behind the last of `before` that is here, else before all. */
export async function chooseArchive(id: string, { isOn, sites, line }: ArchiveChoice, before: readonly ArchiveChoice[]): Promise<void> {
  await changeArchive(id, { isOn, sites, line });
  const order = (await listArchives()).map((entry) => entry.id).filter((one) => one !== id);
  const at = Math.max(-1, ...before.map((choice) => order.indexOf(choice.id))) + 1;
  await writeOrder(order.toSpliced(at, 0, id));
}

/** The ids of archives whose source is kept: they can be built again, and with more. */
export async function listGrowing(): Promise<ReadonlySet<string>> {
  const records = await (await database()).getAll('archives');
  return new Set(records.flatMap(({ id, journal }) => (journal === null ? [] : [id])));
}

/** What a person said of tables among an archive's files. */
export async function readTables(archive: string): Promise<readonly TableColumns[]> {
  return (await (await database()).get('archives', archive))?.tables ?? [];
}

/** An archive's corpus file as it is stored. Throws a Refusal where it is gone. */
export async function readCorpusFile(id: string): Promise<Blob> {
  const blob = id === PACKAGED_ARCHIVE ? await fetchPackagedCorpus() : await (await database()).get('corpora', id);
  if (blob === undefined) throw new Refusal('faultArchiveGone');
  return blob;
}
