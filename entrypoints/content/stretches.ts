import type { PageMention } from '../../lib/match/mention.ts';
import type { Tree } from './blocks.ts';

/** A mention on the page. */
export type FoundMention = {
  readonly mention: PageMention;
  /** Index of its block among those of the stretch. */
  readonly block: number;
  /** Whether its text was visible when last looked at. */
  isVisible: boolean;
  /** Id of the name it is shown as, `null`: the gate holds it back. */
  name: string | null;
  /** Kept only while the stretch is near the viewport. */
  range: StaticRange | null;
};

/**
 * A stretch of the page: the blocks of a tree from a text node on, up to the start of the next stretch.
 * It is what is read, painted and let go of at once. New content between two starts belongs to the first.
 */
export type Stretch = {
  readonly tree: Tree;
  /** `null`: the tree's beginning. */
  readonly start: Text | null;
  state: 'unread' | 'read';
  /** A few of its text nodes, evenly spaced, that tell where it lies. */
  marks: readonly Text[];
  found: readonly FoundMention[];
  isRanged: boolean;
  /** CSS pixels above or below the viewport when last measured, `null`: to be measured. */
  distance: number | null;
};

/** The stretches of a page, tree by tree, in document order as far as the page never moves its content. */
export type Stretches = ReturnType<typeof createStretches>;

/** No stretch yet. */
export function createStretches() {
  const starts = new Map<Text, Stretch>();
  const order: Stretch[] = [];

  function insert(stretch: Stretch, after: Stretch | null): Stretch {
    const index = after === null ? order.length : order.indexOf(after) + 1;
    order.splice(index, 0, stretch);
    if (stretch.start !== null) starts.set(stretch.start, stretch);
    return stretch;
  }

  function remove(stretch: Stretch): void {
    if (stretch.start !== null) starts.delete(stretch.start);
    order.splice(order.indexOf(stretch), 1);
  }

  return {
    all: (): readonly Stretch[] => order,
    /** The viewport or the layout moved. */
    forgetDistances() {
      for (const stretch of order) stretch.distance = null;
    },
    isStart: (node: Text) => starts.has(node),
    addTree: (tree: Tree) => insert(newStretch(tree, null), null),
    /** A stretch that begins at the node, cut off the end of another. */
    split: (from: Stretch, at: Text) => starts.get(at) ?? insert(newStretch(from.tree, at), from),
    dropTree(tree: Tree) {
      for (const stretch of order.filter((other) => other.tree === tree)) remove(stretch);
    },
    /** Lets go of stretches whose start `isGone`; what is left of them belongs to the one before. */
    dropGone(isGone: (start: Text) => boolean): Stretch[] {
      const gone = order.filter(({ start }) => start !== null && isGone(start));
      for (const stretch of gone) remove(stretch);
      return gone;
    },
    /** The stretch that a node of the tree stands in. */
    ownerOf(tree: Tree, node: Node): Stretch | null {
      const walker = document.createTreeWalker(tree);
      walker.currentNode = node;
      for (let at: Node | null = node; at !== null; at = walker.previousNode()) {
        const owner = starts.get(at as Text); // a node that is no text is no start
        if (owner !== undefined) return owner;
      }
      return order.find((stretch) => stretch.tree === tree && stretch.start === null) ?? null;
    },
  };
}

function newStretch(tree: Tree, start: Text | null): Stretch {
  return { tree, start, state: 'unread', marks: [], found: [], isRanged: false, distance: null };
}
