import { browser, type Browser } from 'wxt/browser';

/** What the user has chosen. */
export type Settings = {
  /** False: switched off everywhere. */
  readonly enabled: boolean;
  /** Sites (`siteOf`) where it is switched off, sorted. */
  readonly disabledSites: readonly string[];
};

/** As installed. */
export const DEFAULT_SETTINGS: Settings = { enabled: true, disabledSites: [] };

const KEY = 'settings';

/** The stored settings; what is missing or damaged is as installed. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return settingsFrom(stored[KEY]);
}

/** Stores the settings whole. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Tells every later change, from any tab. Returns a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    const change = changes[KEY];
    if (change) onChange(settingsFrom(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Whether Apropos runs on a site; `null`: a page that belongs to none. */
export function isEnabledOn(settings: Settings, site: string | null): boolean {
  return settings.enabled && (site === null || !settings.disabledSites.includes(site));
}

/** The settings with Apropos switched on or off for one site. */
export function withSite(settings: Settings, site: string, isEnabled: boolean): Settings {
  const others = settings.disabledSites.filter((other) => other !== site);
  return { ...settings, disabledSites: isEnabled ? others : [...others, site].toSorted() };
}

/** What a switch for “this site” covers: the host without `www.`, all local files together, else `null`. */
export function siteOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  if (url.protocol === 'file:') return 'local files';
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.hostname.replace(/^www\./, '') : null;
}

function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const enabled: unknown = Reflect.get(stored, 'enabled');
  const sites: unknown = Reflect.get(stored, 'disabledSites');
  return {
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULT_SETTINGS.enabled,
    disabledSites: Array.isArray(sites) ? sites.filter((site): site is string => typeof site === 'string') : DEFAULT_SETTINGS.disabledSites,
  };
}
