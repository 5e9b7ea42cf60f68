import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command from the project's root, its output on the terminal, and says its name and time. */
export async function step(name, command, ...args) {
  console.log(`\n▸ ${name}`);
  const start = performance.now();
  const code = await run(command, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (code !== 0) throw new Error(`${name} failed after ${seconds} s (${[command, ...args].join(' ')} ended with ${code}).`);
  console.log(`  ${name}: ${seconds} s`);
}

/** Installs what package-lock.json names, unless all of it stands there already. */
export async function install() {
  if (isInstalled()) return;
  await step('install', 'npm', 'ci');
}

function isInstalled() {
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (!existsSync(installed)) return false;
  const has = readPackages(installed);
  // Optional packages are those of other platforms.
  return Object.entries(readPackages(`${ROOT}package-lock.json`)).every(
    ([path, { version, optional }]) => path === '' || optional || has[path]?.version === version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** `node` is the project's own Node 24 here: npm puts node_modules/.bin in front of the PATH. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32'; // commands of packages are .cmd files there
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
}
