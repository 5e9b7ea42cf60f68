import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { chromiumEngine } from './chromium.ts';
import type { Engine } from './engine.ts';
import { firefoxEngine } from './firefox.ts';
import type { BrowserKind } from './find.ts';
import { launch, type LaunchOptions } from './launch.ts';

const BUILT: Readonly<Record<BrowserKind, string>> = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

export type Opened = { readonly browser: Browser; readonly engine: Engine };

/** The folder that holds the build for a browser. */
export function builtFor(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../${BUILT[kind]}`, import.meta.url));
}

/** Starts a browser with the built Apropos in it. */
export async function openWithApropos(options: LaunchOptions): Promise<Opened> {
  const browser = await launch(options);
  const id = await browser.installExtension(builtFor(options.kind));
  return { browser, engine: options.kind === 'chromium' ? await chromiumEngine(browser, id) : await firefoxEngine(browser) };
}
