import { browser } from 'wxt/browser';
import { readerAddress, type ReaderPlace } from '../../lib/platform/reader-address.ts';

/** Opens the reader in a new tab beside the one it was asked from; `null`: at the end. */
export async function openReader(place: Partial<ReaderPlace>, openerTabId: number | null): Promise<void> {
  const url = readerUrl(place);
  await browser.tabs.create(openerTabId === null ? { url } : { url, openerTabId });
}

/** The reader's whole address. */
export function readerUrl(place: Partial<ReaderPlace>): string {
  return new URL(readerAddress(place), browser.runtime.getURL('/')).href;
}
