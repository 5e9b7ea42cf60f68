import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectNames, type NamesFound } from '../lib/names/collect-names.ts';
import type { Without } from '../lib/names/rules.ts';
import { decodeText, type InputFile } from '../lib/read/decode-text.ts';
import { segmentDocument } from '../lib/segment/segment-document.ts';
import type { Document, Segment } from '../lib/types.ts';

const SEEDS = new URL('../seeds/', import.meta.url);

/** A gold set of names with the documents that it was made on, cut into articles. */
export type GoldSet = { readonly name: string; readonly gold: string; readonly scorer: string; readonly documents: readonly Document[]; readonly segments: readonly Segment[] };

/** In percent, as the folder's `score.mjs` prints them; NaN where the set says nothing of it. */
export type Scores = { readonly f1: number; readonly b3: number; readonly kind: number };

/** The sets in a folder of gold: the default corpus, and every set that holds its own documents. */
export function readGold(folder: string): GoldSet[] {
  const scorer = join(folder, 'score.mjs');
  const own = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'seeds.entities.json').toSorted();
  const seeds = readdirSync(SEEDS).toSorted().map((file): InputFile => ({ path: file, bytes: readFileSync(new URL(file, SEEDS)) }));
  return [cut('seeds', join(folder, 'seeds.entities.json'), scorer, seeds), ...own.flatMap((file) => {
    const gold: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const texts = textsOf(gold);
    return texts === null ? [] : [cut(file.replace('.json', ''), join(folder, file), scorer, texts.map((text, index) => ({ path: `${index}.txt`, bytes: new TextEncoder().encode(text) })))];
  })];
}

function textsOf(gold: unknown): readonly string[] | null {
  if (typeof gold !== 'object' || gold === null || !('docs' in gold) || !Array.isArray(gold.docs)) return null;
  const docs: readonly unknown[] = gold.docs;
  return docs.map((doc) => (typeof doc === 'object' && doc !== null && 'text' in doc ? String(doc.text) : ''));
}

function cut(name: string, gold: string, scorer: string, files: readonly InputFile[]): GoldSet {
  const documents = files.map((file): Document => ({ file: file.path, text: decodeText(file), record: null }));
  return { name, gold, scorer, documents, segments: documents.flatMap(segmentDocument) };
}

/** Names of a set, the rules in `without` left out. */
export function namesIn({ documents, segments }: GoldSet, without: Without): NamesFound {
  const texts = segments.map(({ document, range, titleRange }) => ({
    text: documents[document]?.text.slice(range.start, range.end) ?? '',
    title: titleRange && { start: titleRange.start - range.start, end: titleRange.end - range.start },
    byline: null,
  }));
  return collectNames(texts, null, without);
}

export function scoreNames(set: GoldSet, without: Without): Scores {
  const { names, mentions } = namesIn(set, without);
  const flat = mentions.flatMap((found, index) => {
    const { document = 0, range = { start: 0 } } = set.segments[index] ?? {};
    return found.map(({ start, end, name }) => ({ file: set.documents[document]?.file, start: start + range.start, end: end + range.start, name: names[name]?.id }));
  });
  const inspect = { articles: [], names: names.map(({ id, kind }) => ({ id, type: kind })), mentions: flat };
  const folder = mkdtempSync(join(tmpdir(), 'apropos-names-'));
  try {
    const file = join(folder, 'inspect.json');
    writeFileSync(file, JSON.stringify(inspect));
    const printed = execFileSync(process.execPath, [set.scorer, 'names', set.gold, file], { encoding: 'utf8' });
    const value = (measure: string): number => Number(new RegExp(`^${measure}: ([\\d.]+)`, 'm').exec(printed)?.[1] ?? Number.NaN);
    return { f1: value('f1'), b3: value('b3'), kind: value('typeAccuracy') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
