import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inChromium } from './session.ts';

const PAGE = '<!doctype html><title>A page</title><p>Juan Guaidó, Nicolás Maduro</p><p>Juan Guaidó again, and Caracas.';
/** The most that browsers give a popup, in CSS pixels. */
const MOST = { width: 800, height: 600 };

/** The popup as the toolbar opens it. No driver presses Firefox's button: there popup.html in a tab stands for it. */
inChromium('the popup from the toolbar', (session) => {
  test('lists the names of the page, and searches', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Juan Guaidó', 'Nicolás Maduro', 'Juan Guaidó', 'Caracas']);
    const popup = await pressButton(tab.page);
    const names = await until('the names', () => rowsOf(popup), (rows) => rows.length === 3);
    expect(names[0]).toMatch(/Juan Guaidó.*2$/s);
    expect(await popup.evaluate(() => document.activeElement?.localName)).toBe('input');
    await popup.evaluate(enter, 'jujuy');
    await until('what is found', () => rowsOf(popup), (rows) => rows.some((row) => row.includes('Jujuy')));
    const size = await popup.evaluate(() => ({ width: innerWidth, height: innerHeight, over: document.documentElement.scrollWidth - innerWidth }));
    expect(size.width).toBeLessThanOrEqual(MOST.width);
    expect(size.height).toBeLessThanOrEqual(MOST.height);
    expect(size.over).toBeLessThanOrEqual(0);
    expect(size.width).toBeGreaterThan(300);
    await popup.close();
  });
});

/** Presses the button in the toolbar while a tab is in front, and answers the popup. */
async function pressButton(page: Page): Promise<Page> {
  await page.bringToFront();
  const browser = page.browser();
  const [extension] = (await browser.extensions()).values();
  if (extension === undefined) throw new Error('The browser knows no extension.');
  await extension.triggerAction(page);
  const find = () => browser.targets().find((target) => target.url().endsWith('/popup.html'));
  const target = await until('the popup', find);
  if (target === undefined) throw new Error('The popup went again.');
  return target.asPage();
}

function rowsOf(popup: Page): Promise<string[]> {
  return popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('[role=option]')].map((row) => row.innerText));
}

/** Typed by the page: what a driver types goes to the tab in front. */
function enter(query: string): void {
  const field = document.querySelector('input');
  if (field) field.value = query;
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
