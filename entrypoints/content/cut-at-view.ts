import { isBlockTag } from '../../lib/match/page-rules.ts';
import { isRead } from './blocks.ts';
import type { Stretches } from './stretches.ts';

/** Where the viewport is probed for text, in shares of its width and height. */
const PROBES = [0.1, 0.5, 0.9];

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
