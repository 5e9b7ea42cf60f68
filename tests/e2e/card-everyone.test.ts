import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, inChromium } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title><p>Juan Guaidó spoke in Caracas.</p>';
/** WCAG 2.2, 2.5.8: CSS pixels that a target measures at least, either way. */
const LEAST_TARGET = 24;

/** Counts what is added beside the body: cards. */
const COUNTING = `<script>window.cards = 0; addEventListener('load', () => new MutationObserver((records) => { for (const { addedNodes } of records) cards += addedNodes.length; })
  .observe(document.documentElement, { childList: true }));</script>`;
/** WCAG 2.2, 2.5.5: what a finger needs. */
const LEAST_FOR_FINGERS = 44;

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

  test('a finger that scrolls over a name opens nothing', async () => {
    const tab = await session().open(`${PAGE}${COUNTING}<p style="margin-top: 200vh">The end`);
    await tab.shows(['Juan Guaidó', 'Caracas']);
    const { x, y } = await tab.page.evaluate(() => {
      const box = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + 20, y: box.y + box.height / 2 };
    });
    await tab.page.evaluate(() => scrollTo(0, 0));
    const finger = await tab.page.touchscreen.touchStart(x, y);
    for (let moved = 1; moved <= 12; moved++) await finger.move(x, y + 20 * moved);
    await finger.end();
    await tab.page.touchscreen.tap(x, y); // had the other opened one, this would close it, or be the second
    await tab.cardWithArticles();
    expect(await tab.page.evaluate((): number => Reflect.get(globalThis, 'cards'))).toBe(1);
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

/** Firefox's driver can neither make the pointer a finger nor force colours. */
inChromium('the card for fingers, and in forced colours', (session) => {
  test('targets are as large as a finger needs', async () => {
    const tab = await session().open(PAGE);
    await tab.page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });
    await until('a finger', () => tab.page.evaluate(() => matchMedia('(pointer: coarse)').matches));
    await tab.shows(['Juan Guaidó', 'Caracas']);
    const { x, y } = await tab.page.evaluate(() => {
      const box = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + 20, y: box.y + box.height / 2 };
    });
    await tab.page.touchscreen.tap(x, y);
    await tab.cardWithArticles();
    const targets = await session().inClosedRoot(tab.page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.article, button, summary')].filter((target) => target.checkVisibility()).map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return { name: target.className, least: Math.min(width, height) };
      }),
    );
    expect(targets?.length).toBeGreaterThan(8);
    for (const { name, least } of targets ?? []) expect(least, name).toBeGreaterThanOrEqual(LEAST_FOR_FINGERS);
  });

  test('in forced colours it has an edge, and its names a line', async () => {
    const tab = await session().open(PAGE);
    const cdp = await tab.page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await until('a name in a snippet', () => session().inClosedRoot(tab.page, (root) => root.querySelector('.linked') !== null));
    const seen = await session().inClosedRoot(tab.page, (root) => {
      const styleOf = (selector: string): CSSStyleDeclaration | null => (root.querySelector(selector) ? getComputedStyle(root.querySelector(selector) ?? root.host) : null);
      return { frame: styleOf('.frame')?.borderTopStyle, company: styleOf('.companion')?.borderTopStyle, linked: styleOf('.linked')?.textDecorationLine };
    });
    expect(seen).toMatchObject({ frame: 'solid', company: 'solid', linked: 'underline' });
  });

  test('with less motion it arrives at once', async () => {
    const tab = await session().open(PAGE);
    await tab.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    expect(await session().inClosedRoot(tab.page, (root) => getComputedStyle(root.querySelector('.frame') ?? root.host).animationName)).toBe('none');
  });
});
