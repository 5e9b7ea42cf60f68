// npm run bench scan [-- --prose FILE] [--names FILE] [--sizes 10000,100000]: how fast does a page find its names, and how big is the gazetteer?
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeGazetteer } from '../lib/gazetteer/encode.ts';
import { openGazetteer } from '../lib/gazetteer/open.ts';
import { spellingsOf } from '../lib/gazetteer/spellings.ts';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { Vocabulary } from '../lib/match/vocabulary.ts';
import { keyOf } from '../lib/text/words.ts';
import type { Name } from '../lib/types.ts';
import { CORPUS_SIZES, collectNames, readNames } from './page-names.ts';
import { installPackages } from './page-packages.ts';
import { makePage } from './page-prose.ts';
import { formsOnPage, medianCpu, sumLoop } from './scan-engines.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({ options: { prose: { type: 'string' }, names: { type: 'string' }, sizes: { type: 'string' } } });

const counts = values.sizes?.split(',').map(Number) ?? CORPUS_SIZES;
const packages = installPackages(join(tmpdir(), 'page-bench'));
const allNames = values.names ? readNames(values.names) : collectNames(packages, Math.max(...counts));
const prose = values.prose ? readFileSync(values.prose, 'utf8') : makePage('prose', 1_000_000, allNames).html.replaceAll(/<[^>]*>/g, '');
const MEGABYTE = 1_000_000; // UTF-16 units
const text = prose.repeat(Math.ceil(MEGABYTE / prose.length)).slice(0, MEGABYTE);
const blocks = text.split(/\n+/).filter((block) => block !== '');

const namesOf = (count: number, spell: (text: string) => string): Name[] =>
  allNames.slice(0, count).map(({ text: name, kind }) => {
    const written = spell(name);
    return { id: keyOf(written).replaceAll(/,? /g, '-'), canonical: written, kind, forms: [{ text: written, count: 1, ambiguity: 0, reasons: [], capitalsOnly: false }] };
  });

const speed = (milliseconds: number): string => (text.length / 1000 / milliseconds).toFixed(0);
const rows: string[][] = [];
const sizes: string[][] = [];
for (const count of counts) {
  for (const spell of [(name: string) => name, (name: string) => name.toLowerCase()]) measure(count, spell);
}

function measure(count: number, spell: (text: string) => string): void {
  const names = namesOf(count, spell);
  const articlesOf = names.map(() => []);
  let bytes: Uint8Array = new Uint8Array();
  const build = medianCpu([() => { bytes = encodeGazetteer(names, articlesOf); }], 1)[0] ?? 0;
  const open = medianCpu([() => { for (let i = 0; i < 100; i++) openGazetteer(bytes); }], 9)[0] ?? 0;
  const gazetteer = openGazetteer(bytes);
  const anyCase = gazetteer.findCandidates(new Uint32Array()).anyCase === true;
  const { table, candidates } = formsOnPage(blocks, gazetteer, anyCase);
  const found = blocks.flatMap((block) => scanText(block, table)).length;
  const wanted = countWithAllNames(names);
  if (found !== wanted) throw new Error(`${count} names: ${found} mentions through the page's question, ${wanted} with all names`);
  const read = (): void => { const words = new Vocabulary(); for (const block of blocks) words.read(block, anyCase); };
  const scan = (): void => { for (const block of blocks) scanText(block, table); };
  const ask = (): void => void formsOnPage(blocks, gazetteer, anyCase);
  const [loop = 1, reading = 0, scanning = 0, whole = 0] = medianCpu([() => sumLoop(blocks), read, scan, ask], 11);
  rows.push([
    `${count} names${anyCase ? ', any case' : ''}`, speed(loop), speed(scanning), (loop / scanning).toFixed(2), (loop / reading).toFixed(2),
    (whole - reading).toFixed(1), `${found}`, `${candidates.forms.length}`, `${Math.round(JSON.stringify(candidates).length / 1000)}`,
  ]);
  if (anyCase) return;
  sizes.push([`${count} names`, build.toFixed(0), (open / 100).toFixed(4), (gazetteer.detectionBytes / count).toFixed(1), (bytes.length / count).toFixed(1)]);
}

function countWithAllNames(names: readonly Name[]): number {
  const everything = new FormTable();
  for (const name of names) for (const form of name.forms.flatMap(spellingsOf)) everything.add({ ...form, name: name.id });
  return blocks.flatMap((block) => scanText(block, everything)).length;
}

printTable('One page of 1 M characters, CPU', ['', 'loop M/s', 'scan M/s', 'scan ÷ loop', 'read ÷ loop', 'ask ms', 'mentions', 'candidates', 'answer kB'], rows);
printTable('The packed gazetteer', ['', 'build ms', 'open ms', 'detection B/name', 'all B/name'], sizes);
