import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceFromBytes } from '../lib/bytes/source.ts';
import { openCorpus } from '../lib/corpus/open.ts';
import { CLI, THRIFT } from './run-measured.ts';

const LEAST_ARTICLES = 2; // of a name that is hovered

/** A corpus as it stands, or built by the command line from articles. */
export function corpusBytes(file: string): Uint8Array {
  if (file.endsWith('.apropos')) return readFileSync(file);
  const work = mkdtempSync(join(tmpdir(), 'apropos-hover-'));
  try {
    const corpus = join(work, 'corpus.apropos');
    const { status, stderr } = spawnSync(process.execPath, [...THRIFT, CLI, 'build', file, '-o', corpus], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(`The corpus was not built: ${stderr}`);
    return readFileSync(corpus);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** A name of a corpus, with how many articles mention it. */
export type HoverName = { readonly id: string; readonly text: string; readonly articles: number };

/** Names of several words, evenly from the one with the most articles to those with the fewest. */
export async function pickNames(bytes: Uint8Array, count: number): Promise<readonly HoverName[]> {
  const corpus = await openCorpus(sourceFromBytes(bytes));
  const found: HoverName[] = [];
  for (const { id, canonical } of await corpus.listNames()) {
    const articles = (await corpus.readName(id))?.articleCount ?? 0;
    if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(canonical) && articles >= LEAST_ARTICLES) found.push({ id, text: canonical, articles });
  }
  const sorted = found.toSorted((a, b) => b.articles - a.articles);
  return Array.from({ length: Math.min(count, sorted.length) }, (_, i) => sorted[Math.floor((i * sorted.length) / Math.min(count, sorted.length))]).filter((one) => one !== undefined);
}
