import { browser } from 'wxt/browser';

const KEY = 'recent-searches'; // in storage.session: in memory alone, gone with the browser
const KEPT = 5; // one or two lines of them

/** The last searches that led somewhere, the latest first. */
export async function readRecent(): Promise<readonly string[]> {
  const { [KEY]: stored }: Record<string, unknown> = await browser.storage.session.get(KEY);
  return Array.isArray(stored) ? stored.filter((query): query is string => typeof query === 'string') : [];
}

/** Puts a search before the others. */
export async function addRecent(query: string): Promise<void> {
  const others = (await readRecent()).filter((other) => other !== query);
  await browser.storage.session.set({ [KEY]: [query, ...others].slice(0, KEPT) });
}

/** Forgets them all. */
export async function forgetRecent(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
