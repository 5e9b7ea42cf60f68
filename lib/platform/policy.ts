import { browser } from 'wxt/browser';
import { writePolicy } from './settings.ts';

/**
 * Keeps up with what an organisation sets (public/managed-schema.json): read when the browser or the extension
 * starts, and when it changes. Call at once when the worker starts.
 */
export function followPolicy(): void {
  browser.runtime.onInstalled.addListener(keepPolicy);
  browser.runtime.onStartup.addListener(keepPolicy);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') keepPolicy();
  });
}

function keepPolicy(): void {
  browser.storage.managed.get().then(
    (policy) => writePolicy(Object.keys(policy).length === 0 ? null : policy),
    () => writePolicy(null), // Firefox refuses where no organisation has set anything
  );
}
