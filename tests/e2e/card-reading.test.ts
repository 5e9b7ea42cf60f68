import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, inChromium } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p>In January, Juan Guaidó spoke in Caracas.</p><textarea aria-label="notes" spellcheck="false"></textarea><p style="margin-top: 150vh">The end';

/** What can be done in a card besides reading it. */
inBothBrowsers('in the card', (session) => {
  const openCard = async (name = 'Juan Guaidó'): Promise<Tab> => {
    const tab = await session().open(PAGE);
    await tab.hover(name);
    await tab.cardWithArticles();
    return tab;
  };
  test('a name that this one keeps company with opens, and there is a way back and forward', async () => {
    const tab = await openCard();
    await tab.press('National Assembly');
    await headed(tab, 'National Assembly');
    await tab.press('Back');
    await headed(tab, 'Juan Guaidó');
    await tab.press('Forward');
    await headed(tab, 'National Assembly');
  });

  test('so does a name in the snippet of an article', async () => {
    const tab = await openCard();
    const name = await until('a name in a snippet', () => session().inClosedRoot(tab.page, (root) => root.querySelector<HTMLElement>('a.linked')?.innerText ?? ''));
    expect(name).not.toContain('Guaid');
    await tab.press(name ?? '');
    const title = () => session().inClosedRoot(tab.page, (root) => root.querySelector('#name')?.textContent ?? '');
    await until('another name in its place', title, (seen) => seen !== null && seen !== '' && seen !== 'Juan Guaidó');
    await tab.press('Back');
    await until('the first name again', title, (seen) => seen === 'Juan Guaidó');
  });

  test('pinned, it outlives the pointer, other names and scrolling; another card opens beside it', async () => {
    const tab = await openCard();
    await tab.press('Pin this card');
    await until('a way to close it', tab.card, (card) => card?.buttons.some(({ text }) => text === 'Close this card') === true);
    const { box } = await tab.cardWithArticles();
    await tab.page.mouse.move(box.right + 40, box.bottom + 40);
    await tab.page.mouse.click(box.right + 40, box.bottom + 40);
    await tab.page.evaluate(() => scrollTo(0, 400));
    await tab.page.evaluate(() => scrollTo(0, 0));
    expect((await tab.cardWithArticles()).text).toContain('Juan Guaidó');
    await tab.page.evaluate(() => document.querySelector('p')?.setAttribute('style', 'position: fixed; bottom: 0; right: 0; margin: 0'));
    await tab.hover('Caracas');
    await until('two cards', () => tab.page.evaluate(() => document.querySelectorAll('html > div').length), (count) => count === 2);
    await tab.page.keyboard.press('Escape');
    await until('one card', () => tab.page.evaluate(() => document.querySelectorAll('html > div').length), (count) => count === 1);
    await tab.press('Close this card');
    await tab.cardIsGone();
  });

  test('it can be dragged by its head, and moved with the arrow keys', async () => {
    const tab = await openCard();
    const { box } = await tab.cardWithArticles();
    await tab.page.mouse.move(box.left + 150, box.top + 12);
    await tab.page.mouse.down();
    await tab.page.mouse.move(box.left + 350, box.top + 112, { steps: 8 });
    await tab.page.mouse.up();
    const moved = await until('the card to be moved', tab.card, (card) => card !== null && Math.abs(card.box.left - box.left - 200) < 2 && Math.abs(card.box.top - box.top - 100) < 2);
    await tab.press('Move this card: drag its head, or use the arrow keys');
    await tab.page.keyboard.press('ArrowLeft');
    await until('it to go left', tab.card, (card) => card !== null && card.box.left < (moved?.box.left ?? 0));
    for (let i = 0; i < 30; i++) await tab.page.keyboard.press('ArrowUp');
    expect((await tab.cardWithArticles()).box.top).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ['Markdown', /^> .+\n>\n> — \*[^*]+\*(, .+)?$/],
    ['HTML', /^“.+”\n— “.+”(, .+)?$/],
    ['Plain text', /^“.+”\n— “.+”(, .+)?$/],
  ])('a citation is copied: %s', async (format, expected) => {
    const tab = await openCard();
    const { links } = await tab.cardWithArticles();
    await tab.press(`Cite “${links[0]?.text ?? ''}”`);
    await tab.press(`Copy a citation as ${format}`);
    await until('it to be copied', tab.card, (card) => card?.text.includes('Copied') === true);
    await tab.page.keyboard.press('Escape');
    await tab.page.focus('textarea');
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('v');
    await tab.page.keyboard.up('Control');
    expect(await until('the paste', () => tab.page.$eval('textarea', (field) => field.value))).toMatch(expected);
  });

  test('a citation as HTML keeps its form where rich text is written', async () => {
    const tab = await openCard();
    const { links } = await tab.cardWithArticles();
    await tab.press(`Cite “${links[0]?.text ?? ''}”`);
    await tab.press('Copy a citation as HTML');
    await until('it to be copied', tab.card, (card) => card?.text.includes('Copied') === true);
    await tab.page.keyboard.press('Escape');
    await tab.page.evaluate(() => {
      document.querySelector('p')?.setAttribute('spellcheck', 'false'); // else the browser asks for a dictionary
      document.querySelector('p')?.setAttribute('contenteditable', 'true');
    });
    await tab.page.focus('p');
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('v');
    await tab.page.keyboard.up('Control');
    expect(await until('the paste', () => tab.page.evaluate(() => document.querySelector('cite')?.textContent))).toBe(links[0]?.text);
  });

  test('a name that is not meant goes from the page, and comes back', async () => {
    const tab = await openCard();
    await tab.shows(['Juan Guaidó', 'Caracas']);
    await tab.press('Why this name?');
    await tab.press('Not on this page');
    await tab.press('Undo');
    await until('the choices again', tab.card, (card) => card?.buttons.some(({ text }) => text === 'Not on this page') === true);
    await tab.press('Not on this page');
    await until('what was done', tab.card, (card) => card?.text.includes('no longer shown on this page') === true);
    await tab.page.keyboard.press('Escape');
    await tab.shows(['Caracas']);
  });

  test.each(['Not on this site', 'Never'])('muted for longer, and shown again: %s', async (scope) => {
    const tab = await openCard();
    await tab.press('Pin this card'); // so that it is there when its tab is looked at again
    await tab.press('Why this name?');
    await tab.press(scope);
    await until('what was done', tab.card, (card) => card?.text.includes('no longer shown') === true);
    const other = await session().open(PAGE);
    await other.shows(['Caracas']);
    await tab.page.bringToFront();
    await tab.press('Undo');
    await tab.press('Close this card');
    await tab.shows(['Juan Guaidó', 'Caracas']);
    await other.page.bringToFront();
    await other.shows(['Juan Guaidó', 'Caracas']);
  });
});

inChromium('from the card', (session) => {
  test('the side panel opens', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await tab.press('Open the side panel');
    const asked = await session().openExtensionPage('options.html');
    await until('the side panel', () => asked.evaluate(async () => {
      const { runtime }: { runtime: { getContexts(filter: object): Promise<readonly unknown[]> } } = Reflect.get(globalThis, 'chrome');
      return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
    }));
  });
});

async function headed(tab: Tab, name: string): Promise<void> {
  await until(`a card of ${name}`, tab.card, (card) => card?.text.includes(`\n${name}\n`) === true && card.links.length > 0);
}
