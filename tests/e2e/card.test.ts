import { expect, test } from 'vitest';
import { inBothBrowsers } from './session.ts';

inBothBrowsers('the card', (session) => {
  test('hovering a name opens a card with related articles', async () => {
    const tab = await session().open('<!doctype html><p>Then Guaidó spoke.</p>');
    await tab.shows(['Guaidó']);
    await tab.hover('Guaidó');
    const card = await tab.cardWithArticles();
    expect(card.links.length).toBeGreaterThan(0);
    await tab.page.keyboard.press('Escape');
    await tab.cardIsGone();
  });

  test('answers after the background was stopped', async () => {
    const tab = await session().open('<!doctype html><p>Then Guaidó spoke.</p>');
    await tab.shows(['Guaidó']);
    await session().stopBackground();
    await tab.hover('Guaidó');
    await tab.cardWithArticles();
    expect(await session().isBackgroundRunning()).toBe(true);
    expect(session().site.strangers()).toEqual([]);
  });

  test('popup', async () => {
    const page = await session().openExtensionPage('popup.html');
    await page.type('#q', 'gua');
    await page.waitForFunction(() => document.body.innerText.includes('One'), { polling: 50 });
  });
});
