import { browser } from 'wxt/browser';
import { CHECK_ALARM, NEXT_CHECK, setAlarmTo, soon } from '../../lib/platform/check-alarm.ts';
import { isImporting } from '../../lib/platform/import-messages.ts';
import { openImporter } from './importer.ts';

/** Opens the importer when it is time: an address is due, or an import may stand still. */
export function followSchedule(): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name !== CHECK_ALARM) return;
    if (await isImporting()) await setAlarmTo(soon());
    else await openImporter();
  });
  if (import.meta.env.FIREFOX) browser.runtime.onStartup.addListener(setAgain);
}

/** Firefox forgets alarms when it ends. */
async function setAgain(): Promise<void> {
  const when: unknown = (await browser.storage.local.get(NEXT_CHECK))[NEXT_CHECK];
  if (typeof when === 'number') browser.alarms.create(CHECK_ALARM, { when });
}
