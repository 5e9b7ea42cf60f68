import { browser } from 'wxt/browser';
import { BADGE, CHECK_ALARM, NEXT_CHECK } from '../../lib/platform/check-alarm.ts';

/** Says on the toolbar's button that a web address is to be asked again, which the settings do once they are opened. */
export function followSchedule(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === CHECK_ALARM) void browser.action.setBadgeText({ text: BADGE });
  });
  // Firefox forgets alarms when it ends, and both browsers the badge.
  browser.runtime.onStartup.addListener(async () => {
    const when: unknown = (await browser.storage.local.get(NEXT_CHECK))[NEXT_CHECK];
    if (typeof when === 'number') browser.alarms.create(CHECK_ALARM, { when });
  });
}
