import { expect, test } from 'vitest';
import { inBothBrowsers } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title><p>Juan Guaidó spoke in Caracas.</p>';
/** WCAG 2.2, 2.5.8: CSS pixels that a target measures at least, either way. */
const LEAST_TARGET = 24;

/** The card for those who zoom, tap, or listen. */
inBothBrowsers('the card for everyone', (session) => {
  test.each([
    ['left to right', PAGE],
    ['right to left', PAGE.replace('<p>', '<p dir="rtl">')],
  ])('at 400 % zoom it is in the window and can be scrolled: %s', async (_, html) => {
    const tab = await session().open(html);
    await tab.page.setViewport({ width: 320, height: 256 }); // 1280 by 1024 at 400 %
    await tab.hover('Juan Guaidó');
    const { box } = await tab.cardWithArticles();
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(256);
    const reached = await session().inClosedRoot(tab.page, (root) => {
      const last = root.querySelector('summary');
      last?.scrollIntoView();
      const [card, end] = [root.querySelector('.card')?.getBoundingClientRect(), last?.getBoundingClientRect()];
      return card !== undefined && end !== undefined && end.bottom <= card.bottom + 1 && end.top >= card.top;
    });
    expect(reached).toBe(true);
  });

  test('a tap opens it, to stay, and says how to close it', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Juan Guaidó', 'Caracas']);
    const name = await tab.page.evaluate(() => {
      const { x, y, height } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: x + 20, y: y + height / 2 };
    });
    await tab.page.touchscreen.tap(name.x, name.y);
    const { buttons } = await tab.cardWithArticles();
    expect(buttons.map(({ text }) => text)).toContain('Close this card');
    await tab.press('Close this card');
    await tab.cardIsGone();
  });

  test('each target is large enough, has a name, and is reached in the order it is seen', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await tab.press('Why this name?');
    const targets = await session().inClosedRoot(tab.page, (root) =>
      [...root.querySelectorAll<HTMLElement>('button, summary')].map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return { name: target.getAttribute('aria-label') ?? target.innerText, width, height, order: target.tabIndex };
      }),
    );
    expect(targets?.length).toBeGreaterThan(5);
    for (const { name, width, height, order } of targets ?? []) {
      expect(name).not.toBe('');
      expect(order, name).toBe(0);
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(LEAST_TARGET);
    }
  });
});
