import * as fakeIndexedDB from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BADGE, NEXT_CHECK } from '../../lib/platform/check-alarm.ts';
import { database, listByArchive, type ArchiveRecord } from '../../lib/platform/database.ts';
import type { ImportJob } from '../../lib/platform/import-job.ts';
import { addressFrom, dropSubscription, dueAt, keepSubscription, listUndoable, setAlarm, undoUpdate, type Subscription } from '../../lib/platform/subscriptions.ts';

const badge = vi.hoisted(() => vi.fn(() => Promise.resolve()));
vi.mock('wxt/browser', () => ({ browser: { ...fakeBrowser, action: { setBadgeText: badge } } }));
Object.assign(globalThis, fakeIndexedDB);

const DAY = 86_400_000;
const RECORD: ArchiveRecord = { id: 'a', title: 'News', isOn: true, sites: null, position: -1, summary: null, builtAt: 2, fault: null, journal: 'j' };
const DAILY: Subscription = { archive: 'a', url: 'https://a.example/feed', schedule: 'daily', etag: '"1"', lastModified: null, checkedAt: 1_000, change: null, fault: null };

const JOB: ImportJob = { archive: 'a', title: 'News', startedAt: 1, stage: 'reading', isPaused: false, files: 1, bytes: 1, taken: { files: 0, bytes: 0, articles: 0 }, passedOver: 0, missed: [], journal: { id: 'j', from: 0 }, fault: null };

beforeEach(async () => {
  fakeBrowser.reset();
  const db = await database();
  for (const store of db.objectStoreNames) await db.clear(store);
  await db.put('archives', RECORD);
});

test.each([
  ['https://a.example/feed.xml', 'https://a.example/feed.xml'],
  ['  a.example/feed#top ', 'https://a.example/feed'],
  ['http://127.0.0.1:8001/x', 'http://127.0.0.1:8001/x'],
  ['http://localhost/x', 'http://localhost/x'],
  ['feed', null],
  ['', null],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['ftp://a.example/feed', null],
  ['https://me:secret@a.example/feed', null],
])('the address in “%s” is %s', (written, address) => expect(addressFrom(written)).toBe(address));

const nextCheck = async () => (await fakeBrowser.storage.local.get(NEXT_CHECK))[NEXT_CHECK] ?? null;

describe('an address', () => {
  test('is due a day or a week after it was asked, or when the person says so', () => {
    expect((['daily', 'weekly', 'asked'] as const).map((schedule) => dueAt({ schedule, checkedAt: 5 }))).toEqual([5 + DAY, 5 + 7 * DAY, Infinity]);
  });

  test('that is due first sets the alarm, and one that nobody asks none', async () => {
    await keepSubscription(DAILY);
    await keepSubscription({ ...DAILY, archive: 'gone', checkedAt: 0 });
    expect(await nextCheck()).toBe(1_000 + DAY);
    await keepSubscription({ ...DAILY, schedule: 'asked' });
    expect(await nextCheck()).toBeNull();
  });

  test.each([
    ['that goes on is looked after soon', { stage: 'reading' }, true, ''],
    ['that was paused is left alone', { stage: 'reading', isPaused: true }, false, ''],
    ['that stopped waits for the person', { stage: 'reading', fault: 'full' }, false, BADGE],
    ['that is ready waits for the person', { stage: 'ready' }, false, BADGE],
    ['whose files are not all here can’t go on', { stage: 'copying' }, false, ''],
  ] as const)('of an import %s, and is not asked meanwhile', async (_, job, isSoon, mark) => {
    await keepSubscription({ ...DAILY, checkedAt: 0 });
    await (await database()).put('jobs', { ...JOB, ...job });
    await setAlarm();
    expect([(await nextCheck()) !== null, badge.mock.lastCall]).toEqual([isSoon, [{ text: mark }]]);
  });

  test('that is dropped is gone', async () => {
    await keepSubscription(DAILY);
    await dropSubscription('a');
    expect([...(await listByArchive('subscriptions')).keys(), await nextCheck()]).toEqual([null]);
  });
});

test('an update that is undone leaves what was before, without its records, and is not asked for again unasked', async () => {
  const db = await database();
  await keepSubscription({ ...DAILY, change: { articlesAdded: 1, articlesChanged: 0, articlesGone: 0, namesAdded: 0, namesGone: 0 } });
  for (const number of [0, 1, 2]) await db.put('journals', Uint8Array.of(number), ['j', number]);
  await db.put('corpora', new Blob(['new']), 'a');
  await db.put('previous', { corpus: new Blob(['older']), summary: null, builtAt: 1, report: null, journal: 'j', from: 1 }, 'a');
  expect([...(await listUndoable())]).toEqual(['a']);
  await undoUpdate('a');
  expect((await db.get('corpora', 'a'))?.size).toBe(5);
  expect(await db.getAllKeys('journals')).toEqual([['j', 0]]);
  expect(await db.get('archives', 'a')).toMatchObject({ builtAt: 1, journal: 'j' });
  expect((await listByArchive('subscriptions')).get('a')).toMatchObject({ change: null, schedule: 'asked', etag: '"1"' });
  expect([...(await listUndoable())]).toEqual([]);
});
