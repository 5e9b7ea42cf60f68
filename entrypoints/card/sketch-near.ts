import type { PageSketch } from '../../lib/search/results.ts';
import { sketchPage } from '../../lib/search/sketch.ts';
import type { PageCardPort } from '../content/card-door.ts';
import type { PaintedName } from '../content/painted-names.ts';

/** What the page is about, near a painted name. */
export function sketchNear(port: Pick<PageCardPort, 'blocksOf' | 'countNames'>, { stretch, range }: PaintedName): PageSketch {
  const blocks = port.blocksOf(stretch);
  const one = stretch.found.find((found) => found.range === range);
  const before = blocks.slice(0, one?.block ?? 0).reduce((length, block) => length + block.text.length + 1, 0);
  const mention = one === undefined ? null : { start: before + one.mention.start, end: before + one.mention.end };
  return sketchPage(blocks.map((block) => block.text).join('\n'), mention, port.countNames());
}
