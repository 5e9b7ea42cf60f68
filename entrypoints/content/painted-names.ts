import { documentOf, isNear, isVisible } from './nearby.ts';
import { giveRanges, judgeNear, type PageScan } from './page-scan.ts';
import type { Tree } from './blocks.ts';
import type { FoundMention, Stretch } from './stretches.ts';

/** Ranges painted at once. Blink checks each of them in every frame in which anything changed: 300 cost a few ms. */
const MOST_PAINTED = 300;

/** A highlight on the page. */
export type PaintedName = {
  /** Stays the same while the name stays where it is. */
  readonly mention: number;
  /** Id of the name. */
  readonly name: string;
  readonly range: StaticRange;
  readonly tree: Tree;
  readonly stretch: Stretch;
  readonly found: FoundMention;
};

/** Chooses what is painted: the names nearest to the viewport, visible, at most MOST_PAINTED. */
export type PaintedNames = {
  /** Looks again at what is near. */
  refresh(): void;
  /** The painted names whose text stands partly in a text node. */
  at(node: Node): readonly PaintedName[];
  /** The painted names in an element. */
  within(element: Element): readonly PaintedName[];
  byMention(mention: number): PaintedName | null;
  all(): readonly PaintedName[];
};

type Paint = (names: readonly PaintedName[]) => void;

/** Nothing painted yet. `onShown` is called when hidden text with a name in it comes into view. */
export function createPaintedNames(scan: PageScan, paint: Paint, onShown: () => void, signal: AbortSignal): PaintedNames {
  let painted: readonly PaintedName[] = [];
  let byNode = new Map<Node, PaintedName[]>();
  const watchHidden = createHiddenWatch(onShown, signal);

  return {
    refresh() {
      const near = scan.stretches.all().filter((stretch) => keepRanges(stretch, scan));
      if (near.some((stretch) => !stretch.isJudged)) return judgeNear(scan); // which comes back here
      const names = near
        .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0))
        .flatMap((stretch) => shownIn(stretch, watchHidden))
        .slice(0, MOST_PAINTED);
      if (names.length === painted.length && names.every((name, i) => name.range === painted[i]?.range)) return;
      painted = names;
      byNode = indexByNode(names);
      paint(names);
    },
    at: (node) => byNode.get(node) ?? [],
    within: (element) => painted.filter((name) => element.contains(name.range.startContainer)),
    byMention: (mention) => painted.find((name) => name.mention === mention) ?? null,
    all: () => painted,
  };
}

/** Whether a stretch is near and has its ranges; one that went far lets go of them. */
function keepRanges(stretch: Stretch, scan: PageScan): boolean {
  if (stretch.found.length === 0) return false;
  if (isNear(stretch)) {
    if (!stretch.isRanged) giveRanges(scan, stretch);
    return true;
  }
  if (stretch.isRanged) for (const one of stretch.found) one.range = null;
  stretch.isRanged = false;
  return false;
}

function shownIn(stretch: Stretch, watchHidden: (element: Element) => void): PaintedName[] {
  const shown: PaintedName[] = [];
  for (const one of stretch.found) {
    if (one.name === null || one.isLeftOut || one.range === null || !stillReads(one, one.range)) continue;
    one.isVisible = isVisible(one.range.startContainer);
    const parent = one.range.startContainer.parentElement;
    if (one.isVisible) shown.push({ mention: mentionIdOf(one.range, one.name), name: one.name, range: one.range, tree: stretch.tree, stretch, found: one });
    else if (parent !== null) watchHidden(parent);
  }
  return shown;
}

/** False for a range that the page has changed under us, until its stretch is read again. */
function stillReads({ mention }: FoundMention, range: StaticRange): boolean {
  const { startContainer: node, startOffset: start } = range;
  if (!node.isConnected || !range.endContainer.isConnected) return false;
  return node !== range.endContainer || (node.nodeValue ?? '').startsWith(mention.text, start);
}

function indexByNode(names: readonly PaintedName[]): Map<Node, PaintedName[]> {
  const byNode = new Map<Node, PaintedName[]>();
  for (const name of names) {
    const walker = documentOf(name.tree).createTreeWalker(name.tree, NodeFilter.SHOW_TEXT);
    walker.currentNode = name.range.startContainer;
    for (let node: Node | null = walker.currentNode; node !== null; node = walker.nextNode()) {
      const known = byNode.get(node);
      if (known === undefined) byNode.set(node, [name]);
      else known.push(name);
      if (node === name.range.endContainer) break;
    }
  }
  return byNode;
}

let lastMention = 0;
const mentionIds = new WeakMap<Node, Map<string, number>>();

function mentionIdOf(range: StaticRange, name: string): number {
  const ids = mentionIds.get(range.startContainer) ?? new Map<string, number>();
  mentionIds.set(range.startContainer, ids);
  const key = `${range.startOffset} ${name}`;
  const id = ids.get(key) ?? ++lastMention;
  ids.set(key, id);
  return id;
}

/** Watches elements that have no box now; tells once when one of them comes near the viewport. */
function createHiddenWatch(onShown: () => void, signal: AbortSignal): (element: Element) => void {
  const observer = new IntersectionObserver((entries) => {
    const shown = entries.filter((entry) => entry.isIntersecting && entry.target.checkVisibility({ visibilityProperty: true }));
    for (const { target } of shown) observer.unobserve(target);
    if (shown.length > 0) onShown();
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return (element) => observer.observe(element);
}
