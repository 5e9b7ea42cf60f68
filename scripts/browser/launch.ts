import type { Browser } from 'puppeteer-core';
import { launch as launchPuppeteer } from 'puppeteer-core';
import type { BrowserKind } from './find.ts';

export type LaunchOptions = {
  readonly kind: BrowserKind;
  readonly executable: string;
  readonly headless: boolean;
  /** A port on 127.0.0.1 that every request goes through, those to 127.0.0.1 as well. */
  readonly proxyPort?: number;
  /** BCP 47 tag of the browser's own language; left out: English. */
  readonly language?: string;
  /** A folder that its profile is kept in, to start again with. Chromium only. */
  readonly profile?: string;
};

/** Firefox gives an extension's pages a random address; a fixed one lets a script open them. */
export const FIREFOX_ORIGIN = 'moz-extension://8d1f9f0e-3f6b-4c6e-9a53-6a9d0f5f7a11';
export const GECKO_ID = 'apropos@apropos.invalid';

/** Port 9 is on every browser's list of blocked ports: a request to it ends inside the browser. */
const NOWHERE = 'http://127.0.0.1:9/';

/** What a browser asks of its vendor unasked, switched off: with these a proxy sees none of it in a minute. */
const QUIET_FLAGS = [
  '--disable-component-update',
  `--component-updater=url-source=${NOWHERE}`, // the on-device model's manifest is asked for even so
  `--gaia-url=${NOWHERE}`, // is anyone signed in?
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication',
  '--no-default-browser-check',
];
const QUIET_PREFS = { 'network.captive-portal-service.enabled': false };
/** Without it a release of Firefox ignores Puppeteer's `services.settings.server`. */
const QUIET_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

/** Starts a browser with an empty profile of its own, which goes when the browser closes unless it has a folder. */
export async function launch({ kind, executable, headless, proxyPort, language = 'en-US', profile }: LaunchOptions): Promise<Browser> {
  const shared = { executablePath: executable, headless, defaultViewport: headless ? { width: 1100, height: 800 } : null };
  if (kind === 'firefox') {
    return launchPuppeteer({
      ...shared,
      browser: 'firefox',
      env: { ...process.env, ...QUIET_ENVIRONMENT },
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        ...QUIET_PREFS,
        'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: new URL(FIREFOX_ORIGIN).host }),
        ...(proxyPort !== undefined && firefoxProxy(proxyPort)),
      },
    });
  }
  const isRoot = process.getuid?.() === 0; // Chromium's sandbox refuses to run as root
  return launchPuppeteer({
    ...shared,
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    ...(profile !== undefined && { userDataDir: profile }),
    env: { ...process.env, LANGUAGE: language },
    args: [...QUIET_FLAGS, `--lang=${language}`, ...(isRoot ? ['--no-sandbox'] : []), ...(proxyPort === undefined ? [] : chromiumProxy(proxyPort))],
  });
}

function chromiumProxy(port: number): string[] {
  return [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'];
}

function firefoxProxy(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}
