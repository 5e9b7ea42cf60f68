import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser/find.ts';
import { launch } from '../../scripts/browser/launch.ts';
import { until } from '../../scripts/browser/until.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { inBothBrowsers, type Session } from './session.ts';
import { SURFACES, type Surface } from './visual-surfaces.ts';

/** Pictures to look at, by `npm run screenshots`; part of no other run. */
const FOLDER = fileURLToPath(new URL('../../artifacts/visual', import.meta.url));

type Setting = { readonly scheme: 'light' | 'dark'; readonly zoom: 1 | 2; readonly direction: 'ltr' | 'rtl' };

for (const language of ['en', 'es'] as const) {
  inBothBrowsers(`pictures in ${language}`, (session) => {
    test.each(SURFACES)('$name', async (surface) => {
      await mkdir(`${FOLDER}/${surface.name}`, { recursive: true });
      const { page, pose } = await surface.open(session());
      for (const setting of settingsOf(surface)) {
        await arrange(session(), page, surface, setting);
        await pose?.();
        await until('all to stand still', () => page.evaluate(() => document.getAnimations().length === 0));
        const { scheme, zoom, direction } = setting;
        const name = [language, session().kind, `${zoom}00`, direction, scheme].join('_');
        if (!surface.isFixed) expect.soft(await overflowOf(page), `${name}: pixels that a page is wider than its window`).toBe(0);
        await page.screenshot({ path: `${FOLDER}/${surface.name}/${name}.png`, fullPage: surface.isWhole });
      }
    });
  }, language === 'en' ? undefined : language);
}

test('contact sheets', { timeout: 300_000 }, async () => {
  const executable = findBrowser('chromium');
  if (executable === null) throw new Error('No chromium is installed; npm test says what to do.');
  const browser = await launch({ kind: 'chromium', executable, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1640, height: 900 });
  for (const { name } of SURFACES) {
    await page.goto(pathToFileURL(await writeContactSheet(FOLDER, name)).href);
    await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true });
  }
  await browser.close();
});

function settingsOf({ direction }: Surface): readonly Setting[] {
  const directions = direction === 'both' ? (['ltr', 'rtl'] as const) : (['ltr'] as const);
  return directions.flatMap((turned) =>
    ([1, 2] as const).flatMap((zoom) => (['light', 'dark'] as const).map((scheme) => ({ scheme, zoom, direction: turned }))),
  );
}

/** A zoomed page has fewer, larger pixels. */
async function arrange(session: Session, page: Page, surface: Surface, setting: Setting): Promise<void> {
  const { zoom, scheme, direction } = setting;
  const { width, height } = zoom === 1 ? surface.size : (surface.zoomed ?? { width: surface.size.width / 2, height: surface.size.height / 2 });
  await page.bringToFront();
  await session.preferScheme(page, scheme);
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  if (surface.direction === 'both') await page.evaluate((dir) => void (document.documentElement.dir = dir), direction);
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
