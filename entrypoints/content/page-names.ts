import type { AnswerOf, PageCalls, PageNames } from '../../lib/platform/protocol.ts';
import type { PageSketch } from '../../lib/search/results.ts';
import { sketchPage } from '../../lib/search/sketch.ts';
import { readBlocks } from './blocks.ts';
import { linesOf } from './nearby.ts';
import type { PageScan } from './page-scan.ts';
import type { PaintedName } from './painted-names.ts';
import type { FoundMention, Stretch } from './stretches.ts';

type Place = { readonly one: FoundMention; readonly stretch: Stretch };

/** The names of a page as a whole. */
export type PageNamesList = {
  list(milliseconds: number): Omit<PageNames, 'site'>;
  /** Scrolls to the next mention of a name; the range it is at. */
  jumpToNext(name: string): { readonly range: StaticRange; readonly stretch: Stretch; readonly answer: NonNullable<AnswerOf<PageCalls, 'jumpToNext'>> } | null;
  /** What the page is about, near a painted name. */
  sketchNear(name: PaintedName): PageSketch;
};

/** Reads from a scan; the last place jumped to is its only memory. */
export function createPageNames(scan: PageScan): PageNamesList {
  const lastJump = new Map<string, FoundMention>();

  function countNames(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { one } of placesIn(scan)) if (one.name !== null) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
    return counts;
  }

  return {
    list(milliseconds) {
      const names = [...countNames()].flatMap(([id, count]) => {
        const name = scan.matcher().nameOf(id);
        return name === null ? [] : [{ id, canonical: name.canonical, kind: name.kind, count }];
      });
      return { names, milliseconds };
    },
    jumpToNext(name) {
      const places = placesIn(scan).filter(({ one }) => one.name === name);
      const last = places.findIndex(({ one }) => one === lastJump.get(name));
      const index = (last + 1) % Math.max(1, places.length);
      const place = places[index];
      if (place === undefined) return null;
      if (!place.stretch.isRanged) scan.giveRanges(place.stretch);
      const { range } = place.one;
      if (range === null) return null;
      lastJump.set(name, place.one);
      scrollTo(range, place.stretch);
      return { range, stretch: place.stretch, answer: { place: index + 1, of: places.length } };
    },
    sketchNear({ stretch, range }) {
      const { blocks } = readBlocks(stretch.tree, stretch.start, { length: Infinity, isStart: scan.stretches.isStart, onHolder: () => {} });
      const one = stretch.found.find((found) => found.range === range);
      const before = blocks.slice(0, one?.block ?? 0).reduce((length, block) => length + block.text.length + 1, 0);
      const mention = one === undefined ? null : { start: before + one.mention.start, end: before + one.mention.end };
      return sketchPage(blocks.map((block) => block.text).join('\n'), mention, [...countNames()]);
    },
  };
}

function placesIn(scan: PageScan): Place[] {
  return scan.stretches.all().flatMap((stretch) => stretch.found.filter((one) => one.name !== null && one.isVisible).map((one) => ({ one, stretch })));
}

function scrollTo(range: StaticRange, stretch: Stretch): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const line = linesOf(range, stretch.tree)[0];
  // A paragraph taller than the window is centred, not its name.
  if (line !== undefined && (line.top < 0 || line.bottom > innerHeight)) scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
}
