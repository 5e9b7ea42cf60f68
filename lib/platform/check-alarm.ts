import { browser } from 'wxt/browser';

/** The alarm at which the background has the importer look for work. */
export const CHECK_ALARM = 'check';

/** Where in storage.local the time of that alarm stands, in milliseconds since 1970: Firefox forgets alarms when it ends. */
export const NEXT_CHECK = 'next-check';

/** What stands on the toolbar's button while an import waits for the person. */
export const BADGE = '•';

const SOON = 30_000; // ms: the shortest that Chromium lets an alarm wait

/** When to look again whether an import stands still: whoever works at it may have been closed. */
export function soon(): number {
  return Date.now() + SOON;
}

/** Sets the alarm, in milliseconds since 1970; Infinity: none. */
export async function setAlarmTo(when: number): Promise<void> {
  if (when === Infinity) {
    await browser.alarms.clear(CHECK_ALARM);
    await browser.storage.local.remove(NEXT_CHECK);
  } else {
    browser.alarms.create(CHECK_ALARM, { when });
    await browser.storage.local.set({ [NEXT_CHECK]: when });
  }
}
