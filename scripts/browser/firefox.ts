import type { Browser, Page } from 'puppeteer-core';
import { FIREFOX_ORIGIN, GECKO_ID } from './launch.ts';
import type { Engine } from './engine.ts';
import { until } from './until.ts';

/** The part of WebDriver BiDi's remote values that is read here. */
type RemoteValue = {
  readonly sharedId?: string;
  readonly value?: { readonly mode?: string; readonly shadowRoot?: RemoteValue | null; readonly children?: readonly RemoteValue[] };
};

type Answer = {
  readonly result: unknown;
  readonly exceptionDetails?: { readonly text: string };
};

/** Sends a BiDi command; Puppeteer has the connection but does not show it in its types. */
type Send = (method: string, params: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

/** Firefox, by WebDriver BiDi, and its own privileged window where BiDi has no word for something. */
export async function firefoxEngine(browser: Browser): Promise<Engine> {
  const send = senderOf(browser);
  const evaluateInWindow = await windowOf(send);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension`;
  const isBackgroundRunning = async (): Promise<boolean> => (await evaluateInWindow(`${extension}.backgroundState`)) === 'running';
  return {
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // To Puppeteer such a navigation never ends, so it is sent without waiting.
      const url = `${FIREFOX_ORIGIN}/${path}`;
      await send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      await until(`${path} to load`, () => isLoaded(page, url));
      return page;
    },
    inClosedRoot: (page, run) => runInClosedRoot(send, contextOf(page), run),
    inOwnWindow: evaluateInWindow,
    async preferScheme(_, scheme) {
      await evaluateInWindow(`Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`);
    },
    isBackgroundRunning,
    async stopBackground() {
      await until('the background to stop', async () => {
        // Asked each time anew: a background that is just starting, or that a message wakes, goes on.
        await evaluateInWindow(`${extension}.terminateBackground()`);
        return isBackgroundRunning();
      }, (running) => !running);
    },
  };
}

/** Changes the browser's own language, for extensions that are installed from now on: as if its language pack were there. */
export async function speakInFirefox(browser: Browser, language: string): Promise<void> {
  const evaluateInWindow = await windowOf(senderOf(browser));
  const tags = JSON.stringify([language, 'en-US']);
  await evaluateInWindow(`Services.locale.availableLocales = ${tags}; Services.locale.requestedLocales = ${tags}; true`);
}

function senderOf(browser: Browser): Send {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (typeof connection !== 'object' || connection === null) throw new Error('Puppeteer no longer holds its BiDi connection in browser.connection.');
  const send: unknown = Reflect.get(connection, 'send');
  if (typeof send !== 'function') throw new Error('Puppeteer’s BiDi connection no longer has send().');
  return async (method, params) => ((await send.call(connection, method, params)) as { result: Record<string, unknown> }).result;
}

/** Puppeteer keeps a frame's BiDi context as its id, and does not show that in its types either. */
function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('Puppeteer no longer holds a frame’s BiDi context in frame._id.');
  return id;
}

async function isLoaded(page: Page, url: string): Promise<boolean> {
  const [address, state] = await page.evaluate(() => [location.href, document.readyState] as const);
  return address === url && state === 'complete';
}

async function windowOf(send: Send): Promise<(expression: string) => Promise<unknown>> {
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree['contexts'] as readonly { readonly context: string }[];
  if (window === undefined) throw new Error('Firefox shows no window of its own.');
  return async (expression) => {
    const answer = await send('script.evaluate', { expression, target: { context: window.context }, awaitPromise: true });
    return (valueOf(answer) as RemoteValue).value;
  };
}

async function runInClosedRoot<T>(send: Send, context: string, run: (root: ShadowRoot) => T): Promise<T | null> {
  const target = { context };
  const page = await send('script.evaluate', {
    expression: 'document.documentElement',
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const root = findClosedRoot(valueOf(page) as RemoteValue);
  if (root === null) return null;
  const answer = await send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${run.toString()})(root))`,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
  const { value } = valueOf(answer) as { value?: string };
  return value === undefined ? null : (JSON.parse(value) as T);
}

function valueOf(answer: Record<string, unknown>): unknown {
  const { result, exceptionDetails } = answer as unknown as Answer;
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result;
}

/** The last one: Firefox keeps closed roots of its own for `<use>` in drawings, and ours stands behind the page. */
function findClosedRoot(node: RemoteValue): RemoteValue | null {
  const own = node.value?.shadowRoot;
  if (own?.value?.mode === 'closed') return own;
  for (const child of node.value?.children?.toReversed() ?? []) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return null;
}
