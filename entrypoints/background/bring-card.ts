import { browser } from 'wxt/browser';

/** Runs the card's script in the top frame of a tab, beside the content script: no file of it can be fetched by a page. */
export async function bringCard(tabId: number | null): Promise<null> {
  if (tabId !== null) await browser.scripting.executeScript({ target: { tabId }, files: ['/card.js'] });
  return null;
}
