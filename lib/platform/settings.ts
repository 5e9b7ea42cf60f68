import { browser, type Browser } from 'wxt/browser';

/** What the user has chosen. */
export type Settings = {
  /** False: switched off everywhere. */
  readonly enabled: boolean;
  readonly where: Where;
  /** Sites (`siteOf`) where it is off while it works everywhere else, sorted. */
  readonly disabledSites: readonly string[];
  /** Sites where it is on while it works on chosen ones only, sorted. */
  readonly chosenSites: readonly string[];
  /** What opens a card; a tap does always. `shift`: the pointer rests while the key is held. */
  readonly opensOn: OpensOn;
  readonly paint: Paint;
  /** Only the first mention of a name under each heading is highlighted. */
  readonly firstOnly: boolean;
  readonly density: Density;
  /** Another number whenever archives or corrections have changed: every page looks again. */
  readonly revision: number;
};

/** On which pages it works by itself; `asked`: on none, the popup starts it on the page before it. */
export type Where = (typeof WHERES)[number];
export type OpensOn = (typeof OPENS_ON)[number];
/** How crowded with highlights a page may be. */
export type Density = keyof typeof DENSITIES;
/** How a name looks on a page; `kind`: underlined as its kind is; `none`: as if Apropos were not there, until a pointer rests on it. */
export type Paint = (typeof PAINTS)[number];

/** In the order in which they are offered; highlights in 1,000 words. */
export const DENSITIES = { all: Infinity, some: 40, few: 15 } as const;
/** In the order in which they are offered. */
export const WHERES = ['everywhere', 'chosen', 'asked'] as const;
export const OPENS_ON = ['hover', 'shift', 'click'] as const;
export const PAINTS = ['underline', 'kind', 'background', 'none'] as const;

/** As installed. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  where: 'everywhere',
  disabledSites: [],
  chosenSites: [],
  opensOn: 'hover',
  paint: 'underline',
  firstOnly: false,
  density: 'all',
  revision: 0,
};

const KEY = 'settings';
const POLICY = 'policy'; // in storage.local, where policy.ts keeps a copy: one read tells a page all
const REVISION = 'revision'; // beside the settings, so that whoever renews it overwrites no choice

/** The settings that hold; what is missing or damaged is as installed, what an organisation sets goes first. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get([KEY, POLICY, REVISION]);
  return settingsFrom(stored[POLICY], stored, stored[KEY]);
}

/** Stores the settings whole, but what an organisation sets: what was chosen there before stays below it. */
export async function writeSettings(settings: Settings): Promise<void> {
  const stored = await browser.storage.local.get([KEY, POLICY]);
  const own = settingsFrom(undefined, stored[KEY]);
  const kept = [...locksIn(stored[POLICY])].map((key) => [key, own[key]] as const);
  await browser.storage.local.set({ [KEY]: { ...settings, ...Object.fromEntries(kept) } });
}

/** The settings that an organisation sets, so that nobody else may. */
export async function readLocks(): Promise<Locks> {
  const stored = await browser.storage.local.get(POLICY);
  return locksIn(stored[POLICY]);
}

export type Locks = ReadonlySet<keyof Settings>;

/** Keeps what an organisation sets for everyone who reads the settings; `null`: nothing. */
export async function writePolicy(policy: Readonly<Record<string, unknown>> | null): Promise<void> {
  if (policy === null) await browser.storage.local.remove(POLICY);
  else await browser.storage.local.set({ [POLICY]: policy });
}

/** Makes every open page look again, with what the background knows now. */
export async function reviseTabs(): Promise<void> {
  await browser.storage.local.set({ [REVISION]: Date.now() });
}

/** Tells every later change, from any tab. Returns a function that stops it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>) => {
    if (KEY in changes || POLICY in changes || REVISION in changes) readSettings().then(onChange, () => undefined); // the extension just went
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** Whether Apropos runs on a site by itself; `null`: a page that belongs to none. */
export function isEnabledOn({ enabled, where, disabledSites, chosenSites }: Settings, site: string | null): boolean {
  if (!enabled || where === 'asked') return false;
  if (where === 'chosen') return site !== null && chosenSites.includes(site);
  return site === null || !disabledSites.includes(site);
}

/** The settings with Apropos switched on or off for one site. */
export function withSite(settings: Settings, site: string, isEnabled: boolean): Settings {
  const isChosen = settings.where === 'chosen';
  const list = isChosen ? 'chosenSites' : 'disabledSites';
  const others = settings[list].filter((other) => other !== site);
  return { ...settings, [list]: isEnabled === isChosen ? [...others, site].toSorted() : others };
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

/** Settings from what was stored or saved: each from the first source that says something usable of it, else as installed. */
export function settingsFrom(...sources: readonly unknown[]): Settings {
  const valueOf = <K extends keyof Settings>(key: K): Settings[K] => {
    for (const source of sources) {
      const value = READERS[key](Reflect.get(Object(source), key));
      if (value !== null) return value;
    }
    return DEFAULT_SETTINGS[key];
  };
  return {
    enabled: valueOf('enabled'),
    where: valueOf('where'),
    disabledSites: valueOf('disabledSites'),
    chosenSites: valueOf('chosenSites'),
    opensOn: valueOf('opensOn'),
    paint: valueOf('paint'),
    firstOnly: valueOf('firstOnly'),
    density: valueOf('density'),
    revision: valueOf('revision'),
  };
}

function locksIn(policy: unknown): Locks {
  const keys = Object.keys(READERS) as (keyof Settings)[]; // its type says that it has no others
  return new Set(keys.filter((key) => READERS[key](Reflect.get(Object(policy), key)) !== null));
}

const KEPT_DENSITIES = Object.keys(DENSITIES) as (keyof typeof DENSITIES)[]; // its type says that it has no others

const READERS: { readonly [K in keyof Settings]: (value: unknown) => Settings[K] | null } = {
  enabled: flagFrom,
  where: (value) => WHERES.find((one) => one === value) ?? null,
  revision: (value) => (typeof value === 'number' ? value : null),
  disabledSites: sitesFrom,
  chosenSites: sitesFrom,
  opensOn: (value) => OPENS_ON.find((one) => one === value) ?? null,
  paint: (value) => PAINTS.find((one) => one === value) ?? null,
  firstOnly: flagFrom,
  density: (value) => KEPT_DENSITIES.find((one) => one === value) ?? null,
};

function flagFrom(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

function sitesFrom(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((site): site is string => typeof site === 'string') : null;
}
