/**
 * What does it cost to build a corpus? `node bench/build.ts [--sizes 1000,10000,100000]`: the command line over news-like
 * articles of 3 kB, and beside it a MiniSearch index over the same articles, which has no names. Each is a process of its
 * own, so that its peak of memory is its own; they take turns on the same machine.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeNews } from './news.ts';
import { CLI, PEER, runMeasured, THRIFT, type Cost } from './run-measured.ts';
import { printTable } from './table.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000' } } });
const sizes = values.sizes.split(',').map(Number);

const MILLION = 1_000_000;

const work = mkdtempSync(join(tmpdir(), 'apropos-build-'));
try {
  const idle = runMeasured([])?.peak ?? 0;
  const rows = sizes.flatMap((size) => {
    const news = writeFile(size);
    const corpus = join(work, 'news.apropos'), index = join(work, 'news.json');
    const ours = runMeasured([...THRIFT, CLI, 'build', news, '-o', corpus]);
    const theirs = runMeasured([...PEER, news, index]);
    const megabytes = statSync(news).size / MILLION;
    return [rowOf('apropos build', size, megabytes, ours, idle, corpus), rowOf('MiniSearch', size, megabytes, theirs, idle, index)];
  });
  printTable(`Building; memory above an idle process (${idle.toFixed(0)} MB)`, ['', 'articles', 'text MB', 'seconds', 'CPU s', 'articles/s', 'peak MB', 'written MB'], rows);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function rowOf(name: string, size: number, megabytes: number, cost: Cost | null, idle: number, output: string): string[] {
  if (cost === null) return [name, `${size}`, megabytes.toFixed(1), 'failed', '', '', '', ''];
  const { seconds, cpu, peak } = cost;
  return [name, `${size}`, megabytes.toFixed(1), seconds.toFixed(1), cpu.toFixed(1), (size / seconds).toFixed(0), (peak - idle).toFixed(0), (statSync(output).size / MILLION).toFixed(1)];
}

function writeFile(size: number): string {
  const path = join(work, `${size}.jsonl`);
  const file = openSync(path, 'w');
  writeNews(size, (line) => writeSync(file, line));
  closeSync(file);
  return path;
}
