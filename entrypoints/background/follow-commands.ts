import { browser } from 'wxt/browser';
import { callPage } from '../../lib/platform/call.ts';

/** Hands the keys that the browser listens for to the page in front (wxt.config.ts names them). */
export function followCommands(): void {
  browser.commands?.onCommand.addListener((command) => void follow(command).catch(() => undefined)); // a page that Apropos can't run on
}

async function follow(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'next-name') await callPage(tab.id, 'stepName', { to: 'next' });
  if (command === 'previous-name') await callPage(tab.id, 'stepName', { to: 'previous' });
  if (command === 'enter-card') await callPage(tab.id, 'enterCard', null);
}
