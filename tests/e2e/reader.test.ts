import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { openArticle } from './find-articles.ts';
import { inBothBrowsers, inChromium } from './session.ts';

inBothBrowsers('the reader', (session) => {
  test('a click on a name shows what else mentions it, and back undoes it', async () => {
    const reader = await openArticle(session(), 'venezuela coup');
    await until('a name', () => reader.$('.article-text .name'));
    const clicked = await reader.evaluate(() => {
      const name = document.querySelector<HTMLElement>('.article-text .name');
      name?.click();
      return name?.innerText ?? '';
    });
    await until('the name in focus', () => reader.$('.focus .article-list a'));
    expect(await reader.evaluate(() => document.querySelector<HTMLElement>('.name[aria-current]')?.innerText)).toBe(clicked);
    await reader.evaluate(() => history.back());
    await until('the focus to go', async () => (await reader.$('.focus')) === null);
  });

  test('a long article with headings has a table of them, which leads to each', async () => {
    const reader = await openArticle(session(), 'foiled mutiny');
    await until('the table', () => reader.$('.contents a'));
    const headings = await reader.evaluate(() => [...document.querySelectorAll('.article-text h2')].map((heading) => heading.textContent));
    expect(headings.length).toBeGreaterThan(2);
    expect(await reader.evaluate(() => [...document.querySelectorAll('.contents a')].map((link) => link.textContent))).toEqual(headings);
    await reader.evaluate(() => document.querySelector<HTMLElement>('.contents li:last-child a')?.click());
    await until('the last of them in view', () => reader.evaluate(() => {
      const { top } = [...document.querySelectorAll('.article-text h2')].at(-1)?.getBoundingClientRect() ?? { top: Infinity };
      return scrollY > 0 && top >= 0 && top < innerHeight;
    }));
    expect(await headingOf(reader)).toContain('Washington');
  });

  test('a related article opens in place, and back leads back', async () => {
    const reader = await openArticle(session(), 'venezuela coup');
    const first = await headingOf(reader);
    await until('what is related', () => reader.$('aside .article-link a'));
    const related = await reader.evaluate(() => {
      const link = document.querySelector<HTMLElement>('aside .article-link a');
      link?.click();
      return link?.innerText;
    });
    await until('the related article', () => headingOf(reader), (heading) => heading === related);
    await until('its title on the tab', () => reader.evaluate(() => document.title), (title) => title.startsWith(related ?? '?'));
    await reader.evaluate(() => history.back());
    await until('the first article', () => headingOf(reader), (heading) => heading === first);
  });

  test('an article is marked where it stands in its file', async () => {
    const reader = await openArticle(session(), 'jujuy');
    const heading = await headingOf(reader);
    await until('its source', () => reader.$('.sources a'));
    await reader.evaluate(() => document.querySelector<HTMLElement>('.sources a')?.click());
    await until('the file', () => reader.$('.file-text mark'));
    expect(await reader.evaluate(() => document.querySelector('.file-text mark')?.textContent)).toContain(heading);
    expect(await reader.evaluate(() => document.body.innerText)).toMatch(/Lines? \d+.* of \d+/);
  });

  test('a name shows its articles and its companions, and the articles that name both', async () => {
    const reader = await session().openExtensionPage('reader.html?name=juan-guaido');
    await until('the name', () => headingOf(reader), (heading) => heading === 'Juan Guaidó');
    await until('its articles', () => reader.evaluate(() => document.querySelectorAll('.year .article-link').length), (count) => count > 2);
    await until('who it keeps company with', () => reader.$('.companions .name'));
    const drawn = await reader.evaluate(() => [...document.querySelectorAll<HTMLElement>('.graph-companion')].map((label) => label.innerText));
    expect(drawn.length).toBeGreaterThan(4);
    const listed = await reader.evaluate(() => [...document.querySelectorAll<HTMLElement>('.companions .name')].map((name) => name.innerText));
    expect(listed).toEqual(expect.arrayContaining(drawn));
    const shared = await reader.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLElement>('.both')].find((both) => both.innerText.startsWith('2 '));
      link?.click();
      return link?.innerText;
    });
    expect(shared).toBe('2 articles');
    await until('the two', () => reader.evaluate(() => document.querySelectorAll('.year .article-link').length), (seen) => seen === 2);
    await reader.evaluate(() => document.querySelector<HTMLElement>('.companions .name')?.click());
    await until('the companion’s own page', () => headingOf(reader), (heading) => heading !== 'Juan Guaidó');
  });

  test('a dated article leads to the next in time', async () => {
    const reader = await openArticle(session(), '"Statement from Lucha de Clases"');
    const heading = await headingOf(reader);
    await until('a neighbour', () => reader.$('.in-time a'));
    await reader.evaluate(() => document.querySelector<HTMLElement>('.in-time a')?.click());
    await until('another article', () => headingOf(reader), (seen) => seen !== heading && seen !== '');
  });

  test('the browser finds any of its words in the page', async () => {
    const reader = await openArticle(session(), 'foiled mutiny');
    const last = await reader.evaluate(() => [...document.querySelectorAll('.article-text p')].at(-2)?.textContent?.trim().split(/\s+/).slice(-4).join(' ') ?? '');
    const found = await reader.evaluate((words) => {
      const isFound: unknown = (Reflect.get(globalThis, 'find') as (words: string) => boolean)(words);
      return isFound === true && document.querySelector('.article-text')?.contains(getSelection()?.anchorNode ?? null) === true;
    }, last);
    expect(found, last).toBe(true);
  });

  test('a search has an address, and leads on', async () => {
    const reader = await session().openExtensionPage('reader.html?query=guaido');
    await until('names and articles', () => reader.evaluate(() => document.querySelector('.names-found .name')?.textContent), (name) => name?.includes('Guaidó') === true);
    expect(await reader.evaluate(() => document.querySelectorAll('.article-link').length)).toBeGreaterThan(2);
    await reader.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#query');
      if (field) field.value = 'jujuy';
      field?.form?.requestSubmit();
    });
    await until('what else is found', () => reader.evaluate(() => document.querySelector('.article-link a')?.textContent), (heading) => heading?.includes('Jujuy') === true);
    await reader.evaluate(() => document.querySelector<HTMLElement>('.article-link a')?.click());
    await until('the article', () => reader.$('.article-text'));
  });

  test('an address that is no longer known offers what is near it', async () => {
    const reader = await session().openExtensionPage('reader.html?article=jujuy-rising-gone');
    await until('a notice', () => reader.evaluate(() => document.body.innerText.includes('not in your archive')));
    await until('an article near it', () => reader.evaluate(() => document.querySelector('.article-link')?.textContent?.includes('Jujuy')));
  });

  test('an address that is too long is refused in a sentence', async () => {
    const reader = await session().openExtensionPage(`reader.html?article=${'a'.repeat(2_000)}`);
    await until('why', () => reader.evaluate(() => document.querySelector('[role=alert]')?.textContent), (why) => why?.includes('longer than') === true);
  });
});

/** Firefox's driver can't make a page look as it prints. */
inChromium('the reader on paper', (session) => {
  test('is the article alone, in black', async () => {
    const reader = await openArticle(session(), 'venezuela coup');
    await reader.emulateMediaType('print');
    const seen = await reader.evaluate(() => ({
      aside: document.querySelector('aside')?.checkVisibility(),
      text: document.querySelector('.article-text')?.checkVisibility(),
      paper: getComputedStyle(document.body).backgroundColor,
    }));
    expect(seen).toMatchObject({ aside: false, text: true, paper: expect.stringMatching(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/) });
  });
});

function headingOf(reader: Page): Promise<string> {
  return reader.evaluate(() => document.querySelector('h1')?.textContent ?? '');
}
