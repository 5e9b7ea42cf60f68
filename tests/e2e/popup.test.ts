import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { searchIn } from './find-articles.ts';
import { inBothBrowsers } from './session.ts';

const PAGE = '<!doctype html><title>A page</title><p>Juan Guaidó, Nicolás Maduro</p><p style="margin-top: 200vh">Juan Guaidó again, and Caracas.';

inBothBrowsers('the popup', (session) => {
  test.each([
    ['a beginning', 'gua', 'Guaidó'],
    ['an accent left out', 'guaido', 'Guaidó'],
    ['a typo', 'gauido', 'Guaidó'],
    ['two words', 'jujuy rising', 'Jujuy'],
  ])('search finds by %s', async (_, query, expected) => {
    const popup = await session().openExtensionPage('popup.html');
    await popup.type('input', query);
    const found = await until(`“${expected}” to be found`, () => rowsOf(popup), (rows) => rows.some((row) => row.includes(expected)));
    expect(found.length).toBeGreaterThan(0);
  });

  test('a typo is mended, and how is said', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await popup.type('input', 'venezulea coup');
    await until('how it was read', () => popup.evaluate(() => document.querySelector('.read-as')?.textContent), (said) => said?.includes('venezuela') === true);
  });

  test('filters narrow what is found, and can be left', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await searchIn(popup, 'guaido');
    const all = await popup.$$('.hit');
    expect(all.length).toBeGreaterThan(2);
    await until('years', () => popup.$('.narrowing select:nth-of-type(2)'));
    await popup.select('.narrowing select:nth-of-type(2)', '2019');
    const few = await until('fewer', () => popup.$$('.hit:not(.stale *)'), (hits) => hits.length > 0 && hits.length < all.length);
    expect(few.length).toBeGreaterThan(0);
    expect(await popup.evaluate(() => [...document.querySelectorAll('.hit time')].every((day) => day.getAttribute('datetime')?.startsWith('2019')))).toBe(true);
    await popup.evaluate(() => {
      const field = document.querySelector('input');
      if (field) field.value = 'jujuy';
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await until('nothing, and a way out', () => popup.$('.notice .plain'));
    await popup.click('.notice .plain');
    await until('what there is without', () => popup.$('.hit'));
  });

  test('a kind narrows it to articles that mention one', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await searchIn(popup, 'venezuela');
    const all = await popup.$$('.hit');
    await popup.select('.narrowing select', 'law');
    await until('fewer', () => popup.$$('.hit:not(.stale *)'), (hits) => hits.length > 0 && hits.length < all.length);
  });

  test('a search that led somewhere is offered again, and forgotten', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await searchIn(popup, 'jujuy');
    await popup.keyboard.press('Enter');
    await session().findPage('/reader.html');
    const again = await session().openExtensionPage('popup.html');
    await until('the search', () => again.$('.recent button'));
    await again.click('.recent button');
    await until('hits', () => rowsOf(again), (rows) => rows.length > 0);
    const last = await session().openExtensionPage('popup.html');
    await until('the search', () => last.$('.recent-forget'));
    await last.click('.recent-forget');
    await until('it to be forgotten', async () => (await last.$('.recent')) === null);
  });

  test('a search that finds nothing says so', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await popup.type('input', 'zzzyqx');
    await until('a notice', () => popup.evaluate(() => document.body.innerText.includes('Nothing')));
    expect(await rowsOf(popup)).toEqual([]);
  });

  test('arrows and Enter open a hit in the reader', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await searchIn(popup, 'jujuy');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    const reader = await session().findPage('/reader.html');
    await until('what was chosen', () => reader.evaluate(() => document.querySelector('h1')?.textContent?.includes('Jujuy')));
  });

  test('names on this page, with counts; a click goes to the next', async () => {
    const tab = await session().open(PAGE);
    await until('the names in view', () => tab.highlights(), (seen) => seen.includes('Nicolás Maduro'));
    const popup = await session().openExtensionPage('popup.html');
    const rows = await until('three names', () => rowsOf(popup), (seen) => seen.length === 3);
    expect(rows[0]).toMatch(/Juan Guaidó.*2$/s);
    expect(rows[1]).toMatch(/Nicolás Maduro.*1$/s);
    await popup.click('[role=option]');
    await until('the first place', () => rowsOf(popup), (seen) => seen[0]?.endsWith('1 of 2') === true);
    await popup.click('[role=option]');
    await until('the second place', () => rowsOf(popup), (seen) => seen[0]?.endsWith('2 of 2') === true);
    await until('the page to scroll', () => tab.page.evaluate(() => scrollY > 0));
  });

  test('off for this site, and on again', async () => {
    const tab = await session().open(PAGE);
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);
    const popup = await session().openExtensionPage('popup.html');
    await flip(popup, '127.0.0.1');
    await until('the highlights to go', () => tab.highlights(), (seen) => seen.length === 0);
    await flip(popup, '127.0.0.1');
    await tab.page.bringToFront();
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);
  });

  test('off everywhere stays off on the next page', async () => {
    const tab = await session().open(PAGE);
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);
    const popup = await session().openExtensionPage('popup.html');
    await flip(popup, 'Everywhere');
    await until('the highlights to go', () => tab.highlights(), (seen) => seen.length === 0);
    await tab.page.bringToFront();
    await tab.page.reload();
    await flip(popup, 'Everywhere');
    await tab.page.bringToFront();
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);
  });
});

function rowsOf(popup: Page): Promise<string[]> {
  return popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=option]')].map((row) => row.innerText));
}

async function flip(popup: Page, label: string): Promise<void> {
  await until(`a switch “${label}”`, () => popup.evaluate(clickLabel, label));
}

function clickLabel(text: string): boolean {
  const found = [...document.querySelectorAll('label')].find((label) => label.textContent.includes(text));
  found?.click();
  return found !== undefined;
}
