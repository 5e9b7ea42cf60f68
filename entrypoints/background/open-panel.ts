import { browser } from 'wxt/browser';

/**
 * Opens the side panel beside a tab in which a person just clicked: Chromium counts that click for the message it sent, as
 * long as nothing was awaited since. Firefox does not.
 */
export async function openPanel(tabId: number | null): Promise<null> {
  if (tabId !== null) await browser.sidePanel.open({ tabId });
  return null;
}
