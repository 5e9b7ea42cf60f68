import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const UNRELATED = [
  'Bread in a Dutch oven', 'Nicolás Maduro and Juan Guaidó are mentioned here once.',
  'Mix flour, water, salt and yeast in a bowl until no dry flour is left. Cover it and let it rise for twelve hours.',
  'The crust is thin where the pot was hot, and thick where it was not. Whoever likes it darker leaves it in for ten minutes more and looks twice.',
  'Let it cool on a rack for an hour before the knife comes near it, for the crumb goes on setting while it is warm.',
  'Fold the dough on a floured board, let it rest, and heat the oven with the pot inside. Bake with the lid on, then without.',
];

inBothBrowsers('the story of a page', (session) => {
  test('is what the archive has articles on: side panel and popup list them, and open them', async () => {
    const { heading, text } = await articleOn(session(), 'guaido');
    const tab = await session().open(pageFrom(text.slice(text.length / 3).split(/\n+/)));
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 0);

    const panel = await session().openExtensionPage('sidepanel.html');
    await until('the story', () => headingsIn(panel, '.story'), (seen) => seen.includes(heading));
    expect(await panel.evaluate(() => document.querySelector('.story h2')?.textContent)).toMatch(/^Your archive has \d+ articles? on this story$/);
    expect(await panel.evaluate(() => document.querySelector<HTMLElement>('.story .story-why')?.innerText)).toMatch(/names /);

    await tab.page.bringToFront();
    const popup = await session().openExtensionPage('popup.html');
    await until('the story', () => headingsIn(popup, '[role=listbox]'), (seen) => seen.includes(heading));
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    const reader = await session().findPage('/reader.html');
    await until('the article', () => reader.evaluate(() => document.querySelector('h1')?.textContent), (seen) => seen === heading);
  });

  test('is nothing where the archive has no article on it', async () => {
    const tab = await session().open(pageFrom(UNRELATED));
    await until('highlights', () => tab.highlights(), (seen) => seen.length === 2);
    const panel = await session().openExtensionPage('sidepanel.html');
    await until('the names', () => panel.$('.page-name'));
    // What the panel does, done here: it has its answer as soon as this has.
    expect(await panel.evaluate(askStory)).toEqual([]);
    expect(await panel.$('.story')).toBeNull();
  });

  test('is nothing where the page says next to nothing, though the archive says all of it', async () => {
    const tab = await session().open(pageFrom(['Nicolás Maduro, Juan Guaidó', 'Juan Guaidó again, and Caracas.']));
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 2);
    const panel = await session().openExtensionPage('sidepanel.html');
    await until('the names', () => panel.$('.page-name'));
    expect(await panel.evaluate(askStory)).toEqual([]);
  });

  test('is told by the main part of a page, whatever stands beside it', async () => {
    const { text } = await articleOn(session(), 'guaido');
    const beside = `<nav>${pageFrom(text.split(/\n+/))}</nav><main>${UNRELATED.map((line) => `<p>${line}</p>`).join('')}</main>`;
    const tab = await session().open(beside);
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 2);
    const panel = await session().openExtensionPage('sidepanel.html');
    await until('the names', () => panel.$('.page-name'));
    expect(await panel.evaluate(askStory)).toEqual([]);
  });
});

function pageFrom(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return `<!doctype html><html lang="en"><title>A page</title>${escaped.map((line) => `<p>${line}</p>`).join('')}`;
}

/** The longest of the articles that a query finds. */
async function articleOn(session: Session, query: string): Promise<{ readonly heading: string; readonly text: string }> {
  const page = await session.openExtensionPage('options.html');
  return page.evaluate(async (asked) => {
    const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const call = (name: string, request: object) => runtime.sendMessage({ to: 'background', call: name, request });
    const { value: found } = await call('search', { query: asked, limit: 20 });
    const hits: { article: { id: string } }[] = found.hits;
    const read = await Promise.all(hits.map(({ article }) => call('readArticle', { id: article.id })));
    const [longest] = read.map(({ value }) => ({ heading: String(value.heading), text: String(value.text) })).toSorted((a, b) => b.text.length - a.text.length);
    return longest ?? { heading: '', text: '' };
  }, query);
}

/** Runs in the side panel: the articles on the story of the page beside it. */
async function askStory(): Promise<unknown> {
  const { runtime, tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const own = await tabs.getCurrent();
  const all: { id: number; lastAccessed: number }[] = await tabs.query({ currentWindow: true });
  const [page] = all.filter(({ id }) => id !== own.id).toSorted((a, b) => b.lastAccessed - a.lastAccessed);
  const { value: sketch } = await tabs.sendMessage(page?.id, { to: 'page', call: 'sketchPage', request: null });
  const { value } = await runtime.sendMessage({ to: 'background', call: 'relatePage', request: { page: sketch, limit: 20 } });
  return value;
}

function headingsIn(page: Page, holder: string): Promise<string[]> {
  return page.evaluate((selector) => [...document.querySelectorAll(`${selector} .story-heading`)].map((heading) => heading.textContent ?? ''), holder);
}
