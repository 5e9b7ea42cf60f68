import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of engines that Apropos runs in. */
export type BrowserKind = 'chromium' | 'firefox';

type Places = {
  /** Set by a person to say which one to use. */
  readonly variable: string;
  readonly commands: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
};

const PLACES: Readonly<Record<BrowserKind, Places>> = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
    mac: ['Chromium', 'Google Chrome', 'Microsoft Edge'],
    windows: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    mac: ['Firefox', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** Where a browser of this kind is installed, or null. A path in CHROME_PATH or FIREFOX_PATH comes first. */
export function findBrowser(kind: BrowserKind): string | null {
  return candidatesFor(kind).find(isExecutable) ?? null;
}

function candidatesFor(kind: BrowserKind): string[] {
  const { variable, commands, mac, windows } = PLACES[kind];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const chosen = process.env[variable];
  return [
    ...(chosen ? [chosen] : []),
    ...(process.platform === 'darwin' ? mac.flatMap(macPaths) : []),
    ...(process.platform === 'win32' ? windows.flatMap(windowsPaths) : commands.flatMap((name) => folders.map((folder) => join(folder, name)))),
  ];
}

function macPaths(name: string): string[] {
  const binary = name.startsWith('Firefox') ? 'firefox' : name;
  return ['/Applications', join(process.env['HOME'] ?? '', 'Applications')].map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', binary));
}

function windowsPaths(tail: string): string[] {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, tail));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // not there, or not ours to run: the next place is tried
  }
}
