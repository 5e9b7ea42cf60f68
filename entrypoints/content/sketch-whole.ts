import type { PageSketch } from '../../lib/search/results.ts';
import { sketchPage } from '../../lib/search/sketch.ts';
import type { Block } from './blocks.ts';
import { blocksOf, type PageScan } from './page-scan.ts';

/** How much of a page's text tells its story, in UTF-16 units: what is read of every page, and some ms of work. */
const MOST_TEXT = 50_000;
/** Who says less than a news brief tells no story, in UTF-16 units: a line of names is all in some article. */
const LEAST_TEXT = 400;

/**
 * What the page tells as a whole, of what is read of it: of its one `main` or its one `article`, where it has such,
 * so that menus and other stories' headlines say nothing. Empty where that is too little.
 */
export function sketchWhole(scan: PageScan, isHidden: (name: string) => boolean): PageSketch {
  const holder = storyOf(document);
  const texts: string[] = [];
  const counts = new Map<string, number>();
  let length = 0;
  for (const stretch of scan.stretches.all()) {
    if (length >= MOST_TEXT) break;
    if (stretch.state === 'unread') continue;
    const blocks = blocksOf(scan, stretch);
    for (const { text } of blocks.filter((block) => isIn(holder, block))) {
      texts.push(text);
      length += text.length;
    }
    for (const { name, isVisible, block } of stretch.found) {
      if (name !== null && isVisible && !isHidden(name) && isIn(holder, blocks[block])) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return length < LEAST_TEXT ? NOTHING : sketchPage(texts.join('\n'), null, [...counts]);
}

const NOTHING: PageSketch = { words: [], names: [], dates: [] };

function storyOf(page: Document): Element | null {
  for (const selector of ['main, [role=main]', 'article']) {
    const [only, another] = page.querySelectorAll(selector);
    if (only !== undefined && another === undefined) return only;
  }
  return null;
}

function isIn(holder: Element | null, block: Block | undefined): boolean {
  return holder === null || holder.contains(block?.nodes[0] ?? null);
}
