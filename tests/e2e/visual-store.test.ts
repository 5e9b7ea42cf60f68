import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inChromium } from './session.ts';

/** Pictures for the stores, by `npm run screenshots`; `npm run store` collects them. */
const FOLDER = fileURLToPath(new URL('../../artifacts/visual/store', import.meta.url));
const DEMO = fileURLToPath(new URL('../../docs/demo/index.html', import.meta.url));
/** What the Chrome Web Store asks for, to the pixel. */
const SIZE = { width: 1280, height: 800 };

const PAGES: readonly (readonly [picture: string, path: string, sign: string])[] = [
  ['3-name', 'reader.html?name=juan-guaido', '.year .article-link'],
  ['4-search', 'reader.html?query=guaido', '.article-link'],
  ['5-archives', 'options.html', '.archive'],
];

for (const language of ['en', 'es'] as const) {
  inChromium(`pictures for the stores in ${language}`, (session) => {
    test.each([['1-card', 'light'], ['2-card', 'dark']] as const)('%s', async (picture, scheme) => {
      const tab = await session().open(await readFile(DEMO, 'utf8'));
      await tab.page.setViewport(SIZE);
      await session().preferScheme(tab.page, scheme);
      await tab.hover('Juan Guaido');
      await tab.cardWithArticles();
      await save(tab.page, `${language}/${picture}-${scheme}`);
    });

    test.each(PAGES)('%s', async (picture, path, sign) => {
      const page = await session().openExtensionPage(path);
      await page.setViewport(SIZE);
      await until(sign, () => page.$(sign));
      await save(page, `${language}/${picture}`);
    });
  }, language === 'en' ? undefined : language);
}

async function save(page: Page, name: string): Promise<void> {
  await mkdir(`${FOLDER}/${name.split('/')[0]}`, { recursive: true });
  await page.bringToFront();
  await until('all to stand still', () => page.evaluate(() => document.getAnimations().length === 0));
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
}
