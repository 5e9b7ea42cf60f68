import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { chromiumEngine } from './chromium.ts';
import type { Engine } from './engine.ts';
import { firefoxEngine, speakInFirefox } from './firefox.ts';
import type { BrowserKind } from './find.ts';
import { until } from './until.ts';
import { launch, type LaunchOptions } from './launch.ts';

const BUILT: Readonly<Record<BrowserKind, string>> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

export type Opened = { readonly browser: Browser; readonly engine: Engine };

/** The folder that holds the build for a browser. */
export function builtFor(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../${BUILT[kind]}`, import.meta.url));
}

/** Starts a browser with Apropos in it, as built or from another folder. */
export async function openWithApropos(options: LaunchOptions, folder = builtFor(options.kind)): Promise<Opened> {
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`There is no build in ${folder}: run npm run build first.`);
  const browser = await launch(options);
  if (options.kind === 'firefox' && options.language !== undefined) await speakInFirefox(browser, options.language);
  const id = await browser.installExtension(folder);
  if (options.headless && options.profile === undefined) await closeWelcome(browser);
  return { browser, engine: options.kind === 'chromium' ? await chromiumEngine(browser, id) : await firefoxEngine(browser) };
}

/** A person is greeted by a page of its own, once in a profile; whoever drives a browser begins without. */
async function closeWelcome(browser: Browser): Promise<void> {
  const find = async (): Promise<Page | null> => {
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => ''); // it is just opening
      if (address.endsWith('/welcome.html')) return page;
    }
    return null;
  };
  const welcome = await until('the welcome page', find);
  await welcome?.close();
}
