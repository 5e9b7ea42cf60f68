import { expect, test } from 'vitest';
import type { CardView } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

const PAGE = '<!doctype html><title>A page</title><p>In January, Juan Guaidó spoke in Caracas.</p><p style="margin-top: 150vh">The end';

inBothBrowsers('the card', (session) => {
  test('a name under the pointer opens a card with related articles', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    const card = await tab.cardWithArticles();
    expect(card.text).toContain('Juan Guaidó');
    expect(card.text).toMatch(/\d+ articles/);
    expect(card.links.length).toBeGreaterThanOrEqual(3);
    expect(card.links.length).toBeLessThanOrEqual(5);
  });

  test('it says why it takes the words for this name', async () => {
    const tab = await session().open('<!doctype html><p>Leopoldo López spoke in Caracas. Then Lopez went home.</p>');
    await tab.hover('Lopez');
    const { box } = await tab.cardWithArticles();
    await tab.page.mouse.click(box.left + 40, box.bottom - 16); // the last line of the card: “Why this name?”
    const why = '“Lopez” may mean others, but this page also names Leopoldo Lopez more fully.';
    await until('the reason', () => tab.card(), (card) => card?.text.includes(why) === true);
  });

  test('Escape closes it', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await tab.page.keyboard.press('Escape');
    await tab.cardIsGone();
  });

  test('leaving closes it, the way into it does not', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    const { box } = await tab.cardWithArticles();
    await tab.page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 12 });
    await tab.page.mouse.move((box.left + box.right) / 2 + 4, (box.top + box.bottom) / 2 + 4, { steps: 30 });
    await tab.cardWithArticles();
    await tab.page.mouse.move(1, 1);
    await tab.cardIsGone();
  });

  test('scrolling the name away closes it', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await tab.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await tab.cardIsGone();
  });

  test.each([
    ['top left', 'left: 0; top: 0'],
    ['top right', 'right: 0; top: 0'],
    ['bottom left', 'left: 0; bottom: 0'],
    ['bottom right', 'right: 0; bottom: 0'],
    ['the middle', 'left: 50%; top: 50%'],
  ])('it stays in the window and off its name: %s', async (_, place) => {
    const tab = await session().open(`<!doctype html><p style="position: fixed; margin: 0; ${place}">Juan Guaidó</p>`);
    await tab.hover('Juan Guaidó');
    const { box } = await tab.cardWithArticles();
    const { width, height } = await tab.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const name = await tab.page.evaluate(() => document.querySelector('p')?.getBoundingClientRect().toJSON());
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width);
    expect(box.bottom).toBeLessThanOrEqual(height);
    expect(overlaps(box, name), `card ${JSON.stringify(box)} lies on the name ${JSON.stringify(name)}`).toBe(false);
  });

  test('answers after the background was stopped', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Juan Guaidó', 'Caracas']);
    await session().stopBackground();
    expect(await session().isBackgroundRunning()).toBe(false);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    expect(await session().isBackgroundRunning()).toBe(true);
  });

  test('a link in it opens the article in the reader', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    const { links } = await tab.cardWithArticles();
    const [first] = links;
    await tab.page.mouse.move(first?.x ?? 0, first?.y ?? 0, { steps: 12 });
    await tab.page.mouse.down();
    await tab.page.mouse.up();
    const reader = await session().findPage('/reader.html');
    const heading = await until('the article', () => reader.evaluate(() => document.querySelector('article h1')?.textContent ?? ''));
    expect(heading).toBe(first?.text);
    await until('its names', () => reader.evaluate(() => document.querySelectorAll('article a').length > 0));
  });
});

function overlaps(a: CardView['box'], b: CardView['box']): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
