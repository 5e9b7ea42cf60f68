import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

inBothBrowsers('privacy', (session) => {
  test('nothing leaves: no request but for the page itself, from install to the reader', async () => {
    const tab = await session().open('<!doctype html><title>A page</title><p>Juan Guaidó, Nicolás Maduro, Caracas.');
    await tab.hover('Juan Guaidó');
    const { links } = await tab.cardWithArticles();
    await tab.page.mouse.click(links[0]?.x ?? 0, links[0]?.y ?? 0);
    const reader = await session().findPage('/reader.html');
    await until('the article', () => reader.evaluate(() => document.querySelector('article h1') !== null));
    const popup = await session().openExtensionPage('popup.html');
    await popup.type('input', 'maduro');
    await until('hits', () => popup.evaluate(() => document.querySelectorAll('[role=option]').length > 0));
    await session().stopBackground();
    await tab.page.bringToFront();
    await tab.page.keyboard.press('Escape');
    await tab.cardIsGone();
    await tab.hover('Nicolás Maduro');
    await tab.cardWithArticles();
    expect(session().site.takeStrangers()).toEqual([]);
  });

  test('a request that leaves would be seen', async () => {
    const tab = await session().open('<!doctype html><title>A page that asks elsewhere</title>');
    await tab.page.evaluate(async () => {
      for (const url of ['http://127.0.0.1:8001/unknown', 'http://example.invalid/', 'https://example.invalid/']) await fetch(url, { mode: 'no-cors' }).catch(() => null);
    });
    expect(session().site.takeStrangers()).toEqual(expect.arrayContaining(['GET http://127.0.0.1:8001/unknown', 'GET http://example.invalid/', 'CONNECT example.invalid:443']));
  });
});
