import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = `<!doctype html><html lang="en"><title>A page</title>
  <h1>One</h1><p id="first">Juan Guaidó met Nicolás Maduro.</p><p>Juan Guaidó left.</p>
  <h2>Two</h2><p>Juan Guaidó and Nicolás Maduro, then Juan Guaidó.</p>`;
const ALL = ['Juan Guaidó', 'Nicolás Maduro', 'Juan Guaidó', 'Juan Guaidó', 'Nicolás Maduro', 'Juan Guaidó'];

inBothBrowsers('a setting holds at once', (session) => {
  afterEach(async () => {
    for (const wish of ['input[value=underline]', 'input[value=hover]', 'input[value=all]']) await choose(session(), wish);
  });

  test('only first mentions, under each heading', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(ALL);
    await choose(session(), FIRST_ONLY);
    await tab.page.bringToFront();
    await tab.shows(['Juan Guaidó', 'Nicolás Maduro', 'Juan Guaidó', 'Nicolás Maduro']);
    await choose(session(), FIRST_ONLY);
    await tab.page.bringToFront();
    await tab.shows(ALL);
  });

  test('names on a tint', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(ALL);
    await choose(session(), 'input[value=background]');
    await tab.page.bringToFront();
    await until('the wash alone', () => paintsOf(tab), (paints) => paints.join() === 'apropos-wash');
  });

  test('a line of its own for every kind', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(ALL);
    await choose(session(), 'input[value=kind]');
    await tab.page.bringToFront();
    await until('people apart from places', () => paintsOf(tab), (paints) => paints.includes('apropos-solid'));
    await tab.shows(ALL);
    await choose(session(), 'input[value=underline]');
    await tab.page.bringToFront();
    await until('all alike again', () => paintsOf(tab), (paints) => paints.join() === 'apropos');
  });

  test('a crowded page thinned out, the first mention of a name kept', async () => {
    const tab = await session().open(`<!doctype html><html lang="en"><title>A page</title>${'<p>Juan Guaidó spoke.'.repeat(20)}<p>Nicolás Maduro left.`);
    await until('all of them', () => tab.highlights(), (seen) => seen.length === 21);
    await choose(session(), 'input[value=few]');
    await tab.page.bringToFront();
    const few = await until('a few', () => tab.highlights(), (seen) => seen.length === 8);
    expect(few[0]).toBe('Juan Guaidó');
    expect(few.at(-1)).toBe('Nicolás Maduro');
  });

  test('names left as they are, and a card all the same', async () => {
    await choose(session(), 'input[value=none]');
    const tab = await session().open(PAGE);
    await until('a card', async () => {
      await tab.page.mouse.move(1, 1); // nothing tells when the names are known: a pointer that came too early comes again, and rests
      await moveToName(tab);
      return cardWithin(tab, LONG_REST);
    });
    expect(await paintsOf(tab)).toEqual(['apropos-picked']);
  });

  test('a card by a click, and by no pointer that rests', async () => {
    await choose(session(), 'input[value=click]');
    const tab = await session().open(PAGE);
    await tab.shows(ALL);
    await moveToName(tab);
    expect(await cardWithin(tab, LONG_REST)).toBeNull();
    await tab.page.mouse.down();
    await tab.page.mouse.up();
    await tab.cardWithArticles();
    await tab.page.mouse.click(1, 1);
    await tab.cardIsGone();
  });

  test('a card while Shift is held', async () => {
    await choose(session(), 'input[value=shift]');
    const tab = await session().open(PAGE);
    await tab.shows(ALL);
    await moveToName(tab);
    expect(await cardWithin(tab, LONG_REST)).toBeNull();
    await tab.page.keyboard.down('Shift');
    await tab.cardWithArticles();
    await tab.page.keyboard.up('Shift');
  });
});

const FIRST_ONLY = '.choice + .switch input';
const LONG_REST = 60; // frames: a second, six times as long as a pointer must rest

/** Presses a control of the options page, and waits until what it chooses is stored. */
async function choose(session: Session, control: string): Promise<void> {
  const options: Page = await session.openExtensionPage('options.html');
  await until('the choices', () => options.$('.choice'));
  await options.evaluate(async (selector) => {
    const pressed = document.querySelector<HTMLElement>(selector);
    if (pressed instanceof HTMLInputElement && pressed.type === 'radio' && pressed.checked) return;
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await new Promise((resolve) => {
      storage.local.onChanged.addListener(resolve);
      pressed?.click();
    });
  }, control);
  await options.close();
}

async function moveToName({ page }: Tab): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const box = document.querySelector('#first')?.getBoundingClientRect();
    return { x: box?.x ?? 0, y: box?.y ?? 0 };
  });
  await page.mouse.move(x + 10, y + 9, { steps: 3 });
}

/** The card that is open once so many frames have passed. */
async function cardWithin({ page, card }: Tab, frames: number) {
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
  return card();
}

function paintsOf({ page }: Tab): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights].flatMap(([name, ranges]) => (ranges.size > 0 ? [name] : [])));
}
