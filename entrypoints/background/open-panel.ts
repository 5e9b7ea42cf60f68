import { browser } from 'wxt/browser';

/**
 * Opens the side panel beside a tab in which a person just clicked: Chromium counts that click for the message it sent, as
 * long as nothing was awaited since. Firefox does not, and the answer is its key for it, '' where it has none.
 */
export async function openPanel(tabId: number | null): Promise<string | null> {
  if (import.meta.env.FIREFOX) return (await browser.commands.getAll()).find(({ name }) => name === '_execute_sidebar_action')?.shortcut ?? '';
  if (tabId !== null) await browser.sidePanel.open({ tabId });
  return null;
}
