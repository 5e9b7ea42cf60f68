import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inChromium, type Session } from './session.ts';

const DEMO = fileURLToPath(new URL('../../docs/demo/index.html', import.meta.url));
/** Longer than this a task keeps a person waiting (RAIL). */
const LONG_TASK_MS = 50;

/** What moved, and the milliseconds that each long task took. */
type Measured = { readonly moved: readonly string[]; readonly tasks: readonly number[] };

const PAGES: readonly (readonly [path: string, sign: string])[] = [
  ['popup.html', '.notice'],
  ['sidepanel.html', '.notice'],
  ['reader.html?name=juan-guaido', '.year .article-link'],
  ['reader.html?query=guaido', '.article-link'],
  ['reader.html?article=a-coup-attempt-is-underway', '.article-link'],
  ['options.html', '.archive'],
  ['welcome.html', '.try-names'],
];

/** Firefox reports no layout shifts, and its driver can neither force colours nor ask for less motion. */
inChromium('pages of the extension', (session) => {
  test.each(PAGES)('%s: nothing moves while it comes', async (path, sign) => {
    const page = await openWatched(session(), path);
    await until(sign, () => page.$(sign));
    await drawn(page);
    const { moved, tasks } = await page.evaluate((): Measured => Reflect.get(globalThis, 'measured'));
    printLong(path, tasks);
    expect(moved).toEqual([]);
  });

  test.each([['venezuela coup', '.article-text .name'], ['foiled mutiny', '.contents a']])('an article, %s: nothing moves while it comes', async (query, sign) => {
    const search = await session().openExtensionPage(`reader.html?query=${query.replace(' ', '+')}`);
    await until('a hit', () => search.$('.article-link a'));
    const path = await search.evaluate(() => document.querySelector('.article-link a')?.getAttribute('href')?.replace(/^\//, '') ?? '');
    const page = await openWatched(session(), path);
    await until(sign, () => page.$(sign));
    await until('what is related', () => page.$('aside .article-link'));
    await drawn(page);
    const { moved, tasks } = await page.evaluate((): Measured => Reflect.get(globalThis, 'measured'));
    printLong(path, tasks);
    expect(moved).toEqual([]);
  });

  test('the options, searched: only what is found moves', async () => {
    const page = await openWatched(session(), 'options.html');
    await until('an archive', () => page.$('.archive'));
    await drawn(page);
    await page.type('.find input', 'card');
    await drawn(page);
    const { moved, tasks } = await page.evaluate((): Measured => Reflect.get(globalThis, 'measured'));
    printLong('options.html, searched', tasks);
    expect(moved).toEqual([]); // a shift within half a second of a key is the person's own
  });

  test.each([['popup.html', '[role=option]'], ['sidepanel.html', '.page-name']])('%s: nothing moves when the names of a page come, and its story', async (path, sign) => {
    const tab = await session().open(await readFile(DEMO, 'utf8'));
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 5);
    const page = await openWatched(session(), path);
    await until(sign, () => page.$(sign));
    await until('the story', () => page.evaluate(() => document.body.innerText.includes('on this story')));
    await drawn(page);
    expect((await page.evaluate((): Measured => Reflect.get(globalThis, 'measured'))).moved).toEqual([]);
  });

  test.each(PAGES)('%s: with less motion, nothing moves at all', async (path, sign) => {
    const page = await session().openExtensionPage(path);
    const cdp = await page.createCDPSession();
    await prefer(cdp, 'prefers-reduced-motion', 'reduce');
    await until(sign, () => page.$(sign));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((one) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
      }).map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });

  test.each(PAGES)('%s: in forced colours, controls keep an edge or a line', async (path, sign) => {
    const page = await session().openExtensionPage(path);
    const cdp = await page.createCDPSession();
    await prefer(cdp, 'forced-colors', 'active');
    await until(sign, () => page.$(sign));
    const faults = await page.evaluate(() => {
      const seen = [...document.querySelectorAll<HTMLElement>('input:not([type=radio], [type=file]), select, button')].filter((one) => one.getClientRects().length > 0);
      const bare = seen.filter((one) => {
        const { borderStyle, textDecorationLine } = getComputedStyle(one);
        return borderStyle === 'none' && textDecorationLine === 'none';
      });
      return bare.map((one) => one.outerHTML.slice(0, 120));
    });
    expect(faults).toEqual([]);
  });
});

/** Not asserted: a loaded machine makes any task long. */
function printLong(what: string, tasks: readonly number[]): void {
  const long = tasks.filter((task) => task > LONG_TASK_MS);
  if (long.length > 0) process.stdout.write(`  ${what}: tasks of ${long.map(Math.round).join(', ')} ms\n`);
}

/** Opens a page of the extension that is watched from before its first paint. */
async function openWatched(session: Session, path: string): Promise<Page> {
  const page = await session.openExtensionPage('icon/icon.svg');
  await page.evaluateOnNewDocument(watch);
  await page.goto(new URL(`/${path}`, page.url()).href);
  return page;
}

/** Runs before anything of the page. */
function watch(): void {
  const measured = { moved: [] as string[], tasks: [] as number[] };
  Reflect.set(globalThis, 'measured', measured);
  type Shift = PerformanceEntry & { readonly hadRecentInput: boolean; readonly sources: readonly { readonly node: Node | null; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[] };
  new PerformanceObserver((list) => {
    for (const { sources, hadRecentInput } of list.getEntries() as Shift[]) {
      if (hadRecentInput) continue;
      for (const { node, previousRect, currentRect } of sources) {
        const what = node instanceof Element ? node.outerHTML.slice(0, 80) : (node?.textContent ?? 'what is gone');
        measured.moved.push(`${what}: from ${previousRect.x}, ${previousRect.y} to ${currentRect.x}, ${currentRect.y}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => measured.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
}

/** Two frames: what was changed is on the screen, and reported. */
function drawn(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}

function prefer(cdp: CDPSession, name: string, value: string): Promise<void> {
  return cdp.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}
