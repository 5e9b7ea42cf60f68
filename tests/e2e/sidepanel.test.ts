import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Nicolás Maduro, Juan Guaidó</p><p style="margin-top: 200vh">Juan Guaidó again, and Caracas.';

inBothBrowsers('the side panel', (session) => {
  test('lists the names of the page, sorted and filtered as wished', async () => {
    const { panel } = await openBeside(session());
    expect(await namesIn(panel)).toEqual(['Nicolás Maduro', 'Juan Guaidó', 'Caracas']);
    await panel.select('select[aria-label=Order]', 'count');
    await until('the most mentioned first', () => namesIn(panel), (names) => names[0] === 'Juan Guaidó');
    await panel.select('select[aria-label=Kind]', 'place');
    await until('the place alone', () => namesIn(panel), (names) => names.join() === 'Caracas');
    await panel.select('select[aria-label=Kind]', '');
    await panel.type('input', 'guaido');
    await until('the name alone', () => namesIn(panel), (names) => names.join() === 'Juan Guaidó');
  });

  test('goes to the mentions of a name, one after the other', async () => {
    const { panel, tab } = await openBeside(session());
    await panel.click('li:nth-child(2) .page-name');
    await until('the first place', () => panel.evaluate(() => document.body.innerText.includes('1 of 2')));
    await panel.click('li:nth-child(2) .page-name');
    await until('the page to scroll', () => tab.page.evaluate(() => scrollY > 0));
  });

  test('is walked by the keyboard: up and down the names, right and left the mentions', async () => {
    const { panel, tab } = await openBeside(session());
    await panel.focus('input');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toContain('Juan Guaidó');
    await panel.keyboard.press('ArrowRight');
    await until('the first place', () => panel.evaluate(() => document.body.innerText.includes('1 of 2')));
    await panel.keyboard.press('ArrowLeft');
    await until('the last place', () => panel.evaluate(() => document.body.innerText.includes('2 of 2')));
    await until('the page to scroll', () => tab.page.evaluate(() => scrollY > 0));
    await panel.click('[aria-label="Previous mention of Juan Guaidó"]');
    await until('the first place again', () => panel.evaluate(() => document.body.innerText.includes('1 of 2')));
  });

  test('leads to all about a name', async () => {
    const { panel } = await openBeside(session());
    await panel.click('li:nth-child(2) a');
    const reader = await session().findPage('/reader.html?name=juan-guaido');
    await until('the name', () => reader.evaluate(() => document.querySelector('h1')?.textContent?.includes('Guaidó')));
  });
  test('is opened by the popup', async () => {
    const popup = await session().openExtensionPage('popup.html');
    await until('the way to it', () => popup.evaluate(() => document.querySelector('.ways button')?.textContent === 'Side panel'));
    await popup.click('.ways button');
    await until('it to open', () => popup.evaluate(isPanelOpen));
  });
});

/** Runs in a page of the extension; each browser has a question of its own for it. */
async function isPanelOpen(): Promise<boolean> {
  const firefox: { sidebarAction: { isOpen(where: object): Promise<boolean> } } | undefined = Reflect.get(globalThis, 'browser');
  if (firefox?.sidebarAction) return firefox.sidebarAction.isOpen({});
  const { runtime }: { runtime: { getContexts(filter: object): Promise<readonly unknown[]> } } = Reflect.get(globalThis, 'chrome');
  return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
}

async function openBeside(session: Session) {
  const tab = await session.open(PAGE);
  await until('the names in view', () => tab.highlights(), (seen) => seen.includes('Juan Guaidó'));
  const panel = await session.openExtensionPage('sidepanel.html');
  await until('three names', () => namesIn(panel), (names) => names.length === 3);
  return { tab, panel };
}

function namesIn(panel: Page): Promise<string[]> {
  return panel.evaluate(() => [...document.querySelectorAll('.page-name .name-canonical')].map((name) => name.textContent ?? ''));
}
