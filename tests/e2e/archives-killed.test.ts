import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.ts';
import { openWithApropos, type Opened } from '../../scripts/browser/open.ts';
import { until } from '../../scripts/browser/until.ts';
import { makeArchive } from '../../bench/archive.ts';
import { archivesText, chooseFiles, filesWaiting, importStage, isImportRunning, press, ringIn, storedCorpus, untilSays, useIt } from './options-archives.ts';

/** What the page may say when the browser is killed; a slow or fast machine may be elsewhere, and all must hold there too. */
const MOMENTS = [
  ['as soon as files are chosen', /Drop|Copying|Importing|ready/],
  ['while files are copied or read', /Copying|Importing/],
  ['while words and duplicates are looked at', /Gathering|duplicates|names ·|index/],
  ['while names are looked for', /Looking for names|Writing the index/],
  ['while the index is written', /Writing the index|” is ready/],
  ['when it waits for the person', /” is ready/],
] as const;

/** The same while no page but the popup is open. */
const UNATTENDED = [
  ['as soon as the importer goes on', isImportRunning],
  ['while files are read', async (page: Page) => (await filesWaiting(page)) < 20],
  ['once all files are read', async (page: Page) => (await filesWaiting(page)) === 0],
] as const;

const ARCHIVE = 'news';
let folder = '';
let files: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apropos-killed-'));
  const { articles } = makeArchive(600);
  const lines = articles.map(({ heading, text, date }, index) => JSON.stringify({ id: String(index), title: heading, date, text: `Zelda Quimby of Oslo. ${text}` }));
  files = await Promise.all(Array.from({ length: 30 }, async (_, index) => {
    const file = join(folder, `part-${index}.jsonl`);
    await writeFile(file, lines.slice(index * 20, index * 20 + 20).join('\n'));
    return file;
  }));
  await writeFile(join(folder, `${ARCHIVE}.txt`), 'Zelda Quimby met Otto Brandvold in Oslo. Otto Brandvold left.');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('chromium: a browser killed at any moment of an import loses nothing, and goes on to the same bytes', { timeout: 300_000 }, async () => {
  let { browser, engine } = await start('attended');
  let options = await engine.openExtensionPage('options.html');
  const { old, expected } = await bringBoth(options);

  for (const [moment, says] of MOMENTS) {
    await bringBack(options, join(folder, `${ARCHIVE}.txt`), old);
    await beginReplacing(options, files);
    await untilSays(options, says);
    await kill(browser);
    ({ browser, engine } = await start('attended'));
    options = await engine.openExtensionPage('options.html');
    const stage = await importStage(options); // the page says so later than it offers to drop files
    expect(await storedCorpus(options, ARCHIVE), `${moment}: the old version serves`).toBe(old);
    expect(await archivesText(options), moment).not.toContain('Set aside');
    if (stage === null || stage === 'copying') await startAgain(options, stage);
    await untilSays(options, /” is ready/);
    await useIt(options);
    await until(`${moment}: the new version`, () => storedCorpus(options, ARCHIVE), (now) => now === expected);
  }
  await browser.close();
});

test('chromium: killed while it imports with no page open, it goes on so, and to the same bytes', { timeout: 300_000 }, async () => {
  let { browser, engine } = await start('unattended');
  let options = await engine.openExtensionPage('options.html');
  const { old, expected } = await bringBoth(options);

  for (const [moment, isThere] of UNATTENDED) {
    await bringBack(options, join(folder, `${ARCHIVE}.txt`), old);
    let popup = await engine.openExtensionPage('popup.html');
    await beginReplacing(options, files);
    await untilSays(options, /Importing “|” is ready/); // all files are copied
    await options.close();
    await until('nobody to import', () => isImportRunning(popup), (isRunning) => !isRunning);
    await ringIn(popup, 0);
    await until(moment, async () => (await isThere(popup)) || (await importStage(popup)) === 'ready');
    await kill(browser);
    ({ browser, engine } = await start('unattended'));
    popup = await engine.openExtensionPage('popup.html');
    expect(await storedCorpus(popup, ARCHIVE), `${moment}: the old version serves`).toBe(old);
    await ringIn(popup, 0);
    await until(`${moment}: the import to be over`, () => importStage(popup), (stage) => stage === 'ready');
    options = await engine.openExtensionPage('options.html');
    await untilSays(options, /” is ready/);
    await useIt(options);
    await until(`${moment}: the new version`, () => storedCorpus(options, ARCHIVE), (now) => now === expected);
    await popup.close();
  }
  await browser.close();
});

/** A browser with a profile of its own, which it finds again when it is started anew. */
function start(profile: string): Promise<Opened> {
  const executable = findBrowser('chromium');
  if (executable === null) throw new Error('No chromium is installed; npm test says what to do.');
  return openWithApropos({ kind: 'chromium', executable, headless: true, profile: join(folder, profile) });
}

/** Brings an archive and what replaces it, undisturbed: the bytes of either. */
async function bringBoth(options: Page): Promise<{ readonly old: string | null; readonly expected: string | null }> {
  const old = await bringFirst(options);
  const whole = await replaceWith(options, files);
  expect(whole).toContain('600 articles');
  await useIt(options);
  return { old, expected: await until('the new version', () => storedCorpus(options, ARCHIVE), (now) => now !== old) };
}

/** Files that were not all copied are told, and brought again. */
async function startAgain(options: Page, stage: 'copying' | null): Promise<void> {
  if (stage === 'copying') {
    await untilSays(options, /before all files were copied/);
    await press(options, 'Close');
  }
  await beginReplacing(options, files);
}

async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  const ended = new Promise((resolve) => child?.once('exit', resolve));
  child?.kill('SIGKILL');
  await ended;
}

async function bringFirst(options: Page): Promise<string | null> {
  await chooseFiles(options, [join(folder, `${ARCHIVE}.txt`)]);
  await untilSays(options, /” is ready/);
  await useIt(options);
  return until('the first version', () => storedCorpus(options, ARCHIVE), (now) => now !== null);
}

async function bringBack(options: Page, file: string, old: string | null): Promise<void> {
  await replaceWith(options, [file]);
  await useIt(options);
  await until('the old version', () => storedCorpus(options, ARCHIVE), (now) => now === old);
}

async function replaceWith(options: Page, chosen: readonly string[]): Promise<string> {
  await beginReplacing(options, chosen);
  return untilSays(options, /” is ready/);
}

async function beginReplacing(options: Page, chosen: readonly string[]): Promise<void> {
  await press(options, 'Replace', ARCHIVE);
  await untilSays(options, /should hold instead/);
  await chooseFiles(options, chosen);
}
