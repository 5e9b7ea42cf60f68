// What scan-chromium.ts runs in its page: a table of forms and paragraphs, scanned or summed so many times.
import { FormTable } from '../lib/match/form-table.ts';
import { scanAll, sumLoop } from './scan-engines.ts';

/** What the bench calls in the page. */
export type ScanPage = {
  prepare(texts: readonly string[], forms: readonly string[], wide: boolean): void;
  /** Gives the sum, so that nothing is left out as unused. */
  loop(times: number): number;
  /** Gives how many mentions one scan finds. */
  scan(times: number): number;
};

let blocks: readonly string[] = [];
let table = new FormTable();

const page: ScanPage = {
  prepare(texts, forms, wide) {
    blocks = texts.map((text) => JSON.parse(JSON.stringify(wide ? `${text}\u2009` : text)) as string); // a thin space takes two bytes, and so does all beside it
    table = new FormTable();
    for (const text of forms) table.add({ text, name: text, ambiguity: 0, reasons: [], capitalsOnly: false });
  },
  loop(times) {
    let sum = 0;
    for (let n = 0; n < times; n++) sum += sumLoop(blocks);
    return sum;
  },
  scan(times) {
    let mentions = 0;
    for (let n = 0; n < times; n++) mentions += scanAll(blocks, table);
    return mentions / times;
  },
};
Object.assign(globalThis, { scanPage: page });
