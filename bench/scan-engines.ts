import type { Candidates } from '../lib/gazetteer/candidates.ts';
import type { Gazetteer } from '../lib/gazetteer/open.ts';
import { FormTable } from '../lib/match/form-table.ts';
import { Vocabulary } from '../lib/match/vocabulary.ts';

/** What a tab does before it scans: reads its words, asks for them, keeps the candidates. */
export function formsOnPage(blocks: readonly string[], gazetteer: Gazetteer, anyCase: boolean): { table: FormTable; candidates: Candidates } {
  const words = new Vocabulary();
  for (const block of blocks) words.read(block, anyCase);
  const candidates = gazetteer.findCandidates(words.takeNew(Infinity));
  const table = new FormTable();
  for (const form of candidates.forms) table.add(form);
  return { table, candidates };
}

/** The bare loop that all speeds are told against: each unit is read and added. */
export function sumLoop(blocks: readonly string[]): number {
  let sum = 0;
  for (const block of blocks) for (let i = 0; i < block.length; i++) sum = (sum + block.charCodeAt(i)) | 0;
  return sum;
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
