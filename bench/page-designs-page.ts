// Content script of a throw-away extension (page-designs.ts): one page's names, by asking or by a table of its own.
import type { Candidates } from '../lib/gazetteer/candidates.ts';
import type { Gazetteer } from '../lib/gazetteer/open.ts';
import { FormTable } from '../lib/match/form-table.ts';
import { scanText } from '../lib/match/scan.ts';
import { Vocabulary } from '../lib/match/vocabulary.ts';
import { fetchTable } from './page-designs-table.ts';

declare const DESIGN: 'read' | 'ask' | 'table';
declare const chrome: { readonly runtime: { getURL(path: string): string; sendMessage(message: unknown): Promise<Candidates> } };

/** What a design keeps as long as the tab lives. */
const kept: { vocabulary?: Vocabulary; gazetteer?: Gazetteer; table?: FormTable } = {};

async function candidatesFor(words: number[]): Promise<Candidates> {
  if (DESIGN === 'read') return { forms: [], names: [] };
  if (DESIGN === 'ask') return chrome.runtime.sendMessage(words);
  kept.gazetteer = await fetchTable(chrome.runtime.getURL);
  return kept.gazetteer.findCandidates(Uint32Array.from(words));
}

async function findNames(): Promise<void> {
  const start = performance.now();
  const blocks = [...document.querySelectorAll('p, li, h2')].map((element) => element.textContent);
  kept.vocabulary = new Vocabulary();
  for (const block of blocks) kept.vocabulary.read(block, false);
  const words = [...kept.vocabulary.takeNew(Infinity)];
  const { forms } = await candidatesFor(words);
  kept.table = new FormTable();
  for (const form of forms) kept.table.add(form);
  const hits = blocks.reduce((sum, block) => sum + scanText(block, kept.table ?? new FormTable()).length, 0);
  document.documentElement.dataset['design'] = JSON.stringify({ wall: performance.now() - start, hits });
}

Reflect.set(globalThis, 'kept', kept);
void findNames();
