/**
 * How fast are names found, beside compromise on the same text? `node bench/names.ts [FILE…]`: the default corpus, or the
 * given text files. The two take turns, so that both see the same machine; the best of their turns counts.
 */
import nlp from 'compromise';
import { readdirSync, readFileSync } from 'node:fs';
import { collectNames } from '../lib/names/collect-names.ts';
import { printTable } from './table.ts';

const SEEDS = new URL('../seeds/', import.meta.url);
const TURNS = 3;
const COMPARED = 200_000; // units: some seconds of compromise
const CURVE = [1, 2, 4, 8, 16, 32].map((millions) => millions * 1_000_000);
const MILLION = 1_000_000;

const given = process.argv.slice(2);
const sources = given.length > 0 ? given.map((file) => readFileSync(file, 'utf8')) : readdirSync(SEEDS).toSorted().map((file) => readFileSync(new URL(file, SEEDS), 'utf8'));
const text = sources.join('\n\n');

compare(fill(COMPARED));
curve();

/** The text again and again, up to a length. */
function fill(length: number): string {
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function ourNames(content: string): void {
  collectNames([{ text: content, title: null, byline: null }], null);
}

function compare(content: string): void {
  const peers = { 'lib/names': ourNames, 'compromise topics()': (each: string): void => void nlp(each).topics().out('array') };
  const best = new Map<string, number>();
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [name, find] of Object.entries(peers)) best.set(name, Math.min(best.get(name) ?? Infinity, secondsOf(() => find(content))));
  }
  const slowest = best.get('compromise topics()') ?? 0;
  const rows = [...best].map(([name, seconds]) => [name, (content.length / MILLION / seconds).toFixed(2), `${(slowest / seconds).toFixed(1)} ×`]);
  printTable(`Names in ${(content.length / MILLION).toFixed(1)} M characters, best of ${TURNS} turns`, ['', 'M characters/s', 'beside compromise'], rows);
}

/** One text of one line without an end: time must grow with its length, no faster. */
function curve(): void {
  const line = text.replace(/\s+/g, ' ');
  const rows = CURVE.map((length) => {
    const content = `${line} `.repeat(Math.ceil(length / line.length)).slice(0, length);
    const seconds = secondsOf(() => ourNames(content));
    return [`${length / MILLION} M`, seconds.toFixed(2), (length / MILLION / seconds).toFixed(2)];
  });
  printTable('One text on one line', ['characters', 'seconds', 'M characters/s'], rows);
}
