import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, type BrowserKind } from './browser/find.ts';

/** What each browser is called where apt-get installs it: Debian's name first, then Ubuntu's. */
const PACKAGES: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};
/** A bare machine has no font, and a page without one has no text to hover over. */
const FONTS = 'fonts-liberation';

const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const kinds: readonly BrowserKind[] = ['chromium', 'firefox'];
const missing = kinds.filter((kind) => findWorking(kind) === null);
if (missing.length > 0 && canInstall) {
  aptGet('update');
  missing.forEach(installBrowser);
}

let isComplete = true;
for (const kind of kinds) {
  const found = findWorking(kind);
  if (found !== null) console.log(`  ${found.version} (${found.path})`);
  else {
    isComplete = false;
    const variable = kind === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH';
    const choice = kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
    console.error(`  No ${choice} found. Install it (Debian: apt-get install ${PACKAGES[kind][0]}), or set ${variable} to where it is.`);
  }
}
process.exitCode = isComplete ? 0 : 1;

/** A browser that also starts: on Ubuntu the command may be no more than a pointer to a package that isn't there. */
function findWorking(kind: BrowserKind): { readonly path: string; readonly version: string } | null {
  const path = findBrowser(kind);
  if (path === null) return null;
  if (process.platform === 'win32') return { path, version: kind }; // there --version opens a window
  try {
    const version = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 30_000 });
    return { path, version: version.trim() };
  } catch {
    return null; // said where the missing ones are listed
  }
}

function installBrowser(kind: BrowserKind): void {
  for (const name of PACKAGES[kind]) {
    aptGet('install', '--yes', '--no-install-recommends', name, FONTS);
    if (findWorking(kind) !== null) return;
  }
}

function aptGet(...args: readonly string[]): void {
  try {
    execFileSync('apt-get', ['-q', ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  } catch {
    console.error(`  apt-get ${args.join(' ')} failed.`); // another name may do; what stays missing is an error below
  }
}
