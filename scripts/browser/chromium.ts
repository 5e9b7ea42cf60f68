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
      const stopper = await stopperOf(browser, origin);
      await until('the background to stop', async () => {
        // Never one that is starting: Chromium starts it again for whoever it was started for, however often it is stopped.
        if (stopper.states().includes('running')) await stopper.stop();
        return { states: stopper.states(), targets: (await workers()).length };
      }, ({ states, targets }) => states.every((state) => state === 'stopped') && targets === 0);
    },
  };
}

/** Stops workers, and knows how each of an origin's is doing. */
type Stopper = { states(): readonly Protocol.ServiceWorker.ServiceWorkerVersionRunningStatus[]; stop(): Promise<void> };

const stoppers = new WeakMap<Browser, Promise<Stopper>>();

/** By the browser's first page, which stays as long as it does. */
function stopperOf(browser: Browser, origin: string): Promise<Stopper> {
  const stopper = stoppers.get(browser) ?? openStopper(browser, origin);
  stoppers.set(browser, stopper);
  return stopper;
}

async function openStopper(browser: Browser, origin: string): Promise<Stopper> {
  const [page] = await browser.pages();
  const session = await (page ?? (await browser.newPage())).createCDPSession();
  const versions = new Map<string, Protocol.ServiceWorker.ServiceWorkerVersion>();
  const told = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions: updated }) => {
      for (const version of updated) if (version.scriptURL.startsWith(origin)) versions.set(version.versionId, version);
      if (versions.size > 0) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await told;
  return {
    states: () => [...versions.values()].map(({ runningStatus }) => runningStatus),
    stop: () => session.send('ServiceWorker.stopAllWorkers'),
  };
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
