import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCorpus, type BuildReport, type RefusedFile } from '../lib/corpus/build.ts';
import { collectFiles } from './collect-files.ts';
import { EXIT, UsageError } from './command.ts';
import { writeWhole } from './write-whole.ts';

/** `apropos build PATH… -o FILE`: packs files and folders into a corpus. Files that can't be read are told and left out. */
export async function build(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { output: { type: 'string', short: 'o' }, title: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError('build needs at least one file or folder');
  if (values.output === undefined) throw new UsageError('build needs -o and the file to write');
  const start = performance.now();
  const { files, refused, passedOver } = await collectFiles(positionals);
  const title = values.title ?? basename(positionals[0] ?? '').replace(/\.[^.]*$/, '');
  const { bytes, report } = await buildCorpus(files, { title, tell: showStep });
  endSteps();
  const allRefused = [...refused, ...report.refused];
  for (const fault of allRefused) console.error(faultLine(fault));
  for (const warning of report.warnings) console.error(`warning: ${warning}`);
  if (report.articles === 0) {
    console.error(`apropos: no article in what was given, so ${values.output} is not written`);
    return EXIT.refused;
  }
  await writeWhole(values.output, bytes);
  const milliseconds = Math.round(performance.now() - start);
  if (values.json) console.log(JSON.stringify({ ...report, refused: allRefused, passedOver, milliseconds }, null, 2));
  else console.log(summaryOf(values.output, report, passedOver, milliseconds));
  return allRefused.length === 0 ? EXIT.ok : EXIT.refused;
}

function faultLine({ file, line, message }: RefusedFile): string {
  return `${file}${line === null ? '' : `:${line}`}: ${message}`;
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
  if (process.stderr.isTTY) process.stderr.write(`${CLEAR_LINE}${step} …`);
}

function endSteps(): void {
  if (process.stderr.isTTY) process.stderr.write(CLEAR_LINE);
}
