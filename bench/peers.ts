// npm run bench peers [-- --prose FILE] [--names FILE] [--sizes 10000,100000] [--wasm FILE]: the scan beside the fastest matchers there are.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { keyOf } from '../lib/text/words.ts';
import type { BenchName } from './page-names.ts';
import { CORPUS_SIZES, collectNames, readNames } from './page-names.ts';
import { installPackages } from './page-packages.ts';
import { makePage } from './page-prose.ts';
import { formsOnPage, medianCpu, namesSpelt, openPacked, ownStrings, packNames, paragraphsOf, scanAll, sumLoop } from './scan-engines.ts';
import { buildPeers, keysByNgram, peerKey, peerText, type Peer } from './scan-peers.ts';
import { buildWasmPeer } from './scan-wasm.ts';
import { printTable } from './table.ts';

const MEASURED = 1_000_000; // UTF-16 units
const PARAGRAPH = ' ¶ '; // no key holds it, so it keeps blocks apart
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { prose: text, names: text, sizes: text, wasm: text } });
const sizes = values.sizes?.split(',').map(Number) ?? CORPUS_SIZES;
const packages = installPackages(join(tmpdir(), 'page-bench'));
const names = values.names ? readNames(values.names) : collectNames(packages, Math.max(...sizes));
const prose = values.prose ? readFileSync(values.prose, 'utf8') : makePage('prose', MEASURED, names).html.replaceAll(/<[^>]*>/g, '');
const blocks = paragraphsOf(prose, MEASURED, false);
const folded = ownStrings(blocks.map(peerText), false);
const characters = blocks.reduce((sum, { length }) => sum + length, 0);
const rows: string[][] = [];

for (const size of sizes) await compare(size);
printTable(
  `Matchers on ${characters} characters of prose in ${blocks.length} paragraphs, CPU; peers get folded text; × : how many times as long as ours`,
  ['', 'M chars/s', '÷ loop', '× scan', '× any case', '× all names in one table', '× whole job'],
  rows,
);

async function compare(size: number): Promise<void> {
  const listed = names.slice(0, size);
  const keys = [...new Set(listed.map(({ text: form }) => keyOf(form)))];
  const asWritten = pageOf(listed, (form) => form);
  const anyCase = pageOf(listed, keyOf);
  const everything = tableOf(listed);
  const peers = buildPeers(packages, keys);
  if (values.wasm) peers.push(await buildWasmPeer(values.wasm, keys));
  verify(keys, anyCase.table, peers);
  const ours = [() => scanAll(blocks, asWritten.table), () => scanAll(blocks, anyCase.table), () => scanAll(blocks, everything), () => scanAll(blocks, asWritten.ask())];
  const theirs = peers.map((peer) => (): void => { for (const block of folded) peer.search(block); });
  const [loop = 1, ...times] = medianCpu([() => sumLoop(blocks), ...ours, ...theirs], 9);
  const labels = ['scan', 'scan in any case', 'scan, all names in one table', 'whole job: read, ask, scan', ...peers.map(({ name }) => name)];
  rows.push([`${size} names: bare loop`, speed(loop), '', '', '', '', '']);
  labels.forEach((label, i) => {
    const time = times[i] ?? 1;
    const against = i < ours.length ? ours.map(() => '') : ours.map((_, our) => `${(time / (times[our] ?? 1)).toFixed(1)}×`);
    rows.push([`${size} names: ${label}`, speed(time), (loop / time).toFixed(3), ...against]);
  });
}

/** What a page of these blocks asks for, and the table of the answer. */
function pageOf(listed: readonly BenchName[], spell: (form: string) => string): { table: FormTable; ask(): FormTable } {
  const gazetteer = openPacked(packNames(namesSpelt(listed, spell)));
  const anyCase = gazetteer.findCandidates(new Uint32Array()).anyCase === true;
  const ask = (): FormTable => formsOnPage(blocks, gazetteer, anyCase).table;
  return { table: ask(), ask };
}

function tableOf(listed: readonly BenchName[]): FormTable {
  const table = new FormTable();
  for (const { text: form } of listed) table.add({ text: form, name: form, ambiguity: 0, reasons: [], capitalsOnly: false });
  return table;
}

function speed(milliseconds: number): string {
  return (characters / 1000 / milliseconds).toFixed(1);
}

/** All engines find the same names: the automata every key, ours and others only those that no longer one covers. */
function verify(listed: readonly string[], table: FormTable, peers: readonly Peer[]): void {
  const every = new Set(keysByNgram(folded.join(PARAGRAPH), new Set(listed.map(peerKey))));
  const ours = new Set(folded.flatMap((block) => scanText(block, table).map(({ key }) => peerKey(key))));
  for (const key of ours) if (!every.has(key)) throw new Error(`ours found “${key}”, which is not there`);
  for (const peer of peers) {
    const found = new Set(folded.flatMap((block) => peer.search(block).map((key) => key.trim())));
    const missed = [...(peer.finds === 'every' ? every : ours)].filter((key) => !found.has(key));
    console.log(`${listed.length} names: ${peer.name} finds ${found.size} of ${every.size} names, ours ${ours.size} after the longest took all; it misses ${missed.length} that it should find`);
  }
}
