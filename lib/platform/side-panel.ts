import { browser } from 'wxt/browser';

/**
 * What opens the side panel of a window; `null` where the browser has none (Firefox for Android). To be
 * called in a click or a key, before anything is awaited, else the browser refuses.
 */
export function sidePanelOpener(): ((windowId: number) => Promise<void>) | null {
  if (browser.sidePanel !== undefined) return (windowId) => browser.sidePanel.open({ windowId });
  const sidebar: unknown = Reflect.get(browser, 'sidebarAction'); // Firefox; Chromium's types don't know it
  return hasOpen(sidebar) ? () => sidebar.open() : null;
}

function hasOpen(sidebar: unknown): sidebar is { open(): Promise<void> } {
  return typeof sidebar === 'object' && sidebar !== null && typeof Reflect.get(sidebar, 'open') === 'function';
}
