import type { ElementHandle, Page } from 'puppeteer-core';
import { CHECK_ALARM } from '../../lib/platform/check-alarm.ts';
import { until } from '../../scripts/browser/until.ts';

/** What the Archives section of the options page says. */
export function archivesText(options: Page): Promise<string> {
  return options.evaluate(() => document.querySelector('#archives')?.parentElement?.innerText ?? '');
}

/** Waits until the Archives section says something. */
export function untilSays(options: Page, what: RegExp): Promise<string> {
  return until(`the archives to say ${what}`, () => archivesText(options), (text) => what.test(text));
}

/** Chooses files in the first place that takes some: to add to an archive where that is open, else to make one. */
export async function chooseFiles(options: Page, files: readonly string[]): Promise<void> {
  await until('a place for files', () => options.$('.bring-files'));
  const input = (await options.$('.bring-files')) as ElementHandle<HTMLInputElement> | null;
  await input?.uploadFile(...files);
}

/** Drops files or folders where archives are made. Chromium only. */
export async function dropFiles(options: Page, files: readonly string[]): Promise<void> {
  const place = await options.$('.bring');
  await place?.scrollIntoView();
  const box = await place?.boundingBox();
  if (!box) throw new Error('There is no place to drop files.');
  const session = await options.createCDPSession();
  const at = { x: box.x + 20, y: box.y + 20, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}

/** Presses a button of the Archives section by what stands on it: in the item of an archive, or anywhere. */
export async function press(options: Page, label: string, archive: string | null = null): Promise<void> {
  const find = (): Promise<boolean> =>
    options.evaluate((wanted, title) => {
      const item = [...document.querySelectorAll('.archive')].find((one) => one.querySelector('.switch-label')?.textContent === title);
      const button = [...(title === null ? document : (item ?? document.createElement('p'))).querySelectorAll('button')].find((each) => each.textContent?.trim() === wanted && !each.disabled);
      button?.click();
      return button !== undefined;
    }, label, archive);
  await until(`the button “${label}”`, find);
}

/** Takes what an import made, and waits until that import is no longer shown. */
export async function useIt(options: Page): Promise<void> {
  await press(options, 'Use it');
  await until('the import to be gone', () => archivesText(options), (text) => !/” is ready/.test(text));
}

/** Presses a button by a key, as only a person can: the browser asks for permission then alone. */
export async function pressKey(options: Page, label: string): Promise<void> {
  const focus = () =>
    options.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.innerText.startsWith(wanted) && !each.disabled);
      button?.focus();
      return button !== undefined;
    }, label);
  await options.bringToFront();
  await until(`the button “${label}”`, focus);
  await options.keyboard.press('Enter');
}

/** The titles of the archives, in order. */
export function titles(options: Page): Promise<string[]> {
  return options.evaluate(() => [...document.querySelectorAll('.archive .switch-label')].map((label) => label.textContent ?? ''));
}

/** Switches an archive on or off. */
export function toggle(options: Page, archive: string): Promise<void> {
  return options.evaluate((title) => {
    const label = [...document.querySelectorAll('.archive .switch')].find((each) => each.textContent?.trim() === title);
    label?.querySelector('input')?.click();
  }, archive);
}

/** SHA-256 of the corpus that serves for the archive of this title, as stored; `null` where there is none. */
export async function storedCorpus(options: Page, archive: string): Promise<string | null> {
  await giveDatabase(options);
  return options.evaluate(async (title) => {
    const { open, answer } = globalThis as unknown as InPage;
    const db = await open();
    const store = db.transaction(['archives', 'corpora']);
    const records: readonly { id: string; title: string }[] = await answer(store.objectStore('archives').getAll());
    const corpus: Blob | undefined = await answer(store.objectStore('corpora').get(records.find((one) => one.title === title)?.id ?? ''));
    db.close();
    if (corpus === undefined) return null;
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await corpus.arrayBuffer()))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }, archive);
}

/** Changes a byte in the middle of the one corpus that is stored. */
export async function damageCorpus(options: Page): Promise<void> {
  await giveDatabase(options);
  await options.evaluate(async () => {
    const { open, answer } = globalThis as unknown as InPage;
    const db = await open();
    const store = () => db.transaction('corpora', 'readwrite').objectStore('corpora');
    const [key = ''] = await answer(store().getAllKeys());
    const corpus: Blob = await answer(store().get(key));
    const bytes = new Uint8Array(await corpus.arrayBuffer());
    const middle = bytes.findIndex((byte, index) => index > bytes.length / 2 && byte !== 0);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    await answer(store().put(new Blob([bytes]), key));
    db.close();
  });
}

/** As if a day had passed since the addresses of archives were asked. */
export async function makeDue(options: Page): Promise<void> {
  await giveDatabase(options);
  await options.evaluate(async () => {
    const { open, answer } = globalThis as unknown as InPage;
    const db = await open();
    const store = () => db.transaction('subscriptions', 'readwrite').objectStore('subscriptions');
    const all: readonly { checkedAt: number }[] = await answer(store().getAll());
    for (const one of all) await answer(store().put({ ...one, checkedAt: one.checkedAt - 86_400_001 }));
    db.close();
  });
}

/** Sets the alarm at which the importer looks for work to so many milliseconds from now: what the browser does after a day. */
export function ringIn(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate((name, wait) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Alarming; chrome: Alarming };
    (browser ?? chrome).alarms.create(name, { when: Date.now() + wait });
  }, CHECK_ALARM, milliseconds);
}

type Alarming = { readonly alarms: { create(name: string, at: { readonly when: number }): void } };

/** Where the oldest import stands, as stored; `null`: there is none. */
export async function importStage(page: Page): Promise<string | null> {
  await giveDatabase(page);
  return page.evaluate(async () => {
    const { open, answer } = globalThis as unknown as InPage;
    const db = await open();
    const [job]: readonly { stage: string }[] = await answer(db.transaction('jobs').objectStore('jobs').getAll());
    db.close();
    return job?.stage ?? null;
  });
}

/** How many files of imports wait to be read, as stored. */
export async function filesWaiting(page: Page): Promise<number> {
  await giveDatabase(page);
  return page.evaluate(async () => {
    const { open, answer } = globalThis as unknown as InPage;
    const db = await open();
    const count = await answer(db.transaction('inputs').objectStore('inputs').count());
    db.close();
    return count;
  });
}

/** Whether a worker imports, in whichever page. */
export function isImportRunning(page: Page): Promise<boolean> {
  return page.evaluate(async () => ((await navigator.locks.query()).held ?? []).some(({ name }) => name === 'import'));
}

/** Empties the database: only the packaged archive is left. */
export async function forgetArchives(options: Page): Promise<void> {
  await giveDatabase(options);
  await options.evaluate(async () => {
    const { open, answer } = globalThis as unknown as InPage;
    const db = await open();
    const all = db.transaction([...db.objectStoreNames], 'readwrite');
    await Promise.all([...db.objectStoreNames].map((store) => answer(all.objectStore(store).clear())));
    db.close();
  });
}

/** What the functions above find in the page. */
type InPage = { open(): Promise<IDBDatabase>; answer<T>(request: IDBRequest<T>): Promise<T> };

function giveDatabase(options: Page): Promise<void> {
  return options.evaluate(() => {
    const given: InPage = {
      open: () => given.answer(indexedDB.open('apropos')),
      answer: (request) =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error));
        }),
    };
    Object.assign(globalThis, given);
  });
}
