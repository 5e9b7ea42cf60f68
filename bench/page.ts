// npm run bench page [-- --peers] [--quick] [--runs N] [--prose FILE] [--names FILE]:
// what do a million names cost a page?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../scripts/browser/find.ts';
import { openSite } from '../tests/e2e/site.ts';
import { figuresOf, type Measured } from './page-figures.ts';
import { gatherInputs } from './page-inputs.ts';
import { printAsking, timeAsking } from './page-messages.ts';
import { CORPUS_SIZES } from './page-names.ts';
import { MOST_PEER_NAMES, peersFrom, readingScript } from './page-peers.ts';
import { printCosts, printTargets } from './page-report.ts';
import { runOnce, type Marker, type Run } from './page-run.ts';

const { values } = parseArgs({
  options: { peers: { type: 'boolean' }, quick: { type: 'boolean' }, runs: { type: 'string' }, prose: { type: 'string' }, names: { type: 'string' } },
});
const quick = values.quick === true;
const runs = Number(values.runs ?? (quick ? 1 : 3));
const executable = findBrowser('chromium');
if (executable === null) throw new Error('No Chromium is installed: set CHROME_PATH, or install one.');
const inputs = gatherInputs({ names: values.names ?? null, prose: values.prose ?? null });
const sizes = CORPUS_SIZES.filter((size) => size <= inputs.names.length && (!quick || size <= 100_000));
const pages = inputs.pages.slice(0, quick ? 2 : 3);
const extensions = new Map(await Promise.all(sizes.map(async (size) => [size, await inputs.extensionWith(size, 'chromium')] as const)));

const markers: { readonly label: string; readonly names: number; readonly marker: Marker }[] = [
  { label: 'nothing', names: 0, marker: null },
  { label: 'reading alone', names: 0, marker: { script: readingScript } },
  ...sizes.map((size) => ({ label: 'Apropos', names: size, marker: { extension: extensions.get(size) ?? '', isWhole: false } })),
  ...sizes.map((size) => ({ label: 'Apropos, whole page', names: size, marker: { extension: extensions.get(size) ?? '', isWhole: true } })),
];
for (const peer of values.peers ? peersFrom(inputs.packages) : []) {
  for (const size of sizes.filter((names) => names <= MOST_PEER_NAMES)) markers.push({ label: peer.label, names: size, marker: { script: peer.script(inputs.names.slice(0, size)) } });
}

const site = await openSite();
const measured: Measured[] = [];
for (const page of pages) {
  const url = site.put({ html: page.html });
  const done = markers.map((): Run[] => []);
  const isLong = page.characters > 5_000_000;
  for (let run = 0; run < (isLong ? Math.min(2, runs) : runs); run++) {
    for (const [index, { label, marker }] of markers.entries()) {
      if (run > 0 && isLong && marker !== null && 'script' in marker) continue; // minutes a run, and far from any target
      console.error(`${page.label}, ${label}, run ${run + 1}`);
      done[index]?.push(await runOnce(executable, site, url, marker));
    }
  }
  markers.forEach(({ label, names }, index) => measured.push({ page: page.label, marker: label, names, figures: figuresOf(done[index] ?? []) }));
}
printCosts(measured);
printTargets(measured);
const asking = await timeAsking(executable, pages, extensions, quick ? 1 : 3);
printAsking(asking);
await site.close();
const results = join(inputs.folder, 'page.json');
writeFileSync(results, JSON.stringify({ measured, asking }));
console.log(`\nThe figures are in ${results}; npm run bench curves draws them.`);
