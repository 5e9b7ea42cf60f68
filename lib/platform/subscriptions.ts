import { tellArchivesChanged } from './archives.ts';
import { keepAgenda, soon, type Agenda } from './check-alarm.ts';
import { database, finish } from './database.ts';
import type { Fault } from './fault.ts';
import { goesOn } from './import-job.ts';

/** How often an address is asked; `asked`: only when the person says so. */
export const SCHEDULES = ['asked', 'daily', 'weekly'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** How many of what an update brought. */
export type Change = { readonly articlesAdded: number; readonly articlesGone: number; readonly articlesChanged: number; readonly namesAdded: number; readonly namesGone: number };

/** The web address that an archive comes from. */
export type Subscription = {
  readonly archive: string;
  readonly url: string;
  readonly schedule: Schedule;
  /** The server's validators of what was last taken. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
  /** What the last update brought; `null` where the last check brought nothing. */
  readonly change: Change | null;
  /** Why the last check failed. */
  readonly fault: Fault | null;
};

const DAY = 86_400_000; // ms
const PERIODS: Readonly<Record<Schedule, number>> = { asked: Infinity, daily: DAY, weekly: 7 * DAY };

/** When an address is to be asked again, in milliseconds since 1970; Infinity: when the person says so. */
export function dueAt({ schedule, checkedAt }: Pick<Subscription, 'schedule' | 'checkedAt'>): number {
  return checkedAt + PERIODS[schedule];
}

/** The http(s) address that a person wrote, without a fragment; `null` where it is none. */
export function addressFrom(written: string): string | null {
  const text = written.trim();
  const address = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (address === null || !/^https?:$/.test(address.protocol) || !/[.:]|^localhost$/.test(address.hostname) || address.username !== '') return null;
  address.hash = '';
  return address.href;
}

/** Keeps an address, in place of what was known of it, and tells nobody. */
export async function writeSubscription(subscription: Subscription): Promise<void> {
  await (await database()).put('subscriptions', subscription);
}

/** Keeps an address, sets the alarm anew and rings. */
export async function keepSubscription(subscription: Subscription): Promise<void> {
  await writeSubscription(subscription);
  await setAlarm();
  await tellArchivesChanged();
}

/** Forgets the address of an archive, which stays as it is. */
export async function dropSubscription(archive: string): Promise<void> {
  await (await database()).delete('subscriptions', archive);
  await setAlarm();
  await tellArchivesChanged();
}

/** Keeps the agenda as it is now. */
export async function setAlarm(): Promise<void> {
  await keepAgenda(await readAgenda());
}

/** What the importer is to do first: go on with an import that nobody works at, or ask the address of an archive that is still there. */
export async function readAgenda(): Promise<Agenda> {
  const db = await database();
  const [there, subscriptions, jobs] = await Promise.all([db.getAllKeys('archives'), db.getAll('subscriptions'), db.getAll('jobs')]);
  const busy = new Set(jobs.map(({ archive }) => archive));
  const due = subscriptions.filter(({ archive }) => there.includes(archive) && !busy.has(archive)).map(dueAt);
  const next = Math.min(...due, ...(jobs.some(goesOn) ? [soon()] : []));
  return { next: Number.isFinite(next) ? next : null, waits: jobs.some(({ stage, fault }) => stage === 'ready' || fault !== null) };
}

/** The ids of archives that were updated, and have their old corpus still. */
export async function listUndoable(): Promise<ReadonlySet<string>> {
  return new Set(await (await database()).getAllKeys('previous'));
}

/** Gives an archive back the corpus that it had before its last update, and asks its address no more unasked: what was undone would come again. Nothing where that is gone. */
export async function undoUpdate(archive: string): Promise<void> {
  const transaction = (await database()).transaction(['archives', 'corpora', 'reports', 'journals', 'previous', 'subscriptions', 'folders'], 'readwrite', { durability: 'strict' });
  const [record, previous, subscription, folder] = await Promise.all([
    transaction.objectStore('archives').get(archive),
    transaction.objectStore('previous').get(archive),
    transaction.objectStore('subscriptions').get(archive),
    transaction.objectStore('folders').get(archive),
  ]);
  if (record === undefined || previous === undefined) return transaction.done;
  const { corpus, summary, builtAt, report, from } = previous;
  const isGrown = record.journal !== null && record.journal === previous.journal;
  await finish(transaction.done, [
    transaction.objectStore('archives').put({ ...record, summary, builtAt, fault: null, journal: isGrown ? record.journal : null }),
    transaction.objectStore('corpora').put(corpus, archive),
    ...(report === null ? [] : [transaction.objectStore('reports').put(report, archive)]),
    ...(isGrown ? [transaction.objectStore('journals').delete(IDBKeyRange.bound([previous.journal, from], [previous.journal, Number.MAX_SAFE_INTEGER]))] : []),
    transaction.objectStore('previous').delete(archive),
    ...(subscription === undefined ? [] : [transaction.objectStore('subscriptions').put({ ...subscription, change: null, schedule: 'asked' })]),
    ...(folder === undefined ? [] : [transaction.objectStore('folders').put({ ...folder, change: null })]),
  ]);
  await tellArchivesChanged();
}
