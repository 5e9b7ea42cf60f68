// Worker of a throw-away extension (page-designs.ts): answers a page's words from one table for all tabs.
import { openGazetteer, type Gazetteer } from '../lib/gazetteer/open.ts';

declare const chrome: {
  readonly runtime: {
    getURL(path: string): string;
    readonly onMessage: { addListener(listener: (words: readonly number[], sender: unknown, answer: (candidates: unknown) => void) => true): void };
  };
};

let opened: Promise<Gazetteer> | null = null;

async function open(): Promise<Gazetteer> {
  const response = await fetch(chrome.runtime.getURL('gazetteer.bin'));
  return openGazetteer(new Uint8Array(await response.arrayBuffer()));
}

chrome.runtime.onMessage.addListener((words, _sender, answer) => {
  opened ??= open();
  void opened.then((gazetteer) => answer(gazetteer.findCandidates(Uint32Array.from(words))));
  return true;
});
