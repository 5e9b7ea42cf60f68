import { expect, test } from 'vitest';
import type { Tab } from '../../scripts/browser/tab.ts';
import { until } from '../../scripts/browser/until.ts';
import { inFirefox, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="en"><title>A page</title><p><span>Guaidó</span> spoke. Juan Guaidó left Caracas.</p>';

/** What a person does in the browser's own window. No driver reaches into Chromium's. */
inFirefox('the browser’s own keys, menus and address bar', (session) => {
  test('its keys go to the next name, to the one before, and into its card', async () => {
    const tab = await session().open(PAGE);
    await tab.shows(['Guaidó', 'Juan Guaidó', 'Caracas']);
    await tab.page.bringToFront();
    for (const [key, name] of [['VK_PERIOD', 'Guaidó'], ['VK_PERIOD', 'Juan Guaidó'], ['VK_COMMA', 'Guaidó']] as const) {
      await pressKey(session(), key);
      await until(`${name} to be picked`, () => pickedIn(tab), (seen) => seen === name);
    }
    await pressKey(session(), 'O');
    expect((await tab.cardWithArticles()).text).toContain('Juan Guaidó');
    await pressKey(session(), 'O');
    await tab.cardIsGone();
  });

  test('a key opens the sidebar, as the card says, and closes it', async () => {
    const isOpen = () => inWindow(session(), `SidebarController.isOpen`);
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    await tab.cardWithArticles();
    await tab.press('Open the side panel');
    await until('how it is opened', tab.card, (card) => card?.text.includes('Press Alt+Shift+P to open the side panel.') === true);
    await pressKey(session(), 'P', 'alt shift');
    await until('the sidebar', isOpen, (seen) => seen === true);
    await pressKey(session(), 'P', 'alt shift');
    await until('no sidebar', isOpen, (seen) => seen === false);
  });

  test.each([
    ['Look up “Guaidó” in the archive', 'reader.html?query=Guaid', '.article-link'],
    ['Add “Guaidó” as a name', 'reader.html?add=Guaid', '.add-name, .add-known'],
  ])('the menu of selected text: %s', async (label, address, sign) => {
    const tab = await session().open(PAGE);
    await tab.page.bringToFront();
    const { x, y } = await tab.page.evaluate(() => {
      const box = document.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await tab.page.mouse.click(x, y, { count: 2 });
    await tab.page.mouse.click(x, y, { button: 'right' });
    const item = `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].find((item) => item.getAttribute('label') === ${JSON.stringify(label)})`;
    await until(`“${label}”`, () => inWindow(session(), `${item} !== undefined`), (isThere) => isThere === true);
    await inWindow(session(), `${item}.doCommand(); document.querySelector('#contentAreaContextMenu').hidePopup()`);
    const reader = await session().findPage(address);
    await until('what it leads to', () => reader.$(sign));
  });

  test('the address bar suggests names and articles behind “ap”, and leads to the reader', async () => {
    await session().open(PAGE);
    const rows = `[...document.querySelectorAll('.urlbarView-row')]`;
    const row = `${rows}.findIndex((row) => row.textContent.includes('Juan Guaidó · '))`;
    await inWindow(session(), `gURLBar.focus(); gURLBar.search('ap guaido')`);
    await until('the name among the suggestions', () => inWindow(session(), `${row} > 0`), (isThere) => isThere === true);
    expect(await inWindow(session(), `${rows}.map((row) => row.textContent).join()`)).not.toContain('moz-extension:');
    await inWindow(session(), `gURLBar.view.selectedRowIndex = ${row}; gURLBar.handleCommand()`);
    const reader = await session().findPage('reader.html?name=juan-guaido');
    await until('all about the name', () => reader.$('.year .article-link'));
  });
});

async function inWindow(session: Session, expression: string): Promise<unknown> {
  return session.inOwnWindow?.(expression);
}

async function pressKey(session: Session, key: string, held = 'alt'): Promise<void> {
  await inWindow(session, `[...document.querySelectorAll('keyset[id^=ext-keyset] key')].find((one) => (one.getAttribute('keycode') ?? one.getAttribute('key')) === '${key}' && one.getAttribute('modifiers').replace(',', ' ') === '${held}').doCommand()`);
}

function pickedIn({ page }: Tab): Promise<string | undefined> {
  return page.evaluate(() => [...(CSS.highlights.get('apropos-picked') ?? [])].map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))[0]);
}
