import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { openArticle } from './find-articles.ts';
import { bringAxe, violationsIn } from './axe.ts';
import { inBothBrowsers, type Session } from './session.ts';

/** What a person may have before them, and how to get there. */
const PAGES: readonly (readonly [what: string, open: (session: Session) => Promise<Page>])[] = [
  ['the popup, without a page it can read', async (session) => {
    const popup = await session.openExtensionPage('popup.html');
    await until('what it says of the page', () => popup.$('.notice'));
    return popup;
  }],
  ['the popup, with names of the page', async (session) => {
    const tab = await session.open('<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó, Nicolás Maduro, Caracas');
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 1);
    const popup = await session.openExtensionPage('popup.html');
    await until('the names', () => popup.$('[role=option]'));
    await popup.keyboard.press('ArrowDown');
    await until('a chosen row', () => popup.$('[aria-selected=true]'));
    return popup;
  }],
  ['the popup, with hits', async (session) => {
    const popup = await session.openExtensionPage('popup.html');
    await popup.type('input', 'guaido');
    await until('hits', () => popup.$('.hit'));
    return popup;
  }],
  ['the popup, with nothing found', async (session) => {
    const popup = await session.openExtensionPage('popup.html');
    await popup.type('input', 'zzzyqx');
    await until('a notice', () => popup.evaluate(() => document.body.innerText.includes('Nothing')));
    return popup;
  }],
  ['an article', (session) => openArticle(session, 'venezuela coup')],
  ['an article with a name in focus', async (session) => {
    const reader = await openArticle(session, 'venezuela coup');
    await reader.evaluate(() => document.querySelector<HTMLElement>('.article-text .name')?.click());
    await until('the name in focus', () => reader.$('.focus .article-list a'));
    return reader;
  }],
  ['an article in its file', async (session) => {
    const reader = await openArticle(session, 'venezuela coup');
    await reader.evaluate(() => document.querySelector<HTMLElement>('.sources a')?.click());
    await until('the file', () => reader.$('.file-text mark'));
    return reader;
  }],
  ['a name', async (session) => {
    const reader = await session.openExtensionPage('reader.html?name=juan-guaido');
    await until('its articles', () => reader.$('.year .article-link'));
    return reader;
  }],
  ['a name being corrected', async (session) => {
    const reader = await session.openExtensionPage('reader.html?name=juan-guaido');
    await until('its corrections', () => reader.$('.correct summary'));
    await reader.evaluate(() => document.querySelector<HTMLElement>('.correct summary')?.click());
    await reader.type('.correct-field:nth-of-type(3) input', 'Caracas');
    await reader.keyboard.press('Enter');
    await until('names to merge it with', () => reader.$('.correct-found button'));
    return reader;
  }],
  ['a name beside another', async (session) => {
    const reader = await session.openExtensionPage('reader.html?name=juan-guaido');
    await until('its companions', () => reader.$('.both'));
    await reader.evaluate(() => document.querySelector<HTMLElement>('.both')?.click());
    await until('what names both', () => reader.$('.both-note'));
    return reader;
  }],
  ['the side panel, with names', async (session) => {
    const tab = await session.open('<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó, Nicolás Maduro, Caracas');
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 1);
    const panel = await session.openExtensionPage('sidepanel.html');
    await until('the names', () => panel.$('.page-name'));
    return panel;
  }],
  ['the side panel, without a page it can read', async (session) => {
    const panel = await session.openExtensionPage('sidepanel.html');
    await until('a notice', () => panel.$('.notice'));
    return panel;
  }],
  ['a search', async (session) => {
    const reader = await session.openExtensionPage('reader.html?query=guaido');
    await until('hits', () => reader.$('.article-link'));
    return reader;
  }],
  ['a search that finds nothing', async (session) => {
    const reader = await session.openExtensionPage('reader.html?query=zzzyqx');
    await until('a notice', () => reader.$('.notice'));
    return reader;
  }],
  ['the options', async (session) => {
    const options = await session.openExtensionPage('options.html');
    await until('the choices', () => options.$('.choice'));
    return options;
  }],
  ['the options, with a site and a fault', async (session) => {
    const options = await session.openExtensionPage('options.html');
    await until('the field', () => options.$('#site'));
    await options.type('#site', 'a.example');
    await options.keyboard.press('Enter');
    await until('the site', () => options.$('.sites li'));
    await options.type('#site', 'nowhere');
    await options.keyboard.press('Enter');
    await until('the fault', () => options.$('#site-fault'));
    return options;
  }],
  ['the options, searched', async (session) => {
    const options = await session.openExtensionPage('options.html');
    await until('the choices', () => options.$('.choice'));
    await options.type('.find input', 'zzzyqx');
    await until('a notice', () => options.$('.notice'));
    return options;
  }],
  ['the welcome page', async (session) => {
    const welcome = await session.openExtensionPage('welcome.html');
    await until('names to try', () => welcome.$('.try-names'));
    return welcome;
  }],
  ['the options, with an import that is ready', async (session) => {
    const options = await session.openExtensionPage('options.html');
    await until('a place for files', () => options.$('.bring-files'));
    await giveFile(options, 'letters.txt', 'Hope met Zelda Quimby in Oslo. Zelda Quimby of the Farrow Observatory left with Hope, and Grace.');
    await until('the report', () => options.$('.ready'));
    return options;
  }],
  ['the options, with all that can be done with an archive', async (session) => {
    const options = await session.openExtensionPage('options.html');
    await until('an archive', () => options.$('.archive-more summary'));
    await options.evaluate(() => document.querySelector<HTMLElement>('.archive-more summary')?.click());
    await options.evaluate(() => document.querySelectorAll<HTMLElement>('.archive-actions button[aria-expanded]')[0]?.click());
    await until('the field', () => options.$('#archive-field'));
    return options;
  }],
  ['the side panel, with a story and a name gone to', async (session) => {
    const panel = await openBesideStory(session, 'sidepanel.html');
    await until('the story', () => panel.$('.story'));
    await panel.click('.page-name');
    await until('a place', () => panel.evaluate(() => / of \d/.test(document.querySelector('.page-names .count')?.textContent ?? '')));
    return panel;
  }],
  ['the popup, with a story', async (session) => {
    const popup = await openBesideStory(session, 'popup.html');
    await until('the story', () => popup.$('.story-heading'));
    return popup;
  }],
  ['a name to add', async (session) => {
    const reader = await session.openExtensionPage('reader.html?add=Zelda+Quimby');
    await until('the form', () => reader.$('.add-name'));
    return reader;
  }],
  ['a name to add that is one already', async (session) => {
    const reader = await session.openExtensionPage('reader.html?add=juan+guaido');
    await until('that it is', () => reader.$('.add-known'));
    return reader;
  }],
  ['an article with a table of contents', async (session) => {
    const reader = await openArticle(session, 'foiled mutiny');
    await until('the table', () => reader.$('.contents'));
    return reader;
  }],
  ['an address that is not known', async (session) => {
    const reader = await session.openExtensionPage('reader.html?article=jujuy-rising-gone');
    await until('an article near it', () => reader.$('.article-link'));
    return reader;
  }],
  ['a failure', async (session) => {
    const reader = await session.openExtensionPage(`reader.html?article=${'a'.repeat(2_000)}`);
    await until('the alert', () => reader.$('[role=alert]'));
    return reader;
  }],
];

