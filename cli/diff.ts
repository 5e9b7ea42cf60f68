import { parseArgs } from 'node:util';
import { compareCorpora, describeChange, type CorpusChange } from '../lib/corpus/compare.ts';
import { EXIT, UsageError } from './command.ts';
import { withCorpus } from './with-corpus.ts';

const SHOWN = 20; // of each list, for people

/** `apropos diff OLD NEW`: what the newer of two corpora has otherwise: articles, names. */
export async function diff(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [olderPath, newerPath] = positionals;
  if (olderPath === undefined || newerPath === undefined || positionals.length > 2) throw new UsageError('diff needs two corpora, the older first');
  const change = await withCorpus(olderPath, (older) => withCorpus(newerPath, (newer) => compareCorpora(older, newer)));
  console.log(values.json ? JSON.stringify(change, null, 2) : asText(change));
  return EXIT.ok;
}

function asText(change: CorpusChange): string {
  return [
    describeChange(change),
    ...listed('+', change.articlesAdded.map(({ heading }) => heading)),
    ...listed('-', change.articlesGone.map(({ heading }) => heading)),
    ...listed('~', change.articlesChanged.map(({ heading }) => heading)),
    ...listed('+ name', change.namesAdded.map(({ canonical }) => canonical)),
    ...listed('- name', change.namesGone.map(({ canonical }) => canonical)),
  ].join('\n');
}

function listed(sign: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `  ${sign} ${line}`);
  return lines.length > SHOWN ? [...shown, `  ${sign} … ${lines.length - SHOWN} more`] : shown;
}
