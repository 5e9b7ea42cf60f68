import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó, Nicolás Maduro</p>';

inBothBrowsers('the options page', (session) => {
  test('a site added is off at once, and on again once removed', async () => {
    const tab = await session().open(PAGE);
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);
    const options = await openOptions(session());
    await options.type('#site', 'http://127.0.0.1:8001/a page');
    await options.keyboard.press('Enter');
    await until('the site in the list', () => sitesOf(options), (sites) => sites.includes('127.0.0.1'));
    await until('the highlights to go', () => tab.highlights(), (seen) => seen.length === 0);
    await options.click('.sites button');
    await until('an empty list', () => sitesOf(options), (sites) => sites.length === 0);
    await tab.page.bringToFront();
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);
  });

  test('what is no site is refused with a reason', async () => {
    const options = await openOptions(session());
    await options.type('#site', 'nowhere');
    await options.keyboard.press('Enter');
    await until('why', () => options.evaluate(() => document.querySelector('[role=alert]')?.textContent), (why) => why?.includes('is no site') === true);
    expect(await sitesOf(options)).toEqual([]);
  });

  test('a choice is kept, and shown in every options page that is open', async () => {
    const [one, other] = [await openOptions(session()), await openOptions(session())];
    await one.bringToFront();
    await one.evaluate(() => document.querySelector<HTMLElement>('input[value=shift]')?.click());
    await until('the choice in the other page', () => other.evaluate(() => document.querySelector<HTMLInputElement>('input[value=shift]')?.checked));
    await one.evaluate(() => document.querySelector<HTMLElement>('input[value=hover]')?.click());
    await until('it to be undone', () => other.evaluate(() => document.querySelector<HTMLInputElement>('input[value=hover]')?.checked));
  });

  test('the popup leads to it', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await popup.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Settings')?.click());
    await session().findPage('/options.html');
  });
});

async function openOptions(session: Session): Promise<Page> {
  const options = await session.openExtensionPage('options.html');
  await until('the settings', () => options.$('.choice'));
  return options;
}

function sitesOf(options: Page): Promise<string[]> {
  return options.evaluate(() => [...document.querySelectorAll('.sites li > span')].map((site) => site.textContent ?? ''));
}
