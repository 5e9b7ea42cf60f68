// npm run bench scan [-- --prose FILE] [--names FILE] [--sizes 10000,100000] [--characters 10000000]: how fast does a page find its names, and how big is the gazetteer?
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spellingsOf } from '../lib/gazetteer/spellings.ts';
import { FormTable } from '../lib/match/form-table.ts';
import { Vocabulary } from '../lib/match/vocabulary.ts';
import type { Name } from '../lib/types.ts';
import { CORPUS_SIZES, collectNames, readNames } from './page-names.ts';
import { installPackages } from './page-packages.ts';
import { makePage } from './page-prose.ts';
import { detectionBytes, formsOnPage, medianCpu, namesSpelt, openPacked, packNames, paragraphsOf, scanAll, sumLoop } from './scan-engines.ts';
import { printTable } from './table.ts';

const MEGABYTE = 1_000_000; // UTF-16 units
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { prose: text, names: text, sizes: text, characters: text } });
const counts = values.sizes?.split(',').map(Number) ?? CORPUS_SIZES;
const packages = installPackages(join(tmpdir(), 'page-bench'));
const allNames = values.names ? readNames(values.names) : collectNames(packages, Math.max(...counts));
const prose = values.prose ? readFileSync(values.prose, 'utf8') : makePage('prose', MEGABYTE, allNames).html.replaceAll(/<[^>]*>/g, '');
const blocks = paragraphsOf(prose, Number(values.characters ?? MEGABYTE), false);
const wide = paragraphsOf(prose, Number(values.characters ?? MEGABYTE), true);
const characters = blocks.reduce((sum, { length }) => sum + length, 0);

const speed = (milliseconds: number): string => (characters / 1000 / milliseconds).toFixed(0);
const ratio = (part: number, whole: number): string => (part / whole).toFixed(2);
const rows: string[][] = [];
const sizes: string[][] = [];
for (const count of counts) {
  for (const spell of [(name: string) => name, (name: string) => name.toLowerCase()]) measure(count, spell);
}

function measure(count: number, spell: (text: string) => string): void {
  const names = namesSpelt(allNames.slice(0, count), spell);
  let packed = packNames([]);
  const build = medianCpu([() => { packed = packNames(names); }], 1)[0] ?? 0;
  const open = medianCpu([() => { for (let i = 0; i < 100; i++) openPacked(packed); }], 9)[0] ?? 0;
  const gazetteer = openPacked(packed);
  const anyCase = gazetteer.findCandidates(new Uint32Array()).anyCase === true;
  const { table, candidates } = formsOnPage(blocks, gazetteer, anyCase);
  const found = scanAll(blocks, table);
  const wanted = countWithAllNames(names);
  if (found !== wanted) throw new Error(`${count} names: ${found} mentions through the page's question, ${wanted} with all names`);
  const read = (): void => { const words = new Vocabulary(); for (const block of blocks) words.read(block, anyCase); };
  const tasks = [() => sumLoop(blocks), () => scanAll(blocks, table), () => sumLoop(wide), () => scanAll(wide, table), read, () => formsOnPage(blocks, gazetteer, anyCase)];
  const [loop = 1, scanning = 1, wideLoop = 1, wideScanning = 1, reading = 1, asking = 0] = medianCpu(tasks, 11);
  rows.push([
    `${count} names${anyCase ? ', any case' : ''}`, speed(loop), speed(scanning), ratio(loop, scanning), speed(wideLoop), speed(wideScanning), ratio(wideLoop, wideScanning),
    ratio(loop, reading), (asking - reading).toFixed(1), ratio(loop, asking + scanning), `${found}`, `${candidates.forms.length}`,
  ]);
  if (anyCase) return;
  sizes.push([`${count} names`, build.toFixed(0), (open / 100).toFixed(4), (detectionBytes(packed) / count).toFixed(1), ((packed.tables.length + packed.records.length) / count).toFixed(1)]);
}

function countWithAllNames(names: readonly Name[]): number {
  const everything = new FormTable();
  for (const name of names) for (const form of name.forms.flatMap(spellingsOf)) everything.add({ ...form, name: name.id });
  return scanAll(blocks, everything);
}

printTable(
  `${characters} characters in ${blocks.length} paragraphs, CPU, the page's candidates in its table; M/s: million characters a second`,
  ['', 'loop M/s', 'scan M/s', 'scan ÷ loop', 'two-byte: loop', 'scan', 'scan ÷ loop', 'read ÷ loop', 'ask ms', 'read, ask, scan ÷ loop', 'mentions', 'candidates'],
  rows,
);
printTable('The packed gazetteer', ['', 'build ms', 'open ms', 'detection B/name', 'all B/name'], sizes);
