import { isBlockTag } from '../../lib/match/page-rules.ts';
import { isRead } from './blocks.ts';
import { isNear } from './nearby.ts';
import type { Stretch, Stretches } from './stretches.ts';

/** Where the viewport is probed for text, in shares of its width and height. */
const PROBES = [0.1, 0.5, 0.9];
/** Text above what was read that is read with it, in UTF-16 units: more than a screen. */
const ABOVE = 8_000;

/**
 * Cuts what is unread where the viewport stands, so that it is read there first. Does nothing at the top of
 * the page, where reading begins anyway.
 */
export function cutAtView(stretches: Stretches): void {
  if (scrollY < innerHeight || stretches.all().every(({ state }) => state === 'read')) return;
  for (const y of PROBES) {
    for (const x of PROBES) {
      const start = blockStartOf(document.elementFromPoint(x * innerWidth, y * innerHeight));
      const owner = start === null || !isRead(start) ? null : stretches.ownerOf(document, start);
      if (start !== null && owner?.state === 'unread') stretches.split(owner, start);
    }
  }
}

/** Cuts what is unread above what was read in view: whoever scrolls up comes upon it by its end, not by its start. */
export function cutAboveRead(stretches: Stretches): void {
  for (const [index, stretch] of stretches.all().entries()) {
    const below = stretches.all()[index + 1];
    if (stretch.state === 'unread' && below?.state === 'read' && below.tree === stretch.tree && isNear(below) && !isNear(stretch)) cutAbove(stretches, stretch, below);
  }
}

function cutAbove(stretches: Stretches, stretch: Stretch, below: Stretch): void {
  const walker = document.createTreeWalker(stretch.tree, NodeFilter.SHOW_TEXT);
  walker.currentNode = below.start ?? stretch.tree;
  let length = 0;
  let node = walker.previousNode();
  for (; node !== null && node !== stretch.start && length < ABOVE; node = walker.previousNode()) length += node.nodeValue?.length ?? 0;
  const start = node === null || node === stretch.start ? null : blockStartOf(node.parentElement);
  const isWithin = start !== null && isRead(start) && !stretches.isStart(start) && stretches.ownerOf(stretch.tree, start) === stretch;
  if (isWithin) stretches.split(stretch, start);
  else stretch.distance = 0; // all of it is near enough
}

/** The first text in the block that an element belongs to: a boundary stands before it. */
function blockStartOf(element: Element | null): Text | null {
  let block = element;
  while (block !== null && !isBlockTag(block.localName)) block = block.parentElement;
  if (block === null || block === document.body) return null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (/\S/.test(node.nodeValue ?? '')) return node as Text; // the walker shows text only
  }
  return null;
}
