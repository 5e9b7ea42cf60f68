import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeArchive } from '../../bench/archive.ts';
import { until } from '../../scripts/browser/until.ts';
import { chooseFiles, forgetArchives, importStage, isImportRunning, press, ringIn, titles, untilSays } from './options-archives.ts';
import { inBothBrowsers, type Session } from './session.ts';

let folder = '';
let file = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apropos-unattended-'));
  file = join(folder, 'letters.jsonl');
  const { articles } = makeArchive(800);
  await writeFile(file, articles.map(({ heading, text, date }) => JSON.stringify({ title: heading, date, text: `Zelda Quimby of Oslo. ${text}` })).join('\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

inBothBrowsers('an import', (session) => {
  test('goes on while the settings are closed, is followed when they are opened, and waits for the person', async () => {
    const popup = await beginAndLeave(session());
    const options = await openSettings(session());
    await untilSays(options, /Importing “letters”/);
    await press(options, 'Pause');
    await untilSays(options, /“letters” is paused/);
    await press(options, 'Go on');
    await untilSays(options, /Importing “letters”|” is ready/);
    await options.close();
    await until('the import to be over', () => importStage(popup), (stage) => stage === 'ready');
    const again = await openSettings(session());
    await untilSays(again, /“letters” is ready[^]*800 articles/);
    await press(again, 'Use it');
    await until('the archive', () => titles(again), (all) => all.includes('letters'));
    await forgetArchives(again);
  });

  test('that runs while the settings are closed is given up there', async () => {
    const popup = await beginAndLeave(session());
    const options = await openSettings(session());
    await untilSays(options, /Importing “letters”/);
    await press(options, 'Cancel');
    await untilSays(options, /Drop files/);
    expect([await importStage(popup), await isImportRunning(popup)]).toEqual([null, false]);
  });
});

/** Begins an import, closes the settings once the files are copied, and waits until another goes on. A page that does nothing with archives is left. */
async function beginAndLeave(session: Session): Promise<Page> {
  await session.tidy();
  const popup = await session.openExtensionPage('popup.html');
  const options = await openSettings(session);
  await untilSays(options, /Drop files/);
  await chooseFiles(options, [file]);
  await untilSays(options, /Importing “letters”/);
  await options.close();
  await until('nobody to import', () => isImportRunning(popup), (isRunning) => !isRunning);
  await ringIn(popup, 0);
  await until('the importer to go on', () => isImportRunning(popup));
  return popup;
}

async function openSettings(session: Session): Promise<Page> {
  const options = await session.openExtensionPage('options.html');
  await until('the archives', () => titles(options), (all) => all.length > 0);
  return options;
}
