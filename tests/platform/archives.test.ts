import * as fakeIndexedDB from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { buildCorpus } from '../../lib/corpus/build.ts';
import { changeArchive, listGrowing, moveArchive, removeArchive } from '../../lib/platform/archive-changes.ts';
import { listArchives, listArchivesOnWaking, openArchive, PACKAGED_ARCHIVE, watchArchives } from '../../lib/platform/archives.ts';
import { database, type ArchiveRecord } from '../../lib/platform/database.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { ...fakeBrowser, i18n: i18nIn('en') } };
});
Object.assign(globalThis, fakeIndexedDB);

const { bytes } = await buildCorpus([{ path: 'a.txt', bytes: new TextEncoder().encode('Ann Lee met Bo Ek in Oslo, and Ann Lee left.') }], { title: 'A' });
const record = (id: string, position: number): ArchiveRecord => ({ id, title: id, isOn: true, sites: null, position, summary: null, builtAt: 1, fault: null, journal: `${id}-journal` });
const idsInOrder = async () => (await listArchives()).map(({ id }) => id);

beforeEach(async () => {
  fakeBrowser.reset();
  const db = await database();
  for (const store of db.objectStoreNames) await db.clear(store);
  for (const [id, position] of [['b', -1], ['a', -2]] as const) {
    await db.put('archives', record(id, position));
    await db.put('corpora', new Blob([bytes]), id);
    await db.put('journals', Uint8Array.of(1), [`${id}-journal`, 0]);
  }
});

describe('the archives', () => {
  test('are in the person’s order, the packaged one among them', async () => {
    expect(await idsInOrder()).toEqual(['a', 'b', PACKAGED_ARCHIVE]);
    await moveArchive(PACKAGED_ARCHIVE, -1);
    expect(await idsInOrder()).toEqual(['a', PACKAGED_ARCHIVE, 'b']);
    await moveArchive('a', -1);
    await moveArchive('b', 1);
    expect(await idsInOrder()).toEqual(['a', PACKAGED_ARCHIVE, 'b']);
  });

  test('change, and ring for it', async () => {
    const ring = vi.fn();
    const stop = watchArchives(ring);
    await changeArchive('b', { isOn: false, sites: ['a.example'] });
    await changeArchive(PACKAGED_ARCHIVE, { isOn: false });
    expect(ring).toHaveBeenCalledTimes(2);
    stop();
    await changeArchive('a', { title: 'Z' });
    expect(ring).toHaveBeenCalledTimes(2);
    expect(await listArchives()).toMatchObject([{ id: 'a', title: 'Z' }, { id: 'b', isOn: false, sites: ['a.example'] }, { id: PACKAGED_ARCHIVE, isOn: false }]);
  });

  test('that were never changed are listed without IndexedDB; kept ones are told of when somebody lists them', async () => {
    expect(await listArchivesOnWaking()).toMatchObject([{ id: PACKAGED_ARCHIVE, isOn: true }]);
    await listArchives();
    expect((await listArchivesOnWaking()).map(({ id }) => id)).toEqual(['a', 'b', PACKAGED_ARCHIVE]);
    await changeArchive(PACKAGED_ARCHIVE, { isOn: false });
    expect(await listArchivesOnWaking()).toEqual(await listArchives());
  });

  test('removed are gone with all that was stored of them', async () => {
    await removeArchive('a');
    expect(await idsInOrder()).toEqual(['b', PACKAGED_ARCHIVE]);
    expect([...(await listGrowing())]).toEqual(['b']);
    const db = await database();
    expect([await db.getAllKeys('corpora'), await db.getAllKeys('journals')]).toEqual([['b'], [['b-journal', 0]]]);
    await expect(openArchive('a')).rejects.toThrow('This archive is gone.');
  });

  test('that are damaged are set aside with the reason; the others open', async () => {
    await (await database()).put('corpora', new Blob([bytes.slice(0, 100)]), 'a');
    await expect(openArchive('a')).rejects.toThrow('cut off');
    expect(await listArchives()).toMatchObject([{ id: 'a', fault: expect.stringContaining('cut off') }, { id: 'b', fault: null }, {}]);
    expect((await openArchive('b')).summary.articles).toBe(1);
  });
});
