import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { findBrowser, type BrowserKind } from '../../scripts/browser/find.ts';
import type { Engine } from '../../scripts/browser/engine.ts';
import { openWithApropos } from '../../scripts/browser/open.ts';
import { until } from '../../scripts/browser/until.ts';
import { openSite, type Site, type SitePage } from './site.ts';
import { openTab, type Tab } from '../../scripts/browser/tab.ts';

const ARTIFACTS = fileURLToPath(new URL('../../artifacts', import.meta.url));

/** A browser of its own with Apropos in it, and a small web for it to read. */
export type Session = Engine & {
  readonly kind: BrowserKind;
  readonly site: Site;
  /** Puts a page on the site and opens it in a new tab, in front. */
  open(page: SitePage | string): Promise<Tab>;
  /** The tab whose address holds this, once it is there. */
  findPage(address: string): Promise<Page>;
  pages(): Promise<Page[]>;
  /** Closes every tab but an empty one. */
  tidy(): Promise<void>;
  close(): Promise<void>;
};

async function openSession(kind: BrowserKind, language?: string): Promise<Session> {
  const executable = findBrowser(kind);
  if (executable === null) throw new Error(`No ${kind} is installed; npm test says what to do.`);
  const site = await openSite();
  const { browser, engine } = await openWithApropos({ kind, executable, headless: true, proxyPort: site.proxyPort, ...(language !== undefined && { language }) });
  const pages = async (): Promise<Page[]> => {
    const all = await browser.pages();
    const addresses = await Promise.all(all.map(addressOf));
    return all.filter((_, index) => addresses[index] !== '');
  };
  return {
    ...engine,
    kind,
    site,
    async open(page) {
      return openTab(engine, await browser.newPage(), site.put(typeof page === 'string' ? { html: page } : page));
    },
    async findPage(address) {
      const find = async (): Promise<Page | undefined> => {
        for (const page of await pages()) if ((await addressOf(page)).includes(address)) return page;
        return undefined;
      };
      await until(`a tab at ${address}`, async () => (await find()) !== undefined);
      const found = await find();
      if (found === undefined) throw new Error(`The tab at ${address} went again.`);
      return found;
    },
    pages,
    async tidy() {
      const [, ...others] = await pages();
      for (const page of others) await page.close();
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** Puppeteer’s `page.url()` knows nothing of an extension's pages in Firefox. */
async function addressOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => location.href);
  } catch {
    return ''; // it is closing, as the popup does once something is chosen
  }
}

/** The same tests in Chromium and in Firefox. A test that fails leaves its tabs in artifacts/ as pictures. */
export function inBothBrowsers(title: string, tests: (session: () => Session) => void, language?: string): void {
  inBrowsers(['chromium', 'firefox'], title, tests, language);
}

/** The same in Chromium alone, for what Firefox has no word for. */
export function inChromium(title: string, tests: (session: () => Session) => void, language?: string): void {
  inBrowsers(['chromium'], title, tests, language);
}

/** The same in Firefox alone, whose own window a driver reaches. */
export function inFirefox(title: string, tests: (session: () => Session) => void): void {
  inBrowsers(['firefox'], title, tests);
}

function inBrowsers(kinds: readonly BrowserKind[], title: string, tests: (session: () => Session) => void, language?: string): void {
  describe.each<BrowserKind>(kinds)(`%s: ${title}`, (kind) => {
    let session: Session | null = null;
    const current = (): Session => {
      if (session === null) throw new Error('The browser is not open yet.');
      return session;
    };
    beforeAll(async () => {
      session = await openSession(kind, language);
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await photograph(current(), `${kind} ${title} ${task.name}`);
      await current().tidy();
      expect(current().site.takeStrangers(), 'requests that are no page’s own').toEqual([]);
    });
    afterAll(() => session?.close());
    tests(current);
  });
}

async function photograph(session: Session, name: string): Promise<void> {
  await mkdir(ARTIFACTS, { recursive: true });
  for (const [index, page] of (await session.pages()).entries()) {
    if (index === 0) continue; // the empty tab
    await page.bringToFront(); // Chromium may never draw a hidden one
    await page.screenshot({ path: `${ARTIFACTS}/${name.replaceAll(/[^a-z0-9]+/gi, '-')}-${index}.png` });
  }
}
