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

/** What there is to do: for the importer at `next`, in milliseconds since 1970, `null`: nothing; for the person, where an import `waits`. */
export type Agenda = { readonly next: number | null; readonly waits: boolean };

/** Sets the alarm, and marks the toolbar's button where the person is waited for. */
export async function keepAgenda({ next, waits }: Agenda): Promise<void> {
  await setAlarmTo(next);
  await browser.action.setBadgeText({ text: waits ? BADGE : '' });
}

/** Sets the alarm, in milliseconds since 1970; `null`: none. */
export async function setAlarmTo(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(CHECK_ALARM);
  else browser.alarms.create(CHECK_ALARM, { when });
  await browser.storage.local.set({ [NEXT_CHECK]: when });
}
