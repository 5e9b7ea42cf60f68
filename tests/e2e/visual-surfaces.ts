import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until.ts';
import { untilSays } from './options-archives.ts';
import type { Session } from './session.ts';

export type Size = { readonly width: number; readonly height: number };

/** What a person may have before them, and what it takes to be photographed. */
export type Surface = {
  readonly name: string;
  /** Its window in CSS pixels at 100 %. */
  readonly size: Size;
  /** At 200 %, where that is not half of it either way. */
  readonly zoomed?: Size;
  /** Its width is its own, whatever the window's. */
  readonly isFixed?: boolean;
  /** As the page has it; a page of the extension is turned for the picture. */
  readonly direction: 'both' | 'own';
  /** Whole pages that scroll are taken to their end. */
  readonly isWhole: boolean;
  /** `pose` is called before each picture, once its size and colours are set. */
  open(session: Session): Promise<{ readonly page: Page; readonly pose?: () => Promise<void> }>;
};

const DEMO = fileURLToPath(new URL('../../docs/demo/index.html', import.meta.url));
const ARABIC = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صفحة</title><meta name="color-scheme" content="light dark">
<style>body { font: 19px/1.8 serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style>
<h1>نصف قرن في تواريخ</h1><p>تحدث Juan Guaidó في Caracas أمام حشد كبير، ثم رد عليه Nicolás Maduro في خطاب أذيع في المساء.</p>
<p>وفي اليوم التالي نشرت الصحف ما قاله كل منهما.</p></html>`;
/** Files of an import that finds something, and leaves something out. */
const FILES: readonly (readonly [name: string, text: string])[] = [
  ['letters.txt', 'Hope met Zelda Quimby in Oslo. Zelda Quimby of the Farrow Observatory left with Hope, and Grace.'],
  ['lines.jsonl', '{"title": "A line", "text": "Zelda Quimby wrote to Otto Brandvold of the Farrow Observatory."}\n{"broken\n'],
  ['empty.txt', ''],
];

/** A popup's width is its own, up to 800 pixels of the screen; its height ends at 600. */
const POPUP = { width: 380, height: 600 };
const ZOOMED_POPUP = { width: 380, height: 300 };
const WIDE = { width: 1100, height: 800 };

export const SURFACES: readonly Surface[] = [
  { name: 'card', size: { width: 900, height: 640 }, direction: 'own', isWhole: false, open: async (session) => withCard(session, await readFile(DEMO, 'utf8'), 'Juan Guaido') },
  { name: 'card-rtl', size: { width: 900, height: 640 }, direction: 'own', isWhole: false, open: (session) => withCard(session, ARABIC, 'Juan Guaidó') },
  { name: 'popup', size: POPUP, zoomed: ZOOMED_POPUP, isFixed: true, direction: 'both', isWhole: false, open: async (session) => ({ page: await besides(session, 'popup.html', '[role=option]') }) },
  {
    name: 'popup-search',
    size: POPUP,
    zoomed: ZOOMED_POPUP,
    isFixed: true,
    direction: 'both',
    isWhole: false,
    async open(session) {
      const page = await session.openExtensionPage('popup.html');
      await page.type('input', 'guaido');
      await until('hits', () => page.$('.hit'));
      return { page };
    },
  },
  { name: 'sidepanel', size: { width: 360, height: 700 }, direction: 'both', isWhole: false, open: async (session) => ({ page: await besides(session, 'sidepanel.html', '.page-name') }) },
  { name: 'reader', size: WIDE, direction: 'both', isWhole: false, open: openArticle },
  { name: 'name', size: WIDE, direction: 'both', isWhole: true, open: (session) => extensionPage(session, 'reader.html?name=juan-guaido', '.year .article-link') },
  { name: 'add-name', size: WIDE, direction: 'both', isWhole: false, open: (session) => extensionPage(session, 'reader.html?add=national+assembly+elections', '.add-name') },
  { name: 'search', size: WIDE, direction: 'both', isWhole: false, open: (session) => extensionPage(session, 'reader.html?query=guaido', '.article-link') },
  { name: 'welcome', size: { width: 900, height: 900 }, direction: 'both', isWhole: true, open: (session) => extensionPage(session, 'welcome.html', '.try-names') },
  { name: 'options', size: { width: 800, height: 900 }, direction: 'both', isWhole: true, open: (session) => extensionPage(session, 'options.html', '.archive') },
  { name: 'options-import', size: { width: 800, height: 900 }, direction: 'both', isWhole: false, open: async (session) => ({ page: await openImport(session) }) },
  {
    name: 'options-report',
    size: { width: 800, height: 900 },
    direction: 'both',
    isWhole: false,
    async open(session) {
      const page = await openImport(session);
      await page.click('.ready .primary');
      await until('the archive', () => page.$('.archive:nth-child(2) .archive-more'));
      await page.click('.archive-more summary');
      await until('its report', () => page.evaluate(pressReport));
      await until('what it says', () => page.$('.report'));
      return { page, pose: () => page.evaluate(() => document.querySelector('.archive')?.scrollIntoView()) };
    },
  },
];

async function withCard(session: Session, html: string, name: string): Promise<{ page: Page; pose: () => Promise<void> }> {
  const tab = await session.open(html);
  return {
    page: tab.page,
    async pose() {
      await tab.page.mouse.move(1, 1);
      await tab.page.keyboard.press('Escape');
      await tab.cardIsGone();
      await tab.hover(name);
      await tab.cardWithArticles();
    },
  };
}

async function extensionPage(session: Session, path: string, sign: string): Promise<{ page: Page }> {
  const page = await session.openExtensionPage(path);
  await until(sign, () => page.$(sign));
  return { page };
}

async function besides(session: Session, path: string, sign: string): Promise<Page> {
  const tab = await session.open(await readFile(DEMO, 'utf8'));
  await until('highlights', () => tab.highlights(), (seen) => seen.length > 3);
  const { page } = await extensionPage(session, path, sign);
  return page;
}

async function openArticle(session: Session): Promise<{ page: Page }> {
  const search = await session.openExtensionPage('reader.html?query=venezuela+coup');
  await until('a hit', () => search.$('.article-link'));
  const path = await search.evaluate(() => document.querySelector('a.article-link, .article-link a')?.getAttribute('href') ?? '');
  await search.close();
  return extensionPage(session, path.replace(/^\//, ''), '.article-text');
}

async function openImport(session: Session): Promise<Page> {
  const { page } = await extensionPage(session, 'options.html', '.bring-files, .ready'); // it stays ready until it is decided
  await page.evaluate((files) => {
    const input = document.querySelector<HTMLInputElement>('.bring-files');
    const given = new DataTransfer();
    for (const [name, text] of files) given.items.add(new File([text], name));
    if (input === null) return;
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, FILES);
  await untilSays(page, /lines\.jsonl:2/);
  await page.evaluate(() => document.querySelector('.ready')?.scrollIntoView());
  return page;
}

/** The report's button stands before the last, which removes the archive. */
function pressReport(): boolean {
  const buttons = document.querySelectorAll<HTMLElement>('.archive-actions button[aria-expanded]');
  const report = document.querySelector('.archive')?.querySelectorAll<HTMLElement>('.archive-actions button[aria-expanded]');
  report?.item(report.length - 2).click();
  return buttons.length > 0;
}
