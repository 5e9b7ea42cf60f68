import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó met Zelda Quimby.';

inBothBrowsers('a name from selected text', (session) => {
  test('is added with its kind, highlighted at once, and undone on its page', async () => {
    const tab = await session().open(PAGE);
    await until('the archive’s name', () => tab.highlights(), (seen) => seen.join() === 'Juan Guaidó');
    const reader = await session().openExtensionPage('reader.html?add=Zelda+Quimby');
    await until('the form', () => reader.$('.add-name'));
    expect(await headingOf(reader)).toBe('Add “Zelda Quimby” as a name');
    await reader.select('.add-name select', 'org');
    await reader.click('.add-name button');
    await until('that it is a name', () => headingOf(reader), (heading) => heading === '“Zelda Quimby” is a name of your archive');
    await tab.page.bringToFront();
    await until('both names', () => tab.highlights(), (seen) => seen.includes('Zelda Quimby'));

    await reader.bringToFront();
    await reader.click('.add-known a');
    await until('its page', () => reader.$('.correct summary'));
    expect(await reader.evaluate(() => document.querySelector('[data-kind]')?.getAttribute('data-kind'))).toBe('org');
    await reader.evaluate(() => document.querySelector<HTMLElement>('.correct summary')?.click());
    await reader.evaluate(() => document.querySelector<HTMLElement>('.correct-made button')?.click());
    await tab.page.bringToFront();
    await until('it to go', () => tab.highlights(), (seen) => seen.join() === 'Juan Guaidó');
  });

  test('that the archive has already leads to its page', async () => {
    const reader = await session().openExtensionPage('reader.html?add=juan%20guaido');
    await until('that it is a name', () => headingOf(reader), (heading) => heading === '“Juan Guaidó” is a name of your archive');
    await reader.click('.add-known a');
    await until('its page', () => headingOf(reader), (heading) => heading === 'Juan Guaidó');
  });
});

function headingOf(reader: Page): Promise<string> {
  return reader.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}
