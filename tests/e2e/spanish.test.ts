import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { inBothBrowsers, type Session } from './session.ts';

const PAGE = '<!doctype html><html lang="es"><title>Una página</title><p>Juan Guaidó, Nicolás Maduro, Caracas</p>';
const ARTIFACTS = fileURLToPath(new URL('../../artifacts', import.meta.url));

/** Where words stand, and some of them. */
const PLACES: readonly (readonly [path: string, words: readonly string[], size: { readonly width: number; readonly height: number }])[] = [
  ['popup.html', ['Nombres en esta página', 'Persona', 'En todas partes', 'Ajustes'], { width: 380, height: 600 }],
  ['sidepanel.html', ['Nombres en esta página', 'Filtrar los nombres', 'Artículos'], { width: 320, height: 700 }],
  ['options.html', ['Ajustes', 'Aspecto de los nombres', 'Desactivado en'], { width: 700, height: 1600 }],
  ['reader.html?name=juan-guaido', ['Persona', 'En compañía de', 'artículos'], { width: 1100, height: 900 }],
  ['reader.html?query=guaido', ['Buscar en tu archivo', 'los mejores primero'], { width: 1100, height: 900 }],
];

inBothBrowsers('in Spanish', (session) => {
  test.each(PLACES)('%s', async (path, words, size) => {
    const tab = await session().open(PAGE);
    await until('highlights', () => tab.highlights(), (seen) => seen.length > 1);
    const page = await session().openExtensionPage(path);
    const readWords = () => page.evaluate(() => `${document.body.innerText} ${[...document.querySelectorAll('[aria-label]')].map((one) => one.ariaLabel).join(' ')}`);
    for (const word of words) await until(word, readWords, (seen) => seen.includes(word));
    expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^es/);
    await page.setViewport(size);
    for (const scheme of ['light', 'dark'] as const) await photograph(session(), page, path, scheme);
  });

  test('the card', async () => {
    const tab = await session().open(PAGE);
    await tab.hover('Juan Guaidó');
    const { text } = await tab.cardWithArticles();
    for (const word of ['PERSONA', 'En ', ' artículos', '¿Por qué este nombre?']) expect(text).toContain(word);
    await photograph(session(), tab.page, 'card', 'light');
  });
}, 'es');

async function photograph(session: Session, page: Page, name: string, scheme: 'light' | 'dark'): Promise<void> {
  await session.preferScheme(page, scheme);
  await mkdir(ARTIFACTS, { recursive: true });
  await page.screenshot({ path: `${ARTIFACTS}/es-${session.kind}-${name.replaceAll(/\W+/g, '-')}-${scheme}.png` });
}
