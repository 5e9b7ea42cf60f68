import { browser } from 'wxt/browser';
import { MAX_QUERY } from '../../lib/platform/requests.ts';
import { say } from '../../lib/platform/words.ts';
import { openReader } from './open-reader.ts';

const LOOK_UP = 'look-up';
const ADD = 'add';
const LONGEST_NAME = 200; // UTF-16 units, as in the field that takes it

/** Offers to look up selected text in the archive, or to make it a name, by the context menu. */
export function offerLookUp(): void {
  // Menus outlive the worker: they are made once, when the extension is installed or updated.
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: LOOK_UP, title: say('menuLookUp'), contexts: ['selection'] });
    browser.contextMenus.create({ id: ADD, title: say('menuAdd'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const query = queryFrom(selectionText ?? '');
    if (query === '') return;
    void openReader(menuItemId === ADD ? { add: query.slice(0, LONGEST_NAME) } : { query }, tab?.id ?? null);
  });
}

/** Selected text as a query: on one line, no longer than one may be. */
export function queryFrom(selection: string): string {
  return selection.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_QUERY);
}
