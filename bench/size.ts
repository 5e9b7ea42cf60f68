import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { printTable } from './table.ts';

/** What every page, every page that is pointed at and every worker start pays for, in bytes gzipped. */
const BUDGETS: Readonly<Record<string, number>> = {
  'content-scripts/content.js': 25_000,
  'card.js': 25_000,
  'background.js': 40_000,
};

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = fileURLToPath(new URL(`../.output/${build}/`, import.meta.url));
  if (!existsSync(folder)) throw new Error(`There is no build in .output/${build}: run npm run build first.`);
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const rows = files
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      const bytes = readFileSync(path);
      return { file: relative(folder, path).replaceAll('\\', '/'), raw: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length };
    })
    .toSorted((a, b) => b.gzipped - a.gzipped);
  printTable(
    `Bytes of ${build}`,
    ['file', 'kB', 'kB gzipped', 'budget'],
    rows.map(({ file, raw, gzipped }) => [file, inKilobytes(raw), inKilobytes(gzipped), file in BUDGETS ? inKilobytes(BUDGETS[file] ?? 0) : '']),
  );
  const over = rows.filter(({ file, gzipped }) => gzipped > (BUDGETS[file] ?? Infinity));
  for (const { file, gzipped } of over) {
    console.error(`${file} has ${gzipped} bytes gzipped, over its budget of ${BUDGETS[file]}.`);
    process.exitCode = 1;
  }
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
