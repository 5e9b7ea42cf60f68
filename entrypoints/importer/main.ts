import { callBackground } from '../../lib/platform/call.ts';
import type { Agenda } from '../../lib/platform/check-alarm.ts';
import { database, listByArchive } from '../../lib/platform/database.ts';
import { goesOn } from '../../lib/platform/import-job.ts';
import { listJobs } from '../../lib/platform/import-store.ts';
import { dueAt, readAgenda, writeSubscription } from '../../lib/platform/subscriptions.ts';
import { notAllowed, updateSource, type BringSource } from '../../lib/platform/update-source.ts';
import { runWorker } from './run-worker.ts';

/*
 * Imports while no page of Apropos is open: goes on with what an earlier page or browser left, then asks the web
 * addresses that are due. It stands in an offscreen document (Chromium), which knows of the browser's extension calls only
 * messages, or in a frame of the background (Firefox), which lives as long as messages come.
 */
const BEAT = 10_000; // ms: Firefox stops a background that has heard nothing for thirty seconds

const beat = setInterval(() => void tell(null), BEAT);
goOn()
  .then(askDue)
  .finally(async () => {
    clearInterval(beat);
    await tell(await readAgenda());
  });

async function goOn(): Promise<void> {
  for (const job of await listJobs()) if (goesOn(job)) await runWorker([{ do: 'goOn', archive: job.archive }]);
}

async function askDue(): Promise<void> {
  const here = new Set(await (await database()).getAllKeys('archives'));
  for (const subscription of (await listByArchive('subscriptions')).values()) {
    const { archive, url } = subscription;
    const isBusy = (await listJobs()).some((job) => job.archive === archive); // it waits for the person, or is somebody else's
    if (isBusy || !here.has(archive) || dueAt(subscription) > Date.now()) continue;
    const isAllowed = await callBackground('mayAsk', { url });
    const kept = isAllowed ? await updateSource(subscription, bring, new AbortController().signal) : { ...subscription, checkedAt: Date.now(), fault: notAllowed(url) };
    if (kept !== null) await writeSubscription(kept);
  }
}

const bring: BringSource = ({ file }, { archive, title, path, updates }) =>
  runWorker([
    { do: 'begin', archive, title, adds: true, bytes: file.size, tables: [] },
    { do: 'copySource', path, file },
    { do: 'read', serves: updates },
  ]);

async function tell(left: Agenda | null): Promise<void> {
  await callBackground('importing', { left }).catch(() => undefined); // the extension just went, and this page with it
}
