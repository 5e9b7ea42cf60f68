import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { until } from './until.ts';

/** Chromium, by the DevTools protocol. */
export async function chromiumEngine(browser: Browser, extensionId: string): Promise<Engine> {
  const cdp = await browser.target().createCDPSession();
  const origin = `chrome-extension://${extensionId}/`;
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  const sessionOf = (page: Page): Promise<CDPSession> => {
    const session = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, session);
    return session;
  };
  const workers = async (): Promise<Protocol.Target.TargetInfo[]> => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  };
  return {
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      return page;
    },
    inClosedRoot: async (page, run) => runInClosedRoot(await sessionOf(page), run),
    inOwnWindow: null,
    preferScheme: (page, scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    isBackgroundRunning: async () => (await workers()).length > 0,
    async stopBackground() {
      await until('the background to stop', async () => {
        // Asked each time anew, both ways: a worker that Puppeteer is just attaching to survives either, one that ended by itself refuses.
        for (const { targetId } of await workers()) await cdp.send('Target.closeTarget', { targetId }).catch(() => null);
        await (await stopperOf(browser)).send('ServiceWorker.stopAllWorkers');
        return workers();
      }, (running) => running.length === 0);
    },
  };
}

const stoppers = new WeakMap<Browser, Promise<CDPSession>>();

/** A page that may stop workers; the first one stays as long as its browser. */
function stopperOf(browser: Browser): Promise<CDPSession> {
  const stopper = stoppers.get(browser) ?? openStopper(browser);
  stoppers.set(browser, stopper);
  return stopper;
}

async function openStopper(browser: Browser): Promise<CDPSession> {
  const [page] = await browser.pages();
  const session = await (page ?? (await browser.newPage())).createCDPSession();
  await session.send('ServiceWorker.enable');
  return session;
}

async function runInClosedRoot<T>(session: CDPSession, run: (root: ShadowRoot) => T): Promise<T | null> {
  const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const root = findClosedRoot(document);
  if (root === null) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  if (object.objectId === undefined) return null;
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { return (${run.toString()})(this); }`,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value as T;
}

function findClosedRoot(node: Protocol.DOM.Node): Protocol.DOM.Node | null {
  const own = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (own) return own;
  for (const child of node.children ?? []) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return null;
}
