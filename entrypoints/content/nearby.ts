import type { Box } from '../../lib/card/place-card.ts';
import type { Block, Tree } from './blocks.ts';
import type { Stretch } from './stretches.ts';

/** How many marks a stretch has: enough for columns and for hidden parts, few enough to measure all often. */
const MARKS = 4;

/** Text nodes about evenly spaced over the blocks of a stretch, the first and the last among them. */
export function marksOf(blocks: readonly Block[]): Text[] {
  if (blocks.length < MARKS) return spaced(blocks.flatMap((block) => block.nodes));
  const firsts = spaced(blocks).map(({ nodes }) => nodes[0]);
  return [...firsts.slice(0, -1), blocks.at(-1)?.nodes.at(-1)].filter((node) => node !== undefined);
}

function spaced<T>(all: readonly T[]): T[] {
  if (all.length <= MARKS) return [...all];
  return Array.from({ length: MARKS }, (_, i) => all[Math.round((i * (all.length - 1)) / (MARKS - 1))]).filter((one) => one !== undefined);
}

/** Whether a stretch lies within so many screens of the viewport. */
export function isNear(stretch: Stretch, screens = 1): boolean {
  stretch.distance ??= distanceOf(stretch);
  return stretch.distance <= innerHeight * screens;
}

/** Whether a text has a box and is not made invisible. */
export function isVisible(text: Node): boolean {
  return text.parentElement?.checkVisibility({ visibilityProperty: true }) ?? text.parentNode instanceof ShadowRoot;
}

/**
 * How far a stretch lies above or below the viewport of the tab, in CSS pixels: 0 where they overlap,
 * Infinity where it has no box. Of an unread stretch its start counts.
 */
function distanceOf(stretch: Stretch): number {
  const { top: shift } = offsetOf(stretch.tree);
  let distance = Infinity;
  let top = Infinity;
  let bottom = -Infinity;
  for (const box of boxesOf(stretch)) {
    if (box.top === box.bottom && box.left === box.right) continue;
    top = Math.min(top, box.top + shift);
    bottom = Math.max(bottom, box.bottom + shift);
  }
  if (top <= bottom) distance = Math.max(0, top - innerHeight, -bottom);
  return distance;
}

/** Where the origin of a tree's client coordinates lies in the tab's, through all its frames. */
export function offsetOf(tree: Tree): { readonly left: number; readonly top: number } {
  let left = 0;
  let top = 0;
  for (let frame = frameOf(tree); frame !== null; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect();
    left += box.left + frame.clientLeft;
    top += box.top + frame.clientTop;
  }
  return { left, top };
}

/** The boxes of a range's lines, in the tab's client coordinates. */
export function linesOf(range: StaticRange, tree: Tree): Box[] {
  const shift = offsetOf(tree);
  const ruler = rulerOf(documentOf(tree));
  ruler.setStart(range.startContainer, range.startOffset);
  ruler.setEnd(range.endContainer, range.endOffset);
  return [...ruler.getClientRects()]
    .filter((line) => line.width > 0 && line.height > 0)
    .map((line) => ({ left: line.left + shift.left, top: line.top + shift.top, right: line.right + shift.left, bottom: line.bottom + shift.top }));
}

/** The document of a tree. */
export function documentOf(tree: Tree): Document {
  return tree.ownerDocument ?? (tree as Document); // only a document has no owner
}

function frameOf(tree: Tree): Element | null {
  const view = documentOf(tree).defaultView;
  return view === null || view === view.top ? null : view.frameElement;
}

function boxesOf(stretch: Stretch): Iterable<DOMRect> {
  if (stretch.state === 'unread' && stretch.start === null) {
    const holder = 'host' in stretch.tree ? stretch.tree.host : stretch.tree.documentElement;
    return holder === null ? [] : [holder.getBoundingClientRect()].map((box) => new DOMRect(box.left, box.top, box.width, 1));
  }
  const marks = stretch.state === 'unread' && stretch.start !== null ? [stretch.start] : stretch.marks;
  return marks.map((node) => boxOf(node));
}

function boxOf(node: Text): DOMRect {
  const ruler = rulerOf(node.ownerDocument);
  ruler.selectNodeContents(node);
  return ruler.getBoundingClientRect();
}

// One live range per document, used again and again: every live range taxes every change of the DOM.
const rulers = new WeakMap<Document, Range>();

function rulerOf(owner: Document): Range {
  const ruler = rulers.get(owner) ?? owner.createRange();
  rulers.set(owner, ruler);
  return ruler;
}
