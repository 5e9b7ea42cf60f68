import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { archivesText, forgetArchives, press, pressKey, titles, untilSays } from './options-archives.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Yesterday Zelda Quimby rowed to the Farrow Observatory with Nils Aas of Lofoten.</p>';
const BOAT = 'Zelda Quimby of the Farrow Observatory sold a boat. Zelda Quimby left the Farrow Observatory in spring.';
const ISLAND = 'Nils Aas bought the boat of Zelda Quimby. Nils Aas keeps it on an island, says the Farrow Observatory.';

inBothBrowsers('a watched folder', (session) => {
  test('is looked through again with one click, after the browser too', async ({ skip }) => {
    if (session().kind === 'firefox') skip('Firefox keeps no folders: there is no button');
    await write(await openOptions(session()), { 'boat.txt': BOAT, 'deep/island.txt': 'A note on nothing much, by nobody at all.', '.hidden.txt': ISLAND });
    const first = await openOptions(session());
    await press(first, 'Watch a folder');
    await untilSays(first, /“letters” is ready[^]*2 documents in them/);
    await press(first, 'Use it');
    await untilSays(first, /From the folder “letters” · checked/);
    const tab = await session().open(PAGE);
    await until('its name', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && !seen.includes('Nils Aas'));
    await first.close();

    const options = await openOptions(session());
    await pressKey(options, 'Look for changes');
    await untilSays(options, /From the folder “letters” .* nothing new/);
    await write(options, { 'deep/island.txt': ISLAND });
    await pressKey(options, 'Look for changes');
    await untilSays(options, /1 name new/);
    await tab.page.bringToFront();
    await until('the new name', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby') && seen.includes('Nils Aas'));
    await write(options, { 'boat.txt': null });
    await pressKey(options, 'Look for changes');
    await untilSays(options, /1 article ·[^]*1 gone/);
    await pressKey(options, 'Undo the last update');
    await untilSays(options, /2 articles ·[^]*nothing new/);
    await forgetArchives(options);
  });

  test('is offered where the browser can keep one', async () => {
    const options = await session().openExtensionPage('options.html');
    await untilSays(options, /Drop files/);
    expect((await archivesText(options)).includes('Watch a folder')).toBe(session().kind === 'chromium');
  });
});

/** The options page, whose picker gives a folder of the browser's own: no script can choose one on the disk. */
async function openOptions(session: Session): Promise<Page> {
  const options = await session.openExtensionPage('options.html');
  await until('the archives', () => titles(options), (all) => all.length > 0);
  await untilSays(options, /Drop files/);
  await options.evaluate(() => {
    Object.assign(globalThis, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('letters', { create: true }) });
  });
  return options;
}

/** Writes files into that folder; `null` takes one out. */
function write(options: Page, files: Readonly<Record<string, string | null>>): Promise<void> {
  return options.evaluate(async (given) => {
    const letters = await (await navigator.storage.getDirectory()).getDirectoryHandle('letters', { create: true });
    for (const [path, text] of Object.entries(given)) {
      const [name = '', folder] = path.split('/').toReversed();
      const parent = folder === undefined ? letters : await letters.getDirectoryHandle(folder, { create: true });
      if (text === null) await parent.removeEntry(name);
      else {
        const writer = await (await parent.getFileHandle(name, { create: true })).createWritable();
        await writer.write(text);
        await writer.close();
      }
    }
  }, files);
}
