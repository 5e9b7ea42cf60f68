import { browser, type Browser } from 'wxt/browser';

/** What the user has chosen. */
export type Settings = {
  /** False: switched off everywhere. */
  readonly enabled: boolean;
  /** Sites (`siteOf`) where it is switched off, sorted. */
  readonly disabledSites: readonly string[];
  /** What opens a card; a tap does always. `shift`: the pointer rests while the key is held. */
  readonly opensOn: OpensOn;
  readonly paint: Paint;
  /** Only the first mention of a name under each heading is highlighted. */
  readonly firstOnly: boolean;
};

export type OpensOn = (typeof OPENS_ON)[number];
/** How a name looks on a page; `none`: as if Apropos were not there, until a pointer rests on it. */
export type Paint = (typeof PAINTS)[number];

/** In the order in which they are offered. */
export const OPENS_ON = ['hover', 'shift', 'click'] as const;
export const PAINTS = ['underline', 'background', 'none'] as const;

/** As installed. */
export const DEFAULT_SETTINGS: Settings = { enabled: true, disabledSites: [], opensOn: 'hover', paint: 'underline', firstOnly: false };

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
  return /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : null;
}

/** The site that someone means who writes `example.org` or pastes an address; `null` where that names none. */
export function siteFromText(text: string): string | null {
  const written = text.trim();
  const site = siteOf(/^[a-z][a-z\d+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  return site !== null && /^[^.].*\.[^.]+$|^localhost$|^\[/.test(site) ? site : null;
}

function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const sites: unknown = Reflect.get(stored, 'disabledSites');
  return {
    enabled: flagFrom(stored, 'enabled'),
    disabledSites: Array.isArray(sites) ? sites.filter((site): site is string => typeof site === 'string') : DEFAULT_SETTINGS.disabledSites,
    opensOn: OPENS_ON.find((one) => one === Reflect.get(stored, 'opensOn')) ?? DEFAULT_SETTINGS.opensOn,
    paint: PAINTS.find((one) => one === Reflect.get(stored, 'paint')) ?? DEFAULT_SETTINGS.paint,
    firstOnly: flagFrom(stored, 'firstOnly'),
  };
}

function flagFrom(stored: object, key: 'enabled' | 'firstOnly'): boolean {
  const flag: unknown = Reflect.get(stored, key);
  return typeof flag === 'boolean' ? flag : DEFAULT_SETTINGS[key];
}
