// Worker of a throw-away extension (page-designs.ts): answers a page's words from one table for all tabs.
import type { Gazetteer } from '../lib/gazetteer/open.ts';
import { fetchTable } from './page-designs-table.ts';

declare const chrome: {
  readonly runtime: {
    getURL(path: string): string;
    readonly onMessage: { addListener(listener: (words: readonly number[], sender: unknown, answer: (candidates: unknown) => void) => true): void };
  };
};

let opened: Promise<Gazetteer> | null = null;

chrome.runtime.onMessage.addListener((words, _sender, answer) => {
  opened ??= fetchTable(chrome.runtime.getURL);
  void opened.then((gazetteer) => answer(gazetteer.findCandidates(Uint32Array.from(words))));
  return true;
});
