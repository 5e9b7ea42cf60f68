import type { HiddenNames } from './hidden-names.ts';
import { linesOf } from './nearby.ts';
import { goTo, placesIn, type Place } from './page-names.ts';
import type { PageScan } from './page-scan.ts';
import type { PaintedName, PaintedNames } from './painted-names.ts';
import type { FoundMention } from './stretches.ts';

/** What a person goes through the names of a page with, by the keyboard. */
export type NameSteps = {
  /** Goes to the next name of the page (1) or the one before (-1), from the last one gone to or from what is in view. */
  step(by: 1 | -1): PaintedName | null;
  /** The one last gone to, while it is in view, else the first in view. */
  here(): PaintedName | null;
};

export type NameStepsPort = { readonly scan: PageScan; readonly names: PaintedNames; readonly hidden: HiddenNames; look(): void };

/** Nowhere yet. */
export function createNameSteps({ scan, names, hidden, look }: NameStepsPort): NameSteps {
  let last: FoundMention | null = null;

  const paintedAt = (found: FoundMention | null): PaintedName | null => names.all().find((name) => name.found === found) ?? null;
  const inView = (): PaintedName[] => names.all().filter((name) => !hidden.has(name.name) && isInView(name));

  /** The index to go on from: of the last name, or between the names in view and those before them. */
  function startIn(places: readonly Place[], by: 1 | -1): number {
    const at = places.findIndex(({ one }) => one === last);
    if (at !== -1) return at;
    const seen = new Set(inView().map(({ found }) => found));
    const first = places.findIndex(({ one }) => seen.has(one));
    return by === 1 ? first - 1 : Math.max(first, 0);
  }

  return {
    step(by) {
      const places = placesIn(scan).filter(({ one }) => !one.isLeftOut && !hidden.has(one.name ?? ''));
      const place = places.at((startIn(places, by) + by) % Math.max(places.length, 1));
      if (place === undefined || goTo(scan, place) === null) return null;
      last = place.one;
      look();
      return paintedAt(last);
    },
    here() {
      const seen = inView();
      const name = seen.find(({ found }) => found === last) ?? seen.toSorted(byPlace)[0] ?? null;
      last = name?.found ?? last; // from there it goes on
      return name;
    },
  };
}

function isInView({ range, tree }: PaintedName): boolean {
  const [line] = linesOf(range, tree);
  return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
}

function byPlace(a: PaintedName, b: PaintedName): number {
  const [first, second] = [a, b].map(({ range, tree }) => linesOf(range, tree)[0]);
  return (first?.top ?? 0) - (second?.top ?? 0) || (first?.left ?? 0) - (second?.left ?? 0);
}
