import * as fakeIndexedDB from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeArchive, moveArchive } from '../../lib/platform/archive-changes.ts';
import { settleArchive } from '../../lib/platform/awaited-choices.ts';
import { listArchives, PACKAGED_ARCHIVE } from '../../lib/platform/archives.ts';
import { addCorrections, readCorrections } from '../../lib/platform/corrections.ts';
import { database, type ArchiveRecord } from '../../lib/platform/database.ts';
import { restoreChoices, saveChoices } from '../../lib/platform/saved-choices.ts';
import { sentenceFor } from '../../lib/platform/say-fault.ts';
import { DEFAULT_SETTINGS, readSettings, writeSettings } from '../../lib/platform/settings.ts';

vi.mock('wxt/browser', async () => {
  const { i18nIn } = await import('../words.ts');
  return { browser: { ...fakeBrowser, i18n: i18nIn('en') } };
});
Object.assign(globalThis, fakeIndexedDB);

async function wipe(archive: string): Promise<void> {
  fakeBrowser.reset();
  const db = await database();
  for (const store of db.objectStoreNames) await db.clear(store);
  const record: ArchiveRecord = { id: archive, title: 'Letters', isOn: true, sites: null, position: -1, summary: null, builtAt: 1, fault: null, journal: null };
  await db.put('archives', record);
}

beforeEach(() => wipe('one'));

describe('saved choices', () => {
  test('come back on another machine, where the archive has another id', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, paint: 'none', disabledSites: ['a.example'] });
    await addCorrections([{ correction: { is: 'mute', name: 'may', form: null, site: null }, name: { id: 'may', canonical: 'May', kind: 'person' }, into: null }]);
    await changeArchive('one', { sites: ['b.example'], line: 'wavy' });
    await changeArchive(PACKAGED_ARCHIVE, { isOn: false });
    await moveArchive('one', 1);
    const [corrections, file] = [await readCorrections(), await (await saveChoices()).text()];
    await wipe('other');
    await restoreChoices(file);
    expect(await readSettings()).toMatchObject({ paint: 'none', disabledSites: ['a.example'] });
    expect(await readCorrections()).toEqual(corrections);
    expect(await listArchives()).toMatchObject([{ id: PACKAGED_ARCHIVE, isOn: false }, { id: 'other', sites: ['b.example'], isOn: true, line: 'wavy' }]);
  });

  test('of before archives had a line of their own are taken, and leave none', async () => {
    const file = await (await saveChoices()).text();
    await changeArchive('one', { line: 'thick' });
    const older = file.replaceAll(/,\s*"line": null/g, '');
    expect(older).not.toBe(file);
    await restoreChoices(older);
    expect(await listArchives()).toMatchObject([{ id: 'one', line: null }, { id: PACKAGED_ARCHIVE, line: null }]);
  });

  test('wait for an archive that is brought after them', async () => {
    await changeArchive('one', { sites: ['b.example'], line: 'dashes', title: 'Letters: old' });
    await moveArchive('one', 1);
    const file = await (await saveChoices()).text();
    await wipe('unrelated');
    await restoreChoices(file);
    await (await database()).put('archives', { id: 'later', title: 'Letters old', isOn: true, sites: null, position: -9, summary: null, builtAt: 1, fault: null, journal: null });
    await settleArchive('later');
    expect(await listArchives()).toMatchObject([{ id: PACKAGED_ARCHIVE }, { id: 'later', sites: ['b.example'], line: 'dashes' }, { id: 'unrelated', sites: null }]);
    await changeArchive('later', { sites: null });
    await settleArchive('later');
    expect((await listArchives())[1]).toMatchObject({ id: 'later', sites: null });
  });

  test.each([
    ['no JSON', 'hello', 'not a file of saved settings'],
    ['other JSON', '{"apropos":"choices 9"}', 'of another version'],
    ['a list', '[1]', 'not a file of saved settings'],
    ['a line that there is none of', '{"apropos":"choices 1","settings":{},"corrections":[],"archives":[{"id":"a","title":"A","isOn":true,"sites":null,"line":"red"}]}', 'damaged (file.archives[0].line must be one of thick, dashes, wavy)'],
    ['a damaged part', '{"apropos":"choices 1","settings":{},"corrections":[{"id":1}],"archives":[]}', 'damaged (file.corrections[0].id must be a string)'],
  ])('%s is refused, and changes nothing', async (_what, text, why) => {
    await writeSettings({ ...DEFAULT_SETTINGS, paint: 'none' });
    expect(await restoreChoices(text).then(() => '', sentenceFor)).toContain(why);
    expect(await readSettings()).toMatchObject({ paint: 'none' });
  });
});
