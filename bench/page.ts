// npm run bench page [-- --brief] [--quick] [--peers] [--runs N] [--save] [--prose FILE] [--names FILE]:
// what do a million names cost a page? --brief: once what matters of all sizes, mark.js beside it, in ten minutes on a quiet
// machine; --quick: once the smaller pages and archives; --save: the tables into docs/bench/README.md.
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
  options: {
    brief: { type: 'boolean' }, quick: { type: 'boolean' }, peers: { type: 'boolean' }, runs: { type: 'string' }, save: { type: 'boolean' },
    prose: { type: 'string' }, names: { type: 'string' },
  },
});
const brief = values.brief === true;
const quick = values.quick === true;
const runs = Number(values.runs ?? (quick || brief ? 1 : 3));
const found = findBrowser('chromium');
if (found === null) throw new Error('No Chromium is installed: set CHROME_PATH, or install one.');
const executable = found;
const inputs = gatherInputs({ names: values.names ?? null, prose: values.prose ?? null });
const sizes = CORPUS_SIZES.filter((size) => size <= inputs.names.length && (!quick || size <= 100_000));
const pages = inputs.pages.slice(0, quick ? 2 : 3);
const extensions = new Map(await Promise.all(sizes.map(async (size) => [size, await inputs.extensionWith(size, 'chromium')] as const)));

type Asked = { readonly label: string; readonly names: number; readonly marker: Marker };

const markers: Asked[] = [
  { label: 'nothing', names: 0, marker: null },
  { label: 'reading alone', names: 0, marker: { script: readingScript } },
  ...sizes.map((size) => ({ label: 'Apropos', names: size, marker: { extension: extensions.get(size) ?? '', isWhole: false } })),
  ...sizes.map((size) => ({ label: 'Apropos, whole page', names: size, marker: { extension: extensions.get(size) ?? '', isWhole: true } })),
];
const peers = values.peers ? peersFrom(inputs.packages) : brief ? peersFrom(inputs.packages).slice(0, 1) : [];
for (const peer of peers) {
  for (const size of sizes.filter((names) => names <= MOST_PEER_NAMES)) markers.push({ label: peer.label, names: size, marker: { script: peer.script(inputs.names.slice(0, size)) } });
}

const site = await openSite();
const started = performance.now();
const measured: Measured[] = [];
for (const page of pages) {
  const url = site.put({ html: page.html });
  const own = markers.filter((one) => !brief || isTelling(one, page.characters));
  const done = own.map((): Run[] => []);
  const isLong = page.characters > 5_000_000;
  for (let run = 0; run < (isLong ? Math.min(2, runs) : runs); run++) {
    for (const [index, { label, names, marker }] of own.entries()) {
      if (run > 0 && isLong && marker !== null && 'script' in marker) continue; // minutes a run, and far from any target
      console.error(`${((performance.now() - started) / 1000).toFixed(0)} s: ${page.label}, ${label}${names > 0 ? ` ${names}` : ''}, run ${run + 1}`);
      done[index]?.push(await runOnce(executable, site, url, marker));
    }
  }
  own.forEach(({ label, names }, index) => measured.push({ page: page.label, marker: label, names, figures: figuresOf(done[index] ?? []) }));
}
printCosts(measured);
printTargets(measured);
const asking = await timeAsking(executable, brief ? pages.slice(1, 2) : pages, extensions, quick || brief ? 1 : 3);
printAsking(asking);
await site.close();
const results = join(inputs.folder, 'page.json');
writeFileSync(results, JSON.stringify({ measured, asking }));
console.log(`\nThe figures are in ${results}; npm run bench curves draws them.`);

/** Of a short page the whole is hardly more than what is read on load; of a long one with a million names it takes minutes. */
function isTelling({ label, names }: Asked, characters: number): boolean {
  if (label !== 'Apropos, whole page') return true;
  return characters > 500_000 && (characters < 5_000_000 || names <= 100_000);
}
