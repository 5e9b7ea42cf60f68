import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

/** What has to hold for the card on pages that are unlike the plain ones. */
inBothBrowsers('the card, in odd places', (session) => {
  test.each([
    ['where text cannot be selected', '<p style="user-select: none; -webkit-user-select: none">Juan Guaidó</p>'],
    ['in a link', '<p><a href="#there">The man Juan Guaidó himself</a></p>'],
    ['in a box that scrolls', '<div style="height: 80px; overflow: auto"><p>Juan Guaidó</p><p style="height: 400px">Below</p></div>'],
    ['in text from right to left', '<p dir="rtl">Juan Guaidó ثم عاد</p>'],
    ['on a page whose rules hide every div', '<style>div, [popover] { display: none !important; visibility: hidden !important; opacity: 0 !important }</style><p>Juan Guaidó</p>'],
  ])('opens %s', async (_, html) => {
    const tab = await session().open(`<!doctype html><title>A page</title>${html}`);
    await tab.hover('Juan Guaidó');
    expect((await tab.cardWithArticles()).text).toContain('Juan Guaidó');
  });

  test('opens in a modal dialog and can be entered', async () => {
    const tab = await session().open('<!doctype html><p>Before</p><dialog><p>Juan Guaidó</p></dialog>');
    await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await tab.hover('Juan Guaidó');
    const { box } = await tab.cardWithArticles();
    await tab.page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 12 });
    await tab.page.mouse.move((box.left + box.right) / 2 + 3, (box.top + box.bottom) / 2, { steps: 30 });
    await tab.cardWithArticles();
  });

  test('opens for the keyboard, at a link with a name in it', async () => {
    const tab = await session().open('<!doctype html><p>Nicolás Maduro and <a href="#there">what Juan Guaidó said</a></p>');
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
    await tab.page.keyboard.press('Tab');
    expect((await tab.cardWithArticles()).text).toContain('Juan Guaidó');
  });

  test('events that the page makes up open nothing', async () => {
    const tab = await session().open('<!doctype html><p>Juan Guaidó</p>');
    await tab.shows(['Juan Guaidó']);
    await tab.page.evaluate(() => {
      const name = document.querySelector('p');
      const box = name?.getBoundingClientRect() ?? new DOMRect();
      for (const type of ['pointermove', 'pointerdown', 'click']) {
        const init = { bubbles: true, composed: true, clientX: box.x + 10, clientY: box.y + 8, pointerType: 'touch' };
        name?.dispatchEvent(new PointerEvent(type, init));
      }
    });
    await tab.page.mouse.move(300, 300); // a true event: what the others asked for would be answered by now
    await tab.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await tab.card()).toBeNull();
  });

  test('is light on a light page and dark on a dark one', async () => {
    const grounds: string[] = [];
    for (const [ground, ink] of [['#ffffff', '#222222'], ['#101418', '#e8e8e8']]) {
      const tab = await session().open(`<!doctype html><body style="background: ${ground}; color: ${ink}"><p>Juan Guaidó</p>`);
      await tab.hover('Juan Guaidó');
      await tab.cardWithArticles();
      grounds.push(await session().inClosedRoot(tab.page, (root) => getComputedStyle(root.querySelector('.frame') ?? root.host).backgroundColor) ?? '');
    }
    const [light = 0, dark = 0] = grounds.map((colour) => Number(/\d+/.exec(colour)?.[0]));
    expect(light).toBeGreaterThan(200);
    expect(dark).toBeLessThan(60);
  });

  test('is dark where a page leaves its ground to a browser that is dark', async () => {
    const tab = await session().open('<!doctype html><meta name="color-scheme" content="light dark"><p>Juan Guaidó</p>');
    await session().preferScheme(tab.page, 'dark');
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    const ground = await session().inClosedRoot(tab.page, (root) => getComputedStyle(root.querySelector('.frame') ?? root.host).backgroundColor);
    await session().preferScheme(tab.page, 'light');
    expect(Number(/\d+/.exec(ground ?? '')?.[0])).toBeLessThan(60);
  });

  test('hidden text is marked once it is shown', async () => {
    const tab = await session().open('<!doctype html><p>Nicolás Maduro</p><p id="hidden" hidden>Juan Guaidó</p><p id="none" style="display: none">Caracas</p>');
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => document.querySelector('#hidden')?.removeAttribute('hidden'));
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó']);
    await tab.page.evaluate(() => document.querySelector('#none')?.removeAttribute('style'));
    await tab.shows(['Nicolás Maduro', 'Juan Guaidó', 'Caracas']);
  });

  test('a shadow root that an element gets later', async () => {
    const tab = await session().open('<!doctype html><p>Nicolás Maduro</p><late-one></late-one><p id="end">The end');
    await tab.shows(['Nicolás Maduro']);
    await tab.page.evaluate(() => {
      customElements.define('late-one', class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Juan Guaidó</p>';
        }
      });
      document.querySelector('#end')?.append('.');
    });
    await until('both names', () => tab.highlights(), (seen) => seen.includes('Juan Guaidó') && seen.includes('Nicolás Maduro'));
  });

  test('a page without end is read where the user is', async () => {
    const filler = '<p>Nobody knows what it was about, and nobody asked. </p>'.repeat(40_000);
    const tab = await session().open(`<!doctype html><title>A page</title>${filler}<p id="far">Juan Guaidó</p>${filler}`);
    await tab.page.evaluate(() => document.querySelector('#far')?.scrollIntoView());
    await tab.shows(['Juan Guaidó']);
  });
});
