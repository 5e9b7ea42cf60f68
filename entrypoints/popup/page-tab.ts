import { browser } from 'wxt/browser';

/**
 * The tab that the popup is about: the active one, or where the popup itself fills a tab (Firefox for
 * Android), the one looked at before. `null` where there is none.
 */
export async function findPageTab(): Promise<number | null> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query(own ? { currentWindow: true } : { active: true, currentWindow: true });
  const others = tabs.filter((tab) => tab.id !== own?.id).toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return others[0]?.id ?? null;
}
