import type { Range } from '../types.ts';
import { datesOf } from './dates.ts';
import type { PageSketch } from './results.ts';
import { tellingWords, textNear } from './telling-words.ts';

/**
 * What a page is about, near a mention of a name. `text` is the page's visible text, `mention` the place in
 * it that the reader points at, or `null` for the page as a whole; `names` the corpus names shown on the page
 * with their counts. Pure; runs in the tab.
 */
export function sketchPage(text: string, mention: Range | null, names: readonly (readonly [name: string, count: number])[]): PageSketch {
  return { words: tellingWords(text, mention), names, dates: datesOf(textNear(text, mention)) };
}
