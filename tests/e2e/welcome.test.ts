import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const ARTIFACTS = fileURLToPath(new URL('../../artifacts', import.meta.url));
const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>Juan Guaidó, Nicolás Maduro</p>';

inBothBrowsers('the welcome page', (session) => {
  afterEach(async () => {
    const welcome = await openWelcome(session());
    for (const wish of ['everywhere', 'underline']) await choose(welcome, wish);
  });

  test('shows highlights on itself, and a card', async () => {
    const welcome = await openWelcome(session());
    const name = await until('a highlight', () => placeOfHighlight(welcome));
    await welcome.mouse.move(1, 1);
    await welcome.mouse.move(name?.x ?? 0, name?.y ?? 0, { steps: 3 });
    await until('a card', () => session().inClosedRoot(welcome, hasCard));
    for (const scheme of ['light', 'dark'] as const) {
      await session().preferScheme(welcome, scheme);
      await mkdir(ARTIFACTS, { recursive: true });
      await welcome.screenshot({ path: `${ARTIFACTS}/${session().kind}-welcome-${scheme}.png`, fullPage: true });
    }
  });

  test('a look chosen shows at once', async () => {
    const welcome = await openWelcome(session());
    await until('a highlight', () => placeOfHighlight(welcome));
    await choose(welcome, 'background');
    await until('the wash alone', () => paintsOf(welcome), (paints) => paints.join() === 'apropos-wash');
    await choose(welcome, 'none');
    await until('no paint', () => paintsOf(welcome), (paints) => paints.length === 0);
  });

  test('only when asked: pages are left alone, until the popup starts one', async () => {
    await choose(await openWelcome(session()), 'asked');
    const tab = await session().open(PAGE);
    const popup = await session().openExtensionPage('popup.html');
    await press(popup, 'Show names on this page');
    await tab.page.bringToFront();
    await tab.shows(['Juan Guaidó', 'Nicolás Maduro']);
  });

  test('on chosen sites: the popup adds the site before it', async () => {
    await choose(await openWelcome(session()), 'chosen');
    const tab = await session().open(PAGE);
    const popup = await session().openExtensionPage('popup.html');
    await until('what it says', () => popup.evaluate(() => document.body.innerText.includes('Not one of your sites')));
    expect(await tab.highlights()).toEqual([]);
    await until('the switch', () => popup.$('.switches input'));
    await popup.click('.switches input');
    await tab.page.bringToFront();
    await tab.shows(['Juan Guaidó', 'Nicolás Maduro']);
  });

  test('what an organisation sets can’t be changed, and says so', async () => {
    const welcome = await openWelcome(session());
    await welcome.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.set({ policy: { paint: 'background', enabled: true } }));
    const options = await session().openExtensionPage('options.html');
    await until('the lock', () => options.evaluate(() => document.querySelector('fieldset:disabled')?.textContent?.includes('Set by your organisation')));
    expect(await options.evaluate(() => document.querySelector<HTMLInputElement>('input[value=background]')?.checked)).toBe(true);
    await options.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.remove('policy'));
    await until('it to be free', () => options.evaluate(() => document.querySelector('fieldset:disabled') === null));
  });
});

async function openWelcome(session: Session): Promise<Page> {
  const welcome = await session.openExtensionPage('welcome.html');
  await until('names to try', () => welcome.$('.try-names'));
  await welcome.setViewport({ width: 900, height: 900 });
  return welcome;
}

async function choose(welcome: Page, value: string): Promise<void> {
  await welcome.evaluate((wish) => document.querySelector<HTMLElement>(`input[value=${wish}]`)?.click(), value);
}

async function press(page: Page, label: string): Promise<void> {
  await until(`“${label}”`, () => page.evaluate((text) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
    button?.click();
    return button !== undefined;
  }, label));
}

/** The middle of the first highlight. */
function placeOfHighlight(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('apropos') ?? [];
    if (range === undefined) return null;
    const live = document.createRange(); // a static range has no box
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

function paintsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights].flatMap(([name, ranges]) => (ranges.size > 0 ? [name] : [])));
}

function hasCard(root: ShadowRoot): boolean {
  const frame = root.querySelector('.frame');
  return frame !== null && getComputedStyle(frame).position === 'fixed' && frame.querySelectorAll('a').length > 0;
}
