// npm run bench peers [-- --prose FILE] [--names FILE] [--sizes 10000,100000]: the scan beside the fastest matchers on npm.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { keyOf } from '../lib/text/words.ts';
import { CORPUS_SIZES, collectNames, readNames } from './page-names.ts';
import { installPackages } from './page-packages.ts';
import { makePage } from './page-prose.ts';
import { medianCpu, sumLoop } from './scan-engines.ts';
import { buildPeers, keysByNgram, peerText } from './scan-peers.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({ options: { prose: { type: 'string' }, names: { type: 'string' }, sizes: { type: 'string' } } });
const sizes = values.sizes?.split(',').map(Number) ?? CORPUS_SIZES;
const packages = installPackages(join(tmpdir(), 'page-bench'));
const names = values.names ? readNames(values.names) : collectNames(packages, Math.max(...sizes));
const prose = values.prose ? readFileSync(values.prose, 'utf8') : makePage('prose', 300_000, names).html.replaceAll(/<[^>]*>/g, '');
const PARAGRAPH = ' ¶ '; // no key holds it, so it keeps blocks apart
const MEASURED = 300_000; // UTF-16 units: enough for a stable median, and the slow peers end
const blocks = prose.slice(0, MEASURED).split(/\n+/).filter((block) => block !== '');
const folded = blocks.map(peerText);
const rows: string[][] = [];

for (const size of sizes) {
  const forms = names.slice(0, size).map(({ text }) => text);
  const keys = [...new Set(forms.map(keyOf))];
  const gated = tableOf(forms);
  const anyCase = tableOf(keys);
  const peers = buildPeers(packages, keys);
  verify(new Set(keys), anyCase, peers.map((peer) => ({ name: peer.name, found: folded.flatMap((block) => peer.search(block)) })));
  const tasks = [() => void sumLoop(blocks), () => scanAll(blocks, gated), () => scanAll(blocks, anyCase), ...peers.map((peer) => () => folded.forEach((block) => peer.search(block)))];
  const [loop = 1, ours = 1, oursAnyCase = 1, ...theirs] = medianCpu(tasks, 9);
  rows.push([`${size}: ours`, speed(ours), (loop / ours).toFixed(2), '', '']);
  rows.push([`${size}: ours, any case`, speed(oursAnyCase), (loop / oursAnyCase).toFixed(2), '', '']);
  peers.forEach((peer, i) => {
    const time = theirs[i] ?? 1;
    rows.push([`${size}: ${peer.name}`, speed(time), (loop / time).toFixed(3), `${(time / ours).toFixed(1)}×`, `${(time / oursAnyCase).toFixed(1)}×`]);
  });
}
printTable('Matchers on 300,000 characters of prose, all names in one table, CPU', ['', 'M chars/s', '÷ loop', 'ours is faster', '… in any case'], rows);

function tableOf(forms: readonly string[]): FormTable {
  const table = new FormTable();
  for (const text of forms) table.add({ text, name: text, ambiguity: 0, reasons: [], capitalsOnly: false });
  return table;
}

function scanAll(texts: readonly string[], table: FormTable): void {
  for (const text of texts) scanText(text, table);
}

function speed(milliseconds: number): string {
  return (blocks.reduce((sum, { length }) => sum + length, 0) / 1000 / milliseconds).toFixed(1);
}

/** All engines find the same names: the automata every key, ours and flashtext.js only those no longer one covers. */
function verify(keys: ReadonlySet<string>, table: FormTable, peers: readonly { readonly name: string; readonly found: readonly string[] }[]): void {
  const every = new Set(keysByNgram(folded.join(PARAGRAPH), keys));
  const ours = new Set(folded.flatMap((block) => scanText(block, table).map(({ key }) => key)));
  for (const key of ours) if (!every.has(key)) throw new Error(`ours found “${key}”, which is not there`);
  for (const { name, found } of peers) {
    const theirs = new Set(found);
    const isAutomaton = !name.startsWith('flashtext');
    const missed = [...(isAutomaton ? every : ours)].filter((key) => !theirs.has(key));
    console.log(`${keys.size} names: ${name} finds ${theirs.size} of ${every.size} names, ours ${ours.size} after the longest took all; it misses ${missed.length} that it should find`);
  }
}
