import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { DWELL_MS } from '../../lib/card/card-timers.ts';
import { SETTLE_MS } from '../../lib/card/pace.ts';
import type { CardView, Tab } from '../../scripts/browser/tab.ts';
import { inBothBrowsers, type Session } from './session.ts';

const NAMES = ['Juan Guaidó', 'Nicolás Maduro', 'Hugo Chávez', 'Caracas', 'Venezuela', 'Javier Milei'];
/** Ten lines with hardly anything but names, and a page that counts what is added beside its body: cards. */
const PAGE = `<!doctype html><title>A page</title><style>p { white-space: nowrap; margin: 0; line-height: 24px }</style>
<script>window.cards = 0; addEventListener('load', () => new MutationObserver((records) => { for (const { addedNodes } of records) cards += addedNodes.length; })
  .observe(document.documentElement, { childList: true }));</script>
<body>${`<p>${NAMES.map((name) => `<span>${name}</span>`).join(' ')}</p>`.repeat(10)}`;

type Point = { readonly x: number; readonly y: number };

inBothBrowsers('what a pointer means', (session) => {
  test.each([0.4, 0.8, 2, 5])('a page full of names crossed at %d pixels per millisecond opens none, at rest one', async (speed) => {
    const tab = await openCounting(session());
    const [first, last, chavez] = [await placeOf(tab.page, 0), await placeOf(tab.page, 59), await placeOf(tab.page, 2)];
    await sweep(tab.page, { x: 1, y: first.y }, { x: last.x + 100, y: first.y }, speed);
    await sweep(tab.page, { x: last.x + 100, y: last.y }, { x: 1, y: first.y }, speed);
    await sweep(tab.page, { x: first.x, y: 1 }, { x: first.x, y: last.y + 100 }, speed);
    // Whatever had been on its way would be there by the time that this one is.
    await sweep(tab.page, { x: 1, y: first.y }, chavez, speed);
    expect((await tab.cardWithArticles()).text).toContain('Hugo Chávez');
    expect(await cardsOf(tab.page)).toBe(1);
  });

  test('on the way into the card it may cross other names, slowly', async () => {
    const tab = await openCounting(session());
    const first = await placeOf(tab.page, 0);
    const openFirst = async (): Promise<CardView> => {
      await tab.page.mouse.move(first.x, first.y, { steps: 3 });
      return tab.cardWithArticles();
    };
    const { text, box } = await openFirst();
    expect(text).toContain('Juan Guaidó');
    await sweep(tab.page, first, { x: box.right - 20, y: box.top + 10 }, 0.15, openFirst);
    expect((await tab.cardWithArticles()).text).toContain(text.split('\n').slice(0, 3).join('\n')); // its glance may have come
    expect(await cardsOf(tab.page)).toBe(1);
  });

  test('resting on another name instead opens that one', async () => {
    const tab = await openCounting(session());
    for (const index of [0, 2]) {
      const { x, y } = await placeOf(tab.page, index);
      await tab.page.mouse.move(x, y, { steps: 3 });
      if (index === 0) await tab.cardWithArticles();
    }
    await expect.poll(async () => (await tab.card())?.text ?? '', { timeout: 20_000 }).toContain('Hugo Chávez');
  });
});

async function openCounting(session: Session): Promise<Tab> {
  const tab = await session.open(PAGE);
  await tab.shows(Array.from({ length: 10 }, () => NAMES).flat());
  await tab.page.mouse.move(900, 700); // so that the card's script is there
  await tab.page.mouse.move(900, 690);
  return tab;
}

function placeOf(page: Page, name: number): Promise<Point> {
  return page.evaluate((index) => {
    const box = document.querySelectorAll('span')[index]?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, name);
}

/** Moves the pointer by the clock. A sweep during which the machine stood still was a rest: it is made again. */
async function sweep(page: Page, from: Point, to: Point, speed: number, beginAgain: () => Promise<unknown> = async () => {}): Promise<void> {
  const duration = Math.hypot(to.x - from.x, to.y - from.y) / speed;
  for (;;) {
    const start = performance.now();
    let longest = 0;
    for (let elapsed = 0, last = 0; last < duration; last = elapsed) {
      elapsed = performance.now() - start;
      longest = Math.max(longest, elapsed - last);
      const share = Math.min(1, elapsed / duration);
      await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    }
    if (longest < DWELL_MS - SETTLE_MS) return;
    await page.keyboard.press('Escape');
    await page.evaluate(() => Reflect.set(globalThis, 'cards', 0));
    await beginAgain();
  }
}

function cardsOf(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(globalThis, 'cards'));
}
