import type { Verdict } from '../../lib/match/gate.ts';
import type { PageMention } from '../../lib/match/mention.ts';
import type { Tree } from './blocks.ts';
import { isNear } from './nearby.ts';

/** A mention on the page. */
export type FoundMention = {
  readonly mention: PageMention;
  /** Index of its block among those of the stretch. */
  readonly block: number;
  /** Whether its text was visible when last looked at. */
  isVisible: boolean;
  /** How many headings of its stretch stand before it, its own among them. */
  readonly section: number;
  /** It would be shown, but so many are not wished (leave-out.ts). */
  isLeftOut: boolean;
  /** Id of the name it is shown as, `null`: the gate holds it back. */
  name: string | null;
  /** What the gate said of it. */
  verdict: Verdict | null;
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
  /** UTF-16 units when it was read last. */
  length: number;
  /** How many headings it has; counted where only first mentions are wished. */
  sections: number;
  /** False: found, but `name` is still to be decided. */
  isJudged: boolean;
  isRanged: boolean;
  /** CSS pixels above or below the viewport when last measured, `null`: to be measured. */
  distance: number | null;
};

/** Screens on either side of the viewport within which text is read before it is scrolled to. */
const SCREENS_AHEAD = 3;
/** A stretch that was read has fewer nodes than this; in a longer one its start is found by comparing positions. */
const MOST_STEPS = 4_000;

/** The stretches of a page, tree by tree, in document order as far as the page never moves its content. */
export class Stretches {
  private readonly starts = new Map<Text, Stretch>();
  /** What a start stands in, or once stood in. */
  private readonly holders = new WeakSet<Node>();
  private order: Stretch[] = [];

  all(): readonly Stretch[] {
    return this.order;
  }

  /**
   * The unread stretch to go on with: one near the viewport; else one that may soon be; else the first, while less
   * than `enough` UTF-16 units are read.
   */
  nextUnread(enough: number): Stretch | null {
    let first: Stretch | null = null;
    let soon: Stretch | null = null;
    let length = 0;
    for (const stretch of this.order) {
      if (stretch.state === 'read') length += stretch.length;
      else if (isNear(stretch)) return stretch;
      else if (isNear(stretch, SCREENS_AHEAD)) soon ??= stretch;
      else first ??= stretch;
    }
    return soon ?? (length < enough ? first : null);
  }

  readonly isStart = (node: Text): boolean => this.starts.has(node);

  readonly mayHoldStart = (element: Element): boolean => this.holders.has(element);

  addTree(tree: Tree): void {
    this.order.push(newStretch(tree, null));
  }

  dropTree(tree: Tree): void {
    this.drop((stretch) => stretch.tree === tree);
  }

  /** Cuts a stretch in two where a node begins a block. */
  split(from: Stretch, at: Text): void {
    if (this.starts.has(at)) return;
    const stretch = newStretch(from.tree, at);
    this.starts.set(at, stretch);
    for (let above = at.parentNode; above !== null; above = above.parentNode) this.holders.add(above);
    this.order.splice(this.order.indexOf(from) + 1, 0, stretch);
  }

  /** Lets go of stretches whose start `isGone`; what is left of them belongs to the one before. */
  dropGone(isGone: (start: Text) => boolean): void {
    this.drop(({ start }) => start !== null && isGone(start));
  }

  /** The viewport or the layout moved. */
  forgetDistances(): void {
    for (const stretch of this.order) stretch.distance = null;
  }

  /** The stretch that a node of the tree stands in; `null` for a tree that is not read. */
  ownerOf(tree: Node, node: Node): Stretch | null {
    const walker = document.createTreeWalker(tree);
    walker.currentNode = node;
    let steps = 0;
    for (let at: Node | null = node; at !== null && steps < MOST_STEPS; at = walker.previousNode(), steps++) {
      const owner = this.starts.get(at as Text); // a node that is no text is no start
      if (owner !== undefined) return owner;
    }
    const isBefore = (start: Text) => (start.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return this.order.findLast((stretch) => stretch.tree === tree && (stretch.start === null || isBefore(stretch.start))) ?? null;
  }

  private drop(isGone: (stretch: Stretch) => boolean): void {
    const kept = this.order.filter((stretch) => !isGone(stretch));
    if (kept.length === this.order.length) return;
    for (const stretch of this.order) if (stretch.start !== null && isGone(stretch)) this.starts.delete(stretch.start);
    this.order = kept;
  }
}

function newStretch(tree: Tree, start: Text | null): Stretch {
  return { tree, start, state: 'unread', marks: [], found: [], length: 0, sections: 0, isJudged: true, isRanged: false, distance: null };
}
