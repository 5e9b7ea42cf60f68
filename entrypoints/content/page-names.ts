import type { AnswerOf, PageCalls, PageNames } from '../../lib/platform/protocol.ts';
import { linesOf } from './nearby.ts';
import { giveRanges, type PageScan } from './page-scan.ts';
import type { FoundMention, Stretch } from './stretches.ts';

/** A mention of a name that the user was taken to. */
export type Jump = { readonly range: StaticRange; readonly answer: AnswerOf<PageCalls, 'jumpTo'> };

/** The names shown on the page, in order of first mention, with their counts. */
export function listNames(scan: PageScan): PageNames['names'] {
  return [...countNames(scan)].flatMap(([id, count]) => {
    const name = scan.matcher.nameOf(id);
    return name === null ? [] : [{ id, canonical: name.canonical, kind: name.kind, count }];
  });
}

/** Scrolls to the next mention of a name after the last jump to one (1), or to the one before (-1). */
export function jumpTo(scan: PageScan, name: string, by: 1 | -1): Jump | null {
  const places = placesIn(scan).filter(({ one }) => one.name === name);
  const last = places.findIndex(({ one }) => lastJumps.has(one));
  const from = last < 0 && by < 0 ? 0 : last; // never jumped to: the last one is before the first
  const index = (from + by + places.length) % Math.max(1, places.length);
  const place = places[index];
  const range = place === undefined ? null : goTo(scan, place);
  if (place === undefined || range === null) return null;
  for (const { one } of places) lastJumps.delete(one);
  lastJumps.add(place.one);
  return { range, answer: { place: index + 1, of: places.length } };
}

/** Scrolls to a mention; `null` where it stands nowhere any more. */
export function goTo(scan: PageScan, { one, stretch }: Place): StaticRange | null {
  if (!stretch.isRanged) giveRanges(scan, stretch);
  if (one.range !== null) scrollTo(one.range, stretch);
  return one.range;
}

/** A mention that is shown, and where it was found. */
export type Place = { readonly one: FoundMention; readonly stretch: Stretch };

const lastJumps = new WeakSet<FoundMention>();

/** The ids of the names shown on the page with their counts, in order of first mention. */
export function countNames(scan: PageScan): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { one } of placesIn(scan)) if (one.name !== null) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
  return counts;
}

/** The mentions that are shown, in the order of the page. */
export function placesIn(scan: PageScan): Place[] {
  return scan.stretches.all().flatMap((stretch) => stretch.found.filter((one) => one.name !== null && one.isVisible).map((one) => ({ one, stretch })));
}

function scrollTo(range: StaticRange, { tree }: Stretch): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const line = linesOf(range, tree)[0];
  // A paragraph taller than the window is centred, not its name.
  if (line !== undefined && (line.top < 0 || line.bottom > innerHeight)) scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
}
