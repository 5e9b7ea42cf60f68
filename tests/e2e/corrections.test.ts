import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó spoke in Caracas.</p><p>Nicolás Maduro spoke too.</p>';

inBothBrowsers('corrections', (session) => {
  test('a muted name goes from an open page, and undoing brings it back', async () => {
    const tab = await session().open(PAGE);
    await until('highlights', () => tab.highlights(), (seen) => seen.includes('Juan Guaidó'));
    const reader = await openName(session(), 'juan-guaido');
    await press(reader, 'Never highlight this name');
    await until('what was corrected', () => madeIn(reader), (made) => made.includes('Never highlighted'));
    await tab.page.bringToFront();
    await until('the name to go', () => tab.highlights(), (seen) => !seen.includes('Juan Guaidó') && seen.includes('Nicolás Maduro'));
    await reader.bringToFront();
    await press(reader, 'Undo');
    await until('nothing corrected', () => madeIn(reader), (made) => made === '');
    await tab.page.bringToFront();
    await until('the name to come back', () => tab.highlights(), (seen) => seen.includes('Juan Guaidó'));
  });

  test('a renamed name is found by its new form, on pages and in the archive', async () => {
    const tab = await session().open('<!doctype html><html lang="en"><title>A page</title><p>The Quiet Engineer spoke.</p><p>Juan Guaidó did not.</p>');
    await until('highlights', () => tab.highlights(), (seen) => seen.includes('Juan Guaidó'));
    const reader = await openName(session(), 'juan-guaido');
    await reader.evaluate(() => document.querySelector<HTMLInputElement>('.correct-field input')?.select());
    await reader.type('.correct-field input', 'Quiet Engineer');
    await reader.keyboard.press('Enter');
    await until('the new name', () => headingOf(reader), (heading) => heading === 'Quiet Engineer');
    await tab.page.bringToFront();
    await until('the new form', () => tab.highlights(), (seen) => seen.includes('Quiet Engineer') && seen.includes('Juan Guaidó'));
    const search = await session().openExtensionPage('reader.html?query=quiet+engineer');
    await until('the name among what is found', () => search.evaluate(() => document.querySelector<HTMLElement>('.names-found .name')?.innerText), (found) => found === 'Quiet Engineer');
    await reader.bringToFront();
    await press(reader, 'Undo');
    await until('the old name', () => headingOf(reader), (heading) => heading === 'Juan Guaidó');
  });

  test('two names are merged, and parted again', async () => {
    const reader = await openName(session(), 'juan-guaido');
    const before = await countOf(reader);
    await reader.type('.correct-field:nth-of-type(3) input', 'Caracas');
    await reader.keyboard.press('Enter');
    await until('names to choose from', () => reader.$('.correct-found button'));
    await press(reader, 'Merge with Caracas');
    await until('the other name', () => headingOf(reader), (heading) => heading === 'Caracas');
    expect(await countOf(reader)).toBeGreaterThanOrEqual(before);
    await until('what was corrected', () => madeIn(reader), (made) => made.includes('“Juan Guaidó” is the same as “Caracas”'));
    await press(reader, 'Undo');
    await until('the name by itself', () => headingOf(reader), (heading) => heading === 'Juan Guaidó');
    expect(await countOf(reader)).toBe(before);
  });

  test('a names.toml is taken in, told, and undone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'apropos-'));
    await writeFile(join(folder, 'names.toml'), 'mute = ["Juan Guaidó", "Nobody Of Here"]\n');
    const tab = await session().open(PAGE);
    await until('highlights', () => tab.highlights(), (seen) => seen.includes('Juan Guaidó'));
    const options = await session().openExtensionPage('options.html');
    const section = () => options.evaluate(() => document.querySelector<HTMLElement>('section[aria-labelledby=corrections]')?.innerText ?? '');
    await until('the corrections', section, (text) => text.includes('You have corrected nothing'));
    const input = await options.$('input[accept=".toml"]');
    if (input === null) throw new Error('There is nowhere to put a names.toml.');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder, 'names.toml'));
    await until('what was made of it', section, (text) => text.includes('1 correction made. Your archives know nothing of Nobody Of Here.') && text.includes('Juan Guaidó Never highlighted'));
    await tab.page.bringToFront();
    await until('the name to go', () => tab.highlights(), (seen) => !seen.includes('Juan Guaidó'));
    await options.bringToFront();
    await options.evaluate(() => document.querySelector<HTMLElement>('section[aria-labelledby=corrections] li button')?.click());
    await until('nothing corrected', section, (text) => text.includes('You have corrected nothing'));
    await rm(folder, { recursive: true });
  });

  test('what can’t be done is said', async () => {
    const reader = await openName(session(), 'juan-guaido');
    await reader.evaluate(() => history.replaceState(null, '', 'reader.html?name=juan-guaido'));
    await reader.type('.correct-field:nth-of-type(3) input', 'zzqx');
    await reader.keyboard.press('Enter');
    await until('that there is nobody', () => reader.evaluate(() => document.querySelector<HTMLElement>('.correct')?.innerText ?? ''), (text) => text.includes('No other name is found'));
  });
});

async function openName(session: Session, id: string): Promise<Page> {
  const reader = await session.openExtensionPage(`reader.html?name=${id}`);
  await until('the name', () => reader.$('.correct summary'));
  await reader.bringToFront();
  await reader.focus('.correct summary');
  await reader.keyboard.press('Enter');
  await until('the corrections to open', () => reader.$('.correct[open]'));
  return reader;
}

/** Presses the button that begins with these words, by the keyboard. */
async function press(page: Page, label: string): Promise<void> {
  const button = await page.evaluateHandle((words) => [...document.querySelectorAll<HTMLElement>('.correct button')].find((one) => one.innerText.startsWith(words)) ?? null, label);
  const element = button.asElement();
  if (element === null) throw new Error(`There is no button “${label}”.`);
  await page.evaluate((one) => one instanceof HTMLElement && one.focus(), element);
  await page.keyboard.press('Enter');
}

function madeIn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLElement>('.correct-made')?.innerText ?? '');
}

function headingOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('h1')?.innerText ?? '');
}

function countOf(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('.year .article-link').length);
}