inBothBrowsers('axe-core finds nothing', (session) => {
  describe.each(PAGES)('in %s', (_what, open) => {
    test('in light or dark', async () => {
      const page = await open(session());
      await bringAxe(page);
      const papers = new Set<string>();
      for (const scheme of ['light', 'dark']) {
        await page.evaluate((colours) => void (document.documentElement.style.colorScheme = colours), scheme);
        expect(await violationsIn(page), scheme).toEqual([]);
        papers.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      }
      expect(papers.size).toBe(2);
    });
  });
});

/** Chooses a file that stands nowhere. */
function giveFile(options: Page, name: string, text: string): Promise<void> {
  return options.evaluate((called, content) => {
    const input = document.querySelector<HTMLInputElement>('.bring-files');
    const given = new DataTransfer();
    given.items.add(new File([content], called));
    if (input === null) return;
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, name, text);
}

/** A page of the extension about a tab that tells a story of the archive: an article of it, as it reads in the reader. */
async function openBesideStory(session: Session, path: string): Promise<Page> {
  const reader = await openArticle(session, 'foiled mutiny');
  const text = await reader.evaluate(() => document.querySelector('.article-text')?.textContent ?? '');
  const tab = await session.open(`<!doctype html><html lang="en"><title>A page</title><p>${text.replaceAll('<', '&lt;')}`);
  await until('highlights', () => tab.highlights(), (seen) => seen.length > 1);
  return session.openExtensionPage(path);
}
