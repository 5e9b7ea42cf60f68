import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { sourceFromBytes } from '../lib/bytes/source.ts';
import type { BuildReport, RefusedFile } from '../lib/corpus/build-report.ts';
import { compareCorpora, describeChange } from '../lib/corpus/compare.ts';
import { openCorpus } from '../lib/corpus/open.ts';
import { buildFromPaths, removeJournal, type Order as BuildOrder } from './build-from-paths.ts';
import { EXIT, UsageError } from './command.ts';
import { watchPaths } from './watch.ts';
import { withCorpus } from './with-corpus.ts';

type Order = BuildOrder & { readonly asJson: boolean };

/**
 * `apropos build PATH… -o FILE [--watch] [--threads N]`: packs files and folders into a corpus. What can't be read is told and
 * left out. A build that was killed goes on where it was. With `--watch` it is packed again whenever the files change, until the
 * run is ended. The work is divided among N threads, where nothing is said as many as there are cores; the file is the same.
 */
export async function build(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { output: { type: 'string', short: 'o' }, title: { type: 'string' }, json: { type: 'boolean' }, watch: { type: 'boolean' }, threads: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('build needs at least one file or folder');
  if (values.output === undefined) throw new UsageError('build needs -o and the file to write');
  const title = values.title ?? basename(positionals[0] ?? '').replace(/\.[^.]*$/, '');
  const order: Order = { paths: positionals, output: values.output, title, keepsJournal: values.watch ?? false, threads: threadsOf(values.threads), asJson: values.json ?? false };
  if (!values.watch) return buildOnce(order);
  try {
    await watchPaths(order.paths, order.output, () => rebuild(order));
  } finally {
    await removeJournal(order.output);
  }
  return EXIT.ok;
}

/** As many as the machine has cores, where nothing is said. */
function threadsOf(given: string | undefined): number {
  if (given === undefined) return availableParallelism();
  if (!/^[1-9]\d?$/.test(given)) throw new UsageError(`--threads must be a number from 1 to 99, not “${given}”`);
  return Number(given);
}

/** Builds, and says what is otherwise than in the corpus that stood there before. */
async function rebuild(order: Order): Promise<void> {
  const before = await readFile(order.output).catch(() => null); // there was none
  const older = before && (await openCorpus(sourceFromBytes(before)).catch(() => null)); // of another version: no comparison
  await buildOnce(order);
  if (older === null || order.asJson) return;
  console.log(`  ${describeChange(await withCorpus(order.output, (newer) => compareCorpora(older, newer)))}`);
}

async function buildOnce(order: Order): Promise<number> {
  const { output, asJson } = order;
  const start = performance.now();
  const { report, refused, passedOver } = await buildFromPaths(order, showStep);
  endSteps();
  for (const line of faultLines(refused)) console.error(line);
  for (const warning of report.warnings) console.error(`warning: ${warning}`);
  if (report.articles === 0) {
    console.error(`apropos: no article in what was given, so ${output} is not written`);
    return EXIT.refused;
  }
  const milliseconds = Math.round(performance.now() - start);
  if (asJson) console.log(JSON.stringify({ ...report, refused, passedOver, milliseconds }, null, 2));
  else console.log(summaryOf(output, report, passedOver, milliseconds));
  return refused.length === 0 ? EXIT.ok : EXIT.refused;
}

const FAULTS_SHOWN = 20; // of one file: what is wrong with twenty of its rows is wrong with the others

function faultLines(faults: readonly RefusedFile[]): string[] {
  const lines: string[] = [];
  for (const [file, all] of Map.groupBy(faults, (fault) => fault.file)) {
    for (const { line, message } of all.slice(0, FAULTS_SHOWN)) lines.push(`${file}${line === null ? '' : `:${line}`}: ${message}`);
    if (all.length > FAULTS_SHOWN) lines.push(`${file}: and ${all.length - FAULTS_SHOWN} more; --json lists them`);
  }
  return lines;
}

function summaryOf(output: string, report: BuildReport, passedOver: number, milliseconds: number): string {
  const { documents, segments, articles, names, forms, mentions, bytes } = report;
  const lines = [
    `${output}: ${(bytes / 1e6).toFixed(2)} MB in ${(milliseconds / 1000).toFixed(1)} s`,
    `  ${articles} articles (${segments} pieces in ${documents} documents)`,
    `  ${names} names in ${forms} forms, ${mentions} mentions`,
  ];
  if (passedOver > 0) lines.push(`  ${passedOver} files of other kinds passed over`);
  return lines.join('\n');
}

const CLEAR_LINE = '\r\u001b[K';

/** On a terminal one line that changes; nothing where nobody watches. */
function showStep(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${step.slice(0, process.stderr.columns - 2)} …`);
}

function endSteps(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}
