import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceFromBytes } from '../lib/bytes/source.ts';
import { openCorpus } from '../lib/corpus/open.ts';
import { findBrowser, type BrowserKind } from './browser/find.ts';
import { builtFor, openWithApropos } from './browser/open.ts';
import { openTab } from './browser/tab.ts';

const PAGE = fileURLToPath(new URL('../docs/demo/index.html', import.meta.url));
const PICTURE = fileURLToPath(new URL('../artifacts/demo-card.png', import.meta.url));
/** A name on the demo page that the default archive has articles about. */
const HOVERED = 'Juan Guaido';

const wished = process.argv[2];
const kinds: readonly BrowserKind[] = wished === 'firefox' ? ['firefox'] : wished === 'chromium' ? ['chromium'] : ['chromium', 'firefox'];
const found = kinds.map((kind) => ({ kind, executable: findBrowser(kind) })).find(({ executable }) => executable !== null);
const kind = found?.kind ?? 'chromium';

build(kind);
console.log(`  ${await describeCorpus(kind)}`);
if (found?.executable) await show(kind, found.executable);
else console.log(byHand());

function build(browser: BrowserKind): void {
  const start = performance.now();
  const { status, stderr } = spawnSync('wxt', ['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`The build failed; npm run build shows more.\n${stderr}`);
  console.log(`  Built in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

async function describeCorpus(browser: BrowserKind): Promise<string> {
  const bytes = readFileSync(`${builtFor(browser)}/corpus.apropos`);
  const { summary } = await openCorpus(sourceFromBytes(bytes));
  return `The archive: ${summary.articles} articles, ${summary.names} names, ${(summary.bytes / 1000).toFixed(0)} kB.`;
}

async function show(browser: BrowserKind, executable: string): Promise<void> {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const server = await servePage();
  const opened = await openWithApropos({ kind: browser, executable, headless: !hasDisplay });
  console.log(`  ${executable} with Apropos reads ${server.url}`);
  const [page] = await opened.browser.pages();
  const tab = await openTab(opened.engine, page ?? (await opened.browser.newPage()), server.url);
  if (hasDisplay) {
    console.log('  Rest the pointer on an underlined name. Close the browser or press Ctrl-C to end.');
    await new Promise<void>((resolve) => opened.browser.once('disconnected', () => resolve()));
  } else {
    await tab.hover(HOVERED);
    const card = await tab.cardWithArticles();
    mkdirSync(dirname(PICTURE), { recursive: true });
    await tab.page.screenshot({ path: PICTURE });
    console.log(`  No display here. The pointer rested on “${HOVERED}”: a card with ${card.links.length} articles, in ${PICTURE}`);
    await opened.browser.close();
  }
  server.close();
}

/** The demo page at a free port, for this machine only. */
async function servePage(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(PAGE));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function byHand(): string {
  return `
  No Chromium, Chrome, Edge or Firefox found (CHROME_PATH or FIREFOX_PATH can say where one is). By hand:
    Chromium, Chrome, Edge   chrome://extensions, Developer mode, Load unpacked: ${builtFor('chromium')}
    Firefox                  npm run build, then about:debugging, This Firefox, Load Temporary Add-on:
                             ${builtFor('firefox')}/manifest.json
  Then open any page, for instance ${PAGE} from a web server.`;
}
