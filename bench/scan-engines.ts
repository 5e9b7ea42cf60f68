import type { Candidates } from '../lib/gazetteer/candidates.ts';
import { encodeGazetteer, type PackedGazetteer } from '../lib/gazetteer/encode.ts';
import { HEADER_WORDS, layoutOf } from '../lib/gazetteer/layout.ts';
import { openGazetteer, type Gazetteer } from '../lib/gazetteer/open.ts';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { Vocabulary } from '../lib/match/vocabulary.ts';
import { keyOf } from '../lib/text/words.ts';
import type { Name } from '../lib/types.ts';
import type { BenchName } from './page-names.ts';

/** What a tab does before it scans: reads its words, asks for them, keeps the candidates. */
export function formsOnPage(blocks: readonly string[], gazetteer: Gazetteer, anyCase: boolean): { table: FormTable; candidates: Candidates } {
  const words = new Vocabulary();
  for (const block of blocks) words.read(block, anyCase);
  const candidates = gazetteer.findCandidates(Uint32Array.from(words.takeNew(Infinity)));
  const table = new FormTable();
  for (const form of candidates.forms) table.add(form);
  return { table, candidates };
}

/** Names as a corpus has them: one form each, spelt so. */
export function namesSpelt(names: readonly BenchName[], spell: (text: string) => string): Name[] {
  return names.map(({ text, kind }) => {
    const written = spell(text);
    return { id: keyOf(written).replaceAll(/,? /g, '-'), canonical: written, kind, forms: [{ text: written, count: 1, ambiguity: 0, reasons: [], capitalsOnly: false }] };
  });
}

/** The packed gazetteer of names that no article mentions. */
export function packNames(names: readonly Name[]): PackedGazetteer {
  return encodeGazetteer(names, names.map(() => []));
}

/** … opened. */
export function openPacked(packed: PackedGazetteer): Gazetteer {
  return openGazetteer(packed, () => new Error('The gazetteer is damaged.'));
}

/** Bytes of the tables that a page's words are looked up in, without forms and names. */
export function detectionBytes({ tables }: PackedGazetteer): number {
  const [names = 0, starts = 0, bucketBits = 0, anyCase = 0] = new Uint32Array(tables.buffer, tables.byteOffset, HEADER_WORDS);
  const { buckets, blocks, rests, end } = layoutOf(names, starts, bucketBits, anyCase);
  return blocks - buckets + end - rests;
}

/** The paragraphs of a text of so many characters, see `ownStrings`. */
export function paragraphsOf(prose: string, characters: number, wide: boolean): string[] {
  const text = prose.repeat(Math.ceil(characters / prose.length)).slice(0, characters);
  return ownStrings(text.split(/\n+/).filter((paragraph) => paragraph !== ''), wide);
}

/**
 * The same texts, each a string by itself as those of a page are: a slice of a longer one costs the bare loop twice the time,
 * and a scan hardly more. `wide` ones take two bytes a unit, as a single quotation mark makes them.
 */
export function ownStrings(texts: readonly string[], wide: boolean): string[] {
  return texts.map((text) => (wide ? Buffer.from(text, 'utf16le').toString('utf16le') : (JSON.parse(JSON.stringify(text)) as string)));
}

/** The bare loop that all speeds are told against: each unit is read and added. */
export function sumLoop(blocks: readonly string[]): number {
  let sum = 0;
  for (const block of blocks) for (let i = 0; i < block.length; i++) sum = (sum + block.charCodeAt(i)) | 0;
  return sum;
}

/** Finds the forms in all blocks. Gives how many. */
export function scanAll(blocks: readonly string[], table: FormTable): number {
  let hits = 0;
  for (const block of blocks) hits += scanText(block, table).length;
  return hits;
}

/** Median milliseconds of CPU of each task, run in turn `rounds` times after two rounds that don't count. */
export function medianCpu(tasks: readonly (() => void)[], rounds: number): number[] {
  const times = tasks.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    tasks.forEach((task, i) => {
      const before = process.cpuUsage();
      task();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[i]?.push((user + system) / 1000);
    });
  }
  return times.map((list) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0);
}
