import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { chooseFiles, forgetArchives, press, titles, toggle, untilSays, useIt } from './options-archives.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Zelda Quimby rowed to the Farrow Observatory with Otto Brandvold, and Juan Guaidó waved.</p>';
const LETTERS = [
  { title: 'A letter', text: 'Zelda Quimby of the Farrow Observatory wrote to Otto Brandvold. Otto Brandvold told Zelda Quimby nothing.' },
  { title: 'The answer', text: 'Otto Brandvold left the Farrow Observatory. Zelda Quimby never saw Otto Brandvold again, nor the Farrow Observatory.' },
];
const OTHER = 'The archive that comes with Apropos';

inBothBrowsers('everything taken out and brought again', (session) => {
  test.each(['the archive first', 'the settings first'])('gives the same answers, %s', async (order) => {
    const folder = await mkdtemp(join(tmpdir(), 'apropos-restored-'));
    await writeFile(join(folder, 'letters.jsonl'), LETTERS.map((line) => JSON.stringify(line)).join('\n'));
    const first = await openOptions(session());
    await bring(first, join(folder, 'letters.jsonl'));
    await toggle(first, OTHER);
    await press(first, 'Move down', 'letters');
    await until('the order', () => titles(first), (all) => all[1] === 'letters');
    await rename(session(), 'zelda-quimby', 'The Rower');
    await mute(session(), 'otto-brandvold');
    const before = await answers(session());
    expect(before).toMatchObject({ heading: 'The Rower', switches: [[OTHER, false], ['letters', true]], highlights: ['Zelda Quimby', 'Farrow Observatory'] });
    expect(before.hits).toHaveLength(2);

    await first.bringToFront();
    await openAll(first);
    await writeFile(join(folder, 'letters.apropos'), await saved(first, () => press(first, 'Save it (.apropos)', 'letters')));
    await writeFile(join(folder, 'choices.json'), await saved(first, () => press(first, 'Save settings and corrections')));
    await wipe(first);
    const second = await openOptions(session());
    expect(await answers(session())).not.toEqual(before);
    await second.bringToFront();
    const steps = [() => bring(second, join(folder, 'letters.apropos')), () => restore(second, join(folder, 'choices.json'))];
    for (const step of order === 'the archive first' ? steps : steps.toReversed()) await step();
    await until('the same answers', () => answers(session()), (now) => JSON.stringify(now) === JSON.stringify(before));
    await wipe(second);
    await rm(folder, { recursive: true });
  });
});

/** What a person hears of the letters. */
async function answers(session: Session) {
  const tab = await session.open(PAGE);
  await until('the page to be read', () => tab.page.evaluate(() => CSS.highlights.size));
  const seen = await tab.highlights();
  const found = await session.openExtensionPage('reader.html?query=observatory');
  await until('an answer', () => found.evaluate(() => document.querySelector('.article-list, .notice') !== null));
  const name = await session.openExtensionPage('reader.html?name=zelda-quimby');
  await until('an answer', () => name.evaluate(() => document.querySelector('h1, .notice') !== null));
  const options = await session.openExtensionPage('options.html');
  await until('the archives', () => titles(options), (all) => all.length > 0);
  const told = {
    highlights: seen,
    hits: await found.evaluate(() => [...document.querySelectorAll<HTMLElement>('.article-list .article-link')].map((item) => item.innerText)),
    heading: await name.evaluate(() => document.querySelector('h1')?.innerText ?? ''),
    switches: await options.evaluate(() => [...document.querySelectorAll('.archive')].map((item) => [item.querySelector('.switch-label')?.textContent, item.querySelector('input')?.checked])),
  };
  for (const page of [tab.page, found, name, options]) await page.close();
  return told;
}

async function openOptions(session: Session): Promise<Page> {
  const options = await session.openExtensionPage('options.html');
  await untilSays(options, /Drop files/);
  return options;
}

async function bring(options: Page, file: string): Promise<void> {
  await chooseFiles(options, [file]);
  await untilSays(options, /” is ready/);
  await useIt(options);
  await until('the archive', () => titles(options), (all) => all.includes('letters'));
}

function openAll(options: Page): Promise<void> {
  return options.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}

/** The file that a button hands over. */
async function saved(options: Page, pressIt: () => Promise<void>): Promise<Buffer> {
  await options.evaluate(() => {
    HTMLAnchorElement.prototype.click = () => undefined; // a download has the browser ask its vendor about the file
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      const reader = new FileReader();
      reader.addEventListener('load', () => Object.assign(globalThis, { savedFile: reader.result }));
      reader.readAsDataURL(file);
      return make(file);
    };
  });
  await pressIt();
  const find = () => options.evaluate(() => String(Reflect.get(globalThis, 'savedFile') ?? ''));
  const url = await until('the file', find, (text) => text !== '');
  await options.evaluate(() => Object.assign(globalThis, { savedFile: '' }));
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Another machine: nothing of the archives, the corrections and the settings is left. */
async function wipe(options: Page): Promise<void> {
  await forgetArchives(options);
  await options.evaluate(() => (Reflect.get(globalThis, 'chrome') as { storage: { local: { clear(): Promise<void> } } }).storage.local.clear());
  await options.evaluate(() => (Reflect.get(globalThis, 'chrome') as { storage: { local: { set(items: object): Promise<void> } } }).storage.local.set({ 'archives-changed': 1 }));
  await options.close();
}

async function restore(options: Page, file: string): Promise<void> {
  const input = (await options.$('.choices-file')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(file);
  await until('the corrections', () => options.evaluate(() => document.querySelector<HTMLElement>('section[aria-labelledby=corrections]')?.innerText ?? ''), (text) => text.includes('The Rower'));
}

async function openName(session: Session, id: string): Promise<Page> {
  const reader = await session.openExtensionPage(`reader.html?name=${id}`);
  await until('the name', () => reader.$('.correct summary'));
  await reader.evaluate(() => document.querySelector<HTMLElement>('.correct summary')?.click());
  return reader;
}

async function rename(session: Session, id: string, to: string): Promise<void> {
  const reader = await openName(session, id);
  await reader.bringToFront();
  await until('the field', () => reader.$('.correct-field input'));
  await reader.evaluate(() => document.querySelector<HTMLInputElement>('.correct-field input')?.select());
  await reader.type('.correct-field input', to);
  await reader.keyboard.press('Enter');
  await until('the new name', () => reader.evaluate(() => document.querySelector('h1')?.innerText), (heading) => heading === to);
  await reader.close();
}

async function mute(session: Session, id: string): Promise<void> {
  const reader = await openName(session, id);
  await reader.evaluate(() => [...document.querySelectorAll<HTMLElement>('.correct > button')].find((button) => button.innerText.startsWith('Never'))?.click());
  await until('what was corrected', () => reader.$('.correct-made'));
  await reader.close();
}
