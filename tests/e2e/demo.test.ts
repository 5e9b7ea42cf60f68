import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers } from './session.ts';

const DEMO = fileURLToPath(new URL('../../docs/demo/index.html', import.meta.url));
/** `npm run screenshots` renews the pictures of the docs; every other run leaves them alone. */
const RENEWS_DOCS = import.meta.env.MODE === 'screenshots';

inBothBrowsers('the demo page', (session) => {
  test('names in all their spellings, and no decoys', async () => {
    const tab = await session().open(await readFile(DEMO, 'utf8'));
    await tab.page.setViewport({ width: 1100, height: 6000 });
    const shown = await until('the whole page to be read', () => tab.highlights(), (seen) => seen.includes('AMLO'));
    expect(shown).toEqual(expect.arrayContaining(['GUAIDÓ', 'Juan Guaido', 'Guaidó', 'Hugo Chavez', 'Nicolás Maduro', 'Nicolas Maduro', 'MUD', 'Javier Milei']));
    for (const decoy of ['May', 'mud', 'trump', 'pence']) expect(shown).not.toContain(decoy);
  });

  test.each(['light', 'dark'] as const)('pictures of it with a card, of the reader and of the popup: %s', async (scheme) => {
    const picture = await pictureIn(session().kind, scheme);
    const tab = await session().open(await readFile(DEMO, 'utf8'));
    await session().preferScheme(tab.page, scheme);
    await tab.hover('Juan Guaido');
    const { links } = await tab.cardWithArticles();
    await picture(tab.page, 'card');
    await tab.page.mouse.click(links[0]?.x ?? 0, links[0]?.y ?? 0);
    const reader = await session().findPage('/reader.html');
    await session().preferScheme(reader, scheme);
    await reader.setViewport({ width: 1100, height: 800 });
    await until('the article', () => reader.evaluate(() => document.querySelector('article a') !== null));
    await picture(reader, 'reader');
    const popup = await session().openExtensionPage('popup.html');
    await session().preferScheme(popup, scheme);
    await popup.setViewport({ width: 380, height: 600 });
    await popup.type('input', 'guaido');
    await until('hits', () => popup.evaluate(() => document.querySelectorAll('[role=option]').length > 1));
    await picture(popup, 'popup');
  });
});

async function pictureIn(kind: 'chromium' | 'firefox', scheme: string): Promise<(page: Page, name: string) => Promise<void>> {
  const isForDocs = RENEWS_DOCS && kind === 'chromium';
  const folder = fileURLToPath(new URL(isForDocs ? '../../docs/screenshots' : '../../artifacts', import.meta.url));
  await mkdir(folder, { recursive: true });
  return async (page, name) => {
    await page.screenshot({ path: `${folder}/${isForDocs ? '' : `${kind}-`}${name}-${scheme}.png` });
  };
}
